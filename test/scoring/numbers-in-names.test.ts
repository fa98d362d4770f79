/** Numbers that are no bounds: telephone numbers, how fast something is done, of how many, by when each is due. */
import { describe, expect, it } from "vitest";

import { readStandard } from "../../shared/scoring/index.ts";
import { earned, row } from "./earned.ts";

const rate = row("≥", 95, "%");
const none = row("≤", 0, "件", 6);

describe("a number that is part of a name", () => {
  it.each([
    "12345热线工单按期办结率达95%得10分",
    "12345政务服务便民热线满意率达95%得10分",
    "119警情处置率达95%得10分",
    "45秒内出动率达95%得10分",
    "24小时办结率达95%得10分",
    "30日内处置率达95%得10分",
  ])("%s，每低1个百分点扣1分", (phrase) => {
    expect(earned(`${phrase}，每低1个百分点扣1分`, rate, "95→ 94→ 80→")).toBe("95→10 94→9 80→0");
  });

  it("may have the steps right behind it", () => {
    expect(earned("30日内处置率每低1个百分点扣1分", rate, "95→ 94→")).toBe("95→10 94→9");
  });

  it.each(["逾期30日内办结率80%以上得10分", "48小时内报告得10分"])(
    "and no other number is passed over: %s",
    (phrase) => {
      expect(readStandard(phrase, rate).ok).toBe(false);
    },
  );

  it("nor a number of things for a telephone number", () => {
    expect(earned("完成120户得8分，每少1户扣0.1分", row("≥", 120, "户", 8), "119→")).toBe("119→7.9");
  });
});

describe("of how many the faults are counted", () => {
  const hydrants = row("≤", 0, "具", 5);
  it("is no bound of the faults", () => {
    const phrase = "消火栓共318具，巡检每发现1具损坏未修的扣0.2分，扣满5分为止";
    expect(earned(phrase, hydrants, "0→ 10→ 40→")).toBe("0→5 10→3 40→0");
  });

  it("and is the 指标值 where it is what is to be done", () => {
    const phrase = "消火栓共318具，每少巡检1具扣0.2分";
    expect(earned(phrase, row("=", 318, "具", 5), "317→")).toBe("317→4.8");
    expect(earned(phrase, row("=", 300, "具", 5), "300→")).toMatch(/不一致$/u);
  });
});

describe("by when each of them is due", () => {
  it.each([
    "办理超过法定20个工作日的，每件扣0.2分；20个工作日以内办结的一律不扣",
    "超过20个工作日的，每件扣0.2分",
    "受理后20个工作日内办结，逾期的每件扣0.2分",
    "收到申请后20个工作日内付款，逾期支付的每件扣0.2分",
    "未在20个工作日内办结的，每件扣0.2分",
  ])("is no number of them: %s", (phrase) => {
    expect(earned(phrase, none, "0→ 5→ 20→ 40→")).toBe("0→6 5→5 20→2 40→0");
  });

  it.each([
    "超过20个工作日的，每件扣0.2分；15个工作日以内办结的不扣",
    "受理后20个工作日内办结，每件扣0.2分",
    "受理后20个工作日内办结，逾期的每天扣0.2分",
  ])("and nothing else is: %s", (phrase) => {
    expect(readStandard(phrase, none).ok).toBe(false);
  });

  it("while days of an indicator in days go on being its result", () => {
    expect(earned("超过30天的，每天扣1分", row("≤", 30, "天", 6), "30→ 31→")).toBe("30→6 31→5");
  });
});

describe("再低的不给分", () => {
  it("is everything beyond the last band", () => {
    const phrase = "98%以上8分，95%以上5分，再低的不给分";
    expect(earned(phrase, row("≥", 98, "%", 8), "98→ 95→ 94→")).toBe("98→8 95→5 94→0");
    const reverse = "2%以下8分，5%以下5分，再高的不给分";
    expect(earned(reverse, row("≤", 2, "%", 8), "2→ 5→ 6→")).toBe("2→8 5→5 6→0");
  });
});

it("papers that show the result change nothing", () => {
  const pieces = row("≥", 40, "件");
  const phrase = "每化解一件记0.25分，以10分为顶，依据为司法所调解卷宗";
  expect(earned(phrase, pieces, "40→ 36→")).toBe("40→10 36→9");
  expect(earned("每化解一件记0.25分，以调解台账为依据", pieces, "36→")).toBe("36→9");
});

describe("个点 of an indicator that is no rate", () => {
  it("is so many things that are called 点", () => {
    const places = { ...row("=", 20, "个", 5), name: "农产品采价点数" };
    expect(earned("漏采1个点扣0.25分", places, "20→ 16→")).toBe("20→5 16→4");
    expect(earned("每少建1个点扣1分", row("≥", 10, "个", 5), "10→ 9→")).toBe("10→5 9→4");
  });

  it("is a point of the rate that is named, or of one that rose or fell", () => {
    const households = row("≥", 50, "户", 5);
    expect(earned("完成率每低1个点扣1分", households, "50→ 49→")).toBe("50→5 49→3");
    expect(earned("每低1个点扣1分", row("≥", 90, "%", 10), "90→ 88→")).toBe("90→10 88→8");
  });
});
