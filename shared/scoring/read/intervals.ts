/** Conditions on numbers as intervals, and their order in a ladder of bands. */
import Big from "big.js";

import { toDecimalText } from "../../project/index.ts";
import type { Bound, Condition, Outcome, Quantity } from "../rule/types.ts";
import type { Span } from "../types.ts";
import type { Context } from "./context.ts";
import { refuse } from "./refusal.ts";

export interface End {
  value: Big;
  inclusive: boolean;
  /** Whether the number belongs was written, and not only taken from custom. */
  explicit?: boolean;
  /** By a sign of mathematics or by （含） and （不含）. */
  sign?: true;
}

export interface Row extends Span {
  quantity: Quantity;
  lower: End | null;
  upper: End | null;
  /** More conditions that must hold beside the number. */
  also: Condition[];
  earns: Outcome;
  /** The points it can come to, for settling shared boundaries. */
  worth: Big;
}

export const quantityKey = (quantity: Quantity): string => JSON.stringify(quantity);

function cutOneSided(rows: readonly Row[]): Row[] {
  return rows.map((row) => {
    if (row.lower !== null && row.upper === null) {
      const next = rows
        .filter(
          (other) =>
            other !== row &&
            other.lower !== null &&
            (other.lower.value.gt(row.lower!.value) ||
              (other.lower.value.eq(row.lower!.value) && row.lower!.inclusive && !other.lower.inclusive)),
        )
        .reduce<End | null>(
          (least, other) =>
            least === null ||
            other.lower!.value.lt(least.value) ||
            (other.lower!.value.eq(least.value) && other.lower!.inclusive)
              ? other.lower
              : least,
          null,
        );
      return next === null ? row : { ...row, upper: { value: next.value, inclusive: !next.inclusive } };
    }
    if (row.upper !== null && row.lower === null) {
      const next = rows
        .filter(
          (other) =>
            other !== row &&
            other.upper !== null &&
            (other.upper.value.lt(row.upper!.value) ||
              (other.upper.value.eq(row.upper!.value) && row.upper!.inclusive && !other.upper.inclusive)),
        )
        .reduce<End | null>(
          (most, other) =>
            most === null ||
            other.upper!.value.gt(most.value) ||
            (other.upper!.value.eq(most.value) && other.upper!.inclusive)
              ? other.upper
              : most,
          null,
        );
      return next === null ? row : { ...row, lower: { value: next.value, inclusive: !next.inclusive } };
    }
    return row;
  });
}

/** 90%以上得10分，85%以上得12分: where more is better a higher threshold cannot earn less, and the other way round. */
function againstSign(row: Row, cut: Row, rows: readonly Row[], context: Context): void {
  if (row.quantity.of !== "value" && row.quantity.of !== "completion") return;
  const { comparison } = context.read;
  const up = row.upper === null && cut.upper !== null && (comparison === "≥" || comparison === ">");
  const down = row.lower === null && cut.lower !== null && (comparison === "≤" || comparison === "<");
  if (!up && !down) return;
  const lesser = rows.some(
    (other) =>
      other !== row &&
      (up ? other.lower?.value.eq(cut.upper!.value) : other.upper?.value.eq(cut.lower!.value)) === true &&
      other.worth.lt(row.worth),
  );
  if (lesser) refuse("要求更高的一档得分反而更低，没有读懂", row);
}

const startOf = (row: Row): Big => row.lower?.value ?? new Big("-1e30");

/** How a gap between two bands may be filled. */
interface Gap {
  /** The lower band is a single number: 100%得10分，75%得7分. */
  isMark: boolean;
  /** What everything else earns, where the sentence says it. */
  rest: Big | null;
}

/**
 * Sorted from the lowest to the highest, one-sided bands cut where the next begins, shared ends given to the better band.
 *
 * @param rest what everything outside of the bands earns, where the sentence says it.
 */
export function partition(all: readonly Row[], rest: Big | null, context: Context): Row[] {
  const rows = all.filter((row, index) => !all.slice(0, index).some((before) => saysTheSame(before, row)));
  const cut = cutOneSided(rows).map((row) => ({ ...row }));
  rows.forEach((row, index) => againstSign(row, cut[index]!, rows, context));
  cut.sort(
    (a, b) =>
      startOf(a).cmp(startOf(b)) ||
      (a.upper?.value ?? new Big("1e30")).cmp(b.upper?.value ?? new Big("1e30")),
  );
  const marks = new Set(cut.filter(isPoint));
  for (let index = 0; index + 1 < cut.length; index += 1)
    settle(cut[index]!, cut[index + 1]!, { isMark: marks.has(cut[index]!), rest }, context);
  return cut;
}

const isPoint = (row: Row): boolean =>
  row.lower !== null && row.upper !== null && row.lower.value.eq(row.upper.value);

function settle(low: Row, high: Row, gap: Gap, context: Context): void {
  if (low.upper === null || high.lower === null) overlap(low, high);
  const [upper, lower] = [low.upper, high.lower];
  if (upper.value.gt(lower.value)) {
    if (same(low.earns, high.earns)) return;
    overlap(low, high);
  }
  if (upper.value.eq(lower.value)) {
    if (upper.inclusive === lower.inclusive) shareBoundary(low, high, context);
    return;
  }
  closeGap(low, high, gap, context);
}

const same = (a: Outcome, b: Outcome): boolean => JSON.stringify(a) === JSON.stringify(b);

const sameEnd = (a: End | null, b: End | null): boolean =>
  a === null || b === null ? a === b : a.value.eq(b.value) && a.inclusive === b.inclusive;

/** 6月底前竣工得10分，…，按期竣工得10分: the same band, said twice. */
const saysTheSame = (a: Row, b: Row): boolean =>
  sameEnd(a.lower, b.lower) && sameEnd(a.upper, b.upper) && same(a.earns, b.earns);

function overlap(low: Row, high: Row): never {
  refuse("这两档的范围互相重叠而分数不同", {
    from: Math.min(low.from, high.from),
    to: Math.max(low.to, high.to),
  });
}

function shareBoundary(low: Row, high: Row, context: Context): void {
  // 两次扣4分，两次不得分: the same number twice is no boundary.
  if (isPoint(low) && isPoint(high) && !same(low.earns, high.earns)) overlap(low, high);
  const value = toDecimalText(low.upper!.value);
  let highGets = high.worth.gte(low.worth);
  const [lowSays, highSays] = [low.upper!.explicit === true, high.lower!.explicit === true];
  if (low.upper!.inclusive && lowSays !== highSays) highGets = highSays;
  else if (isPoint(low)) highGets = false;
  else if (isPoint(high)) highGets = true;
  else if (!same(low.earns, high.earns)) {
    const unit = unitOf(low.quantity, context);
    // x<60得0分，60<x<80得5分: 60 itself is left out by both.
    const isSigned = low.upper!.sign === true || high.lower!.sign === true;
    if (!low.upper!.inclusive && lowSays && highSays && isSigned)
      refuse(`${value}${unit}没有归入任何一档`, {
        from: Math.min(low.from, high.from),
        to: Math.max(low.to, high.to),
      });
    const taken = context.assume(
      "boundary",
      `${value}${unit}同时处在两档的交界上，归入哪一档没有写明`,
      [
        ["better", "归入得分较高的一档"],
        ["worse", "归入得分较低的一档"],
      ],
      "better",
    );
    if (taken === "worse") highGets = !highGets;
  }
  low.upper = { ...low.upper!, inclusive: !highGets };
  high.lower = { ...high.lower!, inclusive: highGets };
}

export function unitOf(quantity: Quantity, context: Context): string {
  if (quantity.of === "completion") return "%";
  if (quantity.of === "lateness") return quantity.in === "month" ? "个月" : "天";
  if (quantity.of !== "value" && quantity.in === "percent") return "%";
  return context.unit;
}

const WHOLE_STEP = new Big(1);

/** 80-89 and 90-100: whole numbers touch; between shares of a percent the lower band goes on to the next. */
function closeGap(low: Row, high: Row, { isMark, rest }: Gap, context: Context): void {
  const gap = high.lower!.value.minus(low.upper!.value);
  const whole = unitOf(low.quantity, context);
  const touching = gap.lte(WHOLE_STEP) && low.upper!.inclusive && high.lower!.inclusive;
  const inMonths = low.quantity.of === "lateness" && low.quantity.in === "month";
  const isCounted =
    low.quantity.of === "lateness" ? !inMonths : low.quantity.of === "value" && isWhole(whole);
  if (touching && isCounted) return;
  // Who is nearer to the 指标值 cannot earn less, so that only what lies between the two can be meant for the gap.
  const rises = low.worth.lte(high.worth);
  const [least, most] = rises ? [low.worth, high.worth] : [high.worth, low.worth];
  const restFits = rest !== null && rest.gte(least) && rest.lte(most);
  // 缺2人扣3分，缺3人以上（不含3人）不得分: the third is left out by name.
  const leftOut =
    !high.lower!.inclusive && high.lower!.explicit === true && isWhole(whole) && gap.gte(WHOLE_STEP);
  // 90%以上得10分，60%至80%得6分: a band is missing between them.
  if (!touching && (!isMark || leftOut) && !restFits)
    refuse(
      `${toDecimalText(low.upper!.value)}${whole}与${toDecimalText(high.lower!.value)}${whole}之间没有写明得多少分`,
      { from: Math.min(low.from, high.from), to: Math.max(low.to, high.to) },
    );
  const answer = context.assume(
    "gap",
    // 按时得10分，逾期1-2个月得8分: who is ten days late is late.
    inMonths && low.upper!.value.eq(0)
      ? `逾期不足${toDecimalText(high.lower!.value)}个月归入哪一档没有写明`
      : `${toDecimalText(low.upper!.value)}${whole}与${toDecimalText(high.lower!.value)}${whole}之间没有写明`,
    [
      ["lower", "归入数值较低的一档"],
      ["upper", "归入数值较高的一档"],
      ...(restFits ? ([["rest", "按“其他”处理"]] as const) : []),
    ],
    !touching && restFits ? "rest" : (touching && !inMonths) || rises ? "lower" : "upper",
  );
  for (const end of [low.upper!, high.lower!]) context.settled.add(toDecimalText(end.value));
  if (answer === "lower") low.upper = { value: high.lower!.value, inclusive: !high.lower!.inclusive };
  else if (answer === "upper") high.lower = { value: low.upper!.value, inclusive: !low.upper!.inclusive };
}

/** Things, people and days are counted; amounts, lengths and rates have numbers between two of them. */
export const isWhole = (unit: string): boolean =>
  unit !== "" && unit !== "%" && unit !== "‰" && !/元|米|吨|克|顷|亩|升|里|小时|^分$/.test(unit);

/** As the rule writes it. */
export function rowCondition(row: Row): Condition[] {
  const bound = (end: End): Bound => ({ value: toDecimalText(end.value), inclusive: end.inclusive });
  const range: Condition = {
    test: "range",
    quantity: row.quantity,
    ...(row.lower === null ? {} : { min: bound(row.lower) }),
    ...(row.upper === null ? {} : { max: bound(row.upper) }),
  };
  return [...(row.lower === null && row.upper === null ? [] : [range]), ...row.also];
}
