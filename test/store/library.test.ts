import { describe, expect, it } from "vitest";

import { genericSets } from "../../shared/library/index.ts";
import { createExample, exampleContent, openNew } from "./support.ts";

const all = { text: "", origin: null, level1: "" } as const;

describe("the library", () => {
  it("has the office's indicators with their years, targets and results, and the generic sets", () => {
    const { store } = openNew();
    createExample(store);
    const older = exampleContent();
    older.indicators[0] = { ...older.indicators[0]!, target: "200" };
    store.projects.create({ year: null, content: { ...older, year: 2025 } });
    const entries = store.library.list(all);
    const training = entries.find((entry) => entry.indicator.level3 === "培训党员人数")!;
    expect(training).toMatchObject({
      origin: "office",
      uses: 2,
      newestYear: 2026,
      indicator: { target: "244" },
    });
    expect(store.library.uses(training.indicator)).toMatchObject([
      { year: 2026, target: "244人", result: "人数 223" },
      { year: 2025, target: "200人", result: "人数 223" },
    ]);
    const generic = genericSets().reduce((sum, set) => sum + set.lines.length, 0);
    expect(entries.filter((entry) => entry.origin === "generic")).toHaveLength(generic);
  });

  it("is searched by characters and by initials, in the office's and the generic ones", () => {
    const { store } = openNew();
    createExample(store);
    const names = (text: string) =>
      store.library.list({ ...all, text }).map((entry) => entry.indicator.level3);
    expect(names("培训党员")).toEqual(["培训党员人数"]);
    expect(names("pxdy")).toEqual(["培训党员人数"]);
    expect(names("px")).toEqual(expect.arrayContaining(["培训党员人数", "培训出勤率"]));
    expect(names(`%_"'😀`)).toEqual([]);
  });

  it("keeps favourites, first in the list, over a change of the project", () => {
    const { store } = openNew();
    createExample(store);
    const [entry] = store.library.list({ ...all, text: "党员满意度" });
    store.library.mark(entry!.key, true);
    store.library.mark("generic/培训类/培训出勤率", true);
    store.projects.edit({
      id: "p1",
      edits: [{ kind: "set", path: "indicators/i2/target", value: "95" }],
      label: "",
      together: null,
    });
    expect(store.library.list({ ...all, origin: "favourite" }).map((each) => each.indicator.level3)).toEqual(
      expect.arrayContaining(["党员满意度", "培训出勤率"]),
    );
    expect(store.library.list(all)[0]!.favourite).toBe(true);
    store.library.mark(entry!.key, false);
    expect(store.library.list({ ...all, origin: "favourite" })).toHaveLength(1);
  });

  it("takes entries in, tells new from known, and gives them back when they are taken away", () => {
    const { store } = openNew();
    const { indicator } = store.library.list(all)[0]!;
    const own = { ...indicator, level3: "自建指标" };
    expect(store.library.add([own, own])).toMatchObject({
      added: ["own/产出指标/数量指标/自建指标"],
      renewed: 0,
      same: 1,
    });
    expect(store.library.add([{ ...own, target: "9" }])).toMatchObject({ added: [], renewed: 1, same: 0 });
    const removed = store.library.remove(["own/产出指标/数量指标/自建指标"]);
    expect(removed).toEqual([{ ...own, target: "9" }]);
    expect(store.library.list({ ...all, origin: "own" })).toEqual([]);
    store.library.add(removed);
    expect(store.library.list({ ...all, origin: "own" })).toHaveLength(1);
    expect(store.verify().damagedRows).toEqual([]);
  });
});
