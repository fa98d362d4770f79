/** What stands around a standard without being of it: headings, the source of the figures, blanks. */
import { describe, expect, it } from "vitest";

import { readStandard } from "../../shared/scoring/index.ts";
import { earned, row } from "./earned.ts";

const courses = row("≥", 10, "次");
const PLAIN = "完成10次得10分，每少1次扣1分";

describe("a heading before the standard", () => {
  it.each([
    "评分标准：",
    "评（扣）分标准：",
    "计分方法: ",
    "扣分细则：",
    "按以下标准计分：",
    "具体标准如下：",
    "评分规则如下：",
  ])("%s says nothing", (heading) => {
    expect(earned(heading + PLAIN, courses, "10→10 8→8")).toBe("10→10 8→8");
  });
});

describe("where the figures come from", () => {
  it.each([
    "，以统计年报为准",
    "。（以主管部门考核结果为准）",
    "。数据来源：部门年度统计",
    "；依据为司法所调解卷宗。",
    "。评价依据：签到册、照片",
    "。佐证材料：培训通知",
    "（以区统计局公布数据为依据）",
  ])("%s says nothing of points", (source) => {
    expect(earned(PLAIN + source, courses, "10→10 8→8")).toBe("10→10 8→8");
    const reading = readStandard(PLAIN + source, courses);
    const clauses = reading.ok ? reading.clauses : [];
    const named = clauses.find(({ reads }) => reads.startsWith("只说明数据从哪里来"));
    expect(source).toContain((PLAIN + source).slice(named!.from, named!.to));
  });

  it.each([
    "，以验收合格为准",
    "，以较低者为准",
    "，以按期完成为准",
    "，以完成80%为准",
    "，以财政局给分为准",
    "。（以年初数的一半为准）",
  ])("%s may change the points, and is refused", (source) => {
    expect(readStandard(PLAIN + source, courses).ok).toBe(false);
  });
});

describe("blanks beside figures", () => {
  it("part no number from its 万", () => {
    const phrase = "点击量达到 5 万次得 5 分，每少 1 万次扣 1 分";
    expect(earned(phrase, row("≥", 50_000, "次", 5), "50000→5 40000→4 35000→4")).toBe(
      "50000→5 40000→4 35000→4",
    );
  });

  it("part no day", () => {
    const day = { comparison: "≤", target: "2026年11月30日前", unit: "", points: 8, year: 2026 };
    expect(
      earned("2026 年 11 月 30 日前完成得 8 分，每逾期 1 天扣 1 分", day, "2026年11月30日→8 2026年12月2日→6"),
    ).toBe("2026年11月30日→8 2026年12月2日→6");
  });

  it("part no number from a unit of another kind", () => {
    const phrase = "保安人员配备 20 人，每少 1 人扣 1 分，年龄超过 50 岁的每人扣 0.2 分";
    expect(readStandard(phrase, row("≥", 20, "人", 5)).ok).toBe(false);
  });
});

describe("nothing at all, in other words", () => {
  it("得0分 is 不得分", () => {
    const phrase = "完成得10分，验收不合格得0分";
    const reading = readStandard(phrase, row("≥", 10, "项"));
    expect(reading.ok && reading.inputs.map(({ label }) => label)).toEqual(["实际完成值", "验收不合格"]);
    expect(readStandard("办4场得10分、办3场得7分、办2场得4分,一场未办得0分", row("=", 4, "场")).ok).toBe(
      false,
    );
  });

  it.each(["各得", "各记", "各计", "各赋", "各给"])("%s2分 is what each of them earns", (each) => {
    const reading = readStandard(
      `开展法律咨询、心理疏导、普法赶集的，${each}2分`,
      row("定性", "均开展", "", 6),
    );
    expect(reading.ok && [reading.points, reading.inputs[0]!.options?.length]).toEqual(["6", 3]);
  });
});
