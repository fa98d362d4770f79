/**
 * The checks (体检): the sample, and a project of 60 indicators and 20,000 characters, against the targets of 10 and 50 ms.
 * A first run reads everything; a run while typing has one changed field and finds the unchanged rows' standards read.
 * Run with `node test/bench/checks.bench.ts`. Figures only: a busy machine is no fault of the checks.
 */
import { CHECKS, checkOffice, checkProject, runChecks } from "../../shared/checks/index.ts";
import { DEFAULT_DISTRICT, type Project } from "../../shared/project/index.ts";
import { CLEAN } from "../fixtures/checks/clean/index.ts";
import { sampleProject } from "../fixtures/sample-project.ts";

const WARM_UP = 10;
const ROUNDS = 60;

/** A copy that shares no object with its origin, as one that was just loaded. */
const fresh = (project: Project): Project => structuredClone(project);

function largeProject(): Project {
  const projects = CLEAN.map(({ project }) => project);
  const long = (
    field: "plan" | "activities" | "outcomes" | "overview" | "justification",
    length: number,
  ): string => {
    let text = "";
    for (let index = 0; text.length < length; index += 1)
      text += `${projects[index % projects.length]![field]}\n`;
    return text.slice(0, length);
  };
  const indicators = projects
    .flatMap(({ indicators: rows }) => rows)
    .slice(0, 60)
    .map((row, index) => ({ ...row, id: `row${index}` }));
  return {
    ...sampleProject(),
    year: 2026,
    plan: long("plan", 8_000),
    activities: long("activities", 6_000),
    outcomes: long("outcomes", 3_000),
    overview: long("overview", 2_000),
    justification: long("justification", 1_000),
    indicators,
  };
}

function times(prepare: (round: number) => Project, run: (project: Project) => unknown): number[] {
  const all: number[] = [];
  for (let round = 0; round < WARM_UP + ROUNDS; round += 1) {
    const project = prepare(round);
    const start = performance.now();
    run(project);
    if (round >= WARM_UP) all.push(performance.now() - start);
  }
  return all.toSorted((a, b) => a - b);
}

function print(label: string, sorted: readonly number[], target: number): void {
  // Beside other work on the machine the fastest tenth is nearest to what the checks themselves take.
  const fastest = sorted[Math.floor(sorted.length * 0.1)]!;
  const middle = sorted[Math.floor(sorted.length / 2)]!;
  const high = sorted[Math.floor(sorted.length * 0.95)]!;
  const figures = [`10 % ${fastest.toFixed(2)}`, `median ${middle.toFixed(2)}`, `95 % ${high.toFixed(2)}`];
  console.log(
    `${label.padEnd(46)} ${figures.join("   ")}   target ${target} ms (${(middle / target).toFixed(2)}×)`,
  );
}

const sample = sampleProject();
const large = largeProject();
const typed = (project: Project) => (round: number) => ({ ...project, plan: `${project.plan}${round}` });

print(
  "sample, first run",
  times(() => fresh(sample), checkProject),
  10,
);
print("sample, while typing", times(typed(sample), checkProject), 10);
print(
  "60 indicators, 20,000 characters, first run",
  times(() => fresh(large), checkProject),
  50,
);
print("60 indicators, 20,000 characters, while typing", times(typed(large), checkProject), 50);

const office = Array.from({ length: 1_000 }, (_, index) => ({
  ...fresh(CLEAN[index % CLEAN.length]!.project),
  id: `p${index}`,
  name: `项目${index}号经费`,
}));
const start = performance.now();
for (const project of office) checkProject(project);
const each = performance.now() - start;
const officeStart = performance.now();
checkOffice(office, { district: DEFAULT_DISTRICT, year: 2026 });
console.log(
  `1,000 projects: ${each.toFixed(0)} ms one by one (${(each / 1_000).toFixed(2)} ms each), across projects ${(performance.now() - officeStart).toFixed(0)} ms`,
);

const byCheck = CHECKS.map((check) => {
  const runs = times(
    () => fresh(large),
    (project) => runChecks([check], project, { district: DEFAULT_DISTRICT }),
  );
  return { id: check.id, median: runs[Math.floor(runs.length / 2)]! };
}).toSorted((a, b) => b.median - a.median);
console.log(
  `slowest on the large project: ${byCheck
    .slice(0, 6)
    .map(({ id, median }) => `${id} ${median.toFixed(2)}`)
    .join(", ")} ms`,
);
