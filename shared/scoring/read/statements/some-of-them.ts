/** 每发现1处扣0.5分，重大问题达4处的不得分: a number of some of those counted, where the number of all of them is entered. */
import type { Scheme } from "../../rule/types.ts";
import type { Context } from "../context.ts";
import { refuse } from "../refusal.ts";
import type { ConditionAt } from "../syntax.ts";
import { costs, takesOff } from "../worth.ts";
import { MEASURE } from "./statement-words.ts";
import type { Statement, Statements } from "./statements.ts";

/** Words that say that it happened, how often in all, or that it is a number: none of them narrows what is counted. */
const SAID_OF_ALL =
  /全年度?|本?年度|年内|当年|全部|累[计积]|合计|总共|共计|总计|经|被|发生|发现|出现|收到|存在|查实|查出|达到?|超过|满|次数|起数|件数|人数|个数|处数|数量?|情况|的|有|共|总|其中|如果?|若|凡是?|一旦|但|且|每|则|该|其|所|者|对|受到?|造成|负?增长|下降|上升|增加|减少|实际|完成|完工|竣工|建成|达成|实现|开展|举办|召开|组织|办结|发放|开工|达标|进度/gu;

/** What every office calls a fault, whichever it is. */
const ANY_FAULT = /问题|事故|事件|差错|错误|现象|违规|投诉|案件|隐患|不合格|不达标|不符合|不规范/gu;

/** Characters that neither belong to what is known already nor say anything of all of them. */
function narrowedBy(name: string, known: string): string {
  let rest = name.replace(SAID_OF_ALL, "");
  // The longest pieces first, so that 被投诉 of 每被投诉1次 is taken whole.
  for (let length = rest.length; length >= 2; length -= 1)
    for (let from = 0; from + length <= rest.length; from += 1) {
      const piece = rest.slice(from, from + length);
      if (known.includes(piece)) rest = rest.replace(piece, " ");
    }
  return rest.replace(/\s+/gu, "");
}

const countsAll = ({ per, award }: Statement): boolean =>
  per !== null && (per.metric === "count" || per.metric === null) && takesOff(award);

const knownOf = ({ all }: Statements, context: Context): string =>
  [context.indicator.name ?? "", ...all.filter(countsAll).map(({ wording }) => wording)].join(" ");

/**
 * 每被投诉1次扣0.5分，累计投诉满4次的不得分: the number is one of all that is counted, and none of its own.
 * @param name what the number is said to be a number of
 */
export function isOfAllCounted(
  name: string,
  statement: Statement,
  all: Statements,
  context: Context,
): boolean {
  if (statement.award.kind !== "zero" || !all.all.some(countsAll)) return false;
  return narrowedBy(name, knownOf(all, context)) === "";
}

/** What a number that is not the first or the next of them (首次, 再次) is said to be a number of; empty where nothing is said. */
function nameOf({ conditions }: Statement, at: ConditionAt): string {
  const { condition } = at;
  if (condition.kind !== "number" || condition.nth !== undefined) return "";
  if (condition.metric !== "plain" && condition.metric !== "count") return "";
  const before = conditions.slice(0, conditions.indexOf(at));
  return [...before.map(({ subject }) => subject), at.subject, condition.noun].join("");
}

const takesOffForEach = ({ per, award }: Statement): boolean => per !== null && takesOff(award);

/** 重点村低于90%, 省级少于3篇: less than so many of what carries no name of a measure. */
const isLessOfSome = ({ condition }: ConditionAt, narrowed: string): boolean =>
  condition.kind === "number" &&
  condition.lower === undefined &&
  !MEASURE.test(narrowed) &&
  !/[次数分价]$/u.test(narrowed);

/**
 * Some of those counted, or of those that are to be done (每少1篇扣0.5分，省级少于3篇不得分), have no result to be told by, unless
 * the rule asks for their number.
 */
export function refuseSomeOfThem(all: Statements, scheme: Scheme, context: Context, text: string): void {
  if (scheme.base.type === "parts") return;
  const isStepped = all.all.some(takesOffForEach);
  const used = JSON.stringify(scheme);
  const own = context.inputs.filter(({ id }) => used.includes(`"input":"${id}"`)).map(({ label }) => label);
  const known = `${knownOf(all, context)} ${own.join(" ")}`;
  for (const statement of all.all) {
    if (statement.per !== null || !costs(statement.award)) continue;
    for (const at of statement.conditions) {
      const name = nameOf(statement, at);
      const narrowed = narrowedBy(name, known + text.slice(0, statement.from)).replace(ANY_FAULT, "");
      if (narrowed.length >= 2 && (isStepped || isLessOfSome(at, narrowed)))
        refuse(`没有读懂“${name}”与前面所说的是不是同一个量`, at);
    }
  }
}
