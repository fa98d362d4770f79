import { describe, expect, it } from "vitest";

import { recognise } from "../../shared/intake/index.ts";
import { documentOf, first, joined, left, lines, table } from "./laid-out.ts";
import { Paper } from "./random-layouts/paper.ts";

const plain = (text: string) => ({ text });
const row = (...texts: string[]) => texts.map(plain);

describe("the table's title printed again on the next page", () => {
  const title = [{ text: "项目支出绩效目标表", wide: 5 }];
  const titles = row("一级指标", "二级指标", "三级指标", "指标值", "分值");
  const page = [
    title,
    [
      { text: "项目名称", wide: 2 },
      { text: "村道养护", wide: 3 },
    ],
    titles,
    row("产出指标", "", "", "", ""),
    row("", "数量指标", "", "", ""),
    row("", "", "养护里程", "≥86公里", "30"),
  ];
  const names = (rows: Parameters<typeof joined>[1]) =>
    joined(5, rows).drafts.map(({ content }) => [
      content.name,
      ...content.indicators.map(({ level1, level2, level3 }) => `${level1}/${level2}/${level3}`),
    ]);

  it("does not end the list, which goes on with an indicator or a class", () => {
    expect(names([...page, title, row("", "", "修补坑槽", "≥400处", "20")])).toEqual([
      ["村道养护", "产出指标/数量指标/养护里程", "产出指标/数量指标/修补坑槽"],
    ]);
    expect(
      names([...page, title, row("", "质量指标", "", "", ""), row("", "", "路况达标率", "≥90%", "20")]),
    ).toEqual([["村道养护", "产出指标/数量指标/养护里程", "产出指标/质量指标/路况达标率"]]);
  });

  it("ends it where the form of another project stands below", () => {
    const next = [
      title,
      [
        { text: "项目名称", wide: 2 },
        { text: "桥梁检测", wide: 3 },
      ],
      titles,
      row("产出指标", "数量指标", "检测桥梁", "12座", "50"),
    ];
    expect(names([...page, ...next])).toEqual([
      ["村道养护", "产出指标/数量指标/养护里程"],
      ["桥梁检测", "产出指标/数量指标/检测桥梁"],
    ]);
  });
});

describe("the basis among the parts of a project's grounds", () => {
  it("is its field's text, whatever stands at the left and however cells were joined", () => {
    for (const merging of ["merged", "blank"] as const)
      for (const title of ["项目立项\n情况", "立项论证"]) {
        const result = joined(
          3,
          [
            row("项目名称", "牧草良种补贴", ""),
            [{ text: title, tall: 3 }, ...row("必要性", "解决冬春缺草")],
            row("依据", "《草原法》第二十七条"),
            row("可行性", "已有种子基地"),
          ],
          merging,
        );
        expect(first(result).justification).toBe("《草原法》第二十七条");
        expect(left(result)).toEqual(
          expect.arrayContaining(["必要性：解决冬春缺草", "可行性：已有种子基地"]),
        );
      }
  });

  it("is not taken where 依据 stands among other words", () => {
    const result = table(3, [
      ["项目名称", "=牧草良种补贴"],
      ["补贴标准", "标准", "每亩30元"],
      ["", "依据", "市场调查"],
    ]);
    expect(first(result).justification).toBe("");
    expect(left(result)).toContain("市场调查");
  });
});

describe("whether a project goes on, asked and answered", () => {
  const nature = (question: string, answer: string) =>
    first(
      table(4, [
        ["项目名称", "广播设备更新", question, answer],
        ["年度目标", "=更新设备1套。"],
      ]),
    ).nature;

  it("says its nature", () => {
    expect(nature("是否延续项目", "否")).toBe("new");
    expect(nature("是否延续性项目", "是")).toBe("continuing");
    expect(nature("是否为新增项目", "是☑ 否□")).toBe("new");
    expect(nature("是否新增项目", "否")).toBe("continuing");
  });

  it("says nothing where it was not answered or asks something else", () => {
    expect(nature("是否延续项目", "□是 □否")).toBe("");
    expect(nature("是否政府采购项目", "否")).toBe("");
    expect(nature("项目属性", "否")).toBe("");
  });
});

describe("money told in a sentence", () => {
  it("comes whole from the source that the sentence names", () => {
    const { fundingLines } = first(
      lines("一、项目名称：河长制管护", "二、资金安排", "年度需经费38.5万元，均由县级财政承担。"),
    );
    expect(fundingLines.map(({ label, sourceClass, amount }) => [label, sourceClass, amount])).toEqual([
      ["县级财政", "fiscal", 38_500_000],
    ]);
  });

  it("names no source by what the money is for", () => {
    const { fundingLines } = first(
      lines("一、项目名称：河长制管护", "二、资金安排", "年度需经费38.5万元，全部为人员补贴。"),
    );
    expect(fundingLines.map(({ label, amount }) => [label, amount])).toEqual([["", 38_500_000]]);
  });
});

describe("a line that ends the text above it", () => {
  const told = (...rest: string[]) =>
    first(lines("项目名称：数字乡村", "年度绩效目标：", "目标1：建成平台6个；", ...rest));

  it("names classes of indicators, one or several, by their short words", () => {
    for (const title of ["（一）产出类指标", "产出类、效益类指标", "（二）效益和满意度指标"])
      expect(told("目标2：培训200人。", title).annualGoal.text).toBe(
        "目标1：建成平台6个；\n目标2：培训200人。",
      );
  });

  it("gives its classes to no indicator below it where it names several", () => {
    const { indicators } = told(
      "（一）产出类指标",
      "1.培训农民≥200人",
      "（二）效益类、满意度类指标",
      "1.学员满意度≥90%",
      "2.社会效益指标：带动就业≥60人",
    );
    expect(indicators.map(({ level1, level2, level3 }) => [level1, level2, level3])).toEqual([
      ["产出类指标", "", "培训农民"],
      ["", "", "学员满意度"],
      ["", "社会效益指标", "带动就业"],
    ]);
  });

  it("does not name a class among the goal's own words", () => {
    expect(told("目标2：完成省级考核指标。").annualGoal.text).toBe(
      "目标1：建成平台6个；\n目标2：完成省级考核指标。",
    );
    expect(told("目标2：落实就业和社保指标").annualGoal.text).toContain("落实就业和社保指标");
  });

  it("may be a title with a full stop", () => {
    const paper = new Paper();
    for (const title of ["项目名称：适老化改造", "（一）项目概况。"]) paper.line(title, { bold: true });
    paper.line("为特困老人家庭改造卫浴。");
    paper.line("（二）项目绩效目标。", { bold: true });
    paper.line("改造家庭320户，老人满意度达到92%以上。");
    const { overview, annualGoal } = first(recognise(paper.document("word")));
    expect([overview, annualGoal.text]).toEqual([
      "为特困老人家庭改造卫浴。",
      "改造家庭320户，老人满意度达到92%以上。",
    ]);
  });
});

describe("budgets in no unit", () => {
  const rows = (unit: string) => [
    [`预算执行情况${unit}`, "年初预算", "调整后预算", "预算执行数"],
    ["总额", "48", "52.8", "50.16"],
    ["单位资金", "0", "4.8", "2.16"],
  ];

  it("give no row of a zero alone", () => {
    const result = recognise(documentOf([...table4(rows(""))]));
    expect(first(result).budgets).toEqual([]);
    expect(left(result)).toEqual(expect.arrayContaining(["单位资金年初预算：0", "单位资金调整后预算：4.8"]));
  });

  it("are read whole where a title names it", () => {
    const { budgets } = first(recognise(documentOf([...table4(rows("（万元）"))])));
    expect(budgets.map(({ initial, adjusted, executed }) => [initial, adjusted, executed])).toEqual([
      [48_000_000, 52_800_000, 50_160_000],
      [0, 4_800_000, 2_160_000],
    ]);
  });

  const table4 = (texts: string[][]) => {
    const paper = new Paper();
    paper.table([row("项目名称", "污水处理"), ...texts.map((each) => row(...each))], 4, "merged");
    return paper.blocks;
  };
});
