/**
 * Reading 10,000 standards and scoring 1,000,000 results, against functions written by hand for the same rules on the same
 * decimal type, and against HyperFormula holding the same rules as formulas and recalculating them in bulk. Run with node;
 * all figures come from one run, the contestants taking turns.
 */
import Big from "big.js";
import { HyperFormula } from "hyperformula";

import {
  readStandard,
  readStandardMetered,
  scoreIndicator,
  type ScoredIndicator,
  type ScoringRule,
} from "../../shared/scoring/index.ts";

interface Contest {
  name: string;
  phrase: string;
  indicator: ScoredIndicator;
  byHand: (actual: number) => string;
  /** The same rule in a spreadsheet, the result standing in A#. */
  formula: string;
  /** Results from 0 up to this. */
  most: number;
}

const text = (value: Big): string => value.round(2, Big.roundHalfUp).toFixed();
const kept = (value: Big, most: Big): Big => (value.lt(0) ? new Big(0) : value.gt(most) ? most : value);

const TEN = new Big(10);
const HUNDRED = new Big(100);
const [T90, T200, T50, T400] = [new Big(90), new Big(200), new Big(50), new Big(400)];
const [CREDIT, HALF, TWO] = [new Big("0.05"), new Big("0.5"), new Big(2)];
const [B80, B60, EIGHT, FIVE] = [new Big(80), new Big(60), new Big(8), new Big(5)];

const CONTESTS: readonly Contest[] = [
  {
    name: "all or nothing",
    phrase: "10分，达到标准得10分，否则不得分",
    indicator: { comparison: ">=", target: 90, unit: "%", points: 10 },
    formula: "=IF(A#>=90,10,0)",
    byHand: (actual) => text(new Big(actual).gte(T90) ? TEN : new Big(0)),
    most: 100,
  },
  {
    name: "credit per unit",
    phrase: "10分，每培训1人得0.05分",
    indicator: { comparison: ">=", target: 200, unit: "人", points: 10 },
    formula: "=ROUND(MIN(10,INT(A#)*0.05),2)",
    byHand: (actual) => text(kept(new Big(actual).round(0, Big.roundDown).times(CREDIT), TEN)),
    most: 260,
  },
  {
    name: "deduction per point",
    phrase: "10分，达到90%得满分，每低1个百分点扣0.5分，扣完为止",
    indicator: { comparison: ">=", target: 90, unit: "%", points: 10 },
    formula: "=ROUND(MAX(0,10-MAX(0,90-A#)*0.5),2)",
    byHand: (actual) => {
      const short = T90.minus(actual);
      return text(kept(TEN.minus(short.gt(0) ? short.times(HALF) : 0), TEN));
    },
    most: 100,
  },
  {
    name: "proportional with a gate",
    phrase: "10分，得分=完成率×10，完成率低于60%不得分",
    indicator: { comparison: ">=", target: 200, unit: "场", points: 10 },
    formula: "=IF(A#/200*100<60,0,ROUND(MIN(10,A#/200*10),2))",
    byHand: (actual) => {
      const value = new Big(actual);
      if (value.times(HUNDRED).div(T200).lt(B60)) return "0";
      return text(value.gte(T200) ? TEN : value.times(TEN).div(T200));
    },
    most: 260,
  },
  {
    name: "bands",
    phrase: "10分，90%（含）以上得10分，80%（含）-90%得8分，60%（含）-80%得5分，60%以下不得分",
    indicator: { comparison: ">=", target: 90, unit: "%", points: 10 },
    formula: "=IF(A#>=90,10,IF(A#>=80,8,IF(A#>=60,5,0)))",
    byHand: (actual) => {
      const value = new Big(actual);
      return text(value.gte(T90) ? TEN : value.gte(B80) ? EIGHT : value.gte(B60) ? FIVE : new Big(0));
    },
    most: 100,
  },
  {
    name: "base and bonus",
    phrase: "10分，完成50篇得6分，每增加1篇加0.5分，最高10分",
    indicator: { comparison: ">=", target: 50, unit: "篇", points: 10 },
    formula: "=IF(A#<50,0,ROUND(MIN(10,6+INT(A#-50)*0.5),2))",
    byHand: (actual) => {
      const over = new Big(actual).minus(T50);
      return text(
        over.lt(0) ? new Big(0) : kept(new Big(6).plus(over.round(0, Big.roundDown).times(HALF)), TEN),
      );
    },
    most: 80,
  },
  {
    name: "reverse ratio",
    phrase: "10分，不高于目标值得满分，高于目标值按目标值÷实际值×10计分",
    indicator: { comparison: "<=", target: 400, unit: "元", points: 10 },
    formula: "=IF(A#<=400,10,ROUND(400*10/A#,2))",
    byHand: (actual) => {
      const value = new Big(actual);
      return text(value.lte(T400) ? TEN : T400.times(TEN).div(value));
    },
    most: 700,
  },
  {
    name: "two-sided deviation",
    phrase: "10分，偏差在±5%以内得满分，每多偏差1个百分点扣2分",
    indicator: { comparison: "=", target: 200, unit: "份", points: 10 },
    formula: "=ROUND(MAX(0,10-MAX(0,ABS(A#-200)*100/200-5)*2),2)",
    byHand: (actual) => {
      const beyond = new Big(actual).minus(T200).abs().times(HUNDRED).div(T200).minus(FIVE);
      return text(kept(TEN.minus(beyond.gt(0) ? beyond.times(TWO) : 0), TEN));
    },
    most: 260,
  },
];

const READINGS = 10_000;
const RESULTS = 1_000_000;
const ROUNDS = 5;
const LIMIT = 3;

function rulesOf(): ScoringRule[] {
  return CONTESTS.map(({ phrase, indicator }) => {
    const reading = readStandard(phrase, indicator);
    if (!reading.ok) throw new Error(`${phrase}: ${reading.reason}`);
    return reading.rule;
  });
}

function timed(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

/** One sheet of results and formulas; each turn puts new results in and has all formulas computed again. */
function sheetOf(
  formula: string,
  rows: number,
): { recalculate(results: readonly number[]): void; first(): number } {
  const engine = HyperFormula.buildFromArray(
    Array.from({ length: rows }, (_, row) => [0, formula.replaceAll("#", String(row + 1))]),
    { licenseKey: "gpl-v3", useStats: false },
  );
  return {
    recalculate: (results) =>
      void engine.setCellContents(
        { sheet: 0, row: 0, col: 0 },
        results.map((result) => [result]),
      ),
    first: () => Number(engine.getCellValue({ sheet: 0, row: 0, col: 1 })),
  };
}

/** 100 kB of text made to lead a reader astray: twice the text, twice the time. */
const ASTRAY = [
  "每",
  "（（",
  "第1次起每",
  "每1人得1分，",
  "不涉及",
  "占1%、",
  "优、",
  "1/2",
  "不足1%按",
  "完成率×",
  "60≤x<",
];

function endless(): boolean {
  const row: ScoredIndicator = { comparison: ">=", target: 90, unit: "%", points: 10 };
  let linear = true;
  for (const piece of ASTRAY) {
    const [half, whole] = [50_000, 100_000].map((length) => {
      const phrase = piece.repeat(Math.ceil(length / piece.length));
      let steps = 0;
      const time = Math.min(
        ...[1, 2, 3].map(() => timed(() => void ({ steps } = readStandardMetered(phrase, row)))),
      );
      return { time, steps };
    });
    const ratio = whole!.steps / half!.steps;
    console.log(
      `100 kB of “${piece}”: ${whole!.time.toFixed(0)} ms (50 kB ${half!.time.toFixed(0)} ms), ${ratio.toFixed(2)}× the steps of 50 kB`,
    );
    // The time follows the machine; the steps are the reader's own.
    if (ratio > 2.1) linear = false;
  }
  return linear;
}

function readAll(count: number): void {
  for (let turn = 0; turn < count; turn += 1) {
    const { phrase, indicator } = CONTESTS[turn % CONTESTS.length]!;
    readStandard(phrase, indicator);
  }
}

function main(): void {
  const rules = rulesOf();
  const perRound = RESULTS / ROUNDS / CONTESTS.length;
  let [reading, ruled, handed, sheets] = [0, 0, 0, 0];
  // As the others are run once for each contest, to be compared, before they are timed.
  readAll(READINGS / ROUNDS);
  for (const [index, contest] of CONTESTS.entries()) {
    const rule = rules[index]!;
    const results = Array.from(
      { length: perRound },
      (_, position) => Math.round(((position * 37) % (contest.most * 2)) * 50) / 100,
    );
    let differing = 0;
    for (const result of results.slice(0, contest.most * 2))
      if (scoreIndicator(rule, contest.indicator, result).points !== contest.byHand(result)) differing += 1;
    if (differing > 0)
      throw new Error(`${contest.name}: ${differing} results differ from the function written by hand`);
    const sheet = sheetOf(contest.formula, perRound);
    sheet.recalculate(results);
    let [own, hand, sheeted] = [0, 0, 0];
    for (let round = 0; round < ROUNDS; round += 1) {
      reading += timed(() => readAll(READINGS / CONTESTS.length / ROUNDS));
      hand += timed(() => {
        for (const result of results) contest.byHand(result);
      });
      own += timed(() => {
        for (const result of results) scoreIndicator(rule, contest.indicator, result);
      });
      const moved = results.map((result) => result + round / 4);
      sheeted += timed(() => sheet.recalculate(moved));
      if (Math.abs(sheet.first() - Number(contest.byHand(moved[0]!))) > 0.011)
        throw new Error(`${contest.name}: the formula does not hold the same rule`);
    }
    ruled += own;
    handed += hand;
    sheets += sheeted;
    console.log(
      `${contest.name.padEnd(26)} rule ${own.toFixed(0).padStart(5)} ms   by hand ${hand.toFixed(0).padStart(5)} ms   ratio ${(own / hand).toFixed(2)}   HyperFormula ${sheeted.toFixed(0).padStart(5)} ms   ratio ${(own / sheeted).toFixed(2)}`,
    );
  }
  console.log(
    `read ${READINGS} standards: ${reading.toFixed(0)} ms, ${((reading * 1000) / READINGS).toFixed(0)} µs each`,
  );
  const ratio = ruled / handed;
  console.log(
    `score ${RESULTS} results: rule ${ruled.toFixed(0)} ms, by hand ${handed.toFixed(0)} ms, ratio ${ratio.toFixed(2)} (limit ${LIMIT})`,
  );
  const both = (reading + ruled) / handed;
  console.log(
    `read and score: ${(reading + ruled).toFixed(0)} ms, ratio to scoring by hand ${both.toFixed(2)} (limit ${LIMIT})`,
  );
  console.log(
    `recalculate ${RESULTS} results with HyperFormula: ${sheets.toFixed(0)} ms, ours is ${(sheets / ruled).toFixed(2)} times as fast (limit 1)`,
  );
  if (!endless() || both > LIMIT || ruled > sheets) process.exitCode = 1;
}

main();
