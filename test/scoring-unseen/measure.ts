/** How the reader does on wordings it was not written for: every phrase falls into one of five boxes. */
import { readFileSync } from "node:fs";
import { join } from "node:path";

import {
  readStandard,
  scoreIndicator,
  standardConsistency,
  type ActualValue,
  type ScoredIndicator,
} from "../../shared/scoring/index.ts";

interface Case {
  actual: ActualValue;
  score?: number;
  status?: string;
}

export interface UnseenPhrase {
  id: string;
  pattern: string;
  /** The 三级指标, where the author gave one. */
  name?: string;
  phrase: string;
  operator: string;
  target: string | number;
  unit: string;
  points?: number;
  /** The 预算年度, where days without a year are spoken of. */
  year?: number;
  choices?: Record<string, string>;
  refuse?: boolean;
  assumptionExpected?: boolean;
  cases?: Case[];
}

/**
 * right: every case as worked by hand, nothing left open. assumed: the same, with what is left open named.
 * refused: not read though a person could (safe). rightlyRefused: not read, as it must not be.
 * wrong: a case scores otherwise than by hand, or a phrase that must be refused was read.
 */
export type Outcome = "right" | "assumed" | "refused" | "rightlyRefused" | "wrong";

export interface Measured {
  id: string;
  outcome: Outcome;
  remark: string;
}

export function unseenPhrases(): UnseenPhrase[] {
  const file = join(import.meta.dirname, "../fixtures/scoring/unseen-phrases.json");
  return (JSON.parse(readFileSync(file, "utf8")) as { phrases: UnseenPhrase[] }).phrases;
}

/** The row of the table that a phrase stands in. */
export function rowOf({ name, operator, target, unit, points, year }: UnseenPhrase): ScoredIndicator {
  return {
    ...(name === undefined ? {} : { name }),
    comparison: operator,
    target,
    unit,
    ...(points === undefined ? {} : { points }),
    ...(year === undefined ? {} : { year }),
  };
}

const text = (score: number): string => String(Math.round(score * 100) / 100);

/** What one case gives, and whether that is what was worked by hand. A case the reader leaves to a person is not wrong, but not right. */
function tryCase(
  entry: UnseenPhrase,
  rule: Parameters<typeof scoreIndicator>[0],
  { actual, score, status }: Case,
): string {
  const result = scoreIndicator(rule, rowOf(entry), actual);
  if (score === undefined)
    return result.status === status || (status === "unscored" && result.points === null)
      ? "right"
      : result.points === null
        ? "open"
        : `${JSON.stringify(actual)}: ${result.points}, not ${status}`;
  if (result.points === text(score)) return "right";
  return result.points === null ? "open" : `${JSON.stringify(actual)}: ${result.points}, not ${score}`;
}

export function measure(entry: UnseenPhrase): Measured {
  const { id, phrase } = entry;
  const indicator = rowOf(entry);
  const reading = readStandard(phrase, indicator, entry.choices);
  if (!reading.ok) {
    const place = phrase.slice(reading.from, reading.to);
    return {
      id,
      outcome: entry.refuse === true ? "rightlyRefused" : "refused",
      remark: `${reading.reason} @“${place}”`,
    };
  }
  // Points in the sentence ≠ 分值 column: the reading carries a problem that withholds the project's total (DOMAIN §3.2 rule 1).
  const withheld = standardConsistency(indicator, reading).find(({ code }) => code === "points-differ");
  if (entry.refuse === true && withheld !== undefined)
    return { id, outcome: "rightlyRefused", remark: withheld.text };
  if (entry.refuse === true) return { id, outcome: "wrong", remark: "read, though it must be refused" };
  const results = (entry.cases ?? []).map((each) => tryCase(entry, reading.rule, each));
  const wrong = results.filter((result) => result !== "right" && result !== "open");
  if (wrong.length > 0) return { id, outcome: "wrong", remark: wrong.join("; ") };
  const open = results.filter((result) => result === "open").length;
  if (open > 0)
    return { id, outcome: "refused", remark: `${open} of ${results.length} cases left to a person` };
  return { id, outcome: reading.assumptions.length > 0 ? "assumed" : "right", remark: "" };
}
