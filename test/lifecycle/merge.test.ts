import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { compareProjects, mergeProjects, type MergeConflict } from "../../shared/lifecycle/index.ts";
import { blankIndicator, type Project } from "../../shared/project/index.ts";
import { changedSample, fullSample } from "./arbitrary.ts";

const content = ({ id: _id, state: _state, ...rest }: Project) => rest;

const turned = (conflicts: readonly MergeConflict[]) =>
  conflicts.map(({ key, kind, base, mine, theirs }) => ({ key, kind, base, mine: theirs, theirs: mine }));
const bare = (conflicts: readonly MergeConflict[]) =>
  conflicts.map(({ key, kind, base, mine, theirs }) => ({ key, kind, base, mine, theirs }));
const sorted = <T extends { key: string }>(list: readonly T[]) =>
  list.toSorted((a, b) => (a.key < b.key ? -1 : 1));

describe("two people's changes of one project", () => {
  it("give the same result and the same questions in either order", () => {
    fc.assert(
      fc.property(changedSample("x"), changedSample("y"), (mine, theirs) => {
        const base = fullSample();
        const one = mergeProjects(base, mine, theirs);
        const other = mergeProjects(base, theirs, mine);
        expect(one.merged).toEqual(other.merged);
        expect(sorted(bare(one.conflicts))).toEqual(sorted(turned(other.conflicts)));
      }),
      { numRuns: 300 },
    );
  });

  it("where only one changed anything, the result is that one's and there is no question but for removed rows", () => {
    fc.assert(
      fc.property(changedSample("x"), (mine) => {
        const base = fullSample();
        const { conflicts } = mergeProjects(base, mine, base);
        expect(conflicts.filter(({ kind }) => kind !== "removal")).toEqual([]);
        const choices = Object.fromEntries(conflicts.map(({ key }) => [key, "mine" as const]));
        const resolved = mergeProjects(base, mine, base, choices).merged;
        expect(resolved.plan).toBe(mine.plan);
        expect(resolved.indicators.length).toBe(mine.indicators.length);
      }),
    );
  });

  it("answering every question with “mine” leaves nothing of mine out", () => {
    fc.assert(
      fc.property(changedSample("x"), changedSample("y"), (mine, theirs) => {
        const base = fullSample();
        const { conflicts } = mergeProjects(base, mine, theirs);
        const choices = Object.fromEntries(conflicts.map(({ key }) => [key, "mine" as const]));
        const { merged } = mergeProjects(base, mine, theirs, choices);
        for (const key of ["plan", "outcomes", "name", "leader", "goalResult"] as const)
          if (mine[key] !== base[key]) expect(merged[key]).toBe(mine[key]);
        // A row that a colleague deleted stays as long as nobody agreed.
        const rows = new Set(merged.indicators.map(({ level3 }) => level3));
        const conflicted = new Set(conflicts.map(({ key }) => key.split("/")[1]));
        for (const row of mine.indicators)
          if (!conflicted.has(row.id) && theirs.indicators.every(({ id }) => id !== row.id))
            expect(rows).toContain(row.level3);
      }),
    );
  });

  it("who changed nothing changes nothing", () => {
    const base = fullSample();
    expect(mergeProjects(base, base, base)).toEqual({ merged: content(base), conflicts: [] });
  });
});

describe("two colleagues who changed the same field", () => {
  const base = fullSample();
  const key = `indicators/${base.indicators[1]!.id}/target`;
  const withTarget = (target: string): Project => ({
    ...base,
    indicators: base.indicators.map((row, index) => (index === 1 ? { ...row, target } : row)),
  });

  it("are named with both values and with what stood there before", () => {
    const { merged, conflicts } = mergeProjects(base, withTarget("240"), withTarget("260"));
    expect(conflicts).toEqual([
      {
        key,
        kind: "field",
        label: `“${base.indicators[1]!.level3}”的指标值`,
        base: "200",
        mine: "240",
        theirs: "260",
      },
    ]);
    expect(merged.indicators[1]!.target).toBe("200");
  });

  it("get the value that was chosen", () => {
    const chosen = (side: "mine" | "theirs") =>
      mergeProjects(base, withTarget("240"), withTarget("260"), { [key]: side }).merged.indicators[1]!.target;
    expect([chosen("mine"), chosen("theirs")]).toEqual(["240", "260"]);
  });

  it("are not asked where both wrote the same", () => {
    const { merged, conflicts } = mergeProjects(base, withTarget("240"), withTarget("240"));
    expect([merged.indicators[1]!.target, conflicts]).toEqual(["240", []]);
  });

  it("may change different cells of one row without a question", () => {
    const theirs = {
      ...base,
      indicators: base.indicators.map((row, index) => (index === 1 ? { ...row, unit: "人次" } : row)),
    };
    const { merged, conflicts } = mergeProjects(base, withTarget("240"), theirs);
    expect(conflicts).toEqual([]);
    expect(merged.indicators[1]).toMatchObject({ target: "240", unit: "人次" });
  });
});

describe("rows that one side removed", () => {
  const base = fullSample();
  const gone = base.indicators[0]!;
  const theirs: Project = {
    ...base,
    indicators: base.indicators.slice(1),
    actuals: base.actuals.filter(({ indicatorId }) => indicatorId !== gone.id),
  };

  it("stay until it is agreed, with one question for the row and its result", () => {
    const { merged, conflicts } = mergeProjects(base, base, theirs);
    expect(conflicts).toMatchObject([
      { key: `indicators/${gone.id}`, kind: "removal", mine: gone.level3, theirs: null },
    ]);
    expect(merged.indicators[0]!.level3).toBe(gone.level3);
    expect(merged.actuals).toHaveLength(base.actuals.length);
  });

  it("go with their results when it is agreed", () => {
    const { merged } = mergeProjects(base, base, theirs, { [`indicators/${gone.id}`]: "theirs" });
    expect(merged.indicators.map(({ id }) => id)).not.toContain(gone.id);
    expect(merged.actuals.map(({ indicatorId }) => indicatorId)).not.toContain(gone.id);
  });

  it("a result whose indicator was gone before anybody changed anything stays as it is", () => {
    const orphan = { ...base.actuals[0]!, id: "orphan", indicatorId: "gone" };
    const old = { ...base, actuals: [...base.actuals, orphan] };
    const { merged, conflicts } = mergeProjects(
      old,
      { ...old, plan: "新的计划" },
      { ...old, leader: "王芳" },
    );
    expect([merged.plan, merged.leader, conflicts]).toEqual(["新的计划", "王芳", []]);
    expect(merged.actuals.map(({ id }) => id)).toContain("orphan");
    expect(compareProjects(old, { ...old, actuals: base.actuals }).rows).toMatchObject([
      { name: "指标（自评）", change: "removed" },
    ]);
  });

  it("added rows of both stand where each put them", () => {
    const added = (id: string, at: number): Project => ({
      ...base,
      indicators: base.indicators.toSpliced(at, 0, { ...blankIndicator(id), level3: `新增${id}` }),
    });
    const { merged } = mergeProjects(base, added("m", 1), added("t", 3));
    expect(merged.indicators.slice(0, 5).map(({ id }) => id)).toEqual([
      base.indicators[0]!.id,
      "m",
      base.indicators[1]!.id,
      base.indicators[2]!.id,
      "t",
    ]);
  });
});

describe("two states of a project without a known common one", () => {
  const indicatorsOf = ({ indicators }: { indicators: readonly { id: string }[] }) =>
    indicators.map(({ id }) => id);

  it("ask about everything that differs: all answers mine leave mine as it was, all answers theirs give theirs", () => {
    fc.assert(
      fc.property(changedSample("x"), changedSample("y"), (mine, theirs) => {
        const { conflicts } = mergeProjects(null, mine, theirs);
        const all = (side: "mine" | "theirs") =>
          mergeProjects(null, mine, theirs, Object.fromEntries(conflicts.map(({ key }) => [key, side])))
            .merged;
        expect(all("mine")).toEqual(content(mine));
        const { fields, rows } = compareProjects(theirs, all("theirs"));
        // A result that had lost its indicator there is not brought here.
        const lost = new Set(theirs.actuals.map(({ id }) => id));
        for (const { id } of theirs.indicators)
          for (const row of theirs.actuals) if (row.indicatorId === id) lost.delete(row.id);
        expect([fields, rows.filter(({ id }) => !lost.has(id))].flat()).toHaveLength(0);
      }),
      { numRuns: 200 },
    );
  });

  it("lose no row while nothing is decided", () => {
    const whole = fullSample();
    const lacking: Project = { ...whole, actuals: [], indicators: whole.indicators.slice(1) };
    for (const [mine, theirs] of [
      [whole, lacking],
      [lacking, whole],
    ] as const) {
      const { merged } = mergeProjects(null, mine, theirs);
      expect(indicatorsOf(merged).toSorted()).toEqual(indicatorsOf(whole).toSorted());
      expect(merged.actuals).toHaveLength(whole.actuals.length);
    }
  });

  it("say what stands in a row that only one side has", () => {
    const mine = fullSample();
    const { conflicts } = mergeProjects(null, mine, { ...mine, actuals: [] });
    expect(conflicts[0]).toMatchObject({ kind: "removal", base: null, theirs: null });
    expect(conflicts[0]!.mine).toContain("完成值：200");
  });

  it("are the same where nothing differs", () => {
    const sample = fullSample();
    expect(mergeProjects(null, sample, sample)).toEqual({ merged: content(sample), conflicts: [] });
  });
});
