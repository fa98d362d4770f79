import { describe, expect, test } from "vitest";

import { CHECKS, checkProject, type CheckFamily, type Finding } from "../../shared/checks/index.ts";
import { CLEAN } from "../fixtures/checks/clean/index.ts";
import { FAULTY } from "../fixtures/checks/faulty/index.ts";

const FAMILY = new Map(CHECKS.map(({ id, family }) => [id as string, family]));
const serious = (findings: readonly Finding[]): Finding[] =>
  findings.filter(({ severity }) => severity !== "hint");

interface Tally {
  truePositive: number;
  falsePositive: number;
  planted: number;
  found: number;
}

const tallies = new Map<CheckFamily, Tally>();
const unexpected: string[] = [];
const missed: string[] = [];

function tally(family: CheckFamily): Tally {
  const known = tallies.get(family) ?? { truePositive: 0, falsePositive: 0, planted: 0, found: 0 };
  tallies.set(family, known);
  return known;
}

for (const { id, project } of CLEAN) {
  for (const finding of serious(checkProject(project))) {
    tally(finding.family).falsePositive += 1;
    unexpected.push(`${id} ${finding.id} ${finding.message}`);
  }
}
for (const { corpus, spec } of FAULTY) {
  const findings = serious(checkProject(corpus.project));
  const expected = new Set(spec.plants.flatMap(({ check, also = [] }) => [check, ...also]));
  for (const finding of findings) {
    if (expected.has(finding.id)) tally(finding.family).truePositive += 1;
    else {
      tally(finding.family).falsePositive += 1;
      unexpected.push(`${corpus.id} ${finding.id} ${finding.message}`);
    }
  }
  for (const { check } of spec.plants) {
    const counts = tally(FAMILY.get(check)!);
    counts.planted += 1;
    if (findings.some(({ id }) => id === check)) counts.found += 1;
    else missed.push(`${corpus.id} ${check}`);
  }
}

const percent = (part: number, whole: number): string =>
  whole === 0 ? "–" : `${((100 * part) / whole).toFixed(1)} %`;
const sum = (pick: (counts: Tally) => number): number =>
  [...tallies.values()].reduce((total, counts) => total + pick(counts), 0);

describe("the corpus", () => {
  test("holds at least 20 clean projects and 20 with planted faults, of at least seven fields", () => {
    expect(CLEAN.length).toBeGreaterThanOrEqual(20);
    expect(FAULTY.length).toBeGreaterThanOrEqual(20);
    expect(new Set(CLEAN.map(({ field }) => field)).size).toBeGreaterThanOrEqual(7);
  });

  test("errors and warnings are right in 97 of 100 cases and find 95 of 100 planted faults", () => {
    const rows = [...tallies].map(
      ([family, { truePositive, falsePositive, planted, found }]) =>
        `${family.padEnd(18)} precision ${percent(truePositive, truePositive + falsePositive).padStart(8)} (${truePositive}/${truePositive + falsePositive})   recall ${percent(found, planted).padStart(8)} (${found}/${planted})`,
    );
    const right = sum((counts) => counts.truePositive);
    const precision = right / (right + sum((counts) => counts.falsePositive));
    const recall = sum((counts) => counts.found) / sum((counts) => counts.planted);
    console.log(
      [
        ...rows,
        `all: precision ${(100 * precision).toFixed(1)} %, recall ${(100 * recall).toFixed(1)} %`,
      ].join("\n"),
    );
    expect(precision, unexpected.join("\n")).toBeGreaterThanOrEqual(0.97);
    expect(recall, missed.join("\n")).toBeGreaterThanOrEqual(0.95);
  });
});
