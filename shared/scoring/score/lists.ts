/** Grades and checklists: what a person picks from the sentence's own words. */
import Big from "big.js";

import { normaliseCharacters, withoutSpaces } from "../../text/index.ts";
import { decimal, greatest, plus, show, ZERO, type Fraction } from "../arithmetic/fraction.ts";
import type { Base } from "../rule/types.ts";
import { readTruth, UnreadableActual } from "./actual.ts";
import type { Evaluate } from "./outcomes.ts";
import { MissingActual } from "./quantity.ts";
import type { Scope } from "./scope.ts";

const plain = (text: string): string => withoutSpaces(normaliseCharacters(text)).replace(/[“”"'‘’]/g, "");

/** What changes the sense of a grade when it stands before it: 较好 is not 好. */
const CHANGES_SENSE = /[不未无没非较很最特十极比更基部差欠]$|部分$|基本$|比较$|非常$|一定$|有所$/u;

/** A short form leaves out only a subject (效果显著 → 显著), never a word that changes the grade. */
function isShortForm(short: string, long: string): boolean {
  return (
    short !== "" &&
    long.length > short.length &&
    long.endsWith(short) &&
    !CHANGES_SENSE.test(long.slice(0, -short.length))
  );
}

/** 优秀等次 is 优秀. */
const withoutRank = (text: string): string => text.replace(/(?<=..)(?:等次|等级|档次)$/u, "");

/** Position of the one label that the text names, exactly or by a short form; −1 where there is none or several. */
export function labelIndex(text: string, labels: readonly string[]): number {
  const wanted = plain(text);
  const names = labels.map(plain);
  const exact = names.indexOf(wanted);
  if (exact >= 0) return exact;
  const ways: readonly ((name: string) => boolean)[] = [
    (name) => isShortForm(wanted, name),
    (name) => isShortForm(name, wanted),
    (name) => withoutRank(name) === withoutRank(wanted),
    (name) => isShortForm(withoutRank(wanted), withoutRank(name)),
  ];
  for (const way of ways) {
    const fitting = names.flatMap((name, index) => (way(name) ? [index] : []));
    if (fitting.length === 1) return fitting[0]!;
  }
  return -1;
}

export function compileGrades(base: Extract<Base, { type: "grades" }>, scope: Scope): Evaluate {
  const index = scope.indexOf(base.input);
  const labels = base.grades.map((grade) => grade.label);
  const points = base.grades.map((grade) => decimal(grade.points));
  return (values, trace) => {
    const entered = values[index];
    if (entered == null) throw new MissingActual(scope.inputs[index]!.label);
    const text =
      entered.kind === "word" ? entered.text : entered.kind === "truth" ? (entered.value ? "是" : "否") : "";
    const position = labelIndex(text, labels);
    if (position < 0)
      throw new UnreadableActual(`“${text}”不是评分标准里的档次，请选择：${labels.join("、")}。`);
    trace?.add(`评为“${labels[position]}”，得${show(points[position]!)}分`, base.grades[position]!);
    return points[position]!;
  };
}

interface Ticked {
  input: string;
  labels: readonly string[];
  /** Parts of equal weight may be entered as their number. */
  countable: boolean;
}

function ticks(base: Ticked, values: Parameters<Evaluate>[0], scope: Scope): boolean[] {
  const index = scope.indexOf(base.input);
  const entered = values[index];
  if (entered == null) throw new MissingActual(scope.inputs[index]!.label);
  const { labels } = base;
  const count = labels.length;
  if (entered.kind === "list") {
    if (entered.values.length !== count) throw new UnreadableActual(`共有${count}项，请逐项选择。`);
    return [...entered.values];
  }
  if (entered.kind === "truth") return labels.map(() => entered.value);
  if (entered.kind === "number") {
    const whole =
      entered.value.gte(0) &&
      entered.value.lte(count) &&
      entered.value.eq(entered.value.round(0, Big.roundDown));
    if (base.countable && whole) return labels.map((_, position) => entered.value.gt(position));
    throw new UnreadableActual(`请逐项选择：${labels.join("、")}。`);
  }
  if (entered.kind !== "word") throw new UnreadableActual("请逐项选择。");
  const chosen = entered.text.split("\u0000").map((text) => labelIndex(text, labels));
  if (chosen.every((position) => position >= 0))
    return labels.map((_, position) => chosen.includes(position));
  const truth = readTruth(entered.text);
  if (truth === null) throw new UnreadableActual(`请逐项选择：${labels.join("、")}。`);
  return labels.map(() => truth);
}

export function compileChecklist(base: Extract<Base, { type: "checklist" }>, scope: Scope): Evaluate {
  const points = base.parts.map((part) => decimal(part.points));
  const labels = base.parts.map((part) => part.label);
  const countable = base.mode === "sum" && base.parts.every((part) => part.points === base.parts[0]!.points);
  return (values, trace) => {
    const ticked = ticks({ input: base.input, labels, countable }, values, scope);
    const earned: Fraction[] = points.filter((_, position) => ticked[position]);
    const result = earned.reduce(base.mode === "sum" ? plus : greatest, ZERO);
    if (trace !== null) trace.add(checklistText(base.mode, points.length, earned, result), base);
    return result;
  };
}

function checklistText(
  mode: "sum" | "highest",
  count: number,
  earned: readonly Fraction[],
  result: Fraction,
): string {
  const total = show(result);
  if (mode === "highest")
    return earned.length === 0 ? "没有符合的情形，得0分" : `符合${earned.length}种情形，取最高的${total}分`;
  const terms = earned.length > 1 && earned.length <= 6 ? `${earned.map(show).join("+")}=` : "";
  return `${count}项中满足${earned.length}项，${terms}${total}分`;
}

export function compileAllOf(base: Extract<Base, { type: "allOf" }>, scope: Scope): Evaluate {
  const points = decimal(base.points);
  const count = base.labels.length;
  return (values, trace) => {
    const done = ticks({ input: base.input, labels: base.labels, countable: true }, values, scope).filter(
      Boolean,
    ).length;
    trace?.add(
      done === count
        ? `${count}项全部满足，得${show(points)}分`
        : `${count}项中满足${done}项，未全部满足，得0分`,
      base,
    );
    return done === count ? points : ZERO;
  };
}
