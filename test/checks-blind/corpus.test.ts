/** What 体检 is worth on projects written without a look at its code. The corpus, its first run and its last: test/fixtures/checks-blind/about.md. */
import { describe, expect, test } from "vitest";
import { CHECKS, checkProject } from "../../shared/checks/index.ts";
import { measure, precision, recall, tableOf, type Row } from "../checks-independent/measure.ts";
import { CLEAN as INDEPENDENT_CLEAN } from "../fixtures/checks-independent/clean/index.ts";
import { FAULTY as INDEPENDENT_FAULTY } from "../fixtures/checks-independent/faulty/index.ts";
import { CLEAN as FOURTH_CLEAN } from "../fixtures/checks-blind-fourth/clean/index.ts";
import { FAULTY as FOURTH_FAULTY } from "../fixtures/checks-blind-fourth/faulty/index.ts";
import { CLEAN as SECOND_CLEAN } from "../fixtures/checks-blind-second/clean/index.ts";
import { FAULTY as SECOND_FAULTY } from "../fixtures/checks-blind-second/faulty/index.ts";
import { CLEAN as THIRD_CLEAN } from "../fixtures/checks-blind-third/clean/index.ts";
import { FAULTY as THIRD_FAULTY } from "../fixtures/checks-blind-third/faulty/index.ts";
import { CLEAN } from "../fixtures/checks-blind/clean/index.ts";
import { FAULTY } from "../fixtures/checks-blind/faulty/index.ts";
import { districtOf, sumsOutOf } from "../checks-independent/sums.ts";

/** First and last run of errors and warnings, precision and recall. Never lower a last one; the first is the honest figure. */
const LATER = [
  { name: "second", clean: SECOND_CLEAN, faulty: SECOND_FAULTY, first: [0.784, 0.967], last: [1, 1] },
  { name: "third", clean: THIRD_CLEAN, faulty: THIRD_FAULTY, first: [0.865, 0.804], last: [1, 1] },
  { name: "fourth", clean: FOURTH_CLEAN, faulty: FOURTH_FAULTY, first: [0.943, 0.917], last: [0.942, 0.916] },
] as const;

describe("a clean project of the blind corpora", () => {
  test.each([...CLEAN, ...LATER.flatMap(({ clean }) => clean)].map((entry) => [entry.id, entry] as const))(
    "%s holds together by arithmetic",
    (_id, entry) => expect(sumsOutOf(entry)).toEqual([]),
  );
});

describe("体检 on the blind corpus", () => {
  const measured = measure(
    CLEAN,
    FAULTY,
    (entry) => checkProject(entry.project, { district: districtOf(entry) }),
    CHECKS,
  );
  const rowOf = (label: string): Row => measured.rows.find((row) => row.label === label)!;

  test("has at least 40 clean and 40 faulty projects and is printed by family", () => {
    console.log(tableOf(measured));
    expect(CLEAN.length).toBeGreaterThanOrEqual(40);
    expect(FAULTY.length).toBeGreaterThanOrEqual(40);
    expect(measured.total.planted).toBe(FAULTY.flatMap((entry) => entry.faults).length);
  });

  test.each(["error", "warning"])(
    "%s: at most 3 in 100 are false alarms, at least 95 in 100 found",
    (label) => {
      expect(precision(rowOf(label)), JSON.stringify(measured.falseAlarms)).toBeGreaterThanOrEqual(0.97);
      expect(recall(rowOf(label)), JSON.stringify(measured.missed)).toBeGreaterThanOrEqual(0.95);
    },
  );
});

describe.each(LATER)("体检 on the $name blind corpus", ({ name, clean, faulty, first, last }) => {
  const measured = measure(
    clean,
    faulty,
    (entry) => checkProject(entry.project, { district: districtOf(entry) }),
    CHECKS,
  );

  test("is no worse than at its last run", () => {
    console.log(`${name}, first run ${first.join(" / ")}`);
    console.log(tableOf(measured));
    expect(precision(measured.total), JSON.stringify(measured.falseAlarms)).toBeGreaterThanOrEqual(last[0]);
    expect(recall(measured.total), JSON.stringify(measured.missed)).toBeGreaterThanOrEqual(last[1]);
  });
});

describe("体检 on all corpora of other authors together", () => {
  const measured = measure(
    [...INDEPENDENT_CLEAN, ...CLEAN, ...LATER.flatMap(({ clean }) => clean)],
    [...INDEPENDENT_FAULTY, ...FAULTY, ...LATER.flatMap(({ faulty }) => faulty)],
    (entry) => checkProject(entry.project, { district: districtOf(entry) }),
    CHECKS,
  );

  test.each(["error", "warning"])("%s: 97 of 100 are right, 95 of 100 are found", (label) => {
    const row = measured.rows.find((entry) => entry.label === label)!;
    if (label === "error") console.log(tableOf(measured));
    expect(precision(row), JSON.stringify(measured.falseAlarms)).toBeGreaterThanOrEqual(0.97);
    expect(recall(row), JSON.stringify(measured.missed)).toBeGreaterThanOrEqual(0.95);
  });
});
