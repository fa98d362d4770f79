import { describe, expect, it } from "vitest";

import { buildForm, formTexts, type FormTable, type SelfEvaluationScore } from "../../shared/forms/index.ts";
import { blankActual, blankBudget, type Project } from "../../shared/project/index.ts";
import { sampleProject } from "../fixtures/sample-project.ts";

function evaluated(): Project {
  return {
    ...sampleProject(),
    goalResult: "全部完成",
    otherNotes: "无",
    budgets: [
      {
        ...blankBudget("b1", "selfEvaluation"),
        source: "当年财政拨款",
        initial: 50_000_000,
        adjusted: 53_460_000,
        executed: 52_000_000,
      },
      {
        ...blankBudget("b2", "selfEvaluation"),
        source: "上年结转",
        initial: 0,
        adjusted: 1_000_000,
        executed: 1_000_000,
      },
    ],
    actuals: [
      { ...blankActual("a1", "i02", "selfEvaluation"), value: "180", reason: "疫情影响", measure: "补训" },
      { ...blankActual("a2", "i03", "selfEvaluation"), notApplicable: true },
    ],
  };
}
const score: SelfEvaluationScore = {
  points: { i01: "10", i02: "9" },
  execution: { max: "10", points: "9.74" },
  max: "100",
  total: "92.5",
  grade: "优",
};
const tables = (variant: "mof" | "yunnan"): FormTable[] =>
  buildForm("selfEvaluation", evaluated(), { variant, score }).sections[0]!.blocks.filter(
    (block) => block.kind === "table",
  );
const rowWith = (variant: "mof" | "yunnan", text: string): string[] =>
  tables(variant)
    .flatMap((table) => table.rows)
    .map((row) => row.cells.map((cell) => cell.text))
    .find((cells) => cells.includes(text))!;

describe("项目支出绩效自评表 (财预〔2020〕10号)", () => {
  it("adds the money up and scores only its total line, with the rate in per cent", () => {
    expect(rowWith("mof", "年度资金总额")).toEqual([
      "年度资金总额",
      "50.00",
      "54.46",
      "53.00",
      "10",
      "97.32%",
      "9.74",
    ]);
    expect(rowWith("mof", "其中：当年财政拨款")).toEqual([
      "其中：当年财政拨款",
      "50.00",
      "53.46",
      "52.00",
      "—",
      "97.27%",
      "—",
    ]);
    expect(rowWith("mof", "其他资金")).toEqual(["其他资金", "", "", "", "—", "", "—"]);
  });

  it("prints target, result, points, score, and the reason with the measure", () => {
    const name = "宣社工委所属党组织党员培训参加人次";
    expect(rowWith("mof", name)).toEqual([name, "≥200人", "180人", "10", "9", "疫情影响\n补训"]);
    expect(rowWith("mof", "组织基层党组织党务干部培训班").slice(-4)).toEqual(["", "10", "不适用", ""]);
    expect(rowWith("mof", "总分")).toEqual(["总分", "100", "92.5", ""]);
  });

  it("merges the classes over their rows, with their points", () => {
    const first = tables("mof")[1]!.rows[1]!.cells;
    // The first cell is the empty one under the label 绩效指标.
    expect(first.slice(1, 3).map((cell) => [cell.text, cell.rowSpan])).toEqual([
      ["产出指标\n（80分）", 10],
      ["数量指标", 8],
    ]);
  });
});

describe("the 公开14表 of Yunnan", () => {
  it("has the target in three columns, 其他需要说明事项 and the grade", () => {
    const name = "宣社工委所属党组织党员培训参加人次";
    expect(rowWith("yunnan", name)).toEqual([name, "≥", "200", "人", "180", "10", "9", "疫情影响\n补训"]);
    expect(rowWith("yunnan", "其他需要说明事项")).toEqual(["其他需要说明事项", "无"]);
    expect(rowWith("yunnan", "总分")).toEqual(["总分", "100", "92.5", "自评等级：优"]);
    expect(rowWith("yunnan", "指标性质")).toEqual([
      "一级指标",
      "二级指标",
      "三级指标",
      "指标性质",
      "指标值",
      "度量单位",
      "实际完成值",
      "分值",
      "得分",
      "偏差原因分析及改进措施",
    ]);
  });

  it("can be printed empty, to be filled in by hand", () => {
    const texts = formTexts(buildForm("selfEvaluation", { ...sampleProject(), indicators: [], budgets: [] }));
    expect(texts).toContain("偏差原因分析及改进措施");
  });
});
