/** 未达到80人的按比例计分, 少于12次的少1次扣1分, 未开展得0分, 超时不得分: the side of the 指标值 that is not written, or is written twice. */
import { describe, expect, it } from "vitest";

import { readStandard } from "../../shared/scoring/index.ts";
import { earned, row } from "./earned.ts";

const people = row("≥", 80, "人");

describe("only what falling short earns is said, by the number of the 指标值", () => {
  it.each([
    "未达到80人的，按实际培训人数占目标人数的比例计分",
    "不足80人的，按比例得分",
    "培训不足80人的，按比例折算得分",
    "少于80人的按完成率计分",
  ])("%s", (phrase) => {
    expect(earned(phrase, people, "80→ 100→ 60→ 0→")).toBe("80→10 100→10 60→7.5 0→0");
  });

  it("and nothing below another number", () => {
    const phrase = "不足2万册的，按比例折算得分，低于1万册不得分";
    expect(earned(phrase, row("≥", 2, "万册"), "2→ 1.5→ 0.9→")).toBe("2→10 1.5→7.5 0.9→0");
  });

  it.each(["未达到70人的，按比例得分", "超过80人的，按比例得分"])(
    "but not of another number: %s",
    (phrase) => {
      expect(readStandard(phrase, people).ok).toBe(false);
    },
  );

  it("按比例折算 of a row that does not apply leaves it out, and earns nothing", () => {
    expect(readStandard("不涉及此项工作的按比例折算", people).ok).toBe(false);
  });
});

describe("so many fewer, after the number that is fallen short of", () => {
  const checks = row("≥", 12, "次", 6);
  it.each(["全年少于12次的，少1次扣1分", "每月检查1次，未达到12次的，少1次扣1分", "不足12次，少一次扣1分"])(
    "%s",
    (phrase) => {
      expect(earned(phrase, checks, "12→ 11→ 9→")).toBe("12→6 11→5 9→3");
    },
  );

  it("which is asked about where it is not the 指标值", () => {
    const reading = readStandard("全年少于10次的，少1次扣1分", checks);
    expect(reading.ok && reading.assumptions.map(({ id }) => id)).toEqual(["target-differs"]);
  });
});

describe("nothing was done, beside what a little earns", () => {
  const times = row("≥", 30, "次");
  it.each([
    "30次以上得10分，20至29次得6分，20次以下得2分，未开展得0分",
    "30次以上得10分，20至29次得6分，20次以下得2分，未组织的不得分",
  ])("%s", (phrase) => {
    expect(earned(phrase, times, "30→ 20→ 1→ 0→")).toBe("30→10 20→6 1→2 0→0");
  });

  it("but what was not done beside it is entered for itself", () => {
    const reading = readStandard(
      "30次以上得10分，20至29次得6分，20次以下得2分，未开展绩效评价的不得分",
      times,
    );
    expect(reading.ok && reading.inputs.map(({ label }) => label)).toEqual(["实际完成值", "未开展绩效评价"]);
  });
});

describe("超时 of so many minutes", () => {
  it.each(["报修后30分钟内到场的得满分，超时不得分", "30分钟内到场得10分，超时的得0分"])("%s", (phrase) => {
    expect(earned(phrase, row("≤", 30, "分钟"), "30→ 31→ 12→")).toBe("30→10 31→0 12→10");
  });

  it("of a number of things it says nothing", () => {
    expect(earned("30件以内得满分，超时不得分", row("≤", 30, "件"), "30→")).toMatch(/不知道期限/);
  });
});

it("多救助不多得 says where the points end", () => {
  expect(earned("救助1人得0.25分，多救助不多得", row("=", 40, "人"), "40→ 20→ 50→")).toBe("40→10 20→5 50→10");
});

it("错保漏保 is the name of what is counted, with both of its halves", () => {
  const reading = readStandard("每发现1例错保漏保扣2分", row("=", 100, "%"));
  expect(reading.ok && reading.inputs.map(({ label }) => label)).toEqual(["错保漏保例数"]);
});
