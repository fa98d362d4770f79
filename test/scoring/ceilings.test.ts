/** Where points end: 为限, 为顶, 即止, 不再扣, 控制在…以内, and what is kept in any case. */
import { describe, expect, it } from "vitest";

import { readStandard, scoreIndicator } from "../../shared/scoring/index.ts";
import { earned, row } from "./earned.ts";

const things = row("≥", 45, "件", 9);
const faults = row("≤", 0, "处");
const rate = row("≥", 88, "%", 8);

describe("what is earned ends at the points of the sentence", () => {
  it.each([
    "以9分为顶",
    "得分以9分为限",
    "得满9分即止",
    "计满9分后不再加",
    "满9分不再计",
    "得满9分，不再加分",
    "本项得分不突破9分",
    "累计得分控制在9分以内",
    "算到45件为止",
    "计至45件为止",
  ])("每办1件计0.2分，%s", (end) => {
    expect(earned(`每办1件计0.2分，${end}`, things, "45→ 20→ 60→")).toBe("45→9 20→4 60→9");
  });

  it("which has to be the 指标值 where it is a number of things", () => {
    expect(earned("每办1件计0.2分，算到40件为止", things, "45→")).toMatch(/^这个条件没有写/u);
  });

  it("and 不设上限 is said only of what is done", () => {
    expect(earned("查处不设上限，每办1件计0.2分，得分以9分为限", things, "45→ 60→")).toBe("45→9 60→9");
    expect(earned("每办1件计0.2分，不设上限", things, "45→")).toMatch(/^既写不设上限/u);
  });
});

describe("what is taken off ends", () => {
  it.each([
    "累计扣分以4分为限",
    "以4分为扣分上限",
    "以扣4分为限",
    "扣足4分不再扣",
    "扣满4分后不再扣分",
    "但扣分总额控制在4分以内",
    "总扣分不超过4分",
    "扣分累计不超4分",
    "扣完4分止",
  ])("每处扣0.4分，%s", (end) => {
    expect(earned(`每处扣0.4分，${end}`, faults, "1→ 10→ 30→")).toBe("1→9.6 10→6 30→6");
  });

  it.each(["减到零为止", "减到0为止", "扣到零为止", "扣到0分止", "扣到没有分为止", "扣至为零"])(
    "at nothing: 每处扣0.4分，%s",
    (end) => {
      expect(earned(`每处扣0.4分，${end}`, faults, "1→ 25→ 30→")).toBe("1→9.6 25→0 30→0");
    },
  );

  it.each(["最低保留2分", "至少保留2分", "最低不少于2分", "扣剩2分为止", "扣至2分为限", "以2分为下限"])(
    "and some of it is kept: 每处扣0.4分，%s",
    (end) => {
      expect(earned(`每处扣0.4分，${end}`, faults, "1→ 20→ 30→")).toBe("1→9.6 20→2 30→2");
    },
  );

  it.each(["扣满4分的不再评先", "加满4分不再加", "以4分为扣分下限", "扣4分后不再整改的再扣1分"])(
    "and nothing else is taken for an end: 每处扣0.4分，%s",
    (end) => {
      expect(earned(`每处扣0.4分，${end}`, faults, "1→")).not.toContain("→");
    },
  );
});

describe("several kinds of faults", () => {
  const kinds = "漏报一例扣1分、迟报一例扣0.5分";
  const few = { 漏报: 2, 迟报: 1 };
  const many = { 漏报: 9, 迟报: 9 };
  const scored = (end: string, full: number): string => {
    const indicator = row("≤", 0, "例", full);
    const reading = readStandard(kinds + end, indicator);
    if (!reading.ok) return reading.reason;
    return [few, many].map((result) => scoreIndicator(reading.rule, indicator, result).points).join(" ");
  };

  it("end together at all the points", () => {
    expect(scored("，扣完6分为止", 6)).toBe("3.5 0");
  });

  it.each(["，累计扣分以4分为限", "，两项扣分合计不超过4分", "，累计最多扣4分", "，扣分总额控制在4分以内"])(
    "end together where the sentence adds them up: %s",
    (end) => {
      expect(scored(end, 10)).toBe("7.5 6");
    },
  );

  it.each(["，最多扣4分", "，扣足4分不再扣"])("and are not added up by themselves: %s", (end) => {
    expect(scored(end, 10)).toBe("没有读懂这个上限是指哪一项");
  });
});

describe("a bonus ends", () => {
  it.each(["加分不突破2分", "加分以2分为限", "加满2分不再加", "加分总额控制在2分以内", "以2分为加分上限"])(
    "达到88%%得6分，每提高1个百分点加0.5分，%s",
    (end) => {
      const phrase = `达到88%得6分，每提高1个百分点加0.5分，${end}`;
      expect(earned(phrase, rate, "88→ 90→ 99→")).toBe("88→6 90→7 99→8");
    },
  );
});
