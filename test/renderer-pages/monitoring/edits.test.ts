/** What the pages of July and of the evidence do to the record. */
import { describe, expect, it } from "vitest";

import {
  alreadyThere,
  attachEdit,
  detachEdit,
} from "../../../renderer/pages/results/evidence/evidence-edits.ts";
import { inputsOf } from "../../../renderer/pages/monitoring/result-inputs-of.ts";
import { actualEdit, firstBudgets } from "../../../renderer/pages/results/result-edits.ts";
import {
  applyEdits,
  blankActual,
  blankFundingLine,
  blankIndicator,
  DEFAULT_DISTRICT,
  type Evidence,
} from "../../../shared/project/index.ts";
import { sampleProject } from "../../fixtures/sample-project.ts";

const file = (letter: string): Evidence => ({ sha256: letter.repeat(64), name: `${letter}.pdf`, size: 1 });
const at = { indicatorId: "i01", period: "monitoring" as const };

describe("entering July's results", () => {
  it("makes the row with the first entry, beside January's, and sets its fields afterwards", () => {
    const project = { ...sampleProject(), actuals: [blankActual("s1", "i01", "selfEvaluation")] };
    const first = actualEdit(undefined, at, "likelihood", "possible", "m1");
    const after = applyEdits(project, [first]).project;
    expect(after.actuals).toEqual([
      project.actuals[0],
      { ...blankActual("m1", "i01", "monitoring"), likelihood: "possible" },
    ]);
    const next = actualEdit(after.actuals[1], at, "causes", ["people"], "m2");
    expect(applyEdits(after, [next]).project.actuals[1]).toMatchObject({ id: "m1", causes: ["people"] });
  });

  it("begins the money with the year's sources, or with the two kinds of the form", () => {
    const lines = [
      { ...blankFundingLine("f1", "source", 2022), label: "区级财政拨款", amount: 5_346_000 },
      { ...blankFundingLine("f2", "source", 2023), label: "明年的" },
      { ...blankFundingLine("f3", "use", 2022), label: "培训费" },
    ];
    const rowsOf = (given: typeof lines) =>
      firstBudgets("monitoring", given, 2022, () => "n").map((edit) =>
        edit.kind === "insert" ? [edit.row["source"], edit.row["initial"]] : null,
      );
    expect(rowsOf(lines)).toEqual([["区级财政拨款", 5_346_000]]);
    expect(rowsOf([])).toEqual([
      ["本年一般公共预算拨款", null],
      ["其他资金", null],
    ]);
  });

  it("asks for what the standard asks for; where that cannot be read, for a figure in its unit or one of the three grades", () => {
    const row = { ...blankIndicator("i1"), comparison: "≥", target: "240", unit: "人次", points: "12" };
    const readable = { ...row, standard: { text: "每参加1人得0.05分", choices: {}, rule: null } };
    expect(inputsOf(readable, 2022, DEFAULT_DISTRICT)[0]).toMatchObject({ kind: "number" });
    expect(inputsOf(row, 2022, DEFAULT_DISTRICT)).toEqual([
      { id: "value", label: "完成情况", kind: "number", unit: "人次" },
    ]);
    const [grades] = inputsOf({ ...row, attribute: "qualitative" }, 2022, DEFAULT_DISTRICT);
    expect(grades).toMatchObject({ kind: "grade", options: expect.arrayContaining(["达成年度指标"]) });
  });
});

describe("attaching evidence", () => {
  it("makes the result's row where there is none, and adds to it afterwards", () => {
    const project = sampleProject();
    const first = applyEdits(project, [attachEdit([], at, [file("a")], "m1")!]).project;
    expect(first.actuals).toEqual([{ ...blankActual("m1", "i01", "monitoring"), evidence: [file("a")] }]);
    const second = applyEdits(first, [attachEdit(first.actuals, at, [file("b")], "m2")!]).project;
    expect(second.actuals[0]!.evidence).toEqual([file("a"), file("b")]);
  });

  it("the same content twice is attached once", () => {
    const known = [{ ...blankActual("m1", "i01", "monitoring"), evidence: [file("a")] }];
    expect(attachEdit(known, at, [{ ...file("a"), name: "另一个名字.pdf" }], "m2")).toBeNull();
    expect(attachEdit(known, at, [file("b"), file("b")], "m2")).toMatchObject({
      value: [file("a"), file("b")],
    });
  });

  it("says what is there already by its content, under which name, and nothing of what is new", () => {
    const known = [{ ...blankActual("m1", "i01", "monitoring"), evidence: [file("a")] }];
    expect(alreadyThere(known, at, [file("b")])).toBeNull();
    expect(alreadyThere(known, at, [file("a"), file("b")])).toBe(
      "“a.pdf”已经在这条指标上，内容一样，没有再添加。",
    );
    expect(alreadyThere(known, at, [{ ...file("a"), name: "另一个名字.pdf" }])).toBe(
      "“另一个名字.pdf”（就是“a.pdf”）已经在这条指标上，内容一样，没有再添加。",
    );
    expect(alreadyThere([], at, [file("b"), file("b")])).toContain("“b.pdf”");
  });

  it("to July leaves January's alone", () => {
    const january = [{ ...blankActual("s1", "i01", "selfEvaluation"), evidence: [file("a")] }];
    expect(attachEdit(january, at, [file("a")], "m1")).toMatchObject({ kind: "insert" });
  });

  it("removing takes it off the result only; what is not there is not removed", () => {
    const known = [{ ...blankActual("m1", "i01", "monitoring"), evidence: [file("a"), file("b")] }];
    expect(detachEdit(known, at, file("a").sha256)).toEqual({
      kind: "set",
      path: "actuals/m1/evidence",
      value: [file("b")],
    });
    expect(detachEdit(known, at, file("c").sha256)).toBeNull();
    expect(detachEdit([], at, file("a").sha256)).toBeNull();
  });
});
