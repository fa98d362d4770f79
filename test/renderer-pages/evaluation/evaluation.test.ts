import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { rateText, sumOf } from "../../../renderer/pages/results/budget-sums.ts";
import { actualAt, actualEdit, firstBudgets } from "../../../renderer/pages/results/result-edits.ts";
import { unreadInputs } from "../../../renderer/pages/results/inputs/unread-inputs.ts";
import {
  inputValue,
  strayValue,
  ticked,
  withInputValue,
} from "../../../renderer/pages/results/inputs/value-shape.ts";
import { rowNeeds, tableProblems } from "../../../renderer/pages/evaluation/row-needs.ts";
import {
  applyEdits,
  blankActual,
  blankBudget,
  DEFAULT_DISTRICT,
  type Project,
} from "../../../shared/project/index.ts";
import { scoreProject, type ScoringInput } from "../../../shared/scoring/index.ts";
import { sampleProject } from "../../fixtures/sample-project.ts";

const input = (id: string): ScoringInput => ({ id, label: id, kind: "number" });

describe("a result as one value", () => {
  it("is bare for one input and named for several", () => {
    expect(withInputValue(null, [input("value")], "value", "180")).toBe("180");
    expect(withInputValue("180", [input("value"), input("count")], "count", "2")).toEqual({
      value: "180",
      count: "2",
    });
  });

  it("is nothing again once everything is emptied", () => {
    const inputs = [input("value"), input("count")];
    expect(withInputValue({ value: "1" }, inputs, "value", "")).toBeNull();
    expect(withInputValue("1", [input("value")], "value", "")).toBeNull();
  });

  it("gives every input back what was entered for it", () => {
    const inputs = ["a", "b", "c"].map(input);
    const entry = fc.tuple(fc.constantFrom("a", "b", "c"), fc.constantFrom("1", "2", "完成"));
    fc.assert(
      fc.property(fc.array(entry, { minLength: 1, maxLength: 8 }), (entries) => {
        let value: ReturnType<typeof withInputValue> = null;
        for (const [id, text] of entries) value = withInputValue(value, inputs, id, text);
        for (const [id, text] of new Map(entries)) expect(inputValue(value, inputs, id)).toBe(text);
      }),
    );
  });

  it("keeps in sight what was entered for an input the standard no longer asks for", () => {
    expect(strayValue({ value: "1", old: "2" }, [input("value")])).toContain("old");
    expect(strayValue("1", [input("value")])).toBeNull();
  });

  it("counts as unticked whatever is not a tick", () => {
    expect(ticked([true, null, "是"], 3)).toEqual([true, false, false]);
    expect(ticked("完成", 2)).toEqual([false, false]);
  });
});

describe("the input of a standard that cannot be read", () => {
  it("is a figure in the row's unit, and words where the row is qualitative", () => {
    const [figure] = unreadInputs({ attribute: "quantitative", unit: "期" }, "实际完成值");
    expect(figure).toMatchObject({ label: "实际完成值", unit: "期" });
    const [words] = unreadInputs({ attribute: "qualitative", unit: "期" }, "实际完成值");
    expect(words?.unit).toBeUndefined();
  });
});

describe("entering a result", () => {
  it("makes the indicator's row with the first entry and goes on in it", () => {
    const project = sampleProject();
    const place = { indicatorId: "i02", period: "selfEvaluation" as const };
    const first = applyEdits(project, [actualEdit(undefined, place, "value", "180", "a1")]).project;
    expect(actualAt(first.actuals, place)).toEqual({
      ...blankActual("a1", "i02", "selfEvaluation"),
      value: "180",
    });
    const edit = actualEdit(actualAt(first.actuals, place), place, "reason", "人数不足", "a2");
    expect(edit).toEqual({ kind: "set", path: "actuals/a1/reason", value: "人数不足" });
  });

  it("begins the budget with the year's sources, or with the three kinds of the form", () => {
    let next = 0;
    const newId = () => `b${(next += 1)}`;
    const project = sampleProject();
    const taken = applyEdits(
      project,
      firstBudgets("selfEvaluation", project.fundingLines, project.year, newId),
    ).project.budgets;
    const usual = applyEdits(project, firstBudgets("selfEvaluation", [], 2022, newId)).project.budgets;
    const sources = project.fundingLines.filter((line) => line.kind === "source");
    expect(taken.map((row) => row.source)).toEqual(
      sources.length === 0 ? usual.map((row) => row.source) : sources.map((line) => line.label),
    );
    expect(usual.map((row) => row.source)).toEqual(["当年财政拨款", "上年结转资金", "其他资金"]);
    expect(usual.every((row) => row.period === "selfEvaluation")).toBe(true);
  });
});

describe("the money", () => {
  it("divides exactly and rounds once, half up", () => {
    expect(rateText(47_123_456, 50_000_000)).toBe("94.25%");
    expect(rateText(1, 8)).toBe("12.50%");
    expect(rateText(200_005, 10_000_000)).toBe("2.00%");
    expect(rateText(2_005, 100_000)).toBe("2.01%");
  });

  it("has no rate without a budget", () => {
    expect(rateText(1, 0)).toBe("");
    expect(rateText(null, 5)).toBe("");
  });

  it("adds what is there and says nothing where nothing is", () => {
    const row = blankBudget("b1", "selfEvaluation");
    expect(sumOf([row, { ...row, executed: 5 }], "executed")).toBe(5);
    expect(sumOf([row], "executed")).toBeNull();
  });
});

describe("what a row still asks for", () => {
  const scored = (actual: Partial<Project["actuals"][number]>) => {
    const row = { ...blankActual("a1", "i02", "selfEvaluation"), ...actual };
    const project = { ...sampleProject(), actuals: [row] };
    const score = scoreProject(project, project.actuals, DEFAULT_DISTRICT);
    const found = score.rows.find((entry) => entry.indicatorId === "i02")!;
    return { needs: rowNeeds(found, row, score.problems), score };
  };

  it("is nothing while no point is lost", () => {
    expect(scored({ value: "200" }).needs).toEqual({ reason: null, missing: false, handSet: null });
  });

  it("shows a reason that came from July although the target was reached, so that it can be cleared", () => {
    const { needs } = scored({ value: "200", reason: "第二期培训推迟到9月" });
    expect(needs).toEqual({ reason: expect.stringContaining("不需要就清空"), missing: false, handSet: null });
  });

  it("is a reason where points are lost, until it is written", () => {
    expect(scored({ value: "180" }).needs).toMatchObject({
      reason: "没有得满分，请说明偏差原因和改进措施",
      missing: true,
    });
    expect(scored({ value: "180", reason: "人数不足" }).needs.missing).toBe(false);
  });

  it("is a reason where the target is exceeded by far", () => {
    expect(scored({ value: "300" }).needs.reason).toContain("远超");
  });

  it("keeps a hand-set score out until its reason is there, and says so for the total", () => {
    const without = scored({ value: "180", score: "9.5" });
    expect(without.needs).toMatchObject({ missing: true, handSet: "还没有写理由，手工分没有计入" });
    expect(tableProblems(without.score.problems, () => "参训人次")).toContain(
      "“参训人次”手工打分没有写理由，写了才有总分",
    );
    const complete = scored({ value: "180", score: "9.5", reason: "含线上 10 人" });
    expect(complete.needs.handSet).toBeNull();
    expect(complete.score.rows.find((row) => row.indicatorId === "i02")).toMatchObject({
      handSet: true,
      points: "9.5",
    });
  });

  it("names one of many and counts the rest", () => {
    const differ = (indicatorId: string) => ({
      code: "points-differ" as const,
      indicatorId,
      column: "5",
      sentence: "10",
    });
    expect(tableProblems([differ("a"), differ("b")], (id) => id)).toEqual([
      "“a”等 2 条评分标准里的分和分值不一致，改成一致后才有总分",
    ]);
  });
});
