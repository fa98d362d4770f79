/** Numbers with their units and bounds: 90%, 3次, 5个百分点, 80%（含）-90%, [80,90), 60≤x<70, 80%以上90%以下. */
import Big from "big.js";

import { attempt, type Cursor } from "../cursor.ts";
import type { Amount, Limit } from "../syntax.ts";
import { isNoun } from "../tokens/tokens.ts";
import { bothEnds, inclusion, namesOther } from "./inclusion.ts";

export const isFraction = (text: string): boolean => /^\d+\/\d+$/.test(text);

/** 三分之二, 2/3: a share that percent may not be able to write; the composer turns it into the indicator's unit. */
function fraction(at: Cursor): Amount {
  const [over, by] = at.at()!.value.split("/") as [string, string];
  at.position += 1;
  return { value: over, by, measure: "fraction", unit: "", included: inclusion(at) };
}

/** A number and its measure; the 分 of 85分 counts as a measure only where the caller knows that no award is meant. */
export function amount(cursor: Cursor, allowFen = false): Amount | null {
  return attempt(cursor, (at) => {
    if (allowFen && at.isType("sign") && isFraction(at.at()!.value)) return fraction(at);
    const number = at.takeType("number");
    if (number === null) {
      // 零, 半 and the like stand for numbers only where a counted word or the end of the phrase follows.
      return null;
    }
    const result: Amount = { value: number.value, measure: "none", unit: "", included: null };
    const percent = at.takeType("percent");
    const point = percent === null ? at.takeType("point") : null;
    const unit = percent === null && point === null ? at.takeType("unit") : null;
    if (percent !== null) result.measure = percent.value === "%" ? "percent" : "permille";
    else if (point !== null) result.measure = "point";
    else if (unit !== null) {
      result.measure = "unit";
      result.unit = unit.value;
    } else if (at.isType("fen")) {
      if (!allowFen) return null;
      at.position += 1;
      result.measure = "fen";
    } else if (at.isType("text") && at.at()!.from === number.to) {
      // 50岁, 3厘米: a unit that is not known is one all the same.
      result.measure = "unit";
      result.unit = at.at()!.text;
    }
    result.included = inclusion(at, result);
    return result;
  });
}

export interface Bounds {
  lower?: Limit;
  upper?: Limit;
  exact: boolean;
  /** The word that compares: 达到 says at least so much was reached. */
  reached: boolean;
  /** The comparing word before the first number. */
  op: string | null;
  /** The bound was given by 以内 or by a range and not by a comparing word. */
  within: boolean;
}

const lower = (value: Amount, inclusive: boolean): Limit => ({
  explicit: true,
  sign: true,
  amount: value,
  inclusive: value.included ?? inclusive,
});

const MOST_NAMES = 2;

/** 以上, 以内; 70个村以下, 10场培训（含）以上: what is counted may stand between the number and its bound. */
function suffix(cursor: Cursor, value: Amount): string | null {
  const found = cursor.take("suffix");
  if (found !== null || (value.measure !== "unit" && value.measure !== "percent")) return found;
  if (!isNoun(cursor.at()) && !cursor.is("target")) return null;
  return attempt(cursor, (at) => {
    for (let count = 0; count < MOST_NAMES && (isNoun(at.at()) || at.is("target")); count += 1)
      at.position += 1;
    // 以上（含） and （含）以上 are both written.
    value.included ??= inclusion(at, value);
    return at.take("suffix");
  });
}

/** The measure stands once for both ends: 80-90%, 1-3次. */
function shareMeasure(first: Amount, second: Amount): void {
  if (first.measure === "none" && second.measure !== "none") {
    first.measure = second.measure;
    first.unit = second.unit;
  }
}

const RANGE_SIGNS = ["-", "~", "至", "到"];

/** 95%-90%, 20至15家: the same ends, the higher of them first. */
const isDownward = (first: Amount, second: Amount): boolean =>
  first.measure === second.measure &&
  first.unit === second.unit &&
  first.measure !== "fraction" &&
  new Big(first.value).gt(second.value);

/** 80%（含）-90%, 1至3次, 80%到90%之间. The upper end is open unless the text says otherwise; the composer settles shared ends. */
function range(cursor: Cursor, within = false): Bounds | null {
  return attempt(cursor, (at) => {
    const first = amount(at, true);
    if (first === null) return null;
    // 75%以上至90%: which of the two ends it is, said once more.
    const above =
      at.role("suffix") === "ge" && RANGE_SIGNS.includes(at.at(1)?.text ?? "") && first.included !== false;
    if (above) at.position += 1;
    while (at.isText("-") && at.isText("-", 1)) at.position += 1;
    // 介于80%与90%之间 joins two ends, 80%与90% two numbers.
    const joined = within && at.takeText("与", "和");
    if (!joined && !at.takeText(...RANGE_SIGNS)) return null;
    const before = at.takeType("separator") === null;
    // 41%至不足85%: how far it goes, without the number itself.
    const short = before && at.role("compare") === "lt" && at.isType("number", 1);
    if (short) at.position += 1;
    const second = before ? amount(at, true) : null;
    if (second === null || (short && second.included === true)) return null;
    if (short) second.included = false;
    if (first.measure !== "none" && second.measure === "none") {
      second.measure = first.measure;
      second.unit = first.unit;
    }
    shareMeasure(first, second);
    bothEnds(at, first, second);
    if (at.isType("open") && namesOther(at)) return null;
    at.skipParticles();
    const closing = at.take("between");
    if (closing !== null) {
      const included = inclusion(at);
      if (included !== null) {
        first.included ??= included;
        second.included ??= included;
      }
    }
    if (at.role("suffix") === "le") at.position += 1;
    const [low, high] = !above && !short && isDownward(first, second) ? [second, first] : [first, second];
    return {
      lower: { amount: low, inclusive: low.included ?? true, explicit: above || low.included !== null },
      upper: { amount: high, inclusive: high.included ?? true, explicit: high.included !== null },
      exact: false,
      reached: false,
      op: null,
      within: true,
    };
  });
}

/** 大于9%至12%: from where it begins, without the number itself. 不大于9%至12% is no range. */
function rangeFrom(cursor: Cursor): Bounds | null {
  return attempt(cursor, (at) => {
    const op = at.take("compare");
    if (op !== "gt" && op !== "ge") return null;
    const found = range(at);
    const start = found?.lower;
    if (found === null || start === undefined || start.amount.included === (op === "gt")) return null;
    return { ...found, op, lower: { ...start, inclusive: op === "ge", explicit: true } };
  });
}

/** [80%, 90%) and (0, 5]. */
export function interval(cursor: Cursor): Bounds | null {
  return attempt(cursor, (at) => {
    const open = at.takeType("open");
    if (open === null || !"([".includes(open.text)) return null;
    const first = amount(at, true);
    if (first === null) return null;
    const comma = at.takeType("separator");
    if (comma === null || comma.value !== "comma") {
      if (!at.takeText("-", "~")) return null;
    }
    const endless = at.takeText("+∞", "∞") || (at.isText("+") && at.isText("∞", 1) && (at.position += 2) > 0);
    const second = endless ? null : amount(at, true);
    const close = at.takeType("close");
    if ((second === null && !endless) || close === null || !")]".includes(close.text)) return null;
    if (second !== null) shareMeasure(first, second);
    // 合格（60-80分）: brackets of the sentence around a range, and no open interval.
    const isProse = comma?.value !== "comma" && open.text === "(" && close.text === ")";
    const turned = isProse && second !== null && isDownward(first, second);
    const [low, high] = turned ? [second, first] : [first, second];
    const bounds: Bounds = {
      lower: { amount: low, inclusive: isProse || open.text === "[", explicit: !isProse },
      exact: false,
      reached: false,
      op: null,
      within: true,
    };
    return high === null
      ? bounds
      : {
          ...bounds,
          upper: { amount: high, inclusive: isProse || close.text === "]", explicit: !isProse },
        };
  });
}

const SIGNS: Readonly<Record<string, string>> = {
  "≥": "ge",
  ">=": "ge",
  "=>": "ge",
  ">": "gt",
  "≤": "le",
  "<=": "le",
  "=<": "le",
  "<": "lt",
};

/** 60≤x<70 and 90%>完成率≥80%: the thing measured stands between two signs. Returns the name in the middle too. */
export function inequality(cursor: Cursor): (Bounds & { middle: number[] }) | null {
  return attempt(cursor, (at) => {
    const first = amount(at, true);
    const left = first === null ? undefined : SIGNS[at.at()?.text ?? ""];
    if (first === null || left === undefined) return null;
    at.position += 1;
    const middle: number[] = [];
    for (let count = 0; count < 6; count += 1) {
      const token = at.at();
      if (
        token === undefined ||
        SIGNS[token.text] !== undefined ||
        token.type === "separator" ||
        token.type === "number" ||
        // 95%≤X得10分: what it earns comes after the name.
        (at.is("award") && at.isType("number", 1) && at.isType("fen", 2) && middle.length > 0)
      )
        break;
      middle.push(at.position);
      at.position += 1;
    }
    if (middle.length === 0) return null;
    const right = SIGNS[at.at()?.text ?? ""];
    let second: Amount | null = null;
    if (right !== undefined) {
      at.position += 1;
      second = amount(at, true);
      if (second === null) return null;
      shareMeasure(first, second);
    }
    const bounds: Bounds = { exact: false, reached: false, op: null, within: false };
    // a ≤ x reads as x ≥ a.
    if (left === "le" || left === "lt") bounds.lower = lower(first, left === "le");
    else bounds.upper = lower(first, left === "ge");
    if (second !== null) {
      if (right === "le" || right === "lt") bounds.upper = lower(second, right === "le");
      else bounds.lower = lower(second, right === "ge");
      if ((left === "le" || left === "lt") !== (right === "le" || right === "lt")) return null;
    }
    return { ...bounds, middle };
  });
}

type Comparison = NonNullable<ReturnType<typeof single>>;

function apply(bounds: Bounds, op: string, { amount: value, explicit, signed }: Comparison): boolean {
  const limit = (inclusive: boolean): Limit => ({
    amount: value,
    inclusive: value.included ?? inclusive,
    explicit: explicit || value.included !== null,
    ...(signed || value.included !== null ? { sign: true } : {}),
  });
  if (op === "ge" || op === "gt" || op === "atLeast") {
    if (bounds.lower !== undefined) return false;
    bounds.lower = limit(op !== "gt");
  } else if (op === "le" || op === "lt") {
    if (bounds.upper !== undefined) return false;
    bounds.upper = limit(op === "le");
  } else {
    bounds.lower = limit(true);
    bounds.upper = limit(true);
    bounds.exact = true;
  }
  return true;
}

/** One comparison: a word before the number, a word after it, or none. */
function single(cursor: Cursor): {
  op: string;
  amount: Amount;
  reached: boolean;
  prefixed: boolean;
  prefix: string | null;
  explicit: boolean;
  signed: boolean;
} | null {
  return attempt(cursor, (at) => {
    const reaching = at.isText("达到") || at.isText("达") || at.isText("完成") || at.isText("满");
    const signed = SIGNS[at.at()?.text ?? ""] !== undefined;
    const prefix = at.take("compare");
    if (prefix !== null) at.skipParticles();
    const within = prefix === null || prefix === "eq" ? at.take("within") : null;
    if (within !== null) at.takeText("±");
    const sign = prefix === null && within === null && at.takeText("±");
    const value = amount(at, true);
    if (value === null) return null;
    const after = suffix(at, value);
    const suffixText = after === null ? "" : (at.tokens[at.position - 1]?.text ?? "");
    if (after !== null) {
      const included = inclusion(at, value);
      // 90%以上（含95%）: no end of this band.
      if (included === null && value.included === null && at.isType("open") && namesOther(at)) return null;
      value.included ??= included;
    }
    // 85分 is a result only where a word compares it; else it is what is earned.
    if (value.measure === "fen" && prefix === null && after === null) return null;
    if (value.measure === "fen" && prefix === "eq" && after === null) return null;
    if (
      prefix !== null &&
      prefix !== "atLeast" &&
      prefix !== "eq" &&
      after !== null &&
      after !== "ge" &&
      after !== prefix
    )
      return null;
    const op = after ?? (within !== null || sign ? "le" : prefix) ?? "eq";
    if (op === "eq" && prefix === null && within !== null) return null;
    return {
      op,
      amount: value,
      reached: reaching || prefix === "atLeast",
      prefixed: prefix !== null,
      prefix,
      signed,
      explicit: after === null ? prefix !== null && prefix !== "eq" : /^[及或和含起]/.test(suffixText),
    };
  });
}

/** A second bound in the other direction, after 且, 、, a comma or nothing: 80%以上90%以下, 大于80%且小于90%. */
function secondBound(cursor: Cursor, bounds: Bounds, firstOp: string): void {
  attempt(cursor, (at) => {
    const separated = at.takeType("separator");
    if (separated !== null && separated.value !== "comma" && separated.value !== "pause") return null;
    const joined = at.take("and") !== null;
    if (at.isText("但")) at.position += 1;
    const start = at.position;
    const next = single(at);
    if (next === null || next.op === "eq" || next.op === "atLeast" || next.amount.measure === "fen")
      return null;
    // After a comma a number with 以上 or 以下 may open the next band; only a word before it or 且 shows that it goes on.
    if (separated?.value === "comma" && !joined && !(next.prefixed && at.tokens[start - 1]?.text === "但"))
      return null;
    const upward = firstOp === "ge" || firstOp === "gt" || firstOp === "atLeast";
    const opposite = upward ? next.op === "le" || next.op === "lt" : next.op === "ge" || next.op === "gt";
    if (!opposite) return null;
    return apply(bounds, next.op, next) ? next : null;
  });
}

/** Any of the above at the cursor. */
export function bounds(cursor: Cursor): Bounds | null {
  const bracketed = interval(cursor);
  if (bracketed !== null) return bracketed;
  const chain = attempt(cursor, (at) => {
    return range(at, at.take("within") !== null);
  });
  if (chain !== null) return chain;
  return attempt(cursor, (at) => {
    const reachedRange = attempt(at, (inner) => (inner.take("compare") === "atLeast" ? range(inner) : null));
    if (reachedRange !== null) return { ...reachedRange, reached: true };
    const from = rangeFrom(at);
    if (from !== null) return from;
    const first = single(at);
    if (first === null) return null;
    const result: Bounds = {
      exact: false,
      reached: first.reached,
      op: first.prefix,
      within: first.op === "le" && !first.prefixed,
    };
    apply(result, first.op === "atLeast" ? "ge" : first.op, first);
    // 超支的按15÷实际支出: a number of a formula bounds nothing.
    if (/^(?:[÷×]|除以|乘以)$/u.test(at.at()?.text ?? "")) return null;
    secondBound(at, result, first.op);
    if (result.lower !== undefined && result.upper !== undefined) {
      shareMeasure(result.lower.amount, result.upper.amount);
      shareMeasure(result.upper.amount, result.lower.amount);
    }
    return result;
  });
}
