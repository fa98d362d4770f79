/** 完成率=实际÷计划×100%: how the office works a rate out before it enters it. */
import { describe, expect, it } from "vitest";

import { earned, row } from "./earned.ts";

const rate = row("≥", 90, "%");
const rest = "达到90%得10分，否则不得分";

describe("the definition of a rate changes nothing of what it earns", () => {
  it.each([
    "到位率=实际到位资金/应到位资金×100%",
    "到位率=（实际到位资金÷应到位资金）×100%",
    "到位率=（实际到位资金/应到位资金×100%）",
    "结案率=当期审结案件数/（当期立案数+上期结转数）×100%",
    "规范管理率=按照规范要求进行健康管理的人数/年内已管理的人数×100%",
    "竣工率=竣工户数/计划户数",
  ])("%s", (definition) => {
    expect(earned(`${definition}，${rest}`, rate, "89→0 90→10")).toBe("89→0 90→10");
  });
});

describe("what is no definition of the rate stops the reading", () => {
  it.each([
    ["what was to be done over what was done", "到位率=应到位资金/实际到位资金×100%"],
    ["what was to be done over what was done, in other words", "办结率=计划办结数/已办结数×100%"],
    ["the share of the others", "合格率=不合格数/抽检数×100%"],
    ["another factor than 100%", "到位率=实际到位资金/应到位资金×50%"],
    ["100 without its sign", "到位率=实际到位资金/应到位资金×100"],
    ["a number within a side", "到位率=实际到位资金×2/应到位资金×100%"],
    ["two divisions", "到位率=实际到位资金/应到位资金/户数"],
    ["a bracket that stays open", "到位率=（实际到位资金/应到位资金×100%"],
    ["no division", "到位率=实际到位资金×100%"],
    ["points", "到位率得分=实际到位资金/应到位资金×100%"],
  ])("%s: %s", (_, definition) => {
    expect(earned(`${definition}，${rest}`, rate, "90→")).toMatch(/^没有读懂/u);
  });

  it("and the sentence speaks of no other rate", () => {
    expect(earned(`优良率=优良数/总数×100%，合格率${rest}`, rate, "90→")).toBe(
      "句中说到“优良率”和“合格率”几个不同的量，没有读懂",
    );
  });
});

it("only the share of what was to be done is the 完成率 of a number of things", () => {
  const people = row("=", 100, "人");
  const earns = "按完成率计分";
  expect(earned(`完成率=实际参加人数/计划参加人数×100%，${earns}`, people, "80→8")).toBe("80→8");
  expect(earned(`完成率=实际参加人数/登记人数×100%，${earns}`, people, "80→8")).toBe(
    "“完成率”是另一个量，度量单位是“人”的指标不能按它评分",
  );
});
