import { describe, expect, it } from "vitest";

import type { ProjectContent } from "../../shared/project/index.ts";
import { doubted, first, joined, left, lines, table } from "./laid-out.ts";

const indicatorsOf = ({ indicators }: ProjectContent) =>
  indicators.map(({ level1, level2, level3, comparison, target, unit, points }) =>
    [level1, level2, level3, comparison, target, unit, points].join("|"),
  );

describe("indicators written in lines", () => {
  it("below 预期绩效 they are an outline, no text of it", () => {
    const content = first(
      lines(
        "项目名称：环卫车辆更新",
        "六、预期绩效",
        "（一）产出指标",
        "1.数量指标：更新车辆≥10辆；",
        "（二）满意度指标",
        "1.服务对象满意度：市民满意度≥90%。",
      ),
    );
    expect(content.outcomes).toBe("");
    expect(indicatorsOf(content)).toEqual([
      "产出指标|数量指标|更新车辆|≥|10|辆|",
      "满意度指标|服务对象满意度|市民满意度|≥|90|%|",
    ]);
    expect(first(lines("项目名称：环卫车辆更新", "六、预期绩效", "道路更整洁。")).outcomes).toBe(
      "道路更整洁。",
    );
  });

  it("wide gaps part the class, the name, the target and the points", () => {
    expect(
      indicatorsOf(
        first(
          lines(
            "项目名称：电梯补助",
            "绩效指标",
            "产出指标",
            "数量指标    补助电梯台数    18台    20分",
            "时效指标    拨付完成时间    2026年11月底前    15分",
            "满意度指标    服务对象满意度指标    居民满意度    ≥95%",
          ),
        ),
      ),
    ).toEqual([
      "产出指标|数量指标|补助电梯台数||18|台|20",
      "产出指标|时效指标|拨付完成时间||2026年11月底前||15",
      "满意度指标|服务对象满意度指标|居民满意度|≥|95|%|",
    ]);
  });

  it("目标：…… behind another label on its line is the goal", () => {
    const { activities, annualGoal } = first(
      lines("项目名称：古树复壮", "主要内容：抢救复壮古树15株。", "目标：成活率达到95%。"),
    );
    expect([activities, annualGoal.text]).toEqual(["抢救复壮古树15株。", "成活率达到95%。"]);
  });
});

describe("forms as people make them", () => {
  it("classes may be called goals, and targets 计划完成值", () => {
    expect(
      indicatorsOf(
        first(
          table(3, [
            ["项目名称", "=文化站设备"],
            ["目标类别", "指标名称", "计划完成值"],
            ["产出目标", "配置站点数", "12个"],
            ["满意度目标", "群众满意度", "90%以上"],
          ]),
        ),
      ),
    ).toEqual(["产出目标||配置站点数||12|个|", "满意度目标||群众满意度|≥|90|%|"]);
  });

  it("项目 beside a name is doubtfully the project's name, and beside costs it is not", () => {
    const result = table(4, [
      ["项目", "高标准农田管护", "项目负责人", "沐春华"],
      ["预算（万元）", "125", "起止时间", "2026年1月至2026年12月"],
    ]);
    expect([first(result).name, first(result).leader]).toEqual(["高标准农田管护", "沐春华"]);
    expect(first(result).fundingLines.map(({ amount }) => amount)).toEqual([125_000_000]);
    expect(doubted(result)).toEqual({ name: "取自“项目”一栏，请核对是否项目名称" });
    const costs = table(3, [
      ["项目", "挖掘机台班", "人工费用"],
      ["金额", "3万元", "5万元"],
    ]);
    expect(costs.drafts.map(({ content }) => content.name).filter((name) => name !== "")).toEqual([]);
  });

  it("项目一 and 项目二 over forms of their own: each has its name, money, goal and indicators", () => {
    const { drafts } = table(4, [
      ["=项目一"],
      ["名称", "信号灯维护", "预算（万元）", "68"],
      ["目标", "=维护路口210个。"],
      ["数量指标", "维护路口数", "≥210个", ""],
      ["质量指标", "设备完好率", "≥98%", ""],
      ["=项目二"],
      ["名称", "标线施划工程", "预算（万元）", "42.5"],
      ["目标", "=施划标线6.5万平方米。"],
      ["数量指标", "施划面积", "≥6.5万平方米", ""],
      ["质量指标", "验收合格率", "≥99%", ""],
    ]);
    expect(
      drafts.map(({ content }) => [
        content.name,
        content.annualGoal.text,
        content.fundingLines[0]?.amount,
        content.indicators.map(({ level3 }) => level3).join(),
      ]),
    ).toEqual([
      ["信号灯维护", "维护路口210个。", 68_000_000, "维护路口数,设备完好率"],
      ["标线施划工程", "施划标线6.5万平方米。", 42_500_000, "施划面积,验收合格率"],
    ]);
  });

  it("时间, 工作内容 and 责任人 over steps are the plan's, none of them the project's", () => {
    const result = table(3, [
      ["时间", "工作内容", "责任人"],
      ["1—3月", "制定方案", "毕丽红"],
      ["4—10月", "举办培训", "昂春燕"],
    ]);
    const { plan, leader, activities } = first(result);
    expect([plan, leader, activities]).toEqual(["1—3月\t制定方案\t毕丽红\n4—10月\t举办培训\t昂春燕", "", ""]);
    expect(doubted(result)).toEqual({ plan: "由表中几行合成" });
  });
});

describe("what is said of the indicators as a whole", () => {
  it("weights as parts of one are points of a hundred, doubtfully, where they make up the whole", () => {
    const read = (...weights: string[]) =>
      table(3, [
        ["项目名称", "=农资储备"],
        ["三级指标", "权重", "目标值"],
        ["储备化肥数量", weights[0]!, "≥3000吨"],
        ["产品抽检合格率", weights[1]!, "100%"],
      ]);
    const whole = read("0.55", "0.45");
    expect(first(whole).indicators.map(({ points }) => points)).toEqual(["55", "45"]);
    expect(Object.values(doubted(whole))).toContain("权重“0.55”按百分制读作 55 分，请核对");
    expect(first(read("0.5", "0.2")).indicators.map(({ points }) => points)).toEqual(["0.5", "0.2"]);
  });

  it("产出数量 as a label of a form names a class", () => {
    expect(
      indicatorsOf(
        first(
          table(2, [
            ["项目名称", "内涝点整治"],
            ["产出数量", "整治内涝点9处；改造管网4.2公里"],
            ["满意度", "群众满意度≥90%"],
          ]),
        ),
      ),
    ).toEqual(["|产出数量|整治内涝点||9|处|", "|产出数量|改造管网||4.2|公里|", "满意度||群众满意度|≥|90|%|"]);
  });

  it("指标1：…… opens a card, and 项目：…… names the project, doubtfully", () => {
    const result = lines(
      "项目：滇池沿岸湿地管护",
      "指标1：管护湿地面积",
      "目标值：≥5600亩",
      "权重：25",
      "指标2：植被存活率",
      "目标值：≥92%",
    );
    expect(first(result).name).toBe("滇池沿岸湿地管护");
    expect(doubted(result)["name"]).toBe("取自“项目”一栏，请核对是否项目名称");
    expect(indicatorsOf(first(result))).toEqual(["||管护湿地面积|≥|5600|亩|25", "||植被存活率|≥|92|%|"]);
    expect(lines("项目：设备购置3万元，人工5万元。").drafts).toEqual([]);
  });

  it("预算（万元） beside 调整前 and 调整后 over their amounts is the later of these", () => {
    const result = joined(3, [
      [{ text: "项目名称" }, { text: "薄弱环节改善", wide: 2 }],
      [{ text: "预算（万元）", tall: 2 }, { text: "调整前" }, { text: "调整后" }],
      [{ text: "900" }, { text: "760" }],
    ]);
    expect(first(result).fundingLines.map(({ amount }) => amount)).toEqual([760_000_000]);
    expect(left(result)).toEqual(["预算（万元）：调整前：900"]);
  });
});

describe("预算执行 as people fill it in", () => {
  it("a source said once beside 预算数 and once beside 执行数 is a line of the execution, no money of the year", () => {
    const { budgets, fundingLines } = first(
      table(5, [
        ["项目名称", "=辅具适配"],
        ["预算执行情况（万元）", "预算数：", "38.5", "执行数：", "37.9"],
        ["", "其中：财政拨款", "38.5", "其中：财政拨款", "37.9"],
        ["", "其他资金", "0", "其他资金", "0"],
      ]),
    );
    expect(fundingLines).toEqual([]);
    expect(budgets.map(({ source, initial, executed }) => [source, initial, executed])).toEqual([
      ["预算执行情况", 38_500_000, 37_900_000],
      ["财政拨款", 38_500_000, 37_900_000],
      ["其他资金", 0, 0],
    ]);
  });

  it("one row of sums below its titles needs no source of its own", () => {
    const { budgets } = first(
      table(5, [
        ["项目名称", "=河湖长制"],
        ["资金情况（万元）", "年初预算数", "1-7月执行数", "执行率", "预计全年执行数"],
        ["", "45", "23.6", "52.44%", "45"],
      ]),
    );
    expect(budgets.map(({ initial, executed, expected }) => [initial, executed, expected])).toEqual([
      [45_000_000, 23_600_000, 45_000_000],
    ]);
  });

  it("a project of a list whose name ends as a source of money does is a project", () => {
    const { drafts } = table(5, [
      ["项目名称", "科室", "年初预算（万元）", "调整后预算（万元）", "实际支出（万元）"],
      ["城乡居民最低生活保障补助", "救助股", "3200", "3350", "3350"],
      ["殡葬设施建设", "事务股", "180", "150", "96.3"],
    ]);
    expect(drafts.map(({ content }) => [content.name, content.budgets[0]?.executed])).toEqual([
      ["城乡居民最低生活保障补助", 3_350_000_000],
      ["殡葬设施建设", 96_300_000],
    ]);
  });

  it("其中：财政拨款 75万元 needs no colon and no wide gap", () => {
    const { fundingLines, fundingNote } = first(
      lines("项目名称：消防站运行", "资金总额：75万元", "其中：财政拨款 70万元", "其他资金 5万元"),
    );
    expect(fundingNote).toBe("");
    expect(fundingLines.map(({ label, amount }) => [label, amount])).toEqual([
      ["财政拨款", 70_000_000],
      ["其他资金", 5_000_000],
    ]);
  });
});

it("rows without titles end where neither a class nor a name with a target stands", () => {
  const result = table(3, [
    ["数量指标", "维护路口数", "≥210个"],
    ["质量指标", "设备完好率", "≥98%"],
    ["经办股室", "城管股", "联系人"],
  ]);
  expect(first(result).indicators.map(({ level3 }) => level3)).toEqual(["维护路口数", "设备完好率"]);
  expect(left(result)).toEqual(["经办股室", "城管股", "联系人"]);
});
