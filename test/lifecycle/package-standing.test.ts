import { describe, expect, it } from "vitest";

import {
  mergeProjects,
  ownChoice,
  packageChoices,
  withRulesOf,
  type MergeConflict,
} from "../../shared/lifecycle/index.ts";
import { fullSample } from "./arbitrary.ts";

const conflict = (mine: string | null, theirs: string | null, key = "plan"): MergeConflict => ({
  key,
  kind: "field",
  label: "实施计划",
  base: null,
  mine,
  theirs,
});
const FILES = "actuals/a1/evidence";

describe("what is taken from a package where nothing is chosen", () => {
  it("never takes the place of what only the ledger has, whichever is newer", () => {
    for (const standing of ["older", "newer", "apart"] as const) {
      expect(ownChoice(conflict("计划", ""), standing)).toBe("mine");
      expect(ownChoice(conflict("完成值：1", null), standing)).toBe("mine");
    }
  });

  it("adds what the ledger lacks, except from a package of what it once was", () => {
    expect(ownChoice(conflict("", "计划"), "apart")).toBe("theirs");
    expect(ownChoice(conflict(null, "完成值：1"), "newer")).toBe("theirs");
    expect(ownChoice(conflict(null, "完成值：1"), "older")).toBe("mine");
  });

  it("takes another value only from a package that is known to be newer", () => {
    expect(ownChoice(conflict("甲", "乙"), "newer")).toBe("theirs");
    expect(ownChoice(conflict("甲", "乙"), "apart")).toBe("mine");
  });

  it("lets no file that shows a result go, not even for a newer list of them", () => {
    expect(ownChoice(conflict("签到表.pdf", "签到表.pdf；照片.jpg", FILES), "newer")).toBe("theirs");
    expect(ownChoice(conflict("签到表.pdf", "照片.jpg；通知.pdf", FILES), "newer")).toBe("mine");
  });

  it("gives way to every choice", () => {
    const conflicts = [conflict("甲", "乙"), conflict("丙", "", "outcomes")];
    expect(packageChoices(conflicts, "apart", { outcomes: "theirs" })).toEqual({
      plan: "mine",
      outcomes: "theirs",
    });
  });
});

it("a rule that another district reads from the same standard is no difference", () => {
  const mine = fullSample();
  const theirs = {
    ...mine,
    indicators: mine.indicators.map((row) => ({
      ...row,
      standard: { ...row.standard, rule: { kind: "deduct" } as never },
    })),
  };
  expect(mergeProjects(null, mine, withRulesOf(mine, theirs)).conflicts).toEqual([]);
});
