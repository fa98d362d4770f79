/** 12月10日前提交得5分，未提交得0分: what was to be done by a day, denied by its own verb, was not done at all. */
import type { Context } from "../context.ts";
import type { Statement, Statements } from "./statements.ts";

const DENIED = /^(?:一直|仍|尚|还|始终)?(?:未|没有?|未能)([^未没不,，、或和]{2,6}?)的?$/u;

const hasDay = ({ conditions }: Statement): boolean =>
  conditions.some(({ condition }) => condition.kind === "date" || condition.kind === "punctual");

/** 未提交 as 未完成, where a day is named by which the same was to be done. */
export function nameUndoneVerbs({ all }: Statements, context: Context): void {
  if (!context.hasDateTarget) return;
  for (const statement of all) {
    const { award, conditions, per, otherwise, label, from, to } = statement;
    const isLost = award.kind === "zero" || (award.kind === "points" && Number(award.points) === 0);
    if (!isLost || per !== null || otherwise || conditions.length > 0) continue;
    const verb = DENIED.exec(label)?.[1];
    if (verb === undefined || !all.some((other) => hasDay(other) && other.label.endsWith(verb))) continue;
    statement.conditions = [{ condition: { kind: "met", met: false, partly: false }, subject: "", from, to }];
    statement.label = "";
    statement.labels = [];
  }
}
