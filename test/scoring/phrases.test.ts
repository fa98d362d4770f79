import { describe, expect, it } from "vitest";

import { readStandard, scoreIndicator, type ActualValue } from "../../shared/scoring/index.ts";
import phrases from "../fixtures/scoring-phrases.json" with { type: "json" };
import { A_TO_F } from "./wordings/a-to-f.ts";
import { G_TO_M } from "./wordings/g-to-m.ts";
import { N_TO_Z } from "./wordings/n-to-z.ts";
import type { Wording } from "./wordings/types.ts";

interface Phrase {
  id: string;
  phrase: string;
  operator: string;
  target: string | number;
  unit: string;
  points: number;
  cases: { actual: ActualValue; score: number }[];
}

describe("the forty phrases of the field notes score exactly as worked by hand", () => {
  for (const { id, phrase, operator, target, unit, points, cases } of phrases as Phrase[]) {
    const indicator = { comparison: operator, target, unit, points };
    it.each(cases.map(({ actual, score }) => [JSON.stringify(actual), String(score), actual] as const))(
      `${id} ${phrase}: %s → %s`,
      (_, score, actual) => {
        const reading = readStandard(phrase, indicator);
        expect(reading).toMatchObject({ ok: true, points: String(points) });
        if (!reading.ok) return;
        expect(scoreIndicator(reading.rule, indicator, actual)).toMatchObject({
          status: "scored",
          points: score,
          max: String(points),
        });
      },
    );
  }
});

const PATTERNS: Readonly<Record<string, readonly Wording[]>> = { ...A_TO_F, ...G_TO_M, ...N_TO_Z };

describe("patterns A to Z in the words of other offices", () => {
  it("every pattern is tried in at least ten wordings", () => {
    expect(Object.keys(PATTERNS).join("")).toBe("ABCDEFGHIJKLMNOPQRSTUVWXYZ");
    for (const [pattern, wordings] of Object.entries(PATTERNS))
      expect(wordings.length, pattern).toBeGreaterThanOrEqual(10);
  });

  for (const [pattern, wordings] of Object.entries(PATTERNS)) {
    it.each(wordings.map((wording) => [wording.phrase, wording] as const))(
      `${pattern} %s`,
      (phrase, { sign, target, unit, points, cases, choices }) => {
        const indicator = {
          comparison: sign,
          target,
          unit,
          year: 2026,
          ...(points === undefined ? {} : { points }),
        };
        const reading = readStandard(phrase, indicator, choices);
        if (cases === null) {
          expect(reading.ok).toBe(false);
          return;
        }
        expect(reading).toMatchObject({ ok: true });
        if (!reading.ok) return;
        expect(cases.map(([actual]) => scoreIndicator(reading.rule, indicator, actual).points)).toEqual(
          cases.map(([, score]) => score),
        );
      },
    );
  }
});
