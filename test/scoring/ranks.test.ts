/** 排名进入全市前三得8分，每降一名扣1分: places in a ranking. */
import { describe, expect, it } from "vitest";

import { readStandard } from "../../shared/scoring/index.ts";
import { earned, row } from "./earned.ts";

const third = row("≤", 3, "名");
const first = row("≤", 1, "名");

describe("a place in a ranking is the lower the better", () => {
  it.each([
    ["排名进入全市前三得10分，每降一名扣1分", third, "1→10 3→10 4→9 9→4"],
    ["全市排名前3名得10分，每下降1名扣1分", third, "3→10 5→8"],
    ["进入前三名得10分，每退后一名扣1分，扣完为止", third, "3→10 20→0"],
    ["位列全市前三的得10分，名次每落后1位扣0.5分", row("≤", 3, "位"), "3→10 5→9"],
    ["综合排名位居全市前三得满分，每降低1个位次扣1分", third, "3→10 5→8"],
    ["第1名得10分，第2-3名得6分，第4名及以后不得分", first, "1→10 2→6 3→6 4→0 9→0"],
    ["第1名得10分，第2名得6分，第3名得4分，其余不得分", first, "1→10 2→6 3→4 4→0"],
    ["居全市前5位得10分，6-10位得5分，10位以后不得分", row("≤", 5, "位"), "5→10 6→5 10→5 11→0"],
    ["排名全市第3名以内得10分，第4名得6分，第5名及以后不得分", third, "2→10 4→6 5→0"],
  ])("%s", (phrase, indicator, scores) => {
    expect(earned(phrase, indicator, scores)).toBe(scores);
  });

  it.each([
    // Better places, last places, last year's place.
    ["排名前3得10分，每上升1名加1分", third],
    ["后三名不得分，其余得10分", third],
    ["排名较上年前移3名得10分", third],
    // Among whom?
    ["排名前三得10分，其余得3分", third],
    // Three quarters of a year; three people.
    ["前三季度完成得10分", third],
    ["排名进入前三得10分", row("≥", 3, "名")],
    ["排名进入前三得10分", row("≥", 90, "%")],
  ])("%s stays unread", (phrase, indicator) => {
    expect(readStandard(phrase, indicator).ok).toBe(false);
  });
});
