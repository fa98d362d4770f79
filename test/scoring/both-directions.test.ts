/** More as well as less costs; what a count, a band or a day is said beside, and changes nothing of it. */
import { describe, expect, it } from "vitest";

import { readStandard } from "../../shared/scoring/index.ts";
import { earned, row } from "./earned.ts";

const copies = row("=", 1000, "册", 5);
const rounds = row("≥", 24, "次", 6);
const shows = row("≥", 8, "场", 8);
const people = row("≥", 300, "人", 8);
const days = row("≤", 30, "日", 5);
const refused = (phrase: string, indicator = copies): boolean => !readStandard(phrase, indicator).ok;

describe("more and less cost the same", () => {
  it.each([
    ["实际编印册数比计划数每多或每少50册均扣0.5分", "1000→5 1050→4.5 950→4.5"],
    ["每多或少50册扣0.5分", "1000→5 1050→4.5 950→4.5"],
    ["编印数与计划数相差1册扣0.01分，多印少印均扣", "1000→5 1010→4.9 990→4.9"],
    ["以指标值为准，每浮动1%扣0.5分（上浮下浮均扣）", "1000→5 1010→4.5 990→4.5"],
    ["实际印数与计划相差每达3%扣1分", "1000→5 1030→4 970→4 1060→3"],
  ])("%s", (phrase, results) => {
    expect(earned(phrase, copies, results)).toBe(results);
  });

  it.each(["每多或每多50册均扣0.5分", "每多50册或每少30册均扣0.5分", "每少50册扣0.5分，多印少印均扣"])(
    "but not with two different steps, nor where only one is counted: %s",
    (phrase) => {
      expect(refused(phrase)).toBe(true);
    },
  );
});

describe("the number of all is no condition of what one of them costs", () => {
  it.each([
    "全年24次，少一次扣0.25分",
    "管护巡查每月不少于2次，全年24次，少一次扣0.25分，最多扣6分",
    "巡查24次，少巡查1次扣0.25分，扣至0分止",
  ])("%s", (phrase) => {
    expect(earned(phrase, rounds, "24→6 20→5")).toBe("24→6 20→5");
  });

  it("unless it is another number than the 指标值", () => {
    expect(refused("全年20次，少一次扣0.25分", rounds)).toBe(true);
  });
});

describe("a number of things that closes the points is the 指标值", () => {
  it("8场封顶", () => {
    expect(earned("每搞1场得1分，8场封顶", shows, "8→8 5→5 9→8")).toBe("8→8 5→5 9→8");
  });

  it.each(["每搞1场得1分，6场封顶", "每搞1场得1分，8人封顶，少1场扣1分"])("or refused: %s", (phrase) => {
    expect(refused(phrase, shows)).toBe(true);
  });
});

describe("fewer than a step, said in another word", () => {
  it("counts as a whole one", () => {
    expect(earned("每少20人扣1分，少于20人的按20人计", people, "300→8 299→7 279→6")).toBe(
      "300→8 299→7 279→6",
    );
  });

  it.each(["每少20人扣1分，少于20人的按10人计", "每少20人扣1分，少于30人的按30人计"])(
    "but not as something else: %s",
    (phrase) => {
      expect(refused(phrase, people)).toBe(true);
    },
  );
});

describe("from the 指标值 to a further number", () => {
  it.each([
    "按时发放得5分，超过30日至45日发放得3分，超过45日不得分",
    "时限为培训结束后30日内，按时发放得5分，超过30日至45日发放得3分，超过45日不得分",
  ])("%s", (phrase) => {
    const results = "20→5 30→5 31→3 45→3 46→0";
    expect(earned(phrase, days, results)).toBe(results);
  });
});

describe("what adds nothing", () => {
  it("每提前1天不加分", () => {
    const day = row("≤", "2025-09-15", "日期");
    const phrase = "9月15日前完成得10分。每提前1天不加分，每延后1天扣0.5分";
    expect(earned(phrase, day, "2025-09-10→10 2025-09-16→9.5")).toBe("2025-09-10→10 2025-09-16→9.5");
  });
});

describe("where there is nothing to be done", () => {
  it.each([
    ["辖区内无相应任务的，本项按满分记；有任务的，完成得8分，未完成不得分", people, "300→8 299→0"],
    ["无应公开事项的视为达标，得5分；有应公开事项的，每漏公开1项扣0.5分", row("=", 0, "项", 5), "0→5 1→4.5"],
  ] as const)("%s", (phrase, indicator, results) => {
    expect(earned(phrase, indicator, results)).toBe(results);
    expect(readStandard(phrase, indicator)).toMatchObject({ rule: { absent: "full" } });
  });

  it("is not said of a fault that did not happen", () => {
    expect(
      readStandard("无投诉事项的得5分；有投诉事项的，每项扣0.5分", row("=", 0, "项", 5)),
    ).not.toMatchObject({
      rule: { absent: "full" },
    });
  });
});

describe("a slip of the pen is asked about", () => {
  it.each([
    ["发现乱堆乱放1处，扣0.5份，扣完为止", "“扣0.5份”应为“扣0.5分”之误"],
    ["发现乱堆乱放1处，扣0.5分，扣完为至", "“扣完为至”应为“扣完为止”之误"],
  ])("%s", (phrase, text) => {
    const faults = row("=", 0, "处", 5);
    expect(earned(phrase, faults, "0→5 3→3.5")).toBe("0→5 3→3.5");
    expect(readStandard(phrase, faults)).toMatchObject({ assumptions: [{ id: "slip", text }] });
  });

  it("but not where copies are counted", () => {
    expect(refused("每少1份扣1份", row("≥", 5, "份", 5))).toBe(true);
  });
});
