/** 未在此日期前完成, 晚于该日期; 9月30日前完成三轮检查: the day that was named before, and how much is to be done by it. */
import { describe, expect, it } from "vitest";

import { readStandard } from "../../shared/scoring/index.ts";
import { earned, row } from "./earned.ts";

const september = row("≤", "2025-09-30", "");
const scores = "2025-09-30→10 2025-10-01→3";

describe("the day that was named before", () => {
  it.each([
    "9月30日前完成得10分，未在此日期前完成的，得3分",
    "9月30日前完成得10分，此日期后完成的得3分",
    "9月30日前完成得10分，晚于该日期的得3分",
    "9月30日前完成得10分，未能在上述时间前完成的得3分",
    "9月30日前完成得10分，未在9月30日前完成的得3分",
  ])("%s", (phrase) => {
    expect(earned(phrase, september, scores)).toBe(scores);
  });

  it("is the last of several, where each is later than the one before", () => {
    const phrase = "8月31日前完成得10分，9月30日前完成得4分，超过上述时间的不得分";
    expect(earned(phrase, september, "2025-08-31→ 2025-09-01→ 2025-10-01→")).toBe(
      "2025-08-31→10 2025-09-01→4 2025-10-01→0",
    );
  });

  it.each([
    "9月30日前完成得10分，每超过该日期1天扣1分",
    "9月30日前完成得10分，超过该期限10天以内得3分，超过10天不得分",
    "9月30日前完成得10分，此日期后10天内完成的得3分，其余不得分",
    "超过该日期的不得分",
  ])("%s stays unread", (phrase) => {
    expect(readStandard(phrase, september).ok).toBe(false);
  });
});

describe("how much is to be done by the day", () => {
  it.each([
    ["9月30日前完成三轮检查得10分，未在此日期前完成的得3分", scores],
    ["9月30日前建成5个点位得10分，逾期不得分", "2025-09-30→10 2025-10-01→0"],
    ["按时完成3个项目得10分，每逾期1天扣1分", "2025-09-30→10 2025-10-02→8"],
    [
      "9月30日前完成3项任务，得10分，逾期10天以内得3分，其余不得分",
      "2025-09-30→10 2025-10-02→3 2025-10-20→0",
    ],
  ])("%s", (phrase, expected) => {
    expect(earned(phrase, september, expected)).toBe(expected);
  });

  it.each([
    // How many were done would have to be entered too.
    "9月30日前完成2场培训得10分，完成1场得3分",
    "9月30日前完成2场培训得10分，每少1场扣3分",
    "9月30日前完成2场以上得10分，逾期不得分",
    "9月30日前完成80%得10分，逾期不得分",
    "9月30日前完成2场得6分，完成4场得10分",
  ])("%s stays unread", (phrase) => {
    expect(readStandard(phrase, september).ok).toBe(false);
  });
});
