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

/** A day in the sentence that is not the 指标值's. */
export function noteOtherDeadline(rule: ScoringRule, context: Context, all: Statements): void {
  if (context.read.target.kind !== "date") return;
  const days = [...JSON.stringify(rule).matchAll(/"(?:date|from)":"(\d{4}-\d{2}-\d{2})"/g)].map(
    (match) => match[1]!,
  );
  const { target } = context.read;
  if (target.kind === "date" && earnsAllAfter(rule, target.last))
    refuse(`按句中的期限，晚于指标值${target.last}完成也得满分，请先改成一致`, all);
  if (
    target.kind !== "date" ||
    days.length === 0 ||
    JSON.stringify(rule).includes('"date":"target"') ||
    days.includes(target.last)
  )
    return;
  context.assume(
    "deadline-differs",
    `句中的期限${days[0]}与指标值${target.last}不一致`,
    [["sentence", "以评分标准写的为准"]],
    "sentence",
  );
}
