/** 12月底前未完成: done after that day, or not at all. */
import type { Context } from "../context.ts";
import { refuse } from "../refusal.ts";
import type { Draft } from "./draft.ts";

export function notDoneBy(draft: Draft, context: Context): void {
  if (draft.standing !== "unmet") return;
  const { conditions } = draft;
  const index = conditions.findIndex(({ test }) => test === "date");
  const day = conditions[index];
  if (day?.test !== "date" || day.by === undefined) return;
  if (day.after !== undefined || !context.hasDateTarget || draft.interval !== null)
    refuse("没有读懂到期未完成的情况", draft.statement);
  const after = { date: day.by.date, inclusive: !day.by.inclusive };
  conditions[index] = { test: "date", input: day.input, after };
  draft.standing = null;
}
