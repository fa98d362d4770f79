import { describe, expect, test } from "vitest";

import { CHECKS, runChecks, type Check, type CheckContext, type Finding } from "../../shared/checks/index.ts";
import { DEFAULT_DISTRICT } from "../../shared/project/index.ts";
import { EXAMPLES, type Case, type Example } from "../fixtures/checks/examples/index.ts";

function findings(checks: readonly Check[], { project, context }: Case): Finding[] {
  const full: CheckContext = { district: DEFAULT_DISTRICT, ...context };
  return runChecks(checks, project, full);
}

const sees = (checks: readonly Check[], example: Example): boolean =>
  findings(checks, example.bad).some(({ id }) => id === example.check);

describe("every check is alive", () => {
  test("each has an id of its own, a title, a reason to care and a source", () => {
    expect(new Set(CHECKS.map(({ id }) => id)).size).toBe(CHECKS.length);
    for (const check of CHECKS) {
      expect(check.title, check.id).not.toBe("");
      expect(check.why.length, check.id).toBeGreaterThan(12);
      expect(check.source, check.id).not.toBe("");
    }
  });

  test("all 51 rows of the list are there", () => {
    const ids = new Set(CHECKS.map(({ id }) => id as string));
    const missing = Array.from({ length: 51 }, (_, index) => `C${String(index + 1).padStart(2, "0")}`).filter(
      (id) => !ids.has(id),
    );
    expect(missing).toEqual([]);
  });

  test("every check has an example", () => {
    const covered = new Set(EXAMPLES.map(({ check }) => check));
    expect(CHECKS.filter(({ id }) => !covered.has(id)).map(({ id }) => id)).toEqual([]);
  });

  test.each(EXAMPLES.map((example) => [example.check, example.says, example] as const))(
    "%s sees: %s",
    (_id, _says, example) => {
      expect(sees(CHECKS, example)).toBe(true);
    },
  );

  test.each(EXAMPLES.map((example) => [example.check, example.says, example] as const))(
    "%s keeps silent at the innocent neighbour of: %s",
    (id, _says, example) => {
      expect(
        findings(CHECKS, example.good)
          .filter((finding) => finding.id === id)
          .map(({ message }) => message),
      ).toEqual([]);
    },
  );

  test.each(CHECKS.map((check) => [check.id, check.title, check] as const))(
    "without %s (%s) its own examples are lost",
    (id, _title, check) => {
      const rest = CHECKS.filter((other) => other !== check);
      const own = EXAMPLES.filter((example) => example.check === id);
      expect(own.filter((example) => sees(rest, example))).toEqual([]);
      expect(own.filter((example) => !sees([check], example))).toEqual([]);
    },
  );
});
