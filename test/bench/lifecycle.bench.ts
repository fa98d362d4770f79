/**
 * Comparing two versions of 60 indicators against the target of 30 ms, and as a ratio to serialising both to JSON: the
 * cheapest pass over every character of the two. Run with `node test/bench/lifecycle.bench.ts`; figures only.
 */
import { compareProjects, mergeProjects, rollForward } from "../../shared/lifecycle/index.ts";
import type { Project } from "../../shared/project/index.ts";
import { CLEAN } from "../fixtures/checks/clean/index.ts";
import { sampleProject } from "../fixtures/sample-project.ts";

const WARM_UP = 10;
const ROUNDS = 60;

function largeProject(): Project {
  const indicators = CLEAN.flatMap(({ project }) => project.indicators)
    .slice(0, 60)
    .map((row, index) => ({ ...row, id: `row${index}` }));
  const texts = CLEAN.map(({ project }) => `${project.plan}\n${project.activities}`).join("\n");
  return { ...sampleProject(), plan: texts.slice(0, 8_000), indicators };
}

/** Every row with another target and basis, a third of them moved, two texts edited in the middle. */
function edited(project: Project): Project {
  const rows = project.indicators.map((row, index) => ({
    ...row,
    target: `${row.target}0`,
    basis: row.basis.replace("的", `第${index}号的`),
  }));
  return {
    ...project,
    plan: project.plan.replaceAll("培训", "集中培训").replaceAll("2026", "2027"),
    outcomes: `${project.outcomes}取得新成效。`,
    indicators: [...rows.slice(20), ...rows.slice(0, 20)],
  };
}

/** The same record as another year has it: no identity in common. */
const renumbered = (project: Project): Project => ({
  ...project,
  indicators: project.indicators.map((row) => ({ ...row, id: `other-${row.id}` })),
});

function median(run: () => unknown): number {
  const times: number[] = [];
  for (let round = 0; round < WARM_UP + ROUNDS; round += 1) {
    const start = performance.now();
    run();
    if (round >= WARM_UP) times.push(performance.now() - start);
  }
  return times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)]!;
}

const before = largeProject();
const after = edited(before);
const json = median(() => JSON.stringify(before).length + JSON.stringify(after).length);

function print(label: string, run: () => unknown, target: number | null): void {
  const time = median(run);
  const goal = target === null ? "" : `   target ${target} ms (${(time / target).toFixed(2)}×)`;
  console.log(`${label.padEnd(44)} median ${time.toFixed(2)} ms   ${(time / json).toFixed(0)}× JSON${goal}`);
}

print("two versions of 60 indicators", () => compareProjects(before, after), 30);
print("two years of 60 indicators (by name)", () => compareProjects(before, renumbered(after)), 30);
print("nothing changed", () => compareProjects(before, structuredClone(before)), null);
print("merging two changed copies", () => mergeProjects(before, after, edited(edited(before))), null);
print("rolling forward with all leftovers", () => rollForward(before, (before.year ?? 2022) + 1), null);
