/** 1次扣2分，2次扣5分: a table of deductions from none to any number. */
import Big from "big.js";

import { toDecimalText } from "../../../project/index.ts";
import { rememberPlace } from "../../rule/places.ts";
import { unitOf } from "../intervals.ts";
import type { Build } from "./build.ts";
import type { Draft } from "./draft.ts";
import { rangeOf } from "./drafts.ts";

/** 3处以内扣2分: none of them costs nothing. */
function fromOne(draft: Draft): Draft {
  const { interval } = draft;
  const countsFromNone = interval?.metric === "count" && interval.lower === null && draft.event === null;
  if (!countsFromNone || interval.upper?.value.gt(0) !== true) return draft;
  return { ...draft, interval: { ...interval, lower: { value: new Big(0), inclusive: false } } };
}

/** What is worse than the last row costs at least as much; the sentence does not say how much. */
export function wholeTable(build: Build, drafts: readonly Draft[]): Draft[] {
  const rows = drafts.map(fromOne);
  const { context } = build;
  const counted = rows.filter(({ interval }) => interval !== null && interval.metric !== "plain");
  if (counted.length < rows.length || counted.some(({ interval }) => interval!.upper === null)) return rows;
  const last = counted.reduce((worst, row) =>
    row.interval!.upper!.value.gt(worst.interval!.upper!.value) ? row : worst,
  );
  const { quantity, upper } = last.interval!;
  const chosen = context.assume(
    "table-end",
    `超过${toDecimalText(upper!.value)}${unitOf(quantity, context)}怎样扣分没有写明`,
    [
      ["same", "与最后一档相同"],
      ["zero", "不得分"],
    ],
    "same",
  );
  if (chosen === "same")
    return rows.map((row) =>
      row === last ? { ...row, interval: { ...row.interval!, upper: null, exact: false } } : row,
    );
  const beyond = {
    ...last.interval!,
    lower: { value: upper!.value, inclusive: !upper!.inclusive },
    upper: null,
  };
  build.gates.push(rememberPlace({ when: [rangeOf(beyond)], earns: { points: "0" } }, last.statement));
  return rows;
}
