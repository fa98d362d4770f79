/** What a condition without a number is called, where it is entered as having happened or not. */
import type { Condition } from "../../rule/types.ts";
import type { Context } from "../context.ts";
import type { Span } from "../../types.ts";
import { refuse } from "../refusal.ts";
import type { Statement } from "../statements/statements.ts";

/** The name of a grade or part: what stood before its points. */
export function nameOf(statement: Statement): string {
  const name = (
    statement.conditions.length === 0 && statement.label !== "" ? statement.label : statement.wording
  )
    .replace(/^其中(?=.)/u, "")
    .replace(/(的|者|即|(?<![细规准原守法])则|可|应|为|情况)+$/u, "");
  return name === "" ? refuse("没有写这个分数是给哪种情况的", statement) : name;
}

const NUMBERED = /\d(?!\d*[年月])|[一二两三四五六七八九十]+(?:个|项|处|件|户|人|起|家|名|份|例|条)(?!性)/u;

/** A fault named by words alone (未制定方案扣2分) happened or not. */
export function flagCondition(name: string, context: Context, at?: Span): Condition {
  // 未覆盖1个村扣0.5分: so much for each, and not once for all.
  if (at !== undefined && NUMBERED.test(name)) refuse(`没有读懂“${name}”里的数`, at);
  const input = context.input({ id: "count", label: name, kind: "number", whenEmpty: "0" });
  return { test: "range", quantity: { of: "value", input }, min: { value: "1", inclusive: true } };
}
