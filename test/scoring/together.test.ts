import { describe, expect, it } from "vitest";

import { readStandard } from "../../shared/scoring/index.ts";
import { row } from "./earned.ts";
import { asWorked, refused } from "./examples.ts";

const words = row("", "俱全", "");

const labelsOf = (phrase: string): readonly string[] => {
  const reading = readStandard(phrase, words);
  return reading.ok ? (reading.inputs[0]?.options ?? []) : [reading.reason];
};

describe("what has to hold together is named piece by piece as written", () => {
  it.each([
    ["有预案、有演练、有消防器材，三者均具备的得10分", ["有预案", "有演练", "有消防器材"]],
    ["预案健全、演练到位、器材齐全，三者均具备的得10分", ["预案健全", "演练到位", "器材齐全"]],
    ["质量监督覆盖到位、未发生质量事故，两个条件同时具备得10分", ["质量监督覆盖到位", "未发生质量事故"]],
    ["及时受理率达100%、按期答复率达100%，两者皆达得10分", ["及时受理率达100%", "按期答复率达100%"]],
    ["台账、影像、报告齐备得10分", ["台账", "影像", "报告"]],
  ])("%s", (phrase, labels) => {
    expect(labelsOf(phrase)).toEqual(labels);
  });

  refused([
    ["有预案、有演练，三者均具备的得10分", words, "没有读懂要同时满足的是哪几项"],
    ["完成3项、未发生事故，两者均满足得10分", row("≥", 3, "项"), "没有读懂要同时满足的是哪几项"],
  ]);
});

describe("points in brackets before numbered parts are those of all parts", () => {
  it.each([
    "垃圾分类（10分）：①设有投放点的2分②督导员到岗的5分③有台账的3分，逐项给分",
    "垃圾分类（10分）：1.设有投放点的2分；2.督导员到岗的5分；3.有台账的3分",
  ])("%s", (phrase) => {
    expect(labelsOf(phrase)).toEqual(["设有投放点", "督导员到岗", "有台账"]);
  });

  refused([["90%以上得10分，80%以上得6分，逐项给分", row("≥", 90, "%"), "没有读懂哪几项相加"]]);
});

describe("measures that make up so many points each", () => {
  it("asks for each of them", () => {
    expect(
      readStandard("到课率占3分，结业率占7分，各按实际百分比折算得分", row("≥", 100, "%")),
    ).toMatchObject({
      ok: true,
      rule: {
        base: {
          parts: [
            { label: "到课率", points: "3" },
            { label: "结业率", points: "7" },
          ],
        },
      },
    });
  });

  refused([
    ["到课率占3分，结业率占8分，均按完成率计分", row("≥", 100, "%"), "各部分合计11分，与满分10分不一致"],
    ["到课率占3分，结业率占7分，达到90%得满分", row("≥", 100, "%"), "没有读懂各部分怎样计分"],
    ["女性占3分之一以上得10分", row("≥", 100, "人"), "没有读懂“占”"],
  ]);
});

describe("grades against points, in their order", () => {
  asWorked([
    ["评定为优、良、中、次、差的，依次对应10、8、6、3、0分", row("", "优", ""), "优→10 次→3 差→0"],
    ["优、良、差分别对应10、6、0分", row("", "优", ""), "优→10 良→6 差→0"],
    ["一等全额给分，二等给七成，三等只给四成", row("", "一等", ""), "一等→10 二等→7 三等→4"],
  ]);
  refused([["优、良、中、差依次对应10、8、6分", row("", "优", ""), "写了4个档次、3个分数，对不上"]]);
});
