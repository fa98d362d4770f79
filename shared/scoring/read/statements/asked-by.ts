/** 须于9月底前完成，逾期不得分: what is asked for earns everything where only its failing is said to cost. */
import type { Statement } from "./statement.ts";

const ASKS = /(须|应|必须|需|要求|确保).{0,3}[于在]?|前(完成|办结|拨付|发放|报送|上报|提交|竣工|到位)/u;

/** @param isFirst nothing earned before it */
export function askedBy(statement: Statement, isFirst: boolean, text: string): Statement[] {
  const { conditions, award, per, otherwise, or } = statement;
  const late = conditions.at(-1);
  const asked = conditions.slice(0, -1);
  const isLost = award.kind === "zero" || award.kind === "veto";
  if (!isFirst || !isLost || per !== null || otherwise || or || late === undefined || asked.length === 0)
    return [statement];
  const isLate = late.condition.kind === "punctual" && !late.condition.onTime;
  // 完成全部采购，逾期: what stands before the comma is named with the first.
  const comma = /^.*[,，]/u.exec(text.slice(late.from, late.to))?.[0].length ?? 0;
  const from = late.from + comma;
  const [day, ...done] = asked;
  const isDay = day!.condition.kind === "date" && day!.condition.by !== undefined && !day!.condition.after;
  const isDone = done.every(
    ({ condition }) => condition.kind === "met" && condition.met && !condition.partly,
  );
  const before = text.slice(statement.from, from);
  // 完成且质量优良, 完成，质量优良: more than the day is asked for.
  if (/[且并;。]|同时|[,，].*[,，]$/u.test(before)) return [statement];
  if (!isLate || !isDay || !isDone || !/[,，]$/u.test(before) || !ASKS.test(before)) return [statement];
  const earned: Statement = {
    ...statement,
    conditions: asked,
    award: { kind: "full" },
    label: "",
    labels: [],
  };
  return [
    { ...earned, to: from },
    { ...statement, conditions: [{ ...late, from, subject: "" }], from, label: "", labels: [] },
  ];
}
