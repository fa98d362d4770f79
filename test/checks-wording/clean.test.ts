/** 体检 keeps silent on lawful projects that say things in other words. What they are: test/fixtures/checks-wording/about.md. */
import { describe, expect, test } from "vitest";

import { checkProject } from "../../shared/checks/index.ts";
import { CLEAN } from "../fixtures/checks-wording/clean/index.ts";
import { districtOf, sumsOutOf } from "../checks-independent/sums.ts";

describe("a lawful project in unusual wording", () => {
  test.each(CLEAN.map((entry) => [entry.id, entry] as const))("%s adds up", (_id, entry) =>
    expect(sumsOutOf(entry)).toEqual([]),
  );

  test.each(CLEAN.map((entry) => [entry.id, entry] as const))(
    "%s gives no cause for an error or a warning",
    (_id, entry) => {
      const said = checkProject(entry.project, { district: districtOf(entry) })
        .filter(({ severity }) => severity !== "hint")
        .map(({ id, message }) => `${id} ${message}`);
      expect(said).toEqual([]);
    },
  );
});
