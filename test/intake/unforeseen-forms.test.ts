import { describe, expect, it } from "vitest";

import { recognise } from "../../shared/intake/index.ts";
import { first, left, lines, table } from "./laid-out.ts";
import { Paper } from "./random-layouts/paper.ts";

describe("what a template says about itself", () => {
  it("a hint that nobody answered is no content, and is mentioned", () => {
    const result = table(4, [
      ["项目名称", "路灯维护", "项目负责人", "（填写分管领导姓名）"],
      ["项目概况", "=例如：简要说明项目背景，200字以内。"],
      ["联系电话", "例如：0571-12345678", "填报人", "×××"],
      ["二级指标", "三级指标", "指标值", "单位"],
      ["数量指标", "维修路灯", "≥30", "盏"],
      ["质量指标", "例如：验收合格率", "≥××", "%"],
    ]);
    expect(first(result)).toMatchObject({ leader: "", overview: "", preparedBy: "", unit: { phone: "" } });
    expect(first(result).indicators.map(({ level3 }) => level3)).toEqual(["维修路灯"]);
    expect(result.warnings.join()).toContain("6 处模板的填写提示");
  });

  it.each(["（必填）", "XX项目", "×××", "填写说明：与项目库一致", "【请填写项目全称】", "无"])(
    "%s is no project's name",
    (hint) => {
      expect(
        table(2, [
          ["项目名称", hint],
          ["年度目标", "更换路灯30盏。"],
        ]).drafts.map(({ content }) => content.name),
      ).toEqual([""]);
    },
  );

  it("the printed outline of a goal without its goals makes no draft", () => {
    expect(
      table(2, [
        ["项目名称", ""],
        ["年度目标", "目标1：\n目标2：\n……"],
      ]).drafts,
    ).toEqual([]);
  });

  it("notes on filling in name fields and say nothing of a project", () => {
    const sheet = table(2, [
      ["=填报说明"],
      ["1", "项目名称：应与项目库一致。"],
      ["2", "年度目标：应当量化。"],
    ]);
    expect(sheet.drafts).toEqual([]);
    expect(left(sheet)).toContain("项目名称：应与项目库一致。");
    const text = lines("填表说明：", "1.项目名称：与项目库一致。", "2.年度目标：应当量化。");
    expect(text.drafts).toEqual([]);
  });

  it("a line of signatures that nobody signed names nobody", () => {
    const result = lines("项目名称：路灯维护", "单位负责人：　　　　财务负责人：　　　　填表人：");
    expect(first(result).unit.representative).toBe("");
  });
});

describe("a letter before the form", () => {
  it("neither its contact's number nor its signer is the project's", () => {
    const paper = new Paper();
    paper.line("区民政局：");
    paper.line("现下达2026年预算，请按绩效目标做好监控。");
    paper.line("请于8月10日前报送监控情况，联系人：王科员，电话：0774-3820000。");
    paper.line("某区财政局");
    paper.line("2026年3月6日");
    paper.table([[{ text: "项目名称" }, { text: "路灯维护" }]], 2, "merged");
    const result = recognise(paper.document("word"));
    expect(first(result)).toMatchObject({ name: "路灯维护", unit: { name: "", phone: "" } });
  });
});

describe("labels set apart otherwise than by a colon", () => {
  it("brackets make even a short word a label, and their line ends the section above", () => {
    const result = lines(
      "【项目名称】路灯维护",
      "【负责人】唐建军　【电话】0797-5630018",
      "【依据】区政府会议纪要。",
      "【备查】原件存档。",
      "【成效】道路照明改善。",
      "【绩效指标】",
    );
    expect(first(result)).toMatchObject({
      name: "路灯维护",
      unit: { phone: "0797-5630018" },
      justification: "区政府会议纪要。",
      outcomes: "道路照明改善。",
    });
    expect(left(result)).toContain("【备查】原件存档。");
  });

  it.each(["〖〗", "「」", "[]"])("brackets of another kind do the same: %s", ([open, close]) => {
    const said = first(lines(`${open}项目名称${close}路灯维护`, `${open}年度目标${close} 更换路灯30盏。`));
    expect(said).toMatchObject({ name: "路灯维护", annualGoal: { text: "更换路灯30盏。" } });
  });

  it("a gap ends the words that open a paragraph, years in brackets included", () => {
    const content = first(
      lines("项目名称　路灯维护", "立项依据　区政府“十四五”规划。", "年度目标（2026年）　更换路灯30盏。"),
    );
    expect(content).toMatchObject({ year: 2026, justification: "区政府“十四五”规划。" });
    expect(content.annualGoal.text).toBe("更换路灯30盏。");
  });

  it("brackets behind the unit's name say more of the unit", () => {
    const { unit } = first(
      lines(
        "项目名称　路灯维护",
        "实施单位　某区老年大学（组织机构代码：1242090070700512XE；电话：0712-5560093；法人代表：文静）",
      ),
    );
    expect(unit).toMatchObject({
      name: "某区老年大学",
      creditCode: "1242090070700512XE",
      phone: "0712-5560093",
      representative: "文静",
    });
  });

  it("a semicolon before another word ends the value", () => {
    const result = lines("项目名称：路灯维护；申报单位：某区城管局；开户银行：某行");
    expect(first(result).unit.name).toBe("某区城管局");
    expect(left(result)).toContain("开户银行：某行");
  });
});

describe("labels that say two things, or wear a mark", () => {
  it("a contact's number is the unit's, the code before a unit's name is not its name, and * only asks for an answer", () => {
    const result = table(2, [
      ["项目名称*：", "路灯维护"],
      ["单位编码及名称", "305012 某区城管局（加盖公章）"],
      ["单位联系人及电话", "蒲小军　0593-7721168"],
    ]);
    expect(first(result)).toMatchObject({
      name: "路灯维护",
      unit: { name: "某区城管局", phone: "0593-7721168" },
    });
    expect(left(result)).toEqual(expect.arrayContaining(["305012", "蒲小军"]));
  });
});

describe("what people add to a value", () => {
  it("a signature's note is no part of the name, nor are 自 and 止 of the dates", () => {
    const content = first(
      table(2, [
        ["项目名称", "路灯维护"],
        ["项目负责人", "张三（签字）"],
        ["单位负责人（电话）", "赵六（0871-65551235）"],
        ["起止年月", "自2026年1月1日起至2026年12月31日止"],
      ]),
    );
    expect(content).toMatchObject({
      leader: "张三",
      unit: { representative: "赵六", phone: "0871-65551235" },
      startDate: "2026年1月1日",
      endDate: "2026年12月31日",
    });
  });
});

describe("amounts with their unit or share beside them", () => {
  it("the cell behind a number names its unit", () => {
    const { fundingLines } = first(
      table(4, [
        ["项目名称", "=路灯维护"],
        ["其中：财政拨款", "450000", "元", ""],
        ["其他资金", "3.6", "万元", ""],
      ]),
    );
    expect(fundingLines.map(({ amount }) => amount)).toEqual([45_000_000, 3_600_000]);
  });

  it("a table of sources may have two columns, or one of shares", () => {
    const two = table(2, [
      ["来源", "金额（万元）"],
      ["区级财政", "18"],
      ["社会捐赠", "6.5"],
      ["合计", "24.5"],
    ]);
    expect(first(two).fundingLines.map(({ label }) => label)).toEqual(["区级财政", "社会捐赠"]);
    const shared = table(3, [
      ["资金来源", "金额（元）", "占比"],
      ["县级财政拨款", "1,280,000.00", "64%"],
      ["单位自筹", "720,000.00", "36%"],
    ]);
    expect(first(shared).fundingLines.map(({ sourceClass }) => sourceClass)).toEqual(["fiscal", "own"]);
    expect(first(shared).fundingSource).toBe("");
  });
});

describe("indicators in one line", () => {
  it("every class with its indicators behind a dash", () => {
    const { indicators } = first(
      lines(
        "项目名称：路灯维护",
        "绩效指标：数量指标——更换路灯≥46盏、维修线路≥9公里；质量指标——验收合格率100%；时效指标——2026年9月30日前完成。",
      ),
    );
    expect(indicators.map(({ level2, level3, target }) => [level2, level3, target])).toEqual([
      ["数量指标", "更换路灯", "46"],
      ["数量指标", "维修线路", "9"],
      ["质量指标", "验收合格率", "100"],
      ["时效指标", "", "2026年9月30日前完成"],
    ]);
  });
});
