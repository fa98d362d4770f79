/** 体检 keeps silent on lawful projects that say things in other words. What they are: test/fixtures/checks-wording/about.md. */
import { describe, expect, test } from "vitest";

import { checkProject } from "../../shared/checks/index.ts";
import {
  DISTRICT_PRESETS,
  linesOfYear,
  projectSchema,
  sumAmounts,
  totalPoints,
  type DistrictSettings,
} from "../../shared/project/index.ts";
import { CLEAN } from "../fixtures/checks-wording/clean/index.ts";
import type { Entry } from "../fixtures/checks-independent/build.ts";

function districtOf({ district }: Entry): DistrictSettings {
  return DISTRICT_PRESETS.find(({ id }) => id === district)!.settings;
}

describe("a lawful project in unusual wording", () => {
  test.each(CLEAN.map((entry) => [entry.id, entry] as const))("%s adds up", (_id, entry) => {
    const project = projectSchema.parse(entry.project);
    expect(totalPoints(project.indicators)).toBe(districtOf(entry).indicatorTotal);
    const sources = sumAmounts(linesOfYear(project, "source", project.year));
    expect(sumAmounts(linesOfYear(project, "use", project.year))).toBe(sources);
  });

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
