/**
 * What an office adds to a standard about something else (an accident, a fraud, a late report) changes nothing of what the
 * result earns while it does not happen, and takes off what it says where it does; or it is refused.
 */
import { describe, expect, it } from "vitest";

import {
  readStandard,
  scoreIndicator,
  type ScoredIndicator,
  type ScoringRule,
} from "../../shared/scoring/index.ts";
import { rowOf } from "./measure.ts";
import { SETS } from "./sets.ts";

const ended = (phrase: string): string => phrase.replace(/[。；;，]+$/u, "");

const CLAUSES = [
  ["an accident at the end", (phrase: string) => `${ended(phrase)}；发生安全责任事故的，本项不得分`],
  ["an accident at the beginning", (phrase: string) => `发生安全责任事故的不得分；${ended(phrase)}`],
  ["fraud", (phrase: string) => `${ended(phrase)}。弄虚作假的不得分`],
  ["late reports", (phrase: string) => `${ended(phrase)}；每迟报1次扣0.5分`],
  ["being criticised", (phrase: string) => `${ended(phrase)}；被上级通报批评的，每次扣1分`],
] as const;

const SHARES = [0, 0.3, 0.5, 0.6, 0.75, 0.8, 0.85, 0.9, 0.95, 0.99, 1, 1.01, 1.05, 1.1, 1.2, 1.5, 2];

/** What results around the 指标值 earn. */
function scores(rule: ScoringRule, row: ScoredIndicator): (string | null)[] {
  const target = Number(row.target);
  const results = SHARES.map((share) => (row.unit === "%" ? target * share : Math.round(target * share)));
  return [...results, target - 1, target + 1]
    .filter((result) => result >= 0)
    .map((result) => scoreIndicator(rule, row, Math.round(result * 100) / 100).points);
}

const numbered = SETS.flatMap(({ phrases }) => phrases)
  .map((entry) => ({ entry, row: rowOf(entry) }))
  .filter(({ row }) => Number(row.target) > 0);

/** A part of the wordings in every run, another for each clause; all of them by LEDGER_ALL=1. */
const EVERY = process.env["LEDGER_ALL"] === "1" ? 1 : 8;

describe.each(CLAUSES.map(([name, say], index) => ({ name, say, index })))("$name", ({ say, index }) => {
  const tried = numbered
    .filter((_, place) => place % EVERY === index % EVERY)
    .flatMap(({ entry, row }) => {
      const before = readStandard(entry.phrase, row, entry.choices ?? {});
      if (!before.ok || before.inputs[0]?.label !== "实际完成值") return [];
      const said = say(entry.phrase);
      return [{ said, row, before, after: readStandard(said, row, entry.choices ?? {}) }];
    });

  it("leaves what the result earns as it is", () => {
    expect(tried.length).toBeGreaterThan(100);
    const otherwise = tried.filter(
      ({ row, before, after }) =>
        after.ok &&
        after.inputs[0]?.label === "实际完成值" &&
        JSON.stringify(scores(after.rule, row)) !== JSON.stringify(scores(before.rule, row)),
    );
    expect(otherwise.map(({ said }) => said)).toEqual([]);
  });

  it("is hardly ever refused", () => {
    const refused = tried.filter(({ after }) => !after.ok).map(({ said }) => said);
    expect(refused.length / tried.length, refused.join("\n")).toBeLessThanOrEqual(0.15);
  });
});
