/** 一般隐患一条扣0.2分，重大隐患一条扣3分; 无方案的每次扣2分，签到不及时的每次扣1分: each kind of events costs what is said of it. */
import { isDurationUnit } from "../../score/units.ts";
import type { Context } from "../context.ts";
import { isGeneric, isJustOne, isLapse } from "./statement-words.ts";
import type { Statement, Statements } from "./statements.ts";
import { losesAll, takesOff } from "../worth.ts";

/** How it came to be known, or that it was, is no part of the name. */
const HAPPENED = /^(?:[,，、]|但|其中|如|若|凡是?|对|发生|发现|出现|存在|查实|查出|收到|引发|造成|每)+/u;
/** No name of anything is longer. */
const LONGEST_NAME = 60;
const EACH = /[,，]?(?:按)?每[^每]*$/u;

const trimmed = (name: string): string => name.replace(HAPPENED, "").replace(/[的,，]+$/u, "");

const isCost = ({ award, otherwise, or, doubled }: Statement): boolean =>
  takesOff(award) && !otherwise && !or && !doubled;

/** 漏管1人, 缺检1台: what was missed, where nothing can fall short of an indicator of 0. */
const MISSED = /^每?(?<name>[漏缺错误][^\d每一,，、]{1,6}?)[1一][^\d]/u;

const missed = ({ wording }: Statement, context: Context): string =>
  context.targetNumber?.eq(0) === true ? (MISSED.exec(wording)?.groups?.["name"] ?? "") : "";

/** 会前无方案的每次: what each of them is called. */
function nameOfEach(statement: Statement, context: Context): string {
  const { per, conditions, label, wording } = statement;
  const [only, ...more] = conditions;
  if (per!.metric === "shortfall" && conditions.length === 0 && isGeneric(label))
    return missed(statement, context);
  const isCount = per!.metric === null || per!.metric === "count";
  const reaches = per!.after !== undefined || per!.upTo !== undefined || per!.reference !== undefined;
  if (!isCount || reaches || per!.each.measure !== "unit" || more.length > 0) return "";
  if (only === undefined) return per!.noun === "" ? trimmed(label) : isGeneric(label) ? per!.noun : "";
  const isLate = only.condition.kind === "punctual" && isDurationUnit(per!.each.unit);
  if (!isLapse(only) || isLate || per!.noun !== "") return "";
  return trimmed(wording.replace(EACH, ""));
}

/** 重大隐患一条扣3分: one of them, of an indicator that wants as few as can be. */
function nameOfOne(statement: Statement, context: Context): string {
  const { conditions, label } = statement;
  const [only, ...more] = conditions;
  if (only?.condition.kind !== "number" || more.length > 0 || !context.isReverse || !isGeneric(label))
    return "";
  const { metric, lower, noun } = only.condition;
  if (!isJustOne(only.condition) || lower!.amount.measure !== "unit" || isDurationUnit(lower!.amount.unit))
    return "";
  if (metric === "shortfall") return missed(statement, context);
  if (metric !== "plain" && metric !== "count") return "";
  // 一般问题1处 or 1处一般问题.
  return trimmed(noun === "" ? only.subject : noun);
}

const nameOf = (statement: Statement, context: Context): string => {
  if (statement.wording.length > LONGEST_NAME) return "";
  const name = statement.per === null ? nameOfOne(statement, context) : nameOfEach(statement, context);
  return isGeneric(name) || /\d/u.test(name) ? "" : name;
};

/** 每发现1个, 每人次, 1项: how many of them, which is no part of the name. */
const HOW_MANY = /每?(?:发现|发生|出现|有|查出)?\d*UNIT/u;

const countsOne = ({ per, conditions }: Statement): boolean => {
  const only = conditions[0]?.condition;
  if (conditions.length > 1) return false;
  if (per !== null) {
    const isOwn = per.after === undefined && per.upTo === undefined && per.reference === undefined;
    return isOwn && (per.metric === null || per.metric === "count") && only === undefined;
  }
  return only?.kind === "number" && only.metric === "count" && isJustOne(only);
};

/** 市级督查发现问题每项, 区级督查发现问题每项: what tells them apart may stand anywhere before what is counted. */
function nameInWords(statement: Statement, context: Context): string {
  const { per, conditions, wording } = statement;
  const isOwn = context.hasNumberTarget && !context.isReverse && !context.isRate;
  if (wording.length > LONGEST_NAME || isOwn || context.hasDateTarget || !countsOne(statement)) return "";
  const only = conditions[0]?.condition;
  const amount = per?.each ?? (only?.kind === "number" ? only.lower!.amount : undefined);
  const { unit = "", measure } = amount ?? {};
  if (unit === "" || measure !== "unit" || isDurationUnit(unit) || /[,，;。]/u.test(wording)) return "";
  const name = trimmed(wording.replace(new RegExp(HOW_MANY.source.replace("UNIT", unit), "u"), ""));
  return isGeneric(name) || /[\d每]/u.test(name) ? "" : name;
}

/** 责任事故 and 非责任事故 are told apart; 事故 and 重大事故 are not, since the one may be any of them. */
export const toldApart = (a: string, b: string): boolean => {
  if (a === b) return false;
  const denied = a === `非${b}` || b === `非${a}`;
  return denied || (!a.includes(b) && !b.includes(a));
};

const isLost = ({ award }: Statement): boolean => losesAll(award);

/** 瞒报1次不得分: a kind of which one costs everything. */
const costsAll = (statement: Statement, context: Context): boolean =>
  isLost(statement) &&
  statement.per === null &&
  !statement.otherwise &&
  !statement.or &&
  nameOf(statement, context) !== "";

/** Gives each kind a number of its own, where every statement that takes off names one and all names differ. */
export function nameEventKinds(all: Statements, context: Context): void {
  const kinds = all.all.filter((statement) => isCost(statement) || costsAll(statement, context));
  if (kinds.length < 2 || kinds.every(isLost)) return;
  const areKinds = (names: readonly string[]): boolean =>
    names.every(
      (name, index) => name !== "" && names.slice(index + 1).every((other) => toldApart(name, other)),
    );
  const names = [nameOf, nameInWords]
    .map((nameBy) => kinds.map((statement) => nameBy(statement, context)))
    .find(areKinds);
  if (names === undefined) return;
  kinds.forEach((statement, index) => {
    if (isLost(statement)) {
      const [one] = statement.conditions;
      if (one?.condition.kind === "number")
        one.condition = { ...one.condition, metric: "count", noun: names[index]! };
      if (one !== undefined) one.subject = "";
      return;
    }
    const number = statement.conditions.find(({ condition }) => condition.kind === "number")?.condition;
    const each = number?.kind === "number" ? number.lower!.amount : statement.per!.each;
    const step = statement.per ?? { ofTarget: false, share: false, whole: false };
    statement.per = { ...step, metric: "count", each, noun: names[index]! };
    statement.conditions = [];
    statement.label = "";
    statement.labels = [];
  });
}
