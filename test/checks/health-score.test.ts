import { describe, expect, test } from "vitest";

import { checkProject, healthScore, type Finding, type Severity } from "../../shared/checks/index.ts";
import { sampleProject } from "../fixtures/sample-project.ts";

function findings(counts: Partial<Record<Severity, number>>): Finding[] {
  return Object.entries(counts).flatMap(([severity, count]) =>
    Array.from({ length: count }, (_, index): Finding => ({
      key: `${severity}${index}`,
      id: "C01",
      family: "completeness",
      severity: severity as Severity,
      message: "",
      places: [],
      fixes: [],
    })),
  );
}

describe("the health score", () => {
  test("is 100 without findings, and hints cost nothing", () => {
    expect(healthScore([]).score).toBe(100);
    expect(healthScore(findings({ hint: 20 })).score).toBe(100);
  });

  test("takes 6 for an error and 1.25 for a warning: 3 and 8 leave 72, and 90 once the errors are mended", () => {
    const { score, steps, whatToGain } = healthScore(findings({ error: 3, warning: 8, hint: 1 }));
    expect(score).toBe(72);
    expect(whatToGain.map(({ text, score: after }) => [text, after])).toEqual([
      ["改好 3 处必改后为 90", 90],
      ["再改好 8 处建议改后为 100", 100],
    ]);
    expect(steps[1]).toContain("扣 18 分");
  });

  test("stays between 0 and 100, whole, and never rises with one more finding", () => {
    for (let errors = 0; errors < 20; errors += 1) {
      for (let warnings = 0; warnings < 50; warnings += 7) {
        const { score } = healthScore(findings({ error: errors, warning: warnings }));
        expect(Number.isInteger(score) && score >= 0 && score <= 100).toBe(true);
        expect(healthScore(findings({ error: errors + 1, warning: warnings })).score).toBeLessThanOrEqual(
          score,
        );
        expect(healthScore(findings({ error: errors, warning: warnings + 1 })).score).toBeLessThanOrEqual(
          score,
        );
      }
    }
  });

  test("of the sample follows from its list", () => {
    const all = checkProject(sampleProject());
    const count = (severity: Severity) => all.filter((finding) => finding.severity === severity).length;
    expect(healthScore(all).score).toBe(Math.floor(100 - 6 * count("error") - 1.25 * count("warning")));
  });
});
