/** 38座公厕全部达标得10分，1座不达标扣0.5分: all of them, and what each that is not so costs. */
import { describe, expect, it } from "vitest";

import { readStandard, type ScoredIndicator } from "../../shared/scoring/index.ts";
import { earned, row } from "./earned.ts";

const labelsOf = (phrase: string, indicator: ScoredIndicator): string[] => {
  const reading = readStandard(phrase, indicator);
  return reading.ok ? reading.inputs.map(({ label }) => label) : [reading.reason];
};

const five = row("=", 5, "个");
const asked = (phrase: string, indicator = five): string => {
  const reading = readStandard(phrase, indicator);
  return reading.ok ? reading.assumptions.map(({ id }) => id).join() : reading.reason;
};

describe("one of them that is not as all were to be is one less of the 指标值", () => {
  it.each([
    "5个村全部通水得10分，有1个村未通水扣2分",
    "全部验收合格得10分，1个不合格扣2分",
    "全部合格得10分，每有1个不合格扣2分",
    "5个点位均维护到位得10分，有一个未维护到位扣2分",
    "5个乡镇接种率均达标得10分，有一个乡镇未达标扣2分",
    "应开放5个，全部开放得10分，有1个不开放扣2分",
    "全部得到救助得10分，有1个未救助的扣2分",
    "全部整改到位得10分，发现1个未整改到位扣2分",
  ])("%s", (phrase) => {
    expect(earned(phrase, five, "5→ 4→ 3→ 0→")).toBe("5→10 4→8 3→6 0→0");
    expect(asked(phrase)).toBe("one-short");
  });

  it("and so many of them may cost everything", () => {
    const phrase = "5个村全部通水得10分，有1个村未通水扣2分，有3个村以上未通水的不得分";
    expect(earned(phrase, five, "5→ 4→ 3→ 2→")).toBe("5→10 4→8 3→6 2→0");
  });

  it("which is not asked of what the result counts anyway", () => {
    expect(asked("全部建成得10分，有1个未建成扣2分")).toBe("");
    expect(asked("全部通水得10分，有1个未通水扣2分", { ...five, name: "通水村数" })).toBe("");
    expect(asked("全部通水得10分，有1个未通水扣2分", { ...five, name: "覆盖村数" })).toBe("one-short");
    expect(asked("通水村数全部通水得10分，有1个未通水扣2分", { ...five, name: "通水村数" })).not.toMatch(
      /没有读懂/,
    );
  });
});

describe("but not", () => {
  it.each([
    // another thing than what the 指标值 counts
    ["全部通水得10分，有1户未通水扣2分", row("=", 5, "公里")],
    // another verb than that of all of them
    ["全部验收合格得10分，有1个未按期报送扣2分", five],
    // another number than the 指标值
    ["6个村全部通水得10分，有1个村未通水扣2分", five],
    // more is asked for than that all are so
    ["全部通水且无投诉得10分，有1个未通水扣2分", five],
    // all of it is lost with the first, or with all of them
    ["全部验收得10分，一个未验收得0分", five],
  ] as const)("%s", (phrase, indicator) => {
    expect(asked(phrase, indicator)).not.toContain("one-short");
    expect(earned(phrase, indicator, "4→")).not.toBe("4→8");
  });
});

it("所有都完好, and each that is damaged: whether the first of them costs everything is not said", () => {
  const phrase = "5个候车亭均完好得10分，每有1个损坏扣2分";
  expect(earned(phrase, five, "4→")).toBe("没有读懂全部完成得分与每个扣分的关系");
});

it("so many to be inspected, all of them inspected, and one inspected less", () => {
  const phrase = "应检查5个，全部检查得10分，少检查1个扣2分";
  expect(earned(phrase, five, "5→ 4→")).toBe("5→10 4→8");
  expect(readStandard(phrase.replace("5个", "6个"), five).ok).toBe(false);
});

describe("all of them, or not, by any verb that the sentence uses for both", () => {
  const rate = row("=", 100, "%");
  it.each([
    ["节目全部通过审查得10分，未全部通过审查得0分", "100→10 99→0"],
    ["案件全部办结得10分，未全部办结的按办结率得分", "100→10 90→9"],
    ["全部归档得10分，未全部归档的不得分", "100→10 95→0"],
  ])("%s", (phrase, results) => {
    expect(earned(phrase, rate, results)).toBe(results);
  });

  it("half of them, where not all were", () => {
    const phrase = "全部实施完毕得10分，未全部实施完毕但完成过半得5分，完成不足一半得0分";
    expect(earned(phrase, row("≥", 35, "公里"), "35→ 34→ 18→ 17→")).toBe("35→10 34→5 18→5 17→0");
  });

  it.each(["资料未全部归档扣2分", "全部办结得10分，未全部归档的不得分"])(
    "a verb that nothing else speaks of stays unread: %s",
    (phrase) => {
      expect(earned(phrase, rate, "100→")).toMatch(/没有读懂/);
    },
  );
});

it("one that was not done is one less where the row counts those that were, whatever else is left unsaid", () => {
  const bridges = { ...row("=", 4, "座", 8), name: "危桥改造座数" };
  expect(earned("有一座未改造扣2分", bridges, "4→ 3→ 0→")).toBe("4→8 3→6 0→0");
  expect(labelsOf("有一座未改造扣2分", row("=", 4, "座", 8))).toEqual(["未改造座数"]);
  expect(labelsOf("每发现1座不合格扣2分", bridges)).toEqual(["不合格座数"]);
});
