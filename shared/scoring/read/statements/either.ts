/** 4起以上或出现死亡事故的不得分: either of the two costs everything, so that each may be said alone. */
import type { Statement } from "./statement.ts";
import { isGeneric } from "./statement-words.ts";
import type { ConditionAt } from "../syntax.ts";
import { losesAll } from "../worth.ts";

/** A number that is a bound, or a thing that happened. A bare number may belong to what stands behind the 或. */
const standsAlone = ({ condition }: ConditionAt): boolean =>
  (condition.kind === "number" &&
    !condition.exact &&
    (condition.lower === undefined) !== (condition.upper === undefined)) ||
  condition.kind === "occurrence";

/** @param text the whole standard, normalised */
export function eitherCosts(statement: Statement, text: string): Statement[] {
  const { award, conditions, or, per, label, otherwise } = statement;
  const [first, second, ...more] = conditions;
  if (!or || !losesAll(award) || per !== null || otherwise || second === undefined || more.length > 0)
    return [statement];
  if (!isGeneric(label) || !standsAlone(first!) || !standsAlone(second)) return [statement];
  if (!/^的?[,，]?或者?$/u.test(text.slice(first!.to, second.from))) return [statement];
  return [
    { ...statement, conditions: [first!], or: false, to: first!.to },
    { ...statement, conditions: [second], or: false, from: second.from },
  ];
}
