/** What a single number entered stands for, where a standard asks for several. */
import { expect, it } from "vitest";

import { readStandard, scoreIndicator } from "../../shared/scoring/index.ts";
import { earned, row } from "./earned.ts";

const faults = row("=", 0, "次");

it("does not say which of two counts it is; none at all is none of either", () => {
  const phrase = "省级通报1次扣5分，市级通报1次扣3分";
  expect(earned(phrase, faults, "0→10 2→null")).toBe("0→10 2→null");
  const reading = readStandard(phrase, faults);
  if (!reading.ok) throw new Error(reading.reason);
  expect(scoreIndicator(reading.rule, faults, 2).steps.at(-1)?.text).toBe(
    "一个数不知道是哪一项的，请分别填写：省级通报次数、市级通报次数。",
  );
});

it("is the one count that costs by its number, where the other only bars all points", () => {
  expect(earned("发生投诉1次扣2分，发生安全事故不得分", faults, "0→10 1→8 2→6")).toBe("0→10 1→8 2→6");
});

it("is the result itself, where one is asked for beside the counts", () => {
  const phrase = "完成100处得6分，每少1处扣0.1分；省级通报1次扣2分，市级通报1次扣1分";
  expect(earned(phrase, row("≥", 100, "处", 6), "100→6 90→5")).toBe("100→6 90→5");
});

it("is none of two shares that each ask for their own", () => {
  const phrase = "合格率达100%得6分，优秀率达30%得4分";
  expect(earned(phrase, row("≥", 100, "%"), "100→null")).toBe("100→null");
  const reading = readStandard(phrase, row("≥", 100, "%"));
  if (!reading.ok) throw new Error(reading.reason);
  const given = Object.fromEntries(
    reading.rule.inputs.map(({ id, label }) => [id, label === "合格率" ? 100 : 30]),
  );
  expect(scoreIndicator(reading.rule, row("≥", 100, "%"), given).points).toBe("10");
});
