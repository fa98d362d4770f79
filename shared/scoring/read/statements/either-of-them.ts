/**
 * 引发复议撤销或诉讼败诉的，每件扣3分: each of either kind costs the same, so that one number counts both. 发生泄密、被盗的不得分: either of
 * them is enough to lose what they cost.
 */
import { isDurationUnit } from "../../score/units.ts";
import type { AwardSyntax, ConditionAt } from "../syntax.ts";
import { isLapse } from "./statement-words.ts";
import type { Statement, Statements } from "./statement.ts";
import { costs, takesOff } from "../worth.ts";

const LONGEST_NAME = 40;
const OR = /或者?/u;
/** What stands before 每, or what follows the one that is counted. */
const NAME = /^(?<before>.*?)[,，]?(?:均|都|按)?每[^每]*$/u;
const OPENS = /^(?:[,，、]|但|其中|如|若|凡是?|对|发生|发现|出现|存在|查实|查出|收到)+/u;
/** Numbers, and what would join more than two names. */
const OTHER = /\d|[,，;；:：]|且|同时|否则|均|都/u;

/** The two names as one, where each of either kind is counted. */
function nameOfBoth(statement: Statement): string | null {
  const { per, or, wording, conditions } = statement;
  if (!or || per === null || !takesOff(statement.award) || !conditions.every(isLapse)) return null;
  const isCount = per.metric === null || per.metric === "count";
  const isThing = per.each.measure === "unit" && !isDurationUnit(per.each.unit);
  const reaches = per.after !== undefined || per.upTo !== undefined || per.reference !== undefined;
  if (!isCount || !isThing || reaches) return null;
  const name = (NAME.exec(wording)?.groups?.["before"] ?? "").replace(OPENS, "").replace(/的$/u, "");
  const [first = "", ...others] = name.split(OR);
  const areNamed = [first, ...others].every((each) => each.length > 1);
  const isOne = name.length <= LONGEST_NAME && !OTHER.test(name) && name.includes(per.noun);
  return others.length === 1 && areNamed && isOne ? name : null;
}

/** 上访或投诉每件扣1分，集体上访每件扣3分: one of them may be any of the others too. */
const isToldAgain = (name: string, statement: Statement, all: readonly Statement[]): boolean =>
  all.some(
    (other) =>
      other !== statement &&
      takesOff(other.award) &&
      name.split(OR).some((each) => other.wording.includes(each)),
  );

/** Gives a count of either of two kinds its one name. */
export function nameAlternatives({ all }: Statements): void {
  for (const statement of all) {
    const name = nameOfBoth(statement);
    if (name === null || isToldAgain(name, statement, all)) continue;
    statement.per = { ...statement.per!, metric: "count", noun: name };
    statement.or = false;
    statement.conditions = [];
    statement.label = "";
    statement.labels = [];
  }
}

const loses = (award: AwardSyntax): boolean =>
  costs(award) || (award.kind === "share" && award.sign === "deduct");

/** 泄密、被盗: of what happened in a list that costs, any one is enough. */
export function withEitherEvent(
  conditions: readonly ConditionAt[],
  award: AwardSyntax,
  text: string,
): ConditionAt[] {
  if (!loses(award)) return [...conditions];
  const result: ConditionAt[] = [];
  for (const at of conditions) {
    const before = result.at(-1);
    const joint = before === undefined ? "" : text.slice(before.to, at.from);
    const isList =
      before?.condition.kind === "occurrence" &&
      at.condition.kind === "occurrence" &&
      at.subject === "" &&
      joint === "、";
    if (!isList || before?.condition.kind !== "occurrence") {
      result.push(at);
      continue;
    }
    const said = text.slice(at.from, at.to).replace(/[的,，\s]+$/u, "");
    const noun = `${before.condition.noun}${joint}${said}`;
    result[result.length - 1] = { ...before, to: at.to, condition: { ...before.condition, noun } };
  }
  return result;
}
