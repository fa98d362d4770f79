/**
 * npm run prove mutation: every boundary, sign, constant, rounding and boundary word of the scoring files below is changed, one
 * at a time; the scoring tests must notice each change. What none of them can notice is listed in equivalent.ts with the reason.
 */
import { fork, type ChildProcess } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";

import { EQUIVALENT } from "./mutation/equivalent.ts";
import { mutantsOf, wordMutantsOf, type Mutant } from "./mutation/mutants.ts";

const ROOT = join(import.meta.dirname, "../..");
const SCORING = "shared/scoring";
const CHILD = join(import.meta.dirname, "mutation/tester-child.ts");
const WORKERS = 2;
/** A mutant that loops for so long has been noticed. */
const PATIENCE = 60_000;
/** Modules of earlier mutants stay in memory; a fresh process from time to time frees them. */
const MUTANTS_PER_PROCESS = 60;

const wanted = process.argv.slice(2).filter((word) => !word.startsWith("-"));

/** All that decides a score, and of the grammar what settles bands and what looks at a reading as a whole before it is given. */
const FILES = [
  ...[
    "actual",
    "bind",
    "conditions",
    "evaluate",
    "indicator",
    "judgement",
    "lateness",
    "lists",
    "outcomes",
    "quantity",
    "scope",
    "target",
    "trace",
    "units",
    "wording",
  ].map((name) => `${SCORING}/score/${name}.ts`),
  ...["execution", "project", "row"].map((name) => `${SCORING}/total/${name}.ts`),
  `${SCORING}/arithmetic/fraction.ts`,
  `${SCORING}/consistency.ts`,
  ...["intervals", "verify/order", "verify/reach", "verify/sense", "verify/use"].map(
    (name) => `${SCORING}/read/${name}.ts`,
  ),
];
const LEXICON = `${SCORING}/read/lexicon/words.ts`;

const source = (file: string): string => readFileSync(join(ROOT, file), "utf8");
const mutants = [
  ...FILES.flatMap((file) => mutantsOf(file, source(file))),
  ...wordMutantsOf(LEXICON, source(LEXICON)),
].filter(({ file }) => wanted.length === 0 || wanted.some((name) => file.includes(name)));

interface Answer {
  by: string | null;
}

class Tester {
  private child: ChildProcess | null = null;
  private tried = 0;

  private async started(): Promise<ChildProcess> {
    if (this.child !== null && this.tried < MUTANTS_PER_PROCESS) return this.child;
    this.child?.kill();
    const child = fork(CHILD, [], {
      stdio: ["ignore", "ignore", "ignore", "ipc"],
      execArgv: ["--no-warnings"],
    });
    this.child = child;
    this.tried = 0;
    await new Promise((resolve) => child.once("message", resolve));
    return child;
  }

  async test(mutant: Mutant | null): Promise<Answer> {
    const child = await this.started();
    this.tried += 1;
    return new Promise((resolve) => {
      const done = (answer: Answer): void => {
        clearTimeout(timer);
        child.removeAllListeners();
        resolve(answer);
      };
      const lost = (by: string): void => {
        this.child = null;
        child.kill("SIGKILL");
        done({ by });
      };
      const timer = setTimeout(() => lost("no end"), PATIENCE);
      child.once("message", (answer) => done(answer as Answer));
      child.once("exit", () => lost("the process ended"));
      child.send(mutant as never);
    });
  }

  close(): void {
    this.child?.kill();
  }
}

const key = ({ file, change }: Mutant, text: string): string => `${file}: ${change} in “${text}”`;
const lineOf = (mutant: Mutant): string => source(mutant.file).split("\n")[mutant.line - 1]!.trim();

async function main(): Promise<void> {
  const testers = Array.from({ length: WORKERS }, () => new Tester());
  const whole = await testers[0]!.test(null);
  if (whole.by !== null) throw new Error(`the tests fail without any change: ${whole.by}`);
  const waiting = [...mutants];
  const survived: Mutant[] = [];
  await Promise.all(
    testers.map(async (tester) => {
      for (let mutant = waiting.shift(); mutant !== undefined; mutant = waiting.shift()) {
        const { by } = await tester.test(mutant);
        if (by !== null) continue;
        survived.push(mutant);
        process.stderr.write(`not noticed: ${mutant.file} line ${mutant.line}: ${mutant.change}\n`);
      }
      tester.close();
    }),
  );
  let unexplained = 0;
  for (const file of new Set(mutants.map((mutant) => mutant.file))) {
    const all = mutants.filter((mutant) => mutant.file === file);
    const left = survived.filter((mutant) => mutant.file === file);
    const reasons = left.map((mutant) =>
      EQUIVALENT.find((each) => each.change === key(mutant, lineOf(mutant))),
    );
    const open = left.filter((_, index) => reasons[index] === undefined);
    unexplained += open.length;
    process.stdout.write(
      `${file}: ${all.length} mutants, ${all.length - left.length} killed, ${left.length - open.length} equivalent, ${open.length} survived\n`,
    );
    for (const mutant of open)
      process.stdout.write(`  line ${mutant.line}: ${key(mutant, lineOf(mutant))}\n`);
    if (process.argv.includes("--reasons"))
      left.forEach((mutant, index) => {
        if (reasons[index] !== undefined)
          process.stdout.write(`  equivalent: ${key(mutant, lineOf(mutant))}: ${reasons[index].reason}\n`);
      });
  }
  if (wanted.length === 0)
    process.stdout.write(
      `proved: ${FILES.length} files in which a boundary of a score can lie, and the boundary words of the lexicon; the rest of the scoring code is outside of this proof\n`,
    );
  process.stdout.write(
    `all: ${mutants.length} mutants, ${mutants.length - survived.length} killed, ${survived.length - unexplained} equivalent, ${unexplained} survived\n`,
  );
  process.exit(unexplained === 0 ? 0 : 1);
}

await main();
