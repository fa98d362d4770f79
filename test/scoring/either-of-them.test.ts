/** 复议撤销或诉讼败诉的，每件扣3分; 培训合格并取得证书的每人; 脱管1人扣1分，漏管1人扣2分: what is counted, by all of its name. */
import { describe, expect, it } from "vitest";

import { readStandard, writeStandard, type ScoredIndicator } from "../../shared/scoring/index.ts";
import { earned, row } from "./earned.ts";

const cases = row("=", 0, "件", 6);

function written(phrase: string, indicator: ScoredIndicator): string {
  const reading = readStandard(phrase, indicator);
  return reading.ok ? writeStandard(reading.rule) : reading.reason;
}

describe("each of either kind costs the same", () => {
  it.each([
    "因审计质量引发复议撤销或诉讼败诉的，每件扣3分",
    "每发生1件复议撤销或诉讼败诉扣3分",
    "被投诉或者被通报的，每件扣3分",
    "资料缺失或填写错误，每发现一件扣3分",
    "未按时报送或报送有误的，每件扣3分",
    "逾期或未办结的，每件扣3分",
  ])("%s", (phrase) => {
    expect(earned(phrase, cases, "0→ 1→ 2→")).toBe("0→6 1→3 2→0");
  });

  it("beside a kind that costs more both have numbers of their own", () => {
    const phrase = "信访超期或群众重复上访的，每件扣1分；发生集体上访的，每件扣2分";
    expect(written(phrase, cases)).toBe("6分，每发生1件信访超期或群众重复上访扣1分；每发生1件集体上访扣2分");
  });

  it.each([
    ["每发现1件问题或1起投诉扣1分", cases],
    ["上访或投诉每件扣1分，集体上访每件扣3分", cases],
    ["低于80%或出现投诉的，每低1个百分点扣1分", row("≥", 90, "%", 6)],
    ["出现投诉或未按时完成的，不得分", cases],
    ["每逾期1天或缺材料1件扣1分", cases],
  ])("%s stays unread", (phrase, indicator) => {
    expect(readStandard(phrase, indicator).ok).toBe(false);
  });
});

describe("what is counted, in as many words as it needs", () => {
  it.each([
    ["培训合格并取得证书的每人计0.0125分", row("≥", 800, "人"), "800→10 400→5"],
    ["计划购置3台设备，每台到货并完成安装调试得2分", row("=", 3, "台", 6), "3→6 2→4"],
    ["完成改造并通过市社验收的，每个2分", row("=", 5, "个"), "5→10 4→8"],
  ])("%s", (phrase, indicator, scores) => {
    expect(earned(phrase, indicator, scores)).toBe(scores);
  });

  it("two kinds of them are entered apart", () => {
    const phrase = "完成改造并通过验收的，每个2分；完成改造但未验收的，每个1分";
    expect(written(phrase, row("=", 5, "个"))).toBe(
      "10分，完成改造并通过验收每1个得2分；完成改造但未验收每1个得1分",
    );
  });

  it.each([
    // A number, a day or a part of it is more than a name.
    ["达到90分且取得证书的每人计0.0125分", row("≥", 800, "人")],
    ["6月底前办结并反馈的每件计1分", row("=", 10, "件")],
    ["部分完成并通过验收的，每个2分", row("=", 5, "个")],
    ["合格率90%以上的每人得0.1分", row("≥", 100, "人")],
    ["完成100人且合格率90%以上的每人得0.1分", row("≥", 100, "人")],
    ["建成4个并正常运营得10分，否则不得分", row("=", 4, "个")],
  ])("%s stays unread", (phrase, indicator) => {
    expect(readStandard(phrase, indicator).ok).toBe(false);
  });
});

describe("what was missed is a kind of its own beside others", () => {
  it.each([
    ["脱管1人扣1分，漏管1人扣2分，扣满8分为止", "8分，每发生1人脱管扣1分；每发生1人漏管扣2分"],
    ["每漏管1人扣1分，每脱管1人扣0.5分", "8分，每发生1人漏管扣1分；每发生1人脱管扣0.5分"],
    [
      "每脱岗1人扣2分，每迟报信息1条扣1分，两项合计最多扣5分",
      "8分，每发生1人脱岗扣2分；每发生1条迟报信息扣1分；最低得3分",
    ],
  ])("%s", (phrase, rule) => {
    expect(written(phrase, row("=", 0, "人", 8))).toBe(rule);
  });

  it.each([
    ["少检1台扣1分，漏检1台扣2分", row("≥", 40, "台", 8)],
    ["少1人扣1分，多1人扣2分", row("=", 0, "人", 8)],
  ])("%s stays unread", (phrase, indicator) => {
    expect(readStandard(phrase, indicator).ok).toBe(false);
  });
});
