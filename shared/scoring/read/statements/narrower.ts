/** A number of a part where the result of the whole is entered: 培训300人得10分，女性学员每少1人扣0.1分. */
import type { Scheme } from "../../rule/types.ts";
import type { Context } from "../context.ts";
import { refuse } from "../refusal.ts";
import { isGeneric } from "./statement-words.ts";
import type { Statement, Statements } from "./statements.ts";

/** Of these the result that is entered is counted; faults and days have numbers of their own. */
const OF_RESULT = new Set(["shortfall", "excess", "deviation", "plain", "completion"]);

const EDGES =
  /^(?:其中|如果|若|如|且|但|对|的|实际|全年|本年度?|当年|年度|年内|累计|总体|总|共|每|完成|组织|开展|参加|举办|新|已|所|该|其|未)+|(?:的|为|每|每次|实际|数量?|情况|时)+$/gu;

/** What a statement says its numbers are numbers of. */
function namesIn({ conditions, per, label, award }: Statement): string[] {
  const names = conditions.flatMap(({ condition, subject }) =>
    condition.kind === "number" && OF_RESULT.has(condition.metric) ? [subject] : [],
  );
  // 在中央媒体刊发的每篇加1分: what goes on beyond the 指标值, or a number of its own.
  const adds = award.kind === "points" && award.sign === "add" && per?.metric === null;
  return per !== null && (adds || OF_RESULT.has(per.metric ?? "")) ? [...names, label] : names;
}

const pairs = (name: string): string[] => [...name].slice(1).map((_, index) => name.slice(index, index + 2));

/** Whether a name says more than what was spoken of before: 家长满意度 after 满意度, 户外活动 after 开展活动. */
function isNarrower(name: string, before: string): boolean {
  for (let from = 1; from <= name.length - 2; from += 1)
    if (before.includes(name.slice(from))) return !before.includes(name.slice(0, from));
  return false;
}

/** 完成率85%（基本完成）, 以50次为基准, 在此基础上: words about the reckoning, and not about what is reckoned. */
const RECKONING = /基本|大部|基准|基础|计算|左右/u;

export function refuseNarrower({ all }: Statements, scheme: Scheme, context: Context, text: string): void {
  if (scheme.base.type === "parts" || !context.hasNumberTarget) return;
  const used = JSON.stringify(scheme);
  const own = context.inputs.filter(({ id }) => used.includes(`"input":"${id}"`)).map(({ label }) => label);
  for (const statement of all) {
    const before = text.slice(0, statement.from);
    for (const raw of namesIn(statement)) {
      const name = raw.replace(EDGES, "");
      if (name.length < 3 || isGeneric(name) || RECKONING.test(name) || before.includes(name)) continue;
      if (own.some((label) => label.includes(name))) continue;
      if (isNarrower(name, before) || isForeign(name, before, statement))
        refuse(`没有读懂“${name}”与前面所说的是不是同一个量`, statement);
    }
  }
}

/** 女性学员 after 培训300人: nothing of it was spoken of. */
const isForeign = (name: string, before: string, { per }: Statement): boolean =>
  per !== null &&
  /[^\d\p{P}\s得分满扣的]{2}/u.test(before) &&
  !/(人数|次数|数量?|量|率|度|值|金额|面积|里程|时间)$/u.test(name) &&
  !pairs(name).some((pair) => before.includes(pair));
