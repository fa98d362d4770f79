/** Which way the steps of 每… count. */
import type { Context } from "../context.ts";
import { refuse } from "../refusal.ts";
import { speaksOfLastYear } from "../statements/statement-words.ts";
import type { Statement } from "../statements/statements.ts";
import type { Amount, Metric } from "../syntax.ts";
import { lacks } from "./not-done.ts";

export type StepSign = "get" | "deduct" | "add";

const BOTH_WAYS = /^(?!.*[率度额]偏).*(偏差|偏离|误差|正负|上下|[高多超].?或.?[低少])/u;

const DONE_OTHERWISE =
  /(?:[低高少多大]于|超[过出]?|不足|未达到?|达不到)(?:规定|既定|统一)?(?:标准|要求)(?!的|部分)[一-龥]{2,12}的?每/u;

const UNDONE = /(未|没有?|未能)(完成|实现|达成|建成|开展|举办|召开)/u;

/** 每有1项未完成扣2分: of an indicator that counts what was done, each of them is one less. */
function leavesUndone({ per, wording }: Statement, context: Context): boolean {
  const counts = per!.metric === "count" || per!.metric === null;
  const wantsMore = context.targetNumber?.gt(0) === true && !context.isReverse;
  return (
    counts && wantsMore && per!.each.unit !== "" && per!.each.unit === context.unit && UNDONE.test(wording)
  );
}

/** 遗漏, 漏报: what was left out of all that was to be done; 错漏 is a fault of what was. */
const LEFT_OUT = /(?<!错)(?:遗漏|缺漏|漏[报发登记录检访查评掉了]?)(?!洞|斗|水|电|气|油|雨)/u;

/** 漏采1个点 of 采价点数. */
function isNamed(wording: string, unit: string, { indicator: { name } }: Context): boolean {
  const noun = wording.slice(wording.lastIndexOf(unit) + unit.length);
  return noun !== "" && name?.includes(noun) === true;
}

/** 每遗漏1人次 of 800人次: each of them is one less of the 指标值. */
function leavesOut({ wording, per, from, to }: Statement, context: Context): boolean {
  const { unit } = per!.each;
  const wantsMore = context.targetNumber?.gt(0) === true && !context.isReverse && !context.isRate;
  if (per!.metric !== "count" || !wantsMore || !LEFT_OUT.test(wording) || /错|误/u.test(wording))
    return false;
  // 漏报1次信息: what is named behind the number is something of its own, unless the row is called so.
  if (unit === "" || !(wording.endsWith(unit) || isNamed(wording, unit, context))) return false;
  if (unit !== context.unit)
    refuse(`没有读懂遗漏的“${unit}”与指标值的“${context.unit}”是不是同一个数`, { from, to });
  return context.leftOut(unit);
}

/** 漏发超过10人 of 85人: so many fewer than the 指标值. */
export function leavesOutOf(noun: string, { measure, unit }: Amount, context: Context): boolean {
  const wantsMore = context.targetNumber?.gt(0) === true && !context.isReverse && !context.isRate;
  if (!wantsMore || measure !== "unit" || !LEFT_OUT.test(noun) || /错|误/u.test(noun)) return false;
  return unit === context.unit && LEFT_OUT.exec(noun)![0] === noun && context.leftOut(unit);
}

const BADLY = /[不未](合格|符合|达标|规范|满足)/u;

/** Which way the steps count, from the words of 每… or from the condition they stand under (逾期的每天扣). */
export function metricOf(statement: Statement, sign: StepSign, context: Context): Metric | null {
  const per = statement.per!;
  // 偏差率（不论正负）每1%, 高于或低于计划均扣分，每差1台: both directions count.
  if (
    leavesUndone(statement, context) ||
    leavesOut(statement, context) ||
    (per.metric === "count" && lacks(per.noun, per.each.unit, context))
  )
    return "shortfall";
  // 与核定人数不一致的，每差1人: both directions count.
  const differs = statement.conditions.some(
    ({ condition }) => condition.kind === "target" && condition.op === "ne",
  );
  // 与计划有出入的，每少1人扣…: whether more of it costs as well is not said.
  if (differs && /每.*[少低减降缺漏多超高增]/u.test(statement.wording))
    refuse("没有读懂多了和少了是不是都扣分", statement);
  if (differs && (per.metric === null || per.metric === "shortfall")) return "deviation";
  const bothWays = BOTH_WAYS.test(statement.label) && (per.metric === null || per.metric === "shortfall");
  if (bothWays && sign === "deduct") return "deviation";
  if (per.metric !== null) return per.metric;
  // 低于标准发放的每人, 超过标准接待的每次: each of those done so, and not one less or more of the 指标值.
  if (per.each.measure === "unit" && DONE_OTHERWISE.test(statement.wording))
    refuse("没有读懂每多少是从指标值数起，还是数做得不合标准的", statement);
  for (const { condition } of statement.conditions) {
    if (condition.kind === "punctual" && !condition.onTime) return "lateness";
    if (condition.kind === "target")
      return condition.op === "lt" ? "shortfall" : condition.op === "gt" ? "excess" : null;
    if (condition.kind === "met" && !condition.met) {
      // 维修不合格的每处: a fault of what was done, and none that is missing.
      const isFault = BADLY.test(statement.wording) && per.each.measure === "unit" && !context.isReverse;
      if (isFault && context.hasNumberTarget && !context.isRate) return "count";
      return context.isReverse ? "excess" : "shortfall";
    }
    if (condition.kind === "occurrence") return "count";
    if (condition.kind === "number" && condition.metric !== "plain")
      return condition.metric === "completion" ? "shortfall" : condition.metric;
    if (condition.kind === "number" && !condition.exact && condition.lower === undefined)
      return sign === "get" ? null : "shortfall";
    if (condition.kind === "number" && !condition.exact && condition.upper === undefined)
      return sign === "get" ? null : "excess";
  }
  return null;
}

const RANK = /(台阶|档次|等次|等级|星级|级别|层级|层次|梯次|名次|位次)$/u;
/** 比上年每上升1%, 超过或不足的每1%: from where, or which way, is said in words that the steps do not hold. */
export function refuseOtherSide(statement: Statement, metric: Metric | null, context: Context): void {
  if (speaksOfLastYear(statement.wording) && (metric === "shortfall" || metric === "excess"))
    refuse("没有读懂增减是与什么相比、怎样填写", statement);
  if (statement.or && metric !== "deviation") refuse("“或”连接的条件没有读懂，请拆成两句写", statement);
  const { noun } = statement.per!;
  // 每差一个档次扣2分 of 40件: ranks are not what the 指标值 counts.
  if (context.hasNumberTarget && RANK.test(noun))
    refuse(`“${noun}”与指标值不是同一个量，没有读懂`, statement);
}
