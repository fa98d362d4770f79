/** Things that happened or did not. */
import { attempt, type Cursor, type Phrase } from "../cursor.ts";
import type { ConditionSyntax } from "../syntax.ts";
import { hasRole, isNoun } from "../tokens/tokens.ts";

/** 截留、挪用, 截留或挪用: names that go on behind a 顿号 or 或. */
function goesOn(at: Cursor): boolean {
  const joint = at.at();
  const isJoint = at.is("or") || (joint?.type === "separator" && joint.value === "pause");
  // 未制作或未通过审核: what is denied anew is a condition of its own.
  return isJoint && isNoun(at.at(1)) && !/^[未不没无]/u.test(at.at(1)!.text);
}

/** 一般事故, 交通中断: a word of degree that goes on as a name. */
const degree = (at: Cursor): boolean => at.is("grade") && isNoun(at.at(1));

/** 较大以上火灾, 省级以上媒体报道: how grave they are. */
const ranks = (at: Cursor, start: number): boolean => {
  const before = at.tokens[at.position - 1];
  const isRank = at.position > start && (hasRole(before, "grade") || before!.text.endsWith("级"));
  return isRank && (at.isText("以上") || at.isText("及以上")) && isNoun(at.at(1));
};

/** 短缺, 遗漏: what is missing, by the name of its missing. */
const isLack = (at: Cursor, offset = 0): boolean => {
  const after = at.at(offset + 1);
  const isLast =
    after === undefined || after.type === "separator" || after.text === "的" || hasRole(after, "award");
  return isLast && /^(短缺|缺失|缺漏|遗漏|缺项)$/u.test(at.at(offset)?.text ?? "");
};

/** 未发生安全事故, 无投诉, 零差错. */
const absence: Phrase<ConditionSyntax> = (at) => {
  if (at.take("negation") === null) return null;
  // 无一例差错: not even one; 无3例以上 says something else.
  if (at.isType("number")) {
    if (at.at()!.value !== "1" || !at.isType("unit", 1)) return null;
    at.position += 2;
  }
  // 无一短缺: not even one.
  else if (at.isText("一") && (isNoun(at.at(1)) || isLack(at, 1))) at.position += 1;
  const before = at.position;
  while (at.is("occur") || at.is("but")) at.position += 1;
  const start = at.position;
  if (isLack(at)) at.position += 1;
  while (isNoun(at.at()) || degree(at) || (at.position > start && goesOn(at))) at.position += 1;
  const noun = at.textFrom(start);
  return noun === "" && start === before ? null : { kind: "absence", noun };
};

/** 发生重大事故, 有投诉, 出现差错: without a number once is enough. */
const occurrence: Phrase<ConditionSyntax> = (at) => {
  let seen = false;
  // 违反保密规定: the verb is part of what is counted.
  const verb = at.isText("违反") ? "违反" : "";
  while (at.is("occur") || at.role("direction") === "count") {
    seen = true;
    at.position += 1;
  }
  if (!seen) return null;
  const start = at.position;
  while (
    isNoun(at.at()) ||
    degree(at) ||
    ranks(at, start) ||
    (at.position > start && goesOn(at)) ||
    at.isText("较大") ||
    at.isText("一般") ||
    at.isText("的")
  ) {
    if (at.isText("的") && !isNoun(at.at(1))) break;
    at.position += 1;
  }
  // 被国家级通报的: by whom stands before what was done.
  if (at.position > start && at.isText("通报") && !at.isType("number", 1)) at.position += 1;
  const noun = at.textFrom(start);
  return noun === "" ? null : { kind: "occurrence", noun: verb + noun };
};

const HOURS = /^(小时|个小时|分钟|天|日|个工作日|工作日)$/u;

/** 未在48小时内修补的，每个…: late in each of them; of what is counted, the number is only part of the name. */
export const lateForEach: Phrase<ConditionSyntax> = (at) => {
  const start = at.position;
  // 超过法定20个工作日的，每证…: the same the other way round.
  const beyond = at.takeText("超过", "超出", "超");
  if (beyond) at.takeText("法定", "规定", "约定", "承诺", "了");
  else if (!at.takeText("未", "没有", "未能") || !at.takeText("在", "于")) return null;
  if (at.takeType("number") === null || !HOURS.test(at.takeType("unit")?.value ?? "")) return null;
  if (!beyond && !at.takeText("内", "以内", "之内")) return null;
  if (beyond) at.takeText("未", "仍未", "尚未", "才", "后");
  while (isNoun(at.at()) || at.is("achieve") || at.is("adverb")) at.position += 1;
  const noun = at.textFrom(start);
  const ahead = at.fork();
  ahead.takeText("的");
  ahead.takeType("separator");
  if (ahead.take("per") === null) return null;
  // 每超1小时, 每天: how late, which needs another number than that of the things.
  const way = ahead.role("direction");
  if (way !== null && way !== "count") return null;
  ahead.takeType("number");
  return HOURS.test(ahead.at()?.text ?? "") ? null : { kind: "occurrence", noun };
};

/** Only where nothing else fits: these swallow names. */
export function eventCondition(cursor: Cursor): ConditionSyntax | null {
  return attempt(cursor, lateForEach) ?? attempt(cursor, absence) ?? attempt(cursor, occurrence);
}
