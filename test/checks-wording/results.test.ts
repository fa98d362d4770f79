/** 自评 and 监控 on results of July and of the year's end, clean and with planted faults. */
import { describe, expect, test } from "vitest";

import { CHECKS, checkProject } from "../../shared/checks/index.ts";
import { DISTRICT_PRESETS, projectSchema } from "../../shared/project/index.ts";
import { measure, tableOf } from "../checks-independent/measure.ts";
import type { Entry } from "../fixtures/checks-independent/build.ts";
import { EVALUATED, FAULTY } from "../fixtures/checks-wording/results/faulty.ts";
import { MONITORED } from "../fixtures/checks-wording/results/monitored.ts";

const check = (entry: Entry) =>
  checkProject(entry.project, {
    district: DISTRICT_PRESETS.find(({ id }) => id === entry.district)!.settings,
  });

describe("results of July and of the whole year", () => {
  const measured = measure([...EVALUATED, ...MONITORED], FAULTY, check, CHECKS);

  test("are valid projects, with faults of both families", () => {
    for (const { project } of [...EVALUATED, ...MONITORED, ...FAULTY]) projectSchema.parse(project);
    const planted = FAULTY.flatMap(({ faults }) => faults.map((fault) => fault.check));
    for (const id of ["C39", "C40", "C41", "C42", "C43", "C44", "C45", "C46", "C47", "C76", "C77", "C78"])
      expect(planted).toContain(id);
  });

  test("every planted fault is found and nothing else is said", () => {
    console.log(tableOf(measured));
    expect(measured.missed).toEqual([]);
    expect(measured.falseAlarms.map(({ project, finding }) => `${project} ${finding.message}`)).toEqual([]);
  });
});
