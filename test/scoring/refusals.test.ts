import { describe, expect, it } from "vitest";

import { readStandard, type ScoredIndicator } from "../../shared/scoring/index.ts";

const TIMES: ScoredIndicator = { comparison: ">=", target: 10, unit: "次", points: 10, year: 2026 };
const RATE: ScoredIndicator = { comparison: ">=", target: 90, unit: "%", points: 10, year: 2026 };

/** What is no standard, half of one, or two that contradict each other. */
const REFUSED: readonly (readonly [phrase: string, indicator: ScoredIndicator])[] = [
  ["", TIMES],
  ["   ", TIMES],
  ["10分", TIMES],
  ["完成情况良好", TIMES],
  ["每少1次扣", TIMES],
  ["每少1次", TIMES],
  ["10分，达到", TIMES],
  ["得满分", TIMES],
  ["10分，否则不得分", TIMES],
  ["Full marks if the target is met", TIMES],
  ["達成すれば十点", TIMES],
  ["目标达成시 10점", TIMES],
  ["asdf 1234 !!", TIMES],
  ["10分，除特殊情况外完成得10分", TIMES],
  ["10分，按相关规定扣分", TIMES],
  ["10分，排名前三得10分", TIMES],
  ["10分，完成3次得10分", TIMES],
  ["10分，完成20次得10分", TIMES],
  ["10分，完成得8分", TIMES],
  ["5分，完成得10分", TIMES],
  ["10分，完成得10分，完成得8分", TIMES],
  ["10分，未完成得10分，完成不得分", TIMES],
  ["10分，每少1次扣1分，未完成不得分", TIMES],
  ["10分，每少1次扣1分，否则不得分", TIMES],
  ["10分，每培训1次得1分，每少1次扣1分", TIMES],
  ["10分，按完成比例得分，每少1次扣1分", TIMES],
  ["10分，每少1次扣1分，每少1次扣2分", TIMES],
  ["10分，每完成1次得2分，最高8分", TIMES],
  ["10分，完成10人得10分", TIMES],
  ["10分，得分=完成率×8", TIMES],
  ["10分，合格率达到90%得10分", TIMES],
  ["10分，完成缺2次扣5分", TIMES],
  ["10分，80%以上得10分，70%以上得10分，60%以上得12分", RATE],
  ["10分，达到90%得10分，达到90%得8分", RATE],
  ["80%-95%得8分，90%以上得10分", RATE],
  ["10分，[90%,80%)得10分", RATE],
  ["10分，每低1个百分点扣0.5分，每低5个百分点扣1分", RATE],
  ["参训率≥90%得满分，满意度每低1个百分点扣1分", RATE],
  ["10分，共8项任务，每完成1项得1分", { ...TIMES, unit: "项" }],
  ["10分，比去年多得10分", TIMES],
  ["10分，较上年增长10次以上得10分", TIMES],
];

describe("what cannot be read is refused with the place, and never guessed", () => {
  it.each(REFUSED)("“%s”", (phrase, indicator) => {
    const reading = readStandard(phrase, indicator);
    expect(reading).toMatchObject({ ok: false });
    if (reading.ok) return;
    expect(reading.reason).toMatch(/[一-鿿]/);
    expect(reading.from).toBeGreaterThanOrEqual(0);
    expect(reading.to).toBeGreaterThanOrEqual(reading.from);
    expect(reading.to).toBeLessThanOrEqual(phrase.length);
  });

  it("names the very word where reading stopped", () => {
    const phrase = "10分，完成得10分，foo不得分";
    const reading = readStandard(phrase, TIMES);
    expect(reading.ok ? "" : phrase.slice(reading.from, reading.to)).toBe("foo");
  });

  it("an unknown word cannot hide between the words of a standard that reads without it", () => {
    const base = ["10分，", "完成", "得", "10分"];
    for (const word of ["除外", "倍", "或者", "排名", "xyz", "仅"]) {
      for (let position = 1; position < base.length; position += 1) {
        const phrase = [...base.slice(0, position), word, ...base.slice(position)].join("");
        expect(readStandard(phrase, TIMES).ok, phrase).toBe(false);
      }
    }
  });
});
