import { describe, expect, it } from "vitest";

import { readHtml } from "../../electron/documents/readers/html.ts";
import { recognise } from "../../shared/intake/index.ts";
import { first, left, lines, table, titled } from "./laid-out.ts";

describe("rows of an indicator table that are no indicators", () => {
  it("the sum below each class is the program's own to work out, and the list goes on behind it", () => {
    const result = table(4, [
      ["绩效指标", "指标值", "单位", "分值"],
      ["=一、产出指标"],
      ["=1.数量指标"],
      ["（1）建成站点", "≥4", "个", "30"],
      ["小计", "", "", "30"],
      ["=2.质量指标"],
      ["（1）验收合格率", "≥95", "%", "20"],
      ["小 计", "", "", "20"],
      ["合计", "", "", "50"],
    ]);
    expect(first(result).indicators).toMatchObject([
      { level1: "产出指标", level2: "数量指标", level3: "建成站点", points: "30" },
      { level1: "产出指标", level2: "质量指标", level3: "验收合格率", points: "20" },
    ]);
    expect(first(result).indicators).toHaveLength(2);
    expect(result.warnings.join()).toContain("小计 30");
  });
});

describe("a number before an indicator's name", () => {
  it("is the list's where a mark follows it, and the name's own where it goes on behind a point", () => {
    const result = table(4, [
      ["一级指标", "二级指标", "三级指标", "指标值"],
      ["成本指标", "经济成本指标", "指标1.会议费", "≤3"],
      ["成本指标", "经济成本指标", "指标53.46万元支出率", "100"],
    ]);
    const names = first(result).indicators.map(({ level3 }) => level3);
    expect(names).toEqual(["会议费", "指标53.46万元支出率"]);
  });
});

describe("units in the columns of an indicator table", () => {
  it("a percentage beside a blank unit carries its unit itself, and a stroke is no unit", () => {
    const result = table(6, [
      ["一级指标", "二级指标", "三级指标", "计算符号", "指标值", "计量单位"],
      ["产出指标", "质量指标", "除治合格率", "≥", "95%", ""],
      ["产出指标", "时效指标", "完工时间", "≤", "2027年11月", "/"],
      ["效益指标", "社会效益指标", "制度", "＝", "健全", "—"],
    ]);
    expect(first(result).indicators).toMatchObject([
      { comparison: "≥", target: "95", unit: "%" },
      { comparison: "≤", target: "2027年11月", unit: "" },
      { target: "健全", unit: "" },
    ]);
    expect(left(result)).toEqual([]);
  });
});

describe("columns with titles of their own", () => {
  it("所属分类 holds both classes, and proof that a result needs is no basis of the target", () => {
    const result = table(5, [
      ["三级指标", "指标值", "数据来源", "佐证材料", "所属分类"],
      ["注册老年人数", "不少于1.8万人", "平台后台", "用户清单", "产出指标—数量指标"],
      ["老年人满意度", "不低于92%", "第三方调查", "调查报告", "满意度指标—服务对象满意度指标"],
    ]);
    expect(first(result).indicators).toMatchObject([
      { level1: "产出指标", level2: "数量指标", level3: "注册老年人数", basis: "平台后台" },
      { level1: "满意度指标", level2: "服务对象满意度指标", basis: "第三方调查" },
    ]);
    expect(left(result)).toEqual(["佐证材料", "用户清单", "调查报告"]);
  });
});

describe("a list that says everything again in each of its rows", () => {
  it("makes one project of each name, with its money once and its signer among its fields", () => {
    const titles = [
      "部门名称",
      "单位名称",
      "项目名称",
      "本级财政（元）",
      "三级指标名称",
      "指标值",
      "计量单位名称",
    ];
    const project = ["某市水利局", "某河道所", "河道保洁", "2300000"];
    const other = ["某市水利局", "某水文站", "站点维护", "465000"];
    const result = table(9, [
      [...titles, "填报人", "填报时间"],
      [...project, "保洁河道", "118", "公里", "傅强", "2025/11/20"],
      [...project, "保洁得分", "85", "分", "傅强", "2025/11/20"],
      [...other, "维护站点", "132", "处", "罗岚", "2025/11/21"],
    ]);
    expect(result.drafts.map(({ content }) => content)).toMatchObject([
      {
        name: "河道保洁",
        unit: { name: "某河道所", department: { name: "某市水利局" } },
        preparedBy: "傅强",
        preparedOn: "2025/11/20",
        fundingLines: [{ label: "本级财政", amount: 230_000_000 }],
        indicators: [{ level3: "保洁河道", unit: "公里" }, { level3: "保洁得分" }],
      },
      { name: "站点维护", preparedBy: "罗岚", fundingLines: [{ amount: 46_500_000 }] },
    ]);
    expect(left(result)).toEqual([]);
  });
});

describe("results said in rows of labels", () => {
  it("the execution of the money may go on over several rows, and what remains is no source of it", () => {
    const result = table(4, [
      ["项目名称", "公路修复", "项目单位", "某局"],
      ["=资金情况（元）"],
      ["年初预算数", "3600000", "调整预算数", "4125000"],
      ["实际到位数", "4125000", "实际支出数", "4042500"],
      ["预算执行率", "98.00%", "结余资金", "82500"],
    ]);
    expect(first(result)).toMatchObject({
      budgets: [{ initial: 360_000_000, adjusted: 412_500_000, executed: 404_250_000 }],
      fundingLines: [],
    });
    expect(left(result)).toEqual(["实际到位数：4125000", "结余资金：82500"]);
  });

  it("the months of a monitoring form may name what was spent by 支出 alone", () => {
    const result = table(7, [
      ["项目名称", "=法律援助"],
      ["预算执行（万元）", "年初预算", "46", "1—7月支出", "25.3", "执行率", "55%"],
    ]);
    expect(first(result).budgets).toMatchObject([
      { period: "monitoring", initial: 46_000_000, executed: 25_300_000 },
    ]);
  });

  it("the goal and what became of it are told apart under one title", () => {
    const result = table(3, [
      ["项目名称", "=水库维护"],
      ["=二、目标完成"],
      ["", "年初目标", "保障37座水库安全度汛。"],
      ["", "全年完成", "37座水库安全度汛，白蚁防治34座。"],
    ]);
    expect(first(result)).toMatchObject({
      annualGoal: { text: "保障37座水库安全度汛。" },
      goalResult: "37座水库安全度汛，白蚁防治34座。",
    });
  });
});

describe("the unit of money", () => {
  it("may stand among the form's head as 资金单位", () => {
    const result = table(4, [
      ["项目名称", "公园养护", "资金单位", "万元"],
      ["资金执行", "年初预算数", "1-7月执行数", "全年预计执行数"],
      ["资金总额", "640", "352", "640"],
    ]);
    expect(first(result).budgets).toMatchObject([
      { initial: 640_000_000, executed: 352_000_000, expected: 640_000_000 },
    ]);
  });
});

describe("projects side by side", () => {
  const rows = [
    ["内容", "项目一", "项目二"],
    ["项目名称", "技能培训", "儿童关爱"],
    ["实施单位", "某区妇联", "某区妇联"],
    ["项目概况", "开展家政技能培训。", "走访慰问困境儿童。"],
    ["年度目标", "培训妇女300人。", "走访280户。"],
  ];

  it("each column is a project, and the year of the caption is both", () => {
    const result = titled("2026年区级项目信息对照表（区妇联）", 3, rows);
    expect(result.drafts.map(({ content }) => content)).toMatchObject([
      {
        name: "技能培训",
        year: 2026,
        overview: "开展家政技能培训。",
        annualGoal: { text: "培训妇女300人。" },
      },
      { name: "儿童关爱", year: 2026, unit: { name: "某区妇联" }, annualGoal: { text: "走访280户。" } },
    ]);
    expect(left(result)).toEqual(["2026年区级项目信息对照表（区妇联）"]);
  });

  it("labels may stand above the names, and what holds for all is said once", () => {
    const result = table(4, [
      ["类别", "要素", "项目1", "项目2"],
      ["基本信息", "项目编码", "A2024001", "A2024002"],
      ["基本信息", "项目名称", "路灯维护", "绿化养护"],
      ["基本信息", "实施单位", "=某局"],
      ["资金", "预算金额（万元）", "12", "30"],
    ]);
    expect(result.drafts.map(({ content }) => content)).toMatchObject([
      {
        name: "路灯维护",
        projectCode: "A2024001",
        unit: { name: "某局" },
        fundingLines: [{ amount: 12_000_000 }],
      },
      {
        name: "绿化养护",
        projectCode: "A2024002",
        unit: { name: "某局" },
        fundingLines: [{ amount: 30_000_000 }],
      },
    ]);
  });

  it("a word that titles another value makes no second project", () => {
    const result = table(4, [
      ["项目名称", "图书维护", "分管领导", "周永康健"],
      ["项目年度", "2024", "", ""],
      ["项目属性", "", "☑延续", ""],
    ]);
    expect(result.drafts).toHaveLength(1);
    expect(left(result)).toContain("周永康健");
  });
});

describe("indicators in running text", () => {
  it("a line carries its points, and its standard behind its word", () => {
    const result = lines(
      "项目名称：村干部培养",
      "四、绩效指标",
      "（一）产出指标",
      "1.数量指标",
      "①资助在读村干部：＝86人，分值20分，评分标准：每少1人扣0.5分，扣完为止；",
      "②考核得分：≥85分，权重10，数据来源：考核通报。",
    );
    expect(first(result).indicators).toMatchObject([
      {
        level2: "数量指标",
        level3: "资助在读村干部",
        target: "86",
        unit: "人",
        points: "20",
        standard: { text: "每少1人扣0.5分，扣完为止" },
      },
      { level3: "考核得分", target: "85", unit: "分", points: "10", basis: "考核通报" },
    ]);
  });
});

describe("what titles say besides their own word", () => {
  it("a numbered question is the field that its brackets name", () => {
    const result = lines("①项目名称", "救援站建设", "②为什么立项（立项依据）", "某政发〔2026〕5号。");
    expect(first(result)).toMatchObject({ name: "救援站建设", justification: "某政发〔2026〕5号。" });
  });

  it("a web page's table may say the year in its caption", () => {
    const page =
      "<table><caption>2025年度项目支出绩效自评表</caption><tr><td>项目名称</td><td>路灯维护</td></tr></table>";
    expect(first(recognise(readHtml("表.html", page)))).toMatchObject({ name: "路灯维护", year: 2025 });
  });

  it("the part's title may say the year", () => {
    const result = lines("四、绩效目标与指标（2026年度）", "项目名称：救援站建设");
    expect(first(result).year).toBe(2026);
  });
});

describe("the unit that compiled a form", () => {
  it("is the project's where no other is named, and is left over beside the project's own", () => {
    const row = ["项目名称", "幼儿资助", "编制单位", "某县教育局"];
    expect(first(table(4, [row])).unit.name).toBe("某县教育局");
    const both = table(4, [row, ["实施单位", "=某县第一幼儿园"]]);
    expect(first(both).unit.name).toBe("某县第一幼儿园");
    expect(left(both)).toEqual(["编制单位：某县教育局"]);
  });
});

describe("rows above the titles of an indicator table", () => {
  const indicators = [
    ["三级指标", "年度目标值", "单位", "权重"],
    ["食堂数量", "250", "人次", "10"],
  ];

  it("a label with its year is no title over the columns", () => {
    const result = table(4, [["预算年度：", "2026年", "项目编码", ""], ["=年度绩效指标"], ...indicators]);
    expect(first(result)).toMatchObject({ year: 2026, indicators: [{ level3: "食堂数量" }] });
  });

  it("an amount below 项目名称 is no further project of a list", () => {
    const result = table(2, [
      ["联系方式", "项目名称"],
      ["", "沟渠维护"],
      ["资金总额", "1198500元"],
      ["其中：上年结转资金", "671200元"],
    ]);
    expect(result.drafts.map(({ content }) => content.name)).toEqual(["沟渠维护"]);
    expect(first(result).fundingLines).toMatchObject([{ label: "上年结转资金", amount: 67_120_000 }]);
  });

  it("a numbered part below a label left blank is no value of it", () => {
    const result = lines("项目名称：沟渠维护", "主管部门：", "（一）以前年度绩效情况", "评定为良好。");
    expect(first(result).unit.department.name).toBe("");
    expect(left(result)).toEqual(["（一）以前年度绩效情况", "评定为良好。"]);
  });

  it("neither is a label left blank over the whole width", () => {
    const result = table(4, [["=项目年度："], ["年度总体目标", "=建成食堂三个。"], ...indicators]);
    expect(first(result)).toMatchObject({
      annualGoal: { text: "建成食堂三个。" },
      indicators: [{ level3: "食堂数量" }],
    });
  });
});

describe("what stands in the rows of a list", () => {
  it("a unit that changes from one indicator to the next is not the project's", () => {
    const result = table(6, [
      ["项目名称", "责任单位", "一级指标", "二级指标", "三级指标", "指标值"],
      ["路灯维护", "城管局", "产出指标", "数量指标", "维护路灯", "≥30盏"],
      ["路灯维护", "供电所", "产出指标", "质量指标", "亮灯率", "≥95%"],
      ["绿化养护", "园林所", "产出指标", "数量指标", "养护面积", "≥3亩"],
    ]);
    expect(result.drafts.map(({ content }) => content.unit.name)).toEqual(["", ""]);
    expect(left(result)).toEqual(["责任单位", "城管局", "供电所", "园林所"]);
  });

  it("同上 names the class above, and a standard stays as it was typed", () => {
    const result = table(5, [
      ["一级指标", "二级指标", "三级指标", "指标值", "评分标准"],
      ["产出指标", "数量指标", "维护路灯", "≥30盏", "按完成比例得分"],
      ["同上", "〃", "新装路灯", "≥5盏", "同上"],
    ]);
    expect(first(result).indicators[1]).toMatchObject({
      level1: "产出指标",
      level2: "数量指标",
      standard: { text: "同上" },
    });
  });

  it("the unit written twice is taken once", () => {
    const result = table(6, [
      ["一级指标", "二级指标", "三级指标", "符号", "指标值", "单位"],
      ["产出指标", "数量指标", "维护路灯", "≥", "30盏", "盏"],
    ]);
    expect(first(result).indicators).toMatchObject([{ target: "30", unit: "盏" }]);
  });
});

describe("indicators under unusual titles", () => {
  it("全年目标 before the quarters is each indicator's target, and no quarter is a goal", () => {
    const result = table(6, [
      ["一级指标", "二级指标", "三级指标", "全年目标", "一季度", "二季度"],
      ["产出指标", "数量指标", "维护路灯", "30盏", "5", "25"],
    ]);
    expect(first(result)).toMatchObject({
      annualGoal: { text: "" },
      indicators: [{ level3: "维护路灯", target: "30", unit: "盏" }],
    });
    expect(left(result)).toEqual(["一季度", "二季度", "5", "25"]);
  });

  it("one word may say both classes, and the next row's class is under no first level that it does not belong to", () => {
    const result = table(4, [
      ["指标类型", "指标名称", "计划值", "实际值"],
      ["产出指标—数量指标", "维护路灯", "30盏", "31盏"],
      ["产出质量", "亮灯率", "95%", "96%"],
      ["社会效益", "事故下降", "10%", "12%"],
    ]);
    expect(first(result).indicators).toMatchObject([
      { level1: "产出指标", level2: "数量指标", level3: "维护路灯" },
      { level2: "产出质量", level3: "亮灯率" },
      { level1: "", level2: "社会效益", level3: "事故下降" },
    ]);
  });

  it("a line lists indicators with 、 between them, and 如下 ends the goal above", () => {
    const result = lines(
      "项目名称：路灯维护",
      "绩效目标：全年维护路灯30盏。",
      "绩效指标如下：",
      "产出指标：维护路灯≥30盏、新装路灯≥5盏。",
    );
    expect(first(result)).toMatchObject({
      annualGoal: { text: "全年维护路灯30盏。" },
      indicators: [
        { level1: "产出指标", level3: "维护路灯", target: "30", unit: "盏" },
        { level3: "新装路灯", target: "5", unit: "盏" },
      ],
    });
  });
});
