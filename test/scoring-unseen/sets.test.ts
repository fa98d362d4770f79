import { describe, expect, it } from "vitest";

import { measured, SETS } from "./sets.ts";

describe.each(SETS.map((set) => [set.name, set] as const))("the wordings of “%s”", (_, set) => {
  const { figures, results } = measured(set);

  it("are never read as another rule than the one they state", () => {
    expect(results.filter(({ outcome }) => outcome === "wrong")).toEqual([]);
  });

  it("are read, or refused where they must be, no less often than before", () => {
    expect(results.length - figures.refused).toBeGreaterThanOrEqual(set.handledAtLeast);
  });

  it("say why and where, wherever they are refused", () => {
    for (const { outcome, remark } of results) if (outcome === "refused") expect(remark).not.toBe("");
  });
});
