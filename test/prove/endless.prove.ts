/**
 * npm run prove endless: pieces of standards put together at random and repeated without end. Four times as long a text may take
 * no more than eight times as long to read: what grows with the square of the length takes sixteen times, and the steps that the
 * reader counts do not show what a piece of it does uncounted. LEDGER_SEED is the first seed, LEDGER_TIMES how many.
 */
import { WORDS } from "../../shared/scoring/read/lexicon/words.ts";
import { readStandard, type ScoredIndicator } from "../../shared/scoring/index.ts";
import { randomOf, seedOfRun } from "./random.ts";

const KNOWN = [...WORDS.keys()];
const SIGNS = "1 % 分 次 ， ； （ ） 的 ÷ × 占 与 三分之一 个点 部分 为0 ① x 名".split(" ");
const PHRASES =
  "得10分 扣1分 每1次 从10分中 不计 2026年9月30日前 未招满的 超过10次的部分 8分全扣 85%为达标".split(" ");
const ROWS: readonly ScoredIndicator[] = [
  { comparison: "≥", target: 10, unit: "次", points: 10, name: "培训人次" },
  { comparison: "≤", target: 90, unit: "%", points: 10, name: "差错率" },
  { comparison: "=", target: 0, unit: "起", points: 10 },
  { comparison: "≤", target: "2026年9月30日前", unit: "", points: 10, year: 2026 },
  { comparison: "定性", target: "良好", unit: "", points: 10 },
];
const [SHORT, LONG] = [6_000, 24_000];
/** Below it a ratio tells more of the machine than of the reader. */
const NOTICEABLE = 400;
const MOST = 8;

const first = seedOfRun();
const times = Number(process.env["LEDGER_TIMES"] ?? 3_000);

function pieceOf(seed: number): { piece: string; row: ScoredIndicator } {
  const random = randomOf(seed);
  const of = <T>(list: readonly T[]): T => list[random.below(list.length)]!;
  const words = Array.from({ length: 1 + random.below(5) }, () => of([of(KNOWN), of(SIGNS), of(PHRASES)]));
  return { piece: words.join(""), row: of(ROWS) };
}

function milliseconds(piece: string, row: ScoredIndicator, length: number): number {
  const text = piece.repeat(Math.ceil(length / piece.length));
  const start = performance.now();
  readStandard(text, row);
  return performance.now() - start;
}

let slow = 0;
let longest = 0;
for (let seed = first; seed < first + times; seed += 1) {
  const { piece, row } = pieceOf(seed);
  const [short, long] = [milliseconds(piece, row, SHORT), milliseconds(piece, row, LONG)];
  longest = Math.max(longest, long);
  if (long < NOTICEABLE || long < MOST * short) continue;
  slow += 1;
  process.stdout.write(`${seed}: “${piece}” ${Math.round(short)} → ${Math.round(long)} ms\n`);
}
process.stdout.write(
  `seeds ${first} to ${first + times - 1}: ${times} texts of ${LONG} letters, at most ${Math.round(longest)} ms, ${slow} slower than their length\n`,
);
process.exit(slow === 0 ? 0 : 1);
