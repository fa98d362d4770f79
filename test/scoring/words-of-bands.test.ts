/** Bands told by words: a half, what was spared, nothing late; deviations to both sides; the same steps for two measures. */
import { describe, expect, it } from "vitest";

import { readStandard, scoreIndicator } from "../../shared/scoring/index.ts";
import { row } from "./earned.ts";
import { asWorked, refused } from "./examples.ts";

const shows = row("≥", 50, "场", 9);
const money = row("≤", 50, "万元", 6);
const late = row("=", 0, "件", 5);
const copies = row("=", 3000, "册");
const animals = row("=", 600, "只", 6);

describe("a half is a bound like any other", () => {
  asWorked([
    [
      "完成率达100%记9分，八成以上（含八成）不足100%记6分，过半但不到八成记3分，半数及以下不记分",
      shows,
      "50→9 40→6 39→3 26→3 25→0",
    ],
    ["全部完成9分；完成超过一半5分；完成一半及以下0分", shows, "50→9 26→5 25→0"],
    ["依完工比例：全部完成9分；完成三分之二及以上6分；其余0分", row("≥", 30, "公里", 9), "30→9 20→6 19→0"],
  ]);
});

describe("spared or even is within what was to be spent", () => {
  asWorked([
    ["支出与预算相比：节约或持平6分，超支10%（含）以内3分，超支10%以外0分", money, "48→6 50→6 55→3 55.1→0"],
    ["不超支6分，超支10%以内（含）3分，超支10%以上0分", money, "50→6 55→3 56→0"],
  ]);
});

describe("nothing late is none of those counted, or in time", () => {
  asWorked([
    ["无逾期5分,逾期1～2件（含2件）3分,逾期3～5件（含5件）1分,逾期超过5件零分", late, "0→5 2→3 4→1 6→0"],
    [
      "无逾期5分，逾期1至3天3分，逾期超过3天0分",
      row("≤", "2025年6月30日前", "", 5),
      "2025年6月30日→5 2025年7月3日→3 2025年7月4日→0",
    ],
  ]);
  refused([["无未按时办结的5分，逾期1件3分，逾期2件以上0分", late, "没有读懂这里的双重否定"]]);
});

describe("a deviation to either side may be said in many words", () => {
  asWorked([
    ["印制数量与计划数每相差2%扣1分，多印、少印同样扣，扣满10分为止", copies, "3000→10 2940→9 3120→8"],
    ["预算调整幅度无论调增调减，每1个百分点扣0.5分，扣满5分止", row("=", 0, "%", 5), "0→5 4→3 -6→2 12→0"],
    ["实际投放数与方案数之差取绝对值，每达10只扣0.5分，够不上10只的不扣", animals, "600→6 592→6 625→5 575→5"],
  ]);
  refused([
    ["超出的无论多少，每1只扣0.5分", animals, "没有读懂“无论”"],
    ["实际投放数与方案数之差，每达10只扣0.5分", animals, "没有读懂“与”"],
    ["无论调增调减，每发现1处扣0.5分", row("≤", 0, "处", 5), "没有读懂多了和少了是不是都扣分"],
  ]);
});

describe("two measures, each with its own points and the same steps", () => {
  const rate = row("≥", 90, "%");
  const phrase = "知晓率占6分、参与率占4分，均以90%为满分线，每低1个百分点各扣0.2分，各自扣完为止";

  it("take off within their own points", () => {
    const reading = readStandard(phrase, rate);
    const points = (known: number, joined: number): string | null =>
      reading.ok ? scoreIndicator(reading.rule, rate, { 知晓率: known, 参与率: joined }).points : null;
    expect([points(85, 90), points(95, 80), points(50, 90)]).toEqual(["9", "8", "4"]);
  });

  refused([
    [phrase, row("≥", 95, "%"), "没有读懂各部分怎样计分"],
    ["知晓率占6分、参与率占4分，每低1个百分点扣0.2分", rate, "没有读懂各部分怎样计分"],
    ["知晓率占6分、参与率占4分，知晓率以90%为满分线，每低1个百分点扣0.2分", rate, "没有读懂各部分怎样计分"],
  ]);
});
