import { describe, expect, it } from "vitest";

import { readStandard, type ScoredIndicator } from "../../shared/scoring/index.ts";
import { earned } from "./earned.ts";

const up: ScoredIndicator = { comparison: "≥", target: 95, unit: "%", points: 10 };
const down: ScoredIndicator = { comparison: "≤", target: 5, unit: "%", points: 10 };
const people: ScoredIndicator = { comparison: "≥", target: 90, unit: "人", points: 10 };

describe("a band with one end goes on to the next", () => {
  it.each([
    [
      "95%以上得10分，90%以上得8分，80%以上得5分，其他不得分",
      up,
      "100→10 95→10 94.99→8 90→8 89.99→5 80→5 79.99→0",
    ],
    ["80%以上得5分，90%以上得8分，95%以上得10分，其他不得分", up, "95→10 94.99→8 90→8 89.99→5 80→5 79.99→0"],
    ["超过95%得10分，95%以上得8分，其他不得分", { ...up, comparison: ">" }, "95.01→10 95→8 94.99→0"],
    ["超过95%得10分，超过90%得8分，其他不得分", { ...up, comparison: ">" }, "95.01→10 95→8 90.01→8 90→0"],
    ["5%以下得10分，10%以下得6分，20%以下得3分，其他不得分", down, "5→10 5.01→6 10→6 10.01→3 20→3 20.01→0"],
    ["20%以下得3分，10%以下得6分，5%以下得10分，其他不得分", down, "5→10 5.01→6 10→6 10.01→3 20→3 20.01→0"],
    ["低于5%得10分，5%以下得8分，其他不得分", { ...down, comparison: "<" }, "4.99→10 5→8 5.01→0"],
    ["低于5%得10分，低于10%得8分，其他不得分", { ...down, comparison: "<" }, "4.99→10 5→8 9.99→8 10→0"],
  ] as const)("%s", (phrase, indicator, results) => {
    expect(earned(phrase, indicator, results)).toBe(results);
  });

  it.each([
    ["90%以上得9分，80%以上得9分，95%以上得8分，98%以上得10分，其他不得分", up],
    ["5%以下得8分，10%以下得10分，其他不得分", down],
  ] as const)("and earns no less for more: %s", (phrase, indicator) => {
    expect(earned(phrase, indicator, "95")).toBe("要求更高的一档得分反而更低，没有读懂");
  });
});

describe("an end that two bands share", () => {
  const rising = "90%-100%得10分，80%-90%得8分，其他不得分";
  const falling = "0-5%得10分，5%-10%得6分，其他不得分";
  it.each([
    [rising, up, {}, "79.99→0 80→8 89.99→8 90→10 100→10"],
    [rising, up, { boundary: "worse" }, "80→8 89.99→8 90→8 90.01→10"],
    [falling, down, {}, "0→10 5→10 5.01→6 10→6 10.01→0"],
    [falling, down, { boundary: "worse" }, "4.99→10 5→6 10→6"],
    ["90%-100%得10分，80%-90%（含）得8分，其他不得分", up, {}, "89.99→8 90→8 90.01→10"],
    ["90%（含）-100%得10分，80%-90%得8分，其他不得分", up, {}, "89.99→8 90→10"],
    ["90%-100%得10分，80%-90%（不含）得8分，其他不得分", up, {}, "89.99→8 90→10"],
    ["90%（不含）-100%得10分，80%-90%得8分，其他不得分", up, {}, "89.99→8 90→8 90.01→10"],
    ["(80%,90%]得8分，(90%,100%]得10分，其他不得分", up, {}, "80→0 80.01→8 90→8 90.01→10"],
    ["[80%,90%)得8分，[90%,100%]得10分，其他不得分", up, {}, "79.99→0 80→8 89.99→8 90→10 100→10"],
  ] as const)("%s %o", (phrase, indicator, choices, results) => {
    expect(earned(phrase, indicator, results, choices)).toBe(results);
  });
});

describe("a gap between two bands", () => {
  const whole = "90-100人得10分，80-89人得8分，其他不得分";
  const share = "90%-100%得10分，80%-89%得8分，其他不得分";
  const wide = "90-100人得10分，70-80人得6分，其他得8分";
  it.each([
    [whole, people, {}, "79→0 80→8 89→8 90→10 100→10"],
    [share, up, {}, "80→8 89→8 89.5→8 89.99→8 90→10"],
    [share, up, { gap: "upper" }, "89→8 89.5→10 90→10"],
    ["0-5%得10分，6%-10%得6分，其他不得分", down, {}, "5→10 5.5→10 6→6"],
    ["0-5%得10分，8%-10%得6分，其他得6分", down, {}, "5→10 6→6 8→6"],
    ["0-5%得10分，8%-10%得6分，其他得10分", { ...down, comparison: "" }, {}, "5→10 6→10 8→6"],
    ["100%得10分，50%得5分，其他不得分", { ...up, target: 100 }, {}, "49→0 50→5 75→5 99→5 100→10"],
    ["100%得10分，0%不得分，其他得5分", { ...up, target: 100 }, {}, "0→0 50→5 99→5 100→10"],
    ["100%得10分，0%不得分，其他得5分", { ...up, target: 100 }, { gap: "lower" }, "0→0 50→0 99→0 100→10"],
    ["100%得10分，0%不得分，其他得5分", { ...up, target: 100 }, { gap: "upper" }, "0→0 50→10 100→10"],
  ] as const)("%s %o", (phrase, indicator, choices, results) => {
    expect(earned(phrase, indicator, results, choices)).toBe(results);
  });

  it.each([
    [wide, people],
    ["90-100人得10分，70-80人得8分，其他不得分", people],
    ["90-100人得10分，70-80人得8分", people],
    ["90%以上得10分，80%以下不得分", up],
    ["5%以下得10分，8%以上不得分", down],
  ])("is a band that is missing, where what is said of the rest does not fit: %s", (phrase, indicator) => {
    expect(readStandard(phrase, indicator)).toMatchObject({ ok: false });
  });

  it("between two numbers with the same points belongs to the lower one", () => {
    const reading = readStandard("100%得10分，50%得10分，其他不得分", { ...up, target: 100 });
    expect(reading.ok && reading.assumptions.find(({ id }) => id === "gap")?.chosen).toBe("lower");
  });

  it("beside a single number is filled by what lies nearer to the 指标值, unless whole things in it were left out by name", () => {
    const target: ScoredIndicator = { ...people, target: 100 };
    expect(earned("100人得10分，50人得5分，其他不得分", target, "49→0 75→5 100→10")).toBe("49→0 75→5 100→10");
    expect(earned("50%得5分，超过80%得10分，其他不得分", up, "49→0 75→5 81→10")).toBe("49→0 75→5 81→10");
    expect(earned("50人得5分，超过80人得10分，其他不得分", target, "75→")).toBe(
      "50人与80人之间没有写明得多少分",
    );
  });

  it("of whole things that touch is none, of amounts it is one", () => {
    const gap = (phrase: string, unit: string): boolean => {
      const reading = readStandard(phrase, { comparison: "≥", target: 90, unit, points: 10 });
      return reading.ok && reading.assumptions.some(({ id }) => id === "gap");
    };
    expect(gap("90-100人得10分，80-89人得8分，其他不得分", "人")).toBe(false);
    expect(gap("90-100万元得10分，80-89万元得8分，其他不得分", "万元")).toBe(true);
    expect(gap("90-100‰得10分，80-89‰得8分，其他不得分", "‰")).toBe(true);
    expect(gap("90-100分得10分，80-89分得8分，其他不得分", "分")).toBe(true);
  });
});

describe("bands that overlap are refused", () => {
  it.each([
    "80%-95%得8分，90%-100%得10分",
    "80%-90%得8分，80%（含）-90%得10分",
    "60%-90%得5分，70%-80%得10分",
    "90%以上得10分，大于等于90%得8分",
  ])("%s", (phrase) => {
    expect(earned(phrase, up, "95→")).toBe("这两档的范围互相重叠而分数不同");
  });

  it("but one number said twice with the same points is no contradiction", () => {
    const results = "100→10 50→5 49→0";
    const phrase = "100人得10分，100人得10分，50人得5分，其他不得分";
    expect(earned(phrase, { ...people, target: 100 }, results)).toBe(results);
  });
});

describe("three bands of which two begin at the same number", () => {
  const rising = "80→5 89.99→5 90→8 90.01→10";
  const falling = "9.99→10 10→8 10.01→5 20→5";
  it.each([
    ["超过90%得10分，90%以上得8分，80%以上得5分，其他不得分", { ...up, comparison: ">" }, rising],
    ["80%以上得5分，90%以上得8分，超过90%得10分，其他不得分", { ...up, comparison: ">" }, rising],
    ["低于10%得10分，10%以下得8分，20%以下得5分，其他不得分", down, falling],
    ["20%以下得5分，10%以下得8分，低于10%得10分，其他不得分", down, falling],
  ] as const)("%s", (phrase, indicator, results) => {
    expect(earned(phrase, indicator, results)).toBe(results);
  });
});

describe("bands that can come to the same points", () => {
  it("may follow one another with the same points", () => {
    const results = "79→0 80→8 90→8 95→10";
    expect(earned("95%以上得10分，90%以上得8分，80%以上得8分，其他不得分", up, results)).toBe(results);
  });

  it.each([
    [{}, "59→0 60→6.32 89.99→9.47 90→10"],
    [{ boundary: "worse" }, "90→9.47 90.01→10"],
  ] as const)("at a shared end the higher band is the better one: %o", (choices, results) => {
    const phrase = "10分，90%-100%得10分，60%-90%按完成比例得分，其他不得分";
    expect(earned(phrase, up, results, choices)).toBe(results);
  });

  it.each([
    [
      "完成率90%以上得8分，完成率80%以上得10分，其他不得分",
      { comparison: "≥", target: 50, unit: "场", points: 10 },
    ],
    ["超过90%得8分，超过80%得10分，其他不得分", { ...up, comparison: ">" }],
    ["低于5%得8分，低于10%得10分，其他不得分", { ...down, comparison: "<" }],
  ] as const)("never earn less for more: %s", (phrase, indicator) => {
    expect(earned(phrase, indicator, "45")).toBe("要求更高的一档得分反而更低，没有读懂");
  });
});

describe("a shared end is named with its measure", () => {
  const due: ScoredIndicator = { comparison: "≤", target: "2026-06-30", unit: "", points: 10, year: 2026 };
  it.each([
    ["按时完成得10分，逾期1-5天得8分，逾期5-10天得5分，其他不得分", due, "5天"],
    ["按时完成得10分，逾期1-2个月得8分，逾期2-3个月得5分，其他不得分", due, "2个月"],
    [
      "偏差5%以内得10分，偏差5%-10%得8分，其他不得分",
      { comparison: "=", target: 200, unit: "份", points: 10 },
      "5%",
    ],
    ["80-90人得8分，90-100人得10分，其他不得分", people, "90人"],
  ] as const)("%s", (phrase, indicator, named) => {
    const reading = readStandard(phrase, indicator);
    expect(reading.ok && reading.assumptions.find(({ id }) => id === "boundary")?.text).toBe(
      `${named}同时处在两档的交界上，归入哪一档没有写明`,
    );
  });
});

describe("a number that both bands leave out, at least one of them by a sign or by （不含）, is in none of them", () => {
  it.each([
    "x<60得0分，60<x<80得5分，x≥80得10分",
    "低于60分得0分，60<x<80得5分，x≥80得10分",
    "x<60得0分，大于60小于80得5分，x≥80得10分",
    "40<x<60得3分，大于60分得5分，80分以上得10分",
    "60分（不含）以下得0分，60分以上（不含）得5分，80分以上得10分",
  ])("%s", (phrase) => {
    const indicator: ScoredIndicator = { comparison: "≥", target: 80, unit: "分", points: 10 };
    expect(earned(phrase, indicator, "60→")).toBe("60分没有归入任何一档");
  });
});
