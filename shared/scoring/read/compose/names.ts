/** What a condition without a number is called, where it is entered as having happened or not. */
import type { Condition } from "../../rule/types.ts";
import type { Context } from "../context.ts";
import { refuse } from "../refusal.ts";
import type { Statement } from "../statements.ts";

/** The name of a grade or part: what stood before its points. */
export function nameOf(statement: Statement): string {
  const name = (
    statement.conditions.length === 0 && statement.label !== "" ? statement.label : statement.wording
  )
    .replace(/^其中(?=.)/u, "")
    .replace(/(的|者|即|则|可|应|为|情况)+$/u, "");
  return name === "" ? refuse("没有写这个分数是给哪种情况的", statement) : name;
}

/** A fault named by words alone (未制定方案扣2分) happened or not. */
export function flagCondition(name: string, context: Context): Condition {
  const input = context.input({ id: "count", label: name, kind: "number", whenEmpty: "0" });
  return { test: "range", quantity: { of: "value", input }, min: { value: "1", inclusive: true } };
}
