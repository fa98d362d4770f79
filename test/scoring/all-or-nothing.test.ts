/** 至少, 只, 哪怕, 任一, 只要: small words by which all is earned or nothing. */
import { describe, expect, it } from "vitest";

import { readStandard } from "../../shared/scoring/index.ts";
import { earned, row } from "./earned.ts";

const sessions = row("≥", 36, "场");
const cars = row("≤", 12, "辆");

describe("so many at least earn everything", () => {
  it.each([
    "至少办满36场才算完成，算完成的给10分",
    "至少开展36场得10分",
    "最少举办36场的得10分",
    "起码办满36场方可得10分",
    "与36家单位至少联合开展36场的得10分；哪怕少办一场，也按0分处理",
  ])("%s", (phrase) => {
    expect(earned(phrase, sessions, "36→ 35→ 50→")).toBe("36→10 35→0 50→10");
  });

  it.each([
    "实有公务用车数未突破编制数的，得10分；突破的，不得分",
    "不高于12辆得10分，只要高于就是0分",
    "不高于12辆得10分，一旦高于不得分",
    "控制数内（含控制数）给10分，超出不给分",
  ])("or at most: %s", (phrase) => {
    expect(earned(phrase, cars, "12→ 13→ 9→")).toBe("12→10 13→0 9→10");
  });

  it.each([
    "未出现断更的给10分，出现断更的（不论时间长短）不给分",
    "未出现断更的给10分，出现断更的，无论轻重，不给分",
  ])("or none: %s", (phrase) => {
    expect(earned(phrase, row("=", 0, "次"), "0→ 1→ 4→")).toBe("0→10 1→0 4→0");
  });

  it("and not one missing", () => {
    expect(earned("无一短缺得10分，缺一种即不得分", row("=", 0, "种"), "0→ 1→ 3→")).toBe("0→10 1→0 3→0");
  });
});

describe("all of several, or nothing", () => {
  it.each([
    "受理及时、答复按期，两者皆达得10分，任一未达得0分",
    "受理及时、答复按期，两个条件同时具备得10分，只具备其一不得分",
    "受理及时、答复按期，两项均达到得10分，任一项未达到不得分",
  ])("%s", (phrase) => {
    const reading = readStandard(phrase, row("", "皆达", ""));
    expect(reading.ok && reading.inputs.map(({ kind, options }) => [kind, options?.length])).toEqual([
      ["checklist", 2],
    ]);
  });
});

describe("only so many", () => {
  it("is that number and no other", () => {
    const phrase = "办足3期得满分，办2期得5分，只办1期的得2分，一期未办的不得分";
    expect(earned(phrase, row("≥", 3, "期"), "3→ 2→ 1→ 0→")).toBe("3→10 2→5 1→2 0→0");
  });

  it.each([
    ["受理及时、答复按期，两者皆达得10分，只具备其一得4分", row("", "皆达", "")],
    ["至少扣2分", sessions],
    ["只完成50%以上得5分", sessions],
    ["与36家相比，少1家扣1分", row("≥", 40, "家")],
    ["控制数内（含上年结转）给10分，超出不给分", cars],
  ])("%s stays unread", (phrase, indicator) => {
    expect(readStandard(phrase, indicator).ok).toBe(false);
  });
});
