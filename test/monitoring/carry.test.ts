/** July's figures in January: only empty places, one step of undo, and the offer says how many of which. */
import { describe, expect, it } from "vitest";

import { carryToSelfEvaluation, missingExplanations } from "../../shared/monitoring/index.ts";
import { applyEdits, blankActual, blankBudget, type Evidence } from "../../shared/project/index.ts";
import { budget, projectWith } from "./support.ts";

const photo: Evidence = { sha256: "a".repeat(64), name: "照片.jpg", size: 3 };
const july = {
  value: "112",
  reason: "疫情",
  causes: ["people" as const],
  measure: "四季度补训",
  evidence: [photo],
};

function ids(): () => string {
  let next = 0;
  return () => `n${(next += 1)}`;
}

describe("carrying July's figures into January", () => {
  it("makes the rows that are not there yet", () => {
    const project = projectWith({}, july, [budget(100_00, 35_00)]);
    const { edits, fills } = carryToSelfEvaluation(project, ids());
    expect(fills).toEqual({ initial: 1, executed: 1, value: 1, explanation: 1, evidence: 1 });
    const after = applyEdits(project, edits).project;
    expect(after.budgets[1]).toEqual({
      ...blankBudget("n1", "selfEvaluation"),
      source: "财政拨款",
      initial: 100_00,
      adjusted: 100_00,
      executed: 35_00,
    });
    expect(after.actuals[1]).toEqual({ ...blankActual("n2", "i1", "selfEvaluation"), ...july });
    expect(after.actuals[0]).toEqual(project.actuals[0]);
  });

  it("never touches what January already says", () => {
    const project = projectWith({}, july, [
      budget(100_00, 35_00),
      { ...blankBudget("s1", "selfEvaluation"), source: "财政拨款", adjusted: 90_00, executed: 88_00 },
    ]);
    project.actuals.push({ ...blankActual("s2", "i1", "selfEvaluation"), value: "240", reason: "已补训" });
    const { edits, fills } = carryToSelfEvaluation(project, ids());
    expect(fills).toEqual({ initial: 1, explanation: 1, evidence: 1 });
    const after = applyEdits(project, edits).project;
    expect(after.budgets[1]).toMatchObject({ initial: 100_00, adjusted: 90_00, executed: 88_00 });
    expect(after.actuals[1]).toMatchObject({ value: "240", reason: "已补训", measure: "四季度补训" });
  });

  it("offers nothing the second time", () => {
    const project = projectWith({}, july, [budget(100_00, 35_00)]);
    const once = applyEdits(project, carryToSelfEvaluation(project, ids()).edits).project;
    expect(carryToSelfEvaluation(once, ids())).toEqual({ edits: [], fills: {} });
  });

  it("takes only the kinds that are wanted", () => {
    const project = projectWith({}, july, [budget(100_00, 35_00)]);
    expect(carryToSelfEvaluation(project, ids(), new Set(["value"])).fills).toEqual({ value: 1 });
  });

  it("leaves out results of an indicator that is gone, and rows that do not apply this year", () => {
    const project = projectWith({}, july);
    const gone = { ...project, indicators: [] };
    expect(carryToSelfEvaluation(gone, ids()).edits).toEqual([]);
    project.actuals.push({ ...blankActual("s2", "i1", "selfEvaluation"), notApplicable: true });
    expect(carryToSelfEvaluation(project, ids()).edits).toEqual([]);
  });
});

describe("what has to be explained", () => {
  it.each(["possible", "impossible"] as const)(
    "%s asks for a box, the reason and the measure",
    (likelihood) => {
      const row = { ...blankActual("a1", "i1", "monitoring"), likelihood };
      expect(missingExplanations(row)).toEqual(["causes", "reason", "measure"]);
      expect(missingExplanations({ ...row, causes: ["people"], reason: "疫情" })).toEqual(["measure"]);
      expect(missingExplanations({ ...row, causes: ["people"], reason: "疫情", measure: "补训" })).toEqual(
        [],
      );
    },
  );

  it("确定能, or nothing chosen, asks for none", () => {
    expect(missingExplanations({ ...blankActual("a1", "i1", "monitoring"), likelihood: "certain" })).toEqual(
      [],
    );
    expect(missingExplanations(undefined)).toEqual([]);
  });
});
