/** 允许少办2期, 前3处不扣分, 在此之上每增20人, 首次不扣: from where the steps begin. */
import { describe, expect, it } from "vitest";

import { readStandard } from "../../shared/scoring/index.ts";
import { earned, row } from "./earned.ts";

const issues = row("≥", 12, "期");
const people = row("≥", 180, "人");
const minutes = row("≤", 120, "分钟");

describe("what is borne costs nothing", () => {
  it.each([
    "允许少办2期不扣分；在此之外每再少1期扣2分",
    "允许少2期，之后每少1期扣2分",
    "可以少办2期不扣分，此外每少1期扣2分",
    "容许缺2期；超出部分每缺1期扣2分",
  ])("%s", (phrase) => {
    expect(earned(phrase, issues, "12→ 10→ 9→ 7→")).toBe("12→10 10→10 9→8 7→4");
  });

  it.each(["路面坑槽前3处不扣分，自第4处起每处扣1分", "坑槽前3处不扣分，第4处起每处扣1分"])(
    "%s",
    (phrase) => {
      expect(earned(phrase, row("≤", 3, "处"), "3→ 4→ 8→")).toBe("3→10 4→9 8→5");
    },
  );

  it("the first one is free, and the further ones cost more and more", () => {
    const phrase = "首次退回不扣分，第二次退回扣1分，第三次退回再扣2分";
    expect(earned(phrase, row("≤", 1, "次"), "1→ 2→ 3→")).toBe("1→10 2→9 3→7");
  });

  it.each([
    // Of another thing, or another number.
    ["允许少办2期不扣分；在此之外每迟1天扣2分", issues],
    ["允许少办2期不扣分；从第4期起每少1期扣2分", issues],
    ["允许少办2期", issues],
    ["坑槽前3处不扣分，第5处起每处扣1分", row("≤", 3, "处")],
    ["会前3天不扣分，自第4处起每处扣1分", row("≤", 3, "处")],
  ])("%s stays unread", (phrase, indicator) => {
    expect(readStandard(phrase, indicator).ok).toBe(false);
  });
});

describe("a bonus goes on from what was named", () => {
  it.each([
    "满180人的计6分，在此之上每增20人再加1分，加到10分为止；不满180人的不计分",
    "达到目标得6分，目标之外每超20人加1分，最多加4分，未达到目标不得分",
    "完成180人得基础分6分，每多完成20人加1分，加满4分为止；完不成180人得0分",
  ])("%s", (phrase) => {
    expect(earned(phrase, people, "179→ 180→ 219→ 260→ 300→")).toBe("179→0 180→6 219→7 260→10 300→10");
  });

  it("to the points that it may come to, and not by as many", () => {
    const phrase = "满180人的计6分，每增20人加1分，加到8分为止；不满180人的不计分";
    expect(earned(phrase, row("≥", 180, "人", 8), "180→ 220→ 260→")).toBe("180→6 220→8 260→8");
  });

  it("基础分 and the bonus are added", () => {
    const phrase = "基础分4分，每入选1个典型案例加2分，二者相加最高10分";
    expect(earned(phrase, row("≥", 3, "个"), "0→ 1→ 3→ 5→")).toBe("0→4 1→6 3→10 5→10");
  });

  it("完不成3件扣1分 may be three that are missing", () => {
    expect(readStandard("完成40件得10分，完不成3件扣1分", row("≥", 40, "件")).ok).toBe(false);
  });
});

describe("the step under another name, and what is left over", () => {
  it.each([
    "到场超时的，每30分钟为一档、每档扣0.5分，不到30分钟算一档",
    "每超30分钟扣0.5分，不到30分钟算一档",
    "超时的，每30分钟扣0.5分，尾数不论多少都按30分钟算",
  ])("%s", (phrase) => {
    expect(earned(phrase, minutes, "120→ 125→ 150→ 151→")).toBe("120→10 125→9.5 150→9.5 151→9");
  });

  it.each([
    ["每10人计0.5分（凑不满10人的零头不计）", row("≥", 200, "人"), "200→10 195→9.5"],
    ["每掉3个百分点扣1.5分，掉不到3个百分点的不扣", row("≥", 98, "%"), "98→10 96→10 95→8.5"],
    ["报告自进点起90天内出具，每超10天扣2分", row("≤", 90, "天"), "90→10 100→8 104→8"],
  ])("%s", (phrase, indicator, scores) => {
    expect(earned(phrase, indicator, scores)).toBe(scores);
  });

  it.each([
    ["每掉队1人扣1分", row("≥", 98, "%")],
    ["每30分钟为一档、每级扣0.5分", row("≥", 98, "%")],
  ])("%s is not one of them", (phrase, indicator) => {
    expect(readStandard(phrase, indicator).ok).toBe(false);
  });
});

describe("what is said again changes nothing", () => {
  it.each([
    [
      "六项创建指标中达标五项以上（含五项）得10分，达标三项至四项得5分，达标不足三项不得分",
      row("≥", 5, "项"),
      "5→10 4→5 3→5 2→0",
    ],
    [
      "按期竣工得10分，逾期10天以内得5分，逾期再久不得分",
      row("≤", "2025-06-30", ""),
      "2025-06-30→10 2025-07-10→5 2025-07-11→0",
    ],
    ["3月31日前报送得10分，每晚1日减0.5分（节假日照算）", row("≤", "2025-03-31", ""), "2025-04-04→8"],
  ])("%s", (phrase, indicator, scores) => {
    expect(earned(phrase, indicator, scores)).toBe(scores);
  });

  it("parts that each earn their own are added, and never one instead of the others", () => {
    const ready = row("", "完成", "");
    const added = "①出台实施细则4分；②信息平台建成4分；③组建工作专班2分。以上三项分别计分";
    const reading = readStandard(added, ready);
    expect(reading.ok && reading.inputs.map(({ options }) => options)).toEqual([
      ["出台实施细则", "信息平台建成", "组建工作专班"],
    ]);
    // Nine points of ten.
    expect(readStandard("申报书2分、方案3分、报告4分，三样资料分别计分", row("", "齐全", "")).ok).toBe(false);
    expect(readStandard("逾期10天以内得5分，逾期再久得2分", row("≤", "2025-06-30", "")).ok).toBe(false);
  });
});
