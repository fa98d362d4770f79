/** 须于9月底前完成，逾期不得分; 9月底前报送，逾期5天以内扣2分: what is asked for earns everything, its failing what is said of it. */
import type { ConditionAt } from "../syntax.ts";
import { refuse } from "../refusal.ts";
import { isGeneric } from "./statement-words.ts";
import type { Statement } from "./statement.ts";
import { costs, losesAll } from "../worth.ts";

const ASKS = /(须|应|必须|需|要求|确保).{0,3}[于在]?|前(完成|办结|拨付|发放|报送|上报|提交|竣工|到位)/u;

/** 逾期; 逾期不超过5天: no day by which something is done can be meant together with it. */
const isLateBy = ({ condition }: ConditionAt): boolean =>
  condition.kind === "number" && condition.metric === "lateness";

const OR_ELSE = /^[^,，;；。]{0,8}[,，;；]?(?:否则|不然|反之)/u;

/** 处置率须达100%，否则不得分: what is asked for earns everything, and all else what is said of it. */
function orElse(statement: Statement, isFirst: boolean, text: string): Statement[] | null {
  const { conditions, award, per, or, label, otherwise, wording } = statement;
  const last = conditions.at(-1);
  const isCost = costs(award) && !("perUnit" in award && award.perUnit !== undefined);
  if (!otherwise || !isCost || per !== null || last === undefined) return null;
  if (!OR_ELSE.test(text.slice(last.to))) return null;
  const isAsked = conditions.every(
    ({ condition }) =>
      (condition.kind === "number" && (condition.metric === "plain" || condition.metric === "completion")) ||
      (condition.kind === "met" && condition.met && !condition.partly) ||
      (condition.kind === "punctual" && condition.onTime) ||
      condition.kind === "absence" ||
      (condition.kind === "date" && condition.by !== undefined && condition.after === undefined),
  );
  // 按时报送，否则: the verb of what is asked. 全部建成并验收: more than it.
  const isNamed = isGeneric(label) || /^[^,，;；。且并]*[,，]?(?:否则|不然|反之)[,，]?$/u.test(wording);
  if (!isFirst || or || !isAsked || !isNamed) refuse("没有读懂“否则”与前面条件的关系", statement);
  return [
    { ...statement, otherwise: false, award: { kind: "full" }, to: last.to },
    { ...statement, conditions: [], label: "", labels: [], from: last.to },
  ];
}

/** @param isFirst nothing earned before it */
export function askedBy(statement: Statement, isFirst: boolean, text: string): Statement[] {
  const { conditions, award, per, otherwise, or } = statement;
  const split = orElse(statement, isFirst, text);
  if (split !== null) return split;
  const late = conditions.at(-1);
  const asked = conditions.slice(0, -1);
  if (!isFirst || per !== null || otherwise || or || late === undefined || asked.length === 0)
    return [statement];
  const isMuch = isLateBy(late);
  const isLate = isMuch || (losesAll(award) && late.condition.kind === "punctual" && !late.condition.onTime);
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
  if (!isLate || !isDay || !isDone || !/[,，]$/u.test(before)) return [statement];
  if (!isMuch && !ASKS.test(before)) return [statement];
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
