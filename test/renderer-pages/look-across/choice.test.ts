import { describe, expect, test } from "vitest";

import { firstChoice, keyOf, leftOut, linesOf, withToggled } from "../../../renderer/pages/replace/choice.ts";
import type { ReplaceListing } from "../../../shared/api/index.ts";

const place = (projectId: string, from: number, doubt: "documentNumber" | null = null) => ({
  projectId,
  path: "plan",
  label: "项目实施计划",
  from,
  before: "",
  after: "",
  doubt,
});
const listing: ReplaceListing = {
  projects: [
    { id: "a", name: "党员教育", year: 2026 },
    { id: "b", name: "", year: null },
  ],
  places: [place("a", 0), place("a", 9, "documentNumber"), place("b", 4)],
  total: 3,
  locked: [],
  damaged: [],
};

describe("the list of places", () => {
  test("has doubtful places unticked", () => {
    expect([...firstChoice(listing)]).toEqual([keyOf(place("a", 0)), keyOf(place("b", 4))]);
  });

  test("a project's box ticks all of its places, and unticks them when all are ticked", () => {
    const keys = linesOf(listing).flatMap((line) =>
      line.kind === "project" && line.id === "a" ? line.keys : [],
    );
    const all = withToggled(firstChoice(listing), keys);
    expect(keys.every((key) => all.has(key))).toBe(true);
    expect(keys.some((key) => withToggled(all, keys).has(key))).toBe(false);
  });

  test("stands by project; one without a name is called so", () => {
    expect(linesOf(listing).map((line) => (line.kind === "project" ? line.name : line.place.from))).toEqual([
      "党员教育",
      0,
      9,
      "未命名项目",
      4,
    ]);
  });

  test("says which projects are left out, and how many places are beyond the limit", () => {
    const locked = [{ id: "c", name: "公路养护", state: "submitted" as const, count: 4 }];
    expect(leftOut({ ...listing, locked, total: 7_312 })).toEqual([
      "1 个项目已送出或批复，里面的 4 处不会动：公路养护（已送出）。",
      "一共有 7,312 处，一次最多列出和替换 3 处。请把要找的字词写长一些，或一个项目一个项目地替换。",
    ]);
    expect(leftOut(listing)).toEqual([]);
  });
});
