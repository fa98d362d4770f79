import { describe, expect, test } from "vitest";

import { checkProject } from "../../shared/checks/index.ts";
import { INCONSISTENCIES, SAMPLE_FINDINGS } from "../fixtures/checks/sample-findings.ts";
import { sampleProject } from "../fixtures/sample-project.ts";

describe("the 33 inconsistencies of the sample", () => {
  const findings = checkProject(sampleProject());

  test("are all accounted for", () => {
    expect(INCONSISTENCIES.map(({ number }) => number)).toEqual(
      Array.from({ length: 33 }, (_, index) => index + 1),
    );
    for (const entry of INCONSISTENCIES) {
      expect((entry.shownBy ?? []).length > 0 || (entry.unseen ?? "").length > 20, String(entry.number)).toBe(
        true,
      );
    }
  });

  test.each(
    INCONSISTENCIES.filter(({ shownBy }) => shownBy !== undefined).map(
      (entry) => [entry.number, entry.what, entry] as const,
    ),
  )("%i is shown: %s", (_number, _what, { shownBy }) => {
    for (const [id, words] of shownBy!) {
      expect(findings.filter((finding) => finding.id === id).map(({ message }) => message)).toContainEqual(
        expect.stringContaining(words),
      );
    }
  });

  test("nothing else is said than what a clerk would agree with", () => {
    expect(findings.map(({ id, message }) => ({ id, message }))).toEqual(
      SAMPLE_FINDINGS.map(({ id, message }) => ({ id, message })),
    );
    expect(SAMPLE_FINDINGS.every(({ because }) => because !== "")).toBe(true);
  });
});
