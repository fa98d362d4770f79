/** The day that counts: the 指标值's, or the one in the sentence. */
import type { ScoringRule } from "../../rule/types.ts";
import type { Context } from "../context.ts";
import { refuse } from "../refusal.ts";
import type { Statements } from "./statements.ts";

/** Sets the deadline from the sentence where the 指标值 is none. */
export function deadlineIn(all: Statements, context: Context): void {
  const speaksOfTarget = all.all.some((statement) =>
    statement.conditions.some((item) => item.condition.kind === "punctual"),
  );
  if (context.hasDateTarget && speaksOfTarget) return;
  for (const item of [...all.all.flatMap((statement) => statement.conditions), ...all.loose]) {
    if (
      item.condition.kind !== "date" ||
      item.condition.by === undefined ||
      item.condition.after !== undefined
    )
      continue;
    context.deadline = context.dateReference(item.condition.by.date, "last", item);
    return;
  }
}

const earnsAllAfter = (rule: ScoringRule, day: string): boolean =>
  rule.base.type === "cases" &&
  rule.base.cases.some(
    ({ when, earns }) =>
      "points" in earns &&
      earns.points === rule.points &&
      when.some(
        (condition) =>
          condition.test === "date" && /^\d/.test(condition.by?.date ?? "") && condition.by!.date > day,
      ),
  );

/** 10月31日前完成得6分，逾期不得分 of 12月31日: by which of the two it is late, and what is earned between them, is not said. */
function leavesBetween({ base, points }: ScoringRule, days: readonly string[], goal: string): boolean {
  if (base.type !== "cases" || days.some((day) => day >= goal)) return false;
  const byDay = base.cases.flatMap(({ when, earns }) =>
    when.flatMap((condition) =>
      condition.test === "date" && condition.by !== undefined ? [{ day: condition.by.date, earns }] : [],
    ),
  );
  return (
    byDay.every(({ day }) => day !== "target") &&
    byDay.some(({ earns }) => "points" in earns && earns.points === points)
  );
}

/** 12月15日前得一半，11月30日以后不得分: the days between earn something and nothing. */
function contradictsItself({ base }: ScoringRule, goal: string): boolean {
  if (base.type !== "cases") return false;
  const dayOf = (date: string): string => (date === "target" ? goal : date);
  const days = base.cases.flatMap(({ when, earns }) => {
    const [only, ...more] = when;
    return only?.test === "date" && more.length === 0 && "points" in earns ? [{ ...only, earns }] : [];
  });
  const none = days.filter(
    ({ after, by, earns }) => after !== undefined && by === undefined && earns.points === "0",
  );
  return none.some(({ after }) =>
    days.some(
      ({ by, earns }) => by !== undefined && earns.points !== "0" && dayOf(by.date) > dayOf(after!.date),
    ),
  );
}

/** A day in the sentence that is not the 指标值's. */
export function noteOtherDeadline(rule: ScoringRule, context: Context, all: Statements): void {
  const { target } = context.read;
  if (target.kind !== "date") return;
  const written = JSON.stringify(rule);
  const days = [...written.matchAll(/"(?:date|from)":"(\d{4}-\d{2}-\d{2})"/g)].map((match) => match[1]!);
  if (earnsAllAfter(rule, target.last))
    refuse(`按句中的期限，晚于指标值${target.last}完成也得满分，请先改成一致`, all);
  if (contradictsItself(rule, target.last)) refuse("同一天又得分又不得分，没有读懂", all);
  const [first] = days;
  if (first === undefined || days.includes(target.last)) return;
  const speaksOfBoth = written.includes('"date":"target"');
  const year = target.last.slice(0, 4);
  // 2025年12月31日前 of 2026: last year's sentence.
  if (days.every((day) => day.slice(0, 4) < year) || (speaksOfBoth && leavesBetween(rule, days, target.last)))
    refuse(`句中的期限${first}与指标值${target.last}不一致，请先改成一致`, all);
  // 每迟1天扣0.5分，超过9月30日不得分 counts from the 指标值's day too.
  if (speaksOfBoth || written.includes('"from":"target"')) return;
  context.assume(
    "deadline-differs",
    `句中的期限${first}与指标值${target.last}不一致`,
    [["sentence", "以评分标准写的为准"]],
    "sentence",
  );
}
