/** npm run prove wordings: of all wordings tried, how many were read right, with assumptions, refused, and wrong. */
import { measured, OUTCOMES, SETS, type Figures } from "../scoring-unseen/sets.ts";

const TITLES = ["read right", "with assumptions", "rightly refused", "refused", "read wrong"];
const row = (cells: readonly (string | number)[]): string => `| ${cells.join(" | ")} |`;
const cells = (figures: Figures | null): (string | number)[] =>
  OUTCOMES.map((outcome) => figures?.[outcome] ?? "–");

const lines = [row(["set", "run", "wordings", ...TITLES]), row(Array.from({ length: 8 }, () => "---"))];
const total = [0, 0, 0, 0, 0];
let tried = 0;
let wrong = 0;
for (const set of SETS) {
  const { figures, results } = measured(set);
  tried += results.length;
  wrong += figures.wrong;
  OUTCOMES.forEach((outcome, index) => (total[index]! += figures[outcome]));
  if (set.firstRun !== null) lines.push(row([set.name, "first", results.length, ...cells(set.firstRun)]));
  lines.push(row([set.name, "last", results.length, ...cells(figures)]));
  for (const { outcome, phrase, remark } of results)
    if (outcome === "wrong" || (outcome === "refused" && process.argv.includes("--refused")))
      process.stdout.write(`${outcome}: ${phrase}: ${remark}\n`);
}
lines.push(row(["all", "last", tried, ...total]));
process.stdout.write(`${lines.join("\n")}\n`);
process.exit(wrong === 0 ? 0 : 1);
