/** Whether a result meets a condition. */
import { withoutSpaces, normaliseCharacters } from "../../text/index.ts";
import { compare, decimal, type Fraction } from "../arithmetic/fraction.ts";
import type { Condition, DateBound } from "../rule/types.ts";
import { readTruth, UnreadableActual, type DayRange } from "./actual.ts";
import { deadlineResolver } from "./lateness.ts";
import { compileQuantity, MissingActual, numberAt, referenceValue, type Values } from "./quantity.ts";
import type { Scope } from "./scope.ts";

export type Test = (values: Values) => boolean;

const straddles = (day: DayRange): UnreadableActual =>
  new UnreadableActual(`“${day.text}”没有写到日，无法判断是否按时，请填写完成的年月日。`);

/** The whole range lies on one side of the deadline, or the answer is not known. */
function onOrBefore(day: DayRange, deadline: number): boolean {
  if (day.last <= deadline) return true;
  if (day.first > deadline) return false;
  throw straddles(day);
}

function compileBy(bound: DateBound, scope: Scope): (day: DayRange) => boolean {
  const deadline = deadlineResolver(bound.date, scope.read);
  return (day) => onOrBefore(day, deadline(day) - (bound.inclusive ? 0 : 1));
}

function compileDate(condition: Extract<Condition, { test: "date" }>, scope: Scope): Test {
  const index = scope.indexOf(condition.input);
  const by = condition.by === undefined ? null : compileBy(condition.by, scope);
  const after =
    condition.after === undefined
      ? null
      : compileBy({ ...condition.after, inclusive: !condition.after.inclusive }, scope);
  return (values) => {
    const entered = values[index];
    if (entered == null) throw new MissingActual(scope.inputs[index]!.label);
    if (entered.kind === "punctual") {
      if (after === null && by !== null) return entered.onTime;
      throw new UnreadableActual("请填写完成的年月日。");
    }
    if (entered.kind !== "day") throw new UnreadableActual("请填写完成的年月日。");
    return (by === null || by(entered.range)) && (after === null || !after(entered.range));
  };
}

const bare = (text: string): string => withoutSpaces(normaliseCharacters(text)).replace(/[“”"'‘’]/g, "");

/** 定性: the exact target, the sentence's own words for it, or a plain yes or no. */
function meetsWords(text: string, names: readonly string[]): boolean {
  const plain = bare(text);
  if (names.includes(plain)) return true;
  const negated = names.some(
    (name) =>
      [`未${name}`, `不${name}`, `没${name}`, `没有${name}`, `未能${name}`].includes(plain) ||
      opposite(name) === plain,
  );
  if (negated || names.some((name) => name.startsWith("有") && plain === `无${name.slice(1)}`)) return false;
  const truth = readTruth(plain);
  if (truth !== null) return truth;
  throw new UnreadableActual(`“${text}”与指标值“${names[0]}”不同，请选择“达到”或“未达到”。`);
}

/** 效果明显 → 效果不明显. */
function opposite(name: string): string | null {
  const match = /^(.+)(明显|显著|健全|完整|齐全|到位|良好|规范|合格|达标|满意|完善|有效|及时|准确)$/u.exec(
    name,
  );
  return match === null ? null : `${match[1]}不${match[2]}`;
}

function compileMet(condition: Extract<Condition, { test: "met" }>, scope: Scope): Test {
  const index = scope.indexOf(condition.input);
  const { target, comparison } = scope.read;
  const names = [...(target.kind === "words" ? [target.text] : []), ...(condition.words ?? [])].map(bare);
  const judged: Test = (values) => {
    const entered = values[index];
    if (entered == null) throw new MissingActual(scope.inputs[index]!.label);
    if (entered.kind === "truth") return entered.value;
    if (entered.kind === "word") return meetsWords(entered.text, names);
    throw new UnreadableActual(
      `请选择“达到”或“未达到”${names.length > 0 ? `（指标值：${names[0]}）` : ""}。`,
    );
  };
  if (scope.inputs[index]!.kind === "judgement") return judged;
  if (target.kind === "date" || target.kind === "yearlessDate") {
    return compileDate(
      { test: "date", input: condition.input, by: { date: "target", inclusive: comparison !== "<" } },
      scope,
    );
  }
  if (target.kind === "words" || target.kind === "none") return judged;
  const low = referenceValue("target", "low", scope).over;
  const high = referenceValue("target", "high", scope).over;
  return (values) => {
    const entered = values[index];
    if (entered?.kind === "truth") return entered.value;
    const value = numberAt(values, index, scope);
    if (target.kind === "range") return value.gte(low) && value.lte(high);
    switch (comparison) {
      case "≤":
        return value.lte(low);
      case "<":
        return value.lt(low);
      case ">":
        return value.gt(low);
      case "=":
        // With a target of 0 more is worse (a count of faults); otherwise doing more still counts as done.
        return low.eq(0) ? value.lte(0) : value.gte(low);
      default:
        return value.gte(low);
    }
  };
}

function compileRange(condition: Extract<Condition, { test: "range" }>, scope: Scope): Test {
  const measure = compileQuantity(condition.quantity, scope);
  const index = scope.indexOf(condition.quantity.input);
  const min = condition.min === undefined ? null : referenceValue(condition.min.value, "low", scope);
  const max = condition.max === undefined ? null : referenceValue(condition.max.value, "high", scope);
  const inside = (value: Fraction): boolean => {
    if (min !== null && compare(value, min) < (condition.min!.inclusive ? 0 : 1)) return false;
    return max === null || compare(value, max) <= (condition.max!.inclusive ? 0 : -1);
  };
  const hasZero = inside(decimal(0));
  return (values) => {
    const entered = values[index];
    if (entered?.kind === "truth") return entered.value;
    if (entered?.kind === "punctual" && !entered.onTime && !hasZero && max === null && min!.over.eq(0))
      return true;
    return inside(measure(values));
  };
}

export function compileCondition(condition: Condition, scope: Scope): Test {
  switch (condition.test) {
    case "met": {
      const met = compileMet(condition, scope);
      return condition.met ? met : (values) => !met(values);
    }
    case "range":
      return compileRange(condition, scope);
    case "date":
      return compileDate(condition, scope);
  }
}

export function compileAll(conditions: readonly Condition[], scope: Scope): Test {
  const tests = conditions.map((condition) => compileCondition(condition, scope));
  if (tests.length === 1) return tests[0]!;
  return (values) => tests.every((test) => test(values));
}
