/** Wording that carries no points of its own. */
import { WORDS } from "../lexicon/words.ts";
import type { AwardSyntax, ConditionAt, ConditionSyntax, Limit } from "../syntax.ts";
import { takesOff } from "../worth.ts";

const GENERIC =
  /^(其中|具体|要求|说明|评分标准|评分细则|评分办法|标准|本项|该项|指标|完成情况|根据|对|各项|工作|情况|按|的|即|得分|计分|规则|方法|以上|为|计|在|每|各|和|均|应|由|可|部分|内容|全年|当年|年度|年内|本年|全部|任务|目标|分|得|[.．]|计算|算|累计|合并|汇总|逐项|评定|余|一旦|只要|但凡|哪怕|即使|即便|就|则|不论原因|无论原因|不管原因|不论何种原因|无论何种原因|不论什么原因|无论什么原因)*$/;

export const isGeneric = (text: string): boolean => GENERIC.test(text);

/** Names of measures: two different ones cannot be one number. */
export const MEASURE = /([率度量数额值比幅]|人次|成本|费用|支出|面积|时间|时长|得分|里程)$/;

/** 不扣分 after a condition: nothing is lost there. */
export const keepsAllPoints = (text: string): boolean => /^不(予)?扣分?$/.test(text);

const QUALITY = /^(不|未)(合格|符合|达标|规范|满足)[^,，;；。]{0,4}$/u;

const isBareCount = (condition: ConditionSyntax): boolean =>
  condition.kind === "number" &&
  condition.metric === "plain" &&
  condition.op === null &&
  (condition.lower ?? condition.upper)?.amount.measure === "unit";

/** 有1项未完成, 1项未完成扣2分: so many fewer than the 指标值. */
function undone(
  [number, state]: readonly ConditionAt[],
  award: AwardSyntax,
  text: string,
): ConditionAt[] | null {
  if (
    number?.condition.kind !== "number" ||
    !(number.condition.metric === "count" || isBareCount(number.condition)) ||
    number.subject !== "" ||
    state?.condition.kind !== "met" ||
    state.condition.met ||
    state.condition.partly
  )
    return null;
  const word = text.slice(number.to, state.to);
  // 发现一例不符合: a fault of one of them, and not one that is missing.
  if (QUALITY.test(word))
    return [
      {
        ...number,
        to: state.to,
        condition: { ...number.condition, metric: "count", noun: number.condition.noun + word },
      },
    ];
  const deducts = takesOff(award);
  if (number.condition.metric !== "count" && (!deducts || /^[,，]/u.test(word))) return null;
  return [{ ...number, to: state.to, condition: { ...number.condition, metric: "shortfall", noun: "" } }];
}

/** 不合格1卷: so many of them are as they should not be. */
function faulty([state, number]: readonly ConditionAt[], text: string): ConditionAt[] | null {
  if (state?.condition.kind !== "met" || state.condition.met || state.condition.partly) return null;
  if (number === undefined || number.subject !== "" || number.from !== state.to) return null;
  if (number.condition.kind !== "number" || !isBareCount(number.condition)) return null;
  const word = text.slice(state.from, state.to).slice(state.subject.length);
  const noun = text.slice(state.to - word.length, state.to);
  if (!QUALITY.test(noun.replace(/^[,，]/u, ""))) return null;
  const counted: ConditionSyntax = { ...number.condition, metric: "count", noun };
  return [{ ...number, from: state.from, condition: counted }];
}

const LONGEST_STATE = 15;

/** 到期未延续的，5本以内: so many of what was left undone. 未发生事故的 is a state and not one of several things. */
function countedUndone([state, number]: readonly ConditionAt[], text: string): ConditionAt[] | null {
  if (state?.condition.kind !== "absence" || number?.condition.kind !== "number" || number.subject !== "")
    return null;
  const { metric, lower, upper } = number.condition;
  const word = /(?:^|[^未])(未[^,，;；。]{1,10})的[,，]?$/u.exec(
    text.slice(Math.max(0, number.from - LONGEST_STATE), number.from),
  )?.[1];
  const isUndone = word !== undefined && !/^未(发生|出现|发现|产生|收到|接到|造成)/u.test(word);
  if (metric !== "plain" || (lower ?? upper)!.amount.measure !== "unit" || !isUndone) return null;
  return [{ ...number, from: state.from, condition: { ...number.condition, metric: "count", noun: word } }];
}

/** 被督办一次: the number counts what occurred. */
export function countedEvents(
  conditions: readonly ConditionAt[],
  award: AwardSyntax,
  text: string,
): ConditionAt[] {
  const [event, number] = conditions;
  const faults = conditions.length === 2 ? faulty(conditions, text) : null;
  if (faults !== null) return faults;
  const leftUndone = conditions.length === 2 ? countedUndone(conditions, text) : null;
  if (leftUndone !== null) return leftUndone;
  const lacking = conditions.length === 2 ? undone(conditions, award, text) : null;
  if (lacking !== null) return lacking;
  if (
    conditions.length !== 2 ||
    event!.condition.kind !== "occurrence" ||
    number!.condition.kind !== "number" ||
    !(number!.condition.metric === "plain" || number!.condition.metric === "count") ||
    number!.subject !== "" ||
    (number!.condition.lower ?? number!.condition.upper)?.amount.measure !== "unit"
  )
    return [...conditions];
  const noun = event!.condition.noun + number!.condition.noun;
  return [
    {
      ...number!,
      from: event!.from,
      subject: event!.subject,
      condition: { ...number!.condition, metric: "count", noun },
    },
  ];
}

export const trimWording = (text: string): string =>
  text.replace(/\s+/g, "").replace(/^[,，、:：(（]+|[,，、:：(（的]+$/gu, "");

/** 不少于6次 and 少于6次: the one holds wherever the other does not. */
export function isOtherSide(
  { condition: a, subject }: ConditionAt,
  { condition: b, subject: other }: ConditionAt,
): boolean {
  // 满意度不低于90%，合格率低于90%: the second is a number of something else.
  if (!isGeneric(other) && !subject.endsWith(other)) return false;
  if (a.kind !== "number" || b.kind !== "number" || a.metric !== b.metric || a.noun !== b.noun) return false;
  if (a.exact || b.exact || a.ofTarget !== b.ofTarget) return false;
  const alike = (x: Limit | undefined, y: Limit | undefined): boolean =>
    x !== undefined &&
    y !== undefined &&
    x.inclusive !== y.inclusive &&
    x.amount.value === y.amount.value &&
    x.amount.measure === y.amount.measure &&
    x.amount.unit === y.amount.unit;
  const up = a.upper === undefined && b.lower === undefined && alike(a.lower, b.upper);
  return up || (a.lower === undefined && b.upper === undefined && alike(a.upper, b.lower));
}

/** 全年24次: a number of things that is named and not compared. */
export const isNumber = ({ condition }: ConditionAt): boolean =>
  condition.kind === "number" && condition.metric === "plain" && condition.exact;

type NumberSyntax = Extract<ConditionSyntax, { kind: "number" }>;

/** 1起: one of them, neither more nor less, and none of a row of them. */
export const isJustOne = ({ exact, op, nth, lower }: NumberSyntax): boolean =>
  exact && op === null && nth === undefined && lower?.amount.value === "1";

/** 未整改, 发生事故, 逾期: what happened, or did not, in words that a number may count. */
export const isLapse = ({ condition }: ConditionAt): boolean =>
  condition.kind === "absence" ||
  condition.kind === "occurrence" ||
  (condition.kind === "met" && !condition.met && !condition.partly) ||
  (condition.kind === "punctual" && !condition.onTime);

/** 应达2400户次: how many there are to be, in so many words. */
export const asksForAll = ({ condition }: ConditionAt): boolean =>
  condition.kind === "number" &&
  condition.metric === "plain" &&
  condition.upper === undefined &&
  condition.lower?.inclusive === true &&
  condition.lower.amount.measure === "unit";

/** 少1次. */
export const missesOne = ({ condition }: ConditionAt): boolean =>
  condition.kind === "number" && condition.metric === "shortfall" && condition.exact && !condition.ofTarget;

const isFault = (text: string): boolean =>
  WORDS.get(text)?.words.some(({ kind }) => kind === "fault") === true;

/** 市级通报一次, 省级通报一次: the kinds are told apart by what stands before the verb. 违规1次 counts faults. */
export function withKind(condition: ConditionSyntax, subject: string): ConditionSyntax {
  if (
    condition.kind === "number" &&
    condition.metric === "plain" &&
    isFault(subject) &&
    (condition.lower ?? condition.upper)?.amount.measure === "unit"
  )
    return { ...condition, metric: "count", noun: subject + condition.noun };
  const isKind =
    condition.kind === "number" &&
    condition.metric === "count" &&
    condition.noun === "通报" &&
    !isGeneric(subject);
  return isKind ? { ...condition, noun: subject + condition.noun } : condition;
}

/** 少监测不足5个: what may be missing. */
export const missesFew = ({ condition }: ConditionAt): boolean =>
  condition.kind === "number" &&
  condition.metric === "shortfall" &&
  condition.lower === undefined &&
  !condition.ofTarget;

const LAST_YEAR = /上年|去年|上一年|同期|同比/u;
/** 上年数（18人）: the figure of that year itself; the tokens take it for the 指标值 where it is the same. */
const ITS_FIGURE = /(?:上年|去年|上一年)[一-龥]{0,4}[(（]\d[^()（）]{0,8}[)）]/gu;

/** 比上年每上升1%: compared with a year whose figure is not told. */
export const speaksOfLastYear = (wording: string): boolean => LAST_YEAR.test(wording.replace(ITS_FIGURE, ""));
