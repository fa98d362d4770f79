/** What a standard says beside its bands and steps: its own bounds by name, examples, units, lists, a choice already made. */
import { describe, expect, it } from "vitest";

import { readStandard } from "../../shared/scoring/index.ts";
import { earned, row } from "./earned.ts";

describe("上限 and 下限 are the 指标值 on the side on which it bounds", () => {
  it("and never on the other side", () => {
    const phrase = "低于上限得满分，高于或等于上限得0分";
    expect(earned(phrase, row("<", 10, "%"), "9.9→10 10→0 12→0")).toBe("9.9→10 10→0 12→0");
    expect(earned(phrase, row("≥", 10, "%"), "9→")).toBe("句中说的上限、下限或超支与指标值对不上");
    expect(earned(phrase, row("≤", 10, "%"), "9→")).toMatch(/应当不是原意/u);
  });

  it("and no number beside them is passed over", () => {
    expect(earned("低于上限5个百分点得满分，否则得0分", row("≤", 10, "%"), "9→")).toMatch(/^没有读懂/u);
  });
});

describe("examples settle how a part of a step counts, so that nothing is asked", () => {
  const rate = row("≥", 90, "%", 12);
  const steps = "每下降10个百分点扣4分";

  it.each([
    ["如86%扣4分、78%扣8分", "86→8 79→4 78→4"],
    ["如86%扣4分", "86→8 79→4 78→4"],
    ["如85%扣2分", "85→10 80→8"],
  ])("%s", (examples, results) => {
    const phrase = `${steps}，${examples}`;
    expect(earned(phrase, rate, results)).toBe(results);
    const reading = readStandard(phrase, rate);
    expect(reading.ok && reading.assumptions).toEqual([]);
  });

  it("and every one of them has to agree", () => {
    for (const examples of ["如86%扣4分、78%扣6分", "如86%扣4分、85%扣2分"])
      expect(earned(`${steps}，${examples}`, rate, "86→")).toBe("举例与标准算出的分数不一致");
  });

  it("and none of them changes what the sentence says itself", () => {
    expect(earned(`${steps}，不足10个百分点的不扣分，如86%扣4分`, rate, "86→")).toBe(
      "举例与标准算出的分数不一致",
    );
  });
});

describe("（单位：小时） behind the bands", () => {
  const hours = row("≤", 2, "小时");
  it("is the indicator's own unit, or the sentence is not read", () => {
    const bands = "[0,2]得10分，(2,4]得7分，4以上0分";
    expect(earned(`${bands}（单位：小时）`, hours, "2→10 2.5→7 4.5→0")).toBe("2→10 2.5→7 4.5→0");
    expect(earned(`${bands}（单位：分钟）`, hours, "2→")).toBe("“分钟”与度量单位“小时”不一致");
  });
});

it("a letter that is compared with a number is no name of it", () => {
  const phrase = "合格率x：x<70得0分，70≤x<100得6分，x=100得10分";
  expect(earned(phrase, row("=", 100, "%"), "69→0 70→6 99→6 100→10")).toBe("69→0 70→6 99→6 100→10");
});

describe("每服务满50户: the verb may stand before 满", () => {
  it("and a part that does not count is left out", () => {
    const phrase = "每服务满50户记1分，不足50户的部分不记分，封顶12分";
    expect(earned(phrase, row("≥", 600, "户", 12), "600→12 599→11 49→0")).toBe("600→12 599→11 49→0");
  });
});

describe("计满20分", () => {
  const pieces = row("≥", 100, "件", 20);
  it("is what is earned, unless it says where it ends", () => {
    expect(earned("完成100件计满20分，每少1件扣0.2分", pieces, "100→20 99→19.8")).toBe("100→20 99→19.8");
    expect(earned("每完成1件得0.2分，计满20分为止", pieces, "120→20 99→19.8")).toBe("120→20 99→19.8");
  });
});

describe("faults that are only listed behind what each of them costs", () => {
  const faults = row("=", 0, "项", 6);
  const head = "有下列情形之一的，每项（次）扣1分：";

  it("are counted together", () => {
    const phrase = `${head}未签订协议；未公示；未建台账。本项分值扣完为止。`;
    expect(earned(phrase, faults, "0→6 2→4 7→0")).toBe("0→6 2→4 7→0");
  });

  it.each([
    `${head}未签订协议；未公示；发生事故扣2分。`,
    `${head}未签订协议；公示少于7天；未建台账。`,
    `${head}未签订协议；未公示得5分。`,
    "每项扣1分：未签订协议；未公示。",
  ])("are refused where the list says more or is not announced: %s", (phrase) => {
    expect(earned(phrase, faults, "0→")).not.toMatch(/→/u);
  });
});

describe("较大以上火灾, 省级以上媒体报道", () => {
  it("are counted apart from what each ordinary one costs", () => {
    const reading = readStandard("每发生一起扣4分；发生较大以上火灾的一票否决", row("=", 0, "起", 12));
    expect(reading.ok && reading.inputs.map(({ label }) => label)).toEqual(["实际完成值", "较大以上火灾数"]);
  });
});

describe("正向指标（≥*）…，反向指标（≤*）…", () => {
  const phrase =
    "完成值达到指标值的，记满分。未达到的，定量正向指标（≥*）按B/A×分值记分，定量反向指标（≤*）按A/B×分值记分，其中A为指标值，B为实际完成值";
  it("gives each indicator the formula of its own kind", () => {
    expect(earned(phrase, row("≥", 96, "%"), "96→10 90→9.38")).toBe("96→10 90→9.38");
    expect(earned(phrase, row("≤", 10, "天"), "10→10 9→10 12→8.33")).toBe("10→10 9→10 12→8.33");
  });
});

describe("与目标值相差（含超出和不足）", () => {
  const shows = row("=", 80, "场", 4);
  it("costs on either side", () => {
    const phrase = "与年初批复的绩效目标值相差（含超出和不足）每达5%，扣0.5分";
    expect(earned(phrase, shows, "80→4 76→3.5 84→3.5")).toBe("80→4 76→3.5 84→3.5");
  });
  it("is refused where it is another number or leaves one side out", () => {
    expect(earned("与上年完成数相差每5场扣0.5分", shows, "80→")).toMatch(/^没有读懂/u);
    expect(earned("相差（不含超出）每5场扣0.5分", shows, "80→")).toMatch(/^没有读懂/u);
  });
});

describe("4个环节均符合规定得8分，每有1个环节不符合扣2分", () => {
  const words = row("=", "符合规定", "", 8);
  it("takes off for each that is not so", () => {
    const phrase = "立项、招标、监理、验收4个环节均符合规定得8分，每有1个环节不符合扣2分";
    expect(earned(phrase, words, "0→8 1→6 4→0")).toBe("0→8 1→6 4→0");
  });
  it.each(["每少1个百分点扣2分", "每有一个环节未通过扣2分；发生事故不得分"])("but not with %s", (rest) => {
    expect(earned(`立项、招标、验收3个环节均符合规定得8分，${rest}`, words, "0→")).toMatch(/^没有读懂/u);
  });
});

describe("两项择一考核，本项目选取…", () => {
  const shows = row("=", 18, "场", 6);
  const rest = "完成18场得满分，每少1场扣0.5分";
  it("speaks of what was chosen", () => {
    const phrase = `培训场次、培训人数两项择一考核，本项目选取培训场次，${rest}`;
    expect(earned(phrase, shows, "18→6 17→5.5")).toBe("18→6 17→5.5");
  });
  it.each(["本项目选取展览场次，", "本项目选取培训人数，", ""])("and of nothing else: “%s”", (chosen) => {
    const phrase = `培训场次、培训人数两项择一考核，${chosen}${rest}`;
    expect(earned(phrase, shows, "18→")).toMatch(/^没有读懂/u);
  });
});

it("达到的最高一档 is the best of those that were reached", () => {
  const phrase = "完成80件得6分，完成100件得8分，完成120件得10分，按达到的最高一档计分，不累计";
  expect(earned(phrase, row("≥", 120, "件"), "120→10 119→8 99→6")).toBe("120→10 119→8 99→6");
});

describe("brackets around a range are the sentence's own", () => {
  const score = row("≥", 90, "分");
  it("and no open interval, so that the lowest number belongs to its band", () => {
    const phrase = "优秀（90分以上）得10分，良好（80-90分）得8分，合格（60-80分）得6分，不合格不得分";
    expect(earned(phrase, score, "90→10 89→8 80→8 60→6 59→0")).toBe("90→10 89→8 80→8 60→6 59→0");
  });
  it("but with a comma between the numbers they are one", () => {
    const phrase = "[90,100]得10分，(60,90)得6分，[0,60]得0分";
    expect(earned(phrase, score, "90→10 89→6 60→0")).toBe("90→10 89→6 60→0");
  });
  it("and so are square ones", () => {
    expect(earned("[90-100]得10分，[80-90)得8分，80以下0分", score, "90→10 89→8 80→8 79→0")).toBe(
      "90→10 89→8 80→8 79→0",
    );
  });
});

describe("准确率100%得满分，每错发1人扣1分: each of them costs its points, and not everything", () => {
  const rate = row("=", 100, "%");
  it.each(["发放准确率100%得满分，每错发1人扣1分", "完好率达到100%得满分，每发现1处损坏扣1分"])(
    "%s",
    (phrase) => expect(earned(phrase, rate, "0→10 1→9 3→7")).toBe("0→10 1→9 3→7"),
  );
  it("but what one thing costs says nothing of a rate of another", () => {
    const reading = readStandard("覆盖率100%得满分，每发生1起投诉扣1分", rate);
    expect(reading.ok && reading.assumptions.map(({ id }) => id)).toEqual(["below"]);
  });
});

describe("超支 is more than the 指标值 of what wants no more", () => {
  const cost = row("≤", 30, "万元");
  it.each([
    ["超支扣5分", "30→10 31→5"],
    ["不超支得满分，超支的，扣5分", "30→10 31→5"],
    ["未超支得满分，超支不得分", "30→10 31→0"],
    ["超支不得分", "30→10 31→0"],
  ])("%s", (phrase, results) => expect(earned(phrase, cost, results)).toBe(results));

  it("and is not read of what wants more", () => {
    for (const phrase of ["超支扣5分", "不超支得满分，超支不得分"])
      expect(earned(phrase, row("≥", 30, "万元"), "30→")).toMatch(/超支与指标值对不上/u);
  });
});

describe("what the indicator's own number shows is no event beside it", () => {
  it.each([
    "增长率≥10%得5分，持平不得分",
    "增长率≥10%得满分，每低1个百分点扣0.1分，持平扣3分",
    "质量不达标扣3分，数量不足扣2分",
    "偏低扣2分",
  ])("%s", (phrase) => expect(earned(phrase, row("≥", 10, "%", 5), "10→")).toMatch(/与指标值的关系/u));
  it("but a grade of an indicator of words", () => {
    const words = row("=", "增长", "", 5);
    expect(earned("增长得5分，持平得3分，负增长不得分", words, "增长→5 负增长→0")).toBe("增长→5 负增长→0");
  });
});

it("95%≤X得10分: the name ends where its points begin", () => {
  const phrase = "95%≤X得10分；85%≤X<95%得8分；X<85%得0分";
  expect(earned(phrase, row("≥", 95, "%"), "95→10 90→8 84→0")).toBe("95→10 90→8 84→0");
});

describe("质量不达标 of a number of things", () => {
  it("is not shown by how many there were", () => {
    const shows = row("≥", 30, "场");
    for (const phrase of ["质量不达标扣5分", "质量达标得满分，不达标不得分"])
      expect(earned(phrase, shows, "30→")).toBe("“质量”不是这个指标的数量，没有读懂怎样填写");
    expect(earned("质量不达标扣5分", row("=", 100, "%"), "100→10 99→5")).toBe("100→10 99→5");
  });
});
