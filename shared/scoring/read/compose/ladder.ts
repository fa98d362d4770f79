/** Statements that earn flat or proportional points by condition, as one ladder of cases. */
import Big from "big.js";

import { toDecimalText } from "../../../project/index.ts";
import { rememberPlace } from "../../rule/places.ts";
import type { Base, Case, Outcome, Quantity } from "../../rule/types.ts";
import type { Span } from "../../types.ts";
import type { Context } from "../context.ts";
import { partition, quantityKey, rowCondition, unitOf, type End, type Row } from "../intervals.ts";
import { refuse } from "../refusal.ts";
import type { Standing } from "./draft.ts";
import { withOpenEnds } from "./or-more.ts";
import { conditionsOf, NOTHING, type Rung } from "./rung.ts";
import { orderedCases } from "./states.ts";

const ZERO_END: End = { value: new Big(0), inclusive: true };

/** 达到/未达到 as an interval of the quantity that the other bands are in. */
function standingInterval(
  rung: Rung,
  quantity: Quantity,
  hasPartly: boolean,
  context: Context,
): { lower: End | null; upper: End | null } {
  const { standing } = rung.draft;
  const full =
    quantity.of === "completion" ? new Big(100) : quantity.of === "value" ? context.targetNumber : null;
  if (quantity.of !== "completion" && quantity.of !== "value") {
    if (standing === "met") return { lower: null, upper: ZERO_END };
    return { lower: { value: new Big(0), inclusive: false }, upper: null };
  }
  if (quantity.of === "value" && quantity.input !== context.primary())
    refuse("没有读懂“完成”与其他档次的关系", rung.draft);
  if (full === null) refuse("没有读懂“完成”与其他档次的关系", rung.draft);
  const strict = context.read.comparison === ">" || context.read.comparison === "<";
  if (standing === "partly")
    return { lower: { value: new Big(0), inclusive: false }, upper: { value: full, inclusive: false } };
  if (standing === "unmet" && hasPartly) return { lower: null, upper: ZERO_END };
  const reverse = context.isReverse;
  const met = standing === "met";
  const upward = met !== reverse;
  const inclusive = met ? !strict : strict;
  return upward
    ? { lower: { value: full, inclusive }, upper: null }
    : { lower: null, upper: { value: full, inclusive } };
}

function rowsOf(rungs: readonly Rung[], quantity: Quantity, context: Context): Row[] {
  const hasPartly = rungs.some((rung) => rung.draft.standing === "partly");
  return rungs.map((rung) => {
    const { draft } = rung;
    const range = draft.interval ?? standingInterval(rung, quantity, hasPartly, context);
    return {
      quantity,
      lower: range.lower,
      upper: range.upper,
      also: draft.conditions,
      earns: rung.outcome,
      worth: rung.worth,
      from: draft.from,
      to: draft.to,
    };
  });
}

/** A day before or after the one deadline is lateness 0 or more, where other bands count days late. */
function latenessFromDays(rung: Rung, quantity: Quantity): Rung {
  const [condition] = rung.draft.conditions;
  if (
    quantity.of !== "lateness" ||
    rung.draft.interval !== null ||
    condition?.test !== "date" ||
    rung.draft.conditions.length !== 1
  )
    return rung;
  const isDeadline = (condition.by ?? condition.after)!.date === quantity.from;
  if (!isDeadline || (condition.by !== undefined && condition.after !== undefined)) return rung;
  const standing = condition.by === undefined ? "unmet" : "met";
  return { ...rung, draft: { ...rung.draft, conditions: [], standing } };
}

/** 完成率 of 100 % and the 指标值 itself are the same; bands of both kinds are brought into the percentage. */
function unify(rungs: readonly Rung[], context: Context): { quantity: Quantity; rungs: Rung[] } | null {
  const quantities = new Map(
    rungs.flatMap((rung) =>
      rung.draft.interval === null
        ? []
        : [[quantityKey(rung.draft.interval.quantity), rung.draft.interval.quantity] as const],
    ),
  );
  if (quantities.size === 0) {
    if (rungs.some((rung) => rung.draft.standing === "partly"))
      return { quantity: { of: "completion", input: context.primary() }, rungs: [...rungs] };
    return null;
  }
  if (quantities.size === 1) {
    const [quantity] = quantities.values();
    return { quantity: quantity!, rungs: rungs.map((rung) => latenessFromDays(rung, quantity!)) };
  }
  const target = context.targetNumber;
  const main =
    [...quantities.values()].find((quantity) => quantity.of !== "value") ?? [...quantities.values()][0]!;
  const unified = rungs.map((rung) => {
    const { interval } = rung.draft;
    if (interval === null || quantityKey(interval.quantity) === quantityKey(main))
      return latenessFromDays(rung, main);
    const atTarget =
      target !== null &&
      interval.quantity.of === "value" &&
      (interval.lower?.value.eq(target) || interval.upper?.value.eq(target));
    if (!atTarget || (interval.lower !== null && interval.upper !== null && !interval.exact))
      refuse("几档说的不是同一个量，没有读懂", rung.draft);
    const standing: Standing = (interval.lower !== null) === !context.isReverse ? "met" : "unmet";
    return { ...rung, draft: { ...rung.draft, interval: null, standing: standing } };
  });
  return { quantity: main, rungs: unified };
}

const worthOf = (outcome: Outcome): Big =>
  new Big("points" in outcome ? outcome.points : outcome.proportional.points);

function extendEnds(rows: Row[], otherwise: Outcome | null, context: Context): void {
  const best = rows.reduce((most, row) => (row.worth.gt(most) ? row.worth : most), new Big(0));
  const rest = otherwise === null ? new Big(0) : worthOf(otherwise);
  // Only the best band can go on beyond its written end.
  if (best.lte(rest)) return;
  const top = rows.at(-1)!;
  const bottom = rows[0]!;
  const unit = unitOf(top.quantity, context);
  if (
    top.upper !== null &&
    top.lower !== null &&
    top.worth.eq(best) &&
    !context.isReverse &&
    !isZeroPoint(top)
  ) {
    const limit = toDecimalText(top.upper.value);
    const certain = unit === "%" && limit === "100" && top.quantity.of === "value";
    context.settled.add(limit);
    if (certain || goesOn("over", `超过${limit}${unit}没有写明`, otherwise, context, isAim(top, context)))
      top.upper = null;
  }
  if (
    bottom.lower !== null &&
    (bottom.upper !== null || rows.length > 1) &&
    bottom.worth.eq(best) &&
    (rows.length > 1 ? !top.worth.eq(best) : context.isReverse)
  ) {
    const limit = toDecimalText(bottom.lower.value);
    context.settled.add(limit);
    if (bottom.lower.value.lte(0) || goesOn("under", `低于${limit}${unit}没有写明`, otherwise, context))
      bottom.lower = null;
  }
}

/** 3个得6分，2个得4分 of 3个: more of them is as good, where a range that is to be hit is something else. */
const isAim = ({ lower, upper }: Row, { targetNumber }: Context): boolean =>
  targetNumber !== null && lower?.value.eq(targetNumber) === true && upper?.value.eq(targetNumber) === true;

const isZeroPoint = (row: Row): boolean =>
  row.lower !== null && row.upper !== null && row.lower.value.eq(0) && row.upper.value.eq(0);

function goesOn(
  id: string,
  text: string,
  otherwise: Outcome | null,
  context: Context,
  isAimed = false,
): boolean {
  if (otherwise !== null)
    return (
      context.assume(
        id,
        text,
        [
          ["same", "与最高一档相同"],
          ["otherwise", "按“其他”处理"],
        ],
        // 90%-110%得满分，否则不得分: where the 指标值 is to be hit, or is a range itself, more of it is something else.
        !isAimed && (context.read.comparison === "=" || context.read.target.kind === "range")
          ? "otherwise"
          : "same",
      ) === "same"
    );
  return (
    context.assume(
      id,
      text,
      [
        ["same", "与最高一档相同"],
        ["zero", "不得分"],
      ],
      "same",
    ) === "same"
  );
}

/** Whether some number falls in none of the bands. */
function hasHoles(rows: readonly Row[]): { below: boolean; above: boolean } {
  const naturalZero = rows[0]!.quantity.of !== "value" && rows[0]!.quantity.of !== "completion";
  const bottom = rows[0]!.lower;
  const below =
    bottom !== null &&
    !(naturalZero && bottom.value.eq(0) && bottom.inclusive) &&
    !(bottom.value.eq(0) && bottom.inclusive);
  return { below, above: rows.at(-1)!.upper !== null };
}

function describeHole(rows: readonly Row[], context: Context): string | null {
  const holes = hasHoles(rows);
  const unit = unitOf(rows[0]!.quantity, context);
  if (holes.below) return `低于${toDecimalText(rows[0]!.lower!.value)}${unit}`;
  return holes.above ? `超过${toDecimalText(rows.at(-1)!.upper!.value)}${unit}` : null;
}

/** Bands of one quantity; more conditions of a band (且…) are kept beside its range. */
function bandCases(
  rungs: readonly Rung[],
  quantity: Quantity,
  otherwise: Outcome | null,
  context: Context,
): Base {
  const low = rungs.some(
    (rung) =>
      rung.draft.interval !== null &&
      rung.draft.interval.lower !== null &&
      rung.worth.gt(0) &&
      (quantity.of === "completion" ? new Big(100) : context.targetNumber)?.gt(
        rung.draft.interval.lower.value,
      ) === true,
  );
  const nothingDone =
    (quantity.of === "value" || quantity.of === "completion") && low
      ? rungs.find((rung) => rung.draft.standing === "unmet" && rung.worth.eq(0))
      : undefined;
  // 完成2期得10分，完成1期得5分，未完成不得分: not done is then less than the lowest of them.
  if (nothingDone !== undefined)
    return bandCases(
      rungs.filter((rung) => rung !== nothingDone),
      quantity,
      otherwise ?? nothingDone.outcome,
      context,
    );
  const plain = rungs.filter((rung) => rung.draft.conditions.length === 0);
  const special = rungs.filter((rung) => rung.draft.conditions.length > 0);
  if (special.length > 0 && plain.length > 0) {
    // 达到90%且无投诉得10分，达到90%得8分: the one that asks for more is looked at first.
    return {
      type: "cases",
      cases: [...special, ...plain].map((rung) =>
        caseOf(offTarget(rowsOf([rung], quantity, context)[0]!, context), rung.draft),
      ),
      otherwise: otherwise ?? lowest(context),
    };
  }
  const rows = partition(
    withOnTarget(rowsOf(rungs, quantity, context), quantity, otherwise, context),
    otherwise === null ? null : worthOf(otherwise),
    context,
  );
  extendEnds(rows, otherwise, context);
  const hole = describeHole(rows, context);
  const rest = otherwise ?? (hole === null ? NOTHING : unstated(hole, rows, context));
  const ordered = rows.toSorted((a, b) => b.worth.cmp(a.worth));
  return { type: "cases", cases: ordered.map((row) => caseOf(row, row)), otherwise: rest };
}

/** Measured from the deadline or the 指标值, where 0 is right on it. */
const isDistance = ({ of }: Quantity): boolean => of !== "value" && of !== "completion" && of !== "deviation";

/** 逾期10天以内 is late all the same: what earns less than everything begins after the deadline. */
function offTarget(row: Row, context: Context): Row {
  const isOpen = row.lower === null && row.upper !== null && row.upper.value.gt(0);
  return isDistance(row.quantity) && isOpen && row.worth.lt(context.points)
    ? { ...row, lower: { value: new Big(0), inclusive: false } }
    : row;
}

/** 逾期10天以内得3分 says nothing of being on time: that earns everything, unless some band already includes it. */
function withOnTarget(rows: Row[], quantity: Quantity, otherwise: Outcome | null, context: Context): Row[] {
  if (!isDistance(quantity)) return rows;
  const full = new Big(context.points);
  const open = rows.map((row) => offTarget(row, context));
  const covered = open.some((row) => row.lower === null || (row.lower.value.eq(0) && row.lower.inclusive));
  if (covered || otherwise !== null) return open;
  const bottom = open.reduce((least, row) => (row.lower!.value.lt(least.lower!.value) ? row : least));
  const end: End = { value: bottom.lower!.value, inclusive: !bottom.lower!.inclusive };
  context.assume("on-target", "没有偏离、没有逾期时得多少分没有写明", [["full", "得满分"]], "full");
  return [
    ...open,
    { ...bottom, lower: null, upper: end, also: [], earns: { points: context.points }, worth: full },
  ];
}

function caseOf(row: Row, place: Span): Case {
  return rememberPlace({ when: rowCondition(row), earns: row.earns }, place);
}

function lowest(context: Context): Outcome {
  context.assume("below", "其余情况没有写明得多少分", [["zero", "不得分"]], "zero");
  return NOTHING;
}

function unstated(hole: string, rows: readonly Row[], context: Context): Outcome {
  const edge = rows.toSorted((a, b) => a.worth.cmp(b.worth))[0]!;
  const options: [string, string][] = [["zero", "不得分"]];
  if ("points" in edge.earns && !edge.worth.eq(0) && rows.length > 1)
    options.push(["lowest", `按最低一档得${edge.earns.points}分`]);
  const chosen = context.assume("below", `${hole}没有写明得多少分`, options, "zero");
  return chosen === "lowest" ? edge.earns : NOTHING;
}

export function ladder(rungs: readonly Rung[], otherwise: Outcome | null, context: Context): Base {
  const unified = unify(withOpenEnds(rungs, context), context);
  if (unified === null) return orderedCases(rungs, otherwise, context);
  const stray = unified.rungs.find((rung) => rung.draft.interval === null && rung.draft.standing === null);
  if (stray !== undefined) {
    return {
      type: "cases",
      cases: unified.rungs
        .toSorted((a, b) => b.worth.cmp(a.worth))
        .map((rung) => rememberPlace({ when: conditionsOf(rung, context), earns: rung.outcome }, rung.draft)),
      otherwise: otherwise ?? lowest(context),
    };
  }
  return bandCases(unified.rungs, unified.quantity, otherwise, context);
}
