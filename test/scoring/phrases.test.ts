import { describe, expect, it } from "vitest";

import { readStandard, scoreIndicator, type ActualValue } from "../../shared/scoring/index.ts";
import phrases from "../fixtures/scoring-phrases.json" with { type: "json" };
import { rowOf, WORDINGS } from "./wordings.ts";

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

const LETTERS = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];

describe("patterns A to Z in the words of other offices", () => {
  it.each(LETTERS)("%s is tried in at least ten wordings", (letter) => {
    expect(WORDINGS.filter(({ pattern }) => pattern === letter).length).toBeGreaterThanOrEqual(10);
  });

  it.each(WORDINGS.map((wording) => [wording.pattern, wording.phrase, wording] as const))(
    "%s “%s”",
    (_, phrase, wording) => {
      const { cases, choices } = wording;
      const reading = readStandard(phrase, rowOf(wording), choices);
      expect(reading.ok).toBe(cases !== null);
      if (!reading.ok || cases === null) return;
      const scores = cases.map(([actual]) => scoreIndicator(reading.rule, rowOf(wording), actual).points);
      expect(scores).toEqual(cases.map(([, score]) => score));
    },
  );
});
