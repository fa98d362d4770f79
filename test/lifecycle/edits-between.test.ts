import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { editsBetween } from "../../shared/lifecycle/index.ts";
import { applyEdits, blankIndicator, type Project } from "../../shared/project/index.ts";
import { sampleProject } from "../fixtures/sample-project.ts";

/** A project like another one: some texts changed, rows added, dropped, changed and in another order. */
const likeSample = fc
  .record({
    plan: fc.string(),
    rows: fc.uniqueArray(fc.integer({ min: 0, max: 19 }), { maxLength: 16 }),
    target: fc.string(),
    phone: fc.string(),
  })
  .map(({ plan, rows, target, phone }): Project => {
    const sample = sampleProject();
    const pool = [
      ...sample.indicators,
      ...Array.from({ length: 6 }, (_, index) => blankIndicator(`new${index}`)),
    ];
    const indicators = rows.map((index) => ({ ...pool[index % pool.length]!, target }));
    return {
      ...sample,
      plan,
      unit: { ...sample.unit, phone },
      indicators: [...new Map(indicators.map((row) => [row.id, row])).values()],
    };
  });

describe("the edits between two versions of a project", () => {
  it("turn the one into the other", () => {
    fc.assert(
      fc.property(likeSample, likeSample, (from, to) => {
        expect(applyEdits(from, editsBetween(from, to)).project).toEqual({ ...to, state: from.state });
      }),
    );
  });

  it("are none where nothing differs", () => {
    expect(editsBetween(sampleProject(), sampleProject())).toEqual([]);
  });
});
