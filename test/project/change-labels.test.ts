/** What stands in the history: what was done and where, short, with the name as it is after the change. */
import { describe, expect, it } from "vitest";

import { checkProject } from "../../shared/checks/index.ts";
import {
  applyEdits,
  blankActual,
  blankBudget,
  changeLabel,
  LONGEST_LABEL,
  mendLabel,
  placesSaid,
  SCALAR_FIELD_PATHS,
  type Edit,
  type Project,
} from "../../shared/project/index.ts";
import { FAULTY } from "../fixtures/checks/faulty/index.ts";
import { sampleProject } from "../fixtures/sample-project.ts";

const sample = sampleProject();
const set = (path: string, value: string): Edit => ({ kind: "set", path, value });
const after = (...edits: Edit[]): Project => applyEdits(sample, edits).project;
const named = (name: string): Project =>
  after(set("indicators/i01/level3", name), set(`fundingLines/${sample.fundingLines[0]!.id}/label`, name));

describe("a change of a field", () => {
  it("says the field, and the row by its name as it stands now", () => {
    expect(changeLabel("plan", sample)).toBe("修改“项目实施计划”");
    const renamed = after(set("indicators/i01/level3", "召开党工委会议次数"));
    expect(changeLabel("indicators/i01/level3", renamed, sample)).toBe(
      "修改指标“召开党工委会议次数”的三级指标",
    );
  });

  it("says the name that was just emptied", () => {
    const emptied = after(set("indicators/i01/level3", ""));
    expect(changeLabel("indicators/i01/level3", emptied, sample)).toBe(
      "修改指标“组织‘万名党员进党校’培训班期数”的三级指标",
    );
  });

  it("says whose result and whose money it is", () => {
    const project = {
      ...sample,
      actuals: [blankActual("a1", "i02", "selfEvaluation")],
      budgets: [{ ...blankBudget("b1", "monitoring"), source: "区级财政" }],
    };
    expect(changeLabel("actuals/a1/value", project)).toMatch(/^修改自评“.+”的完成值$/u);
    expect(changeLabel("budgets/b1/executed", project)).toBe("修改监控资金“区级财政”的执行数");
  });

  it("is a short sentence also of the longest names", () => {
    const long = named("党员".repeat(60));
    const rows = ["level1", "level3", "target", "standard/text", "basis"].map(
      (field) => `indicators/i01/${field}`,
    );
    const money = ["label", "unitPrice", "amount"].map(
      (field) => `fundingLines/${sample.fundingLines[0]!.id}/${field}`,
    );
    for (const path of [...SCALAR_FIELD_PATHS, ...rows, ...money])
      expect(changeLabel(path, long).length, path).toBeLessThanOrEqual(LONGEST_LABEL);
  });
});

describe("a mend", () => {
  it("says where: the field, the row, or the first of several places", () => {
    const target = set("indicators/i02/target", "244");
    expect(mendLabel({ label: "指标改为 244", edits: [target] }, sample)).toMatch(
      /^指标“.+”的指标值：指标改为 244$/u,
    );
    const row = [set("indicators/i02/attribute", "quantitative"), set("indicators/i02/comparison", "≤")];
    expect(mendLabel({ label: "改为定量、性质 ≤", edits: row }, sample)).toMatch(
      /^指标“[^”]+”：改为定量、性质 ≤$/u,
    );
    expect(mendLabel({ label: "删去 2 处", edits: [set("plan", ""), set("outcomes", "")] }, sample)).toBe(
      "项目实施计划等 2 处：删去 2 处",
    );
  });

  it("leaves out what follows from a standard's words", () => {
    const edits: Edit[] = [
      set("indicators/i02/standard/text", "完成得5分"),
      { kind: "set", path: "indicators/i02/standard/choices", value: {} },
    ];
    expect(placesSaid(edits, sample)).toMatch(/的评（扣）分标准$/u);
  });

  it("of every fault of the corpus is a sentence of at most sixty characters that names its place", () => {
    for (const { corpus } of FAULTY)
      for (const { fixes } of checkProject(corpus.project))
        for (const fix of fixes) {
          const label = mendLabel(fix, corpus.project);
          expect(label.length, label).toBeLessThanOrEqual(LONGEST_LABEL);
          expect(label).toContain("：");
        }
  });
});
