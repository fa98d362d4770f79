/** 三项均满足, 各占5分, 分别得5、3、0分, 每月一次, 共4项: phrases about several things at once. */
import { attempt, type Cursor, type Phrase } from "../cursor.ts";
import type { BareElement } from "../syntax.ts";
import { amount } from "./amounts.ts";
import { award } from "./awards.ts";

/** 三项均满足, 全部具备. */
export const together: Phrase<BareElement> = (at) => {
  at.takeText("以上", "上述");
  const number = attempt(at, (inner) => {
    const count = inner.takeType("number");
    return count !== null && inner.takeType("unit") !== null ? count : null;
  });
  at.take("adverb");
  if (at.take("together") === null) return null;
  return { type: "together", count: number === null ? null : Number(number.value) };
};

/** 各得, 各记: each of them, and what it earns, in one word. */
const eachEarns = (at: Cursor): boolean => at.is("award") && at.at()!.text.startsWith("各");

/** 各占5分, 每项得2分, 各50%. */
export const eachPart: Phrase<BareElement> = (at) => {
  if (!at.is("each") && !eachEarns(at)) return null;
  while (at.is("each") || eachEarns(at) || at.isText("为")) at.position += 1;
  const result = award(at);
  if (result !== null && (result.kind === "points" || result.kind === "share"))
    return { type: "eachPart", award: result };
  if (result === null && at.isType("number") && at.isType("percent", 1)) {
    const value = at.takeType("number")!.value;
    at.position += 1;
    return { type: "eachPart", award: { kind: "share", sign: "get", percentOver: value, percentBy: "1" } };
  }
  return null;
};

/** 其后依次为≥90%得7分、≥80%得5分: only says that bands follow. */
export const inTurn: Phrase<BareElement> = (at) => {
  at.take("otherwise");
  if (!/^(依次|分别)(为|是)?$/u.test(at.at()?.text ?? "")) return null;
  at.position += 1;
  at.takeText("为");
  return at.is("compare") ? { type: "note", text: "" } : null;
};

/** 满分, 满分的80%, 不得分: a share of the points, in percent. */
const ofWhole: Phrase<string> = (at) => {
  if (at.take("zero") !== null) return "0";
  if (at.take("full") === null) return null;
  if (!at.takeText("的")) return "100";
  const number = at.takeType("number");
  return number === null || at.takeType("percent")?.value !== "%" ? null : number.value;
};

/** 依次按分值的100%、80%、60%、0计: the shares, before the word that gives them. */
export const respectiveShares: Phrase<BareElement> = (at) => {
  if (!at.takeText("依次", "分别", "依次按", "分别按")) return null;
  const by = at.tokens[at.position - 1]!.text.endsWith("按") || at.takeText("按", "按照");
  const whole = by && (at.take("points") ?? at.take("full")) !== null && at.takeText("的");
  const points: string[] = [];
  for (;;) {
    const number = at.takeType("number");
    if (number === null) return null;
    const isShare = at.takeType("percent")?.value === "%";
    // 60%、0: nothing is nothing in every measure.
    if (!isShare && (number.value !== "0" || points.length === 0)) return null;
    points.push(number.value);
    if (at.at()?.value !== "pause" || !at.isType("number", 1)) break;
    at.position += 1;
  }
  const earns = at.take("award") !== null;
  // 分别按90%、80%计 may be what is reached.
  const isAll = by && earns && (whole || points[0] === "100");
  const ends = at.ended || at.isType("separator");
  return points.length >= 2 && isAll && ends ? { type: "respectively", points, share: true } : null;
};

/** 分别得5、3、0分, 依次得100%、80%、0%的分值. */
export const respectively: Phrase<BareElement> = (at) => {
  if (at.take("respectively") === null) return null;
  const points: string[] = [];
  let [shares, wholes] = [0, 0];
  for (;;) {
    while (at.is("award") || at.isText("为") || at.isText("予")) at.position += 1;
    const whole = attempt(at, ofWhole);
    const number = whole === null ? at.takeType("number") : null;
    if (whole === null && number === null) return null;
    points.push(whole ?? number!.value);
    if (whole !== null) wholes += 1;
    else if (at.takeType("percent") !== null) shares += 1;
    else at.takeType("fen");
    const next = at.at();
    if (next?.type !== "separator" && next?.text !== "/" && next?.text !== "和") break;
    if (at.at(1)?.type !== "number" && !at.is("full", 1) && !at.is("zero", 1)) break;
    at.position += 1;
  }
  if (points.length < 2) return null;
  // 满分、满分的80%、不得分: every one of them says of what.
  if (wholes > 0) return wholes === points.length ? { type: "respectively", points, share: true } : null;
  if (shares !== 0 && shares !== points.length) return null;
  if (shares > 0) {
    at.takeText("的");
    if (!at.is("points") && !at.is("full")) return null;
    at.position += 1;
  }
  return { type: "respectively", points, share: shares > 0 };
};

/** 每处文保单位, 每个乡镇: each of those to whom something is done so often. */
const ofEach: Phrase<true> = (at) => {
  const start = at.position;
  if (!at.takeText("每")) return null;
  const unit = at.takeType("unit");
  if (unit === null || TIME_UNITS.has(unit.value)) return null;
  while (at.position < start + LONGEST_EACH && (at.isType("text") || at.is("plain"))) at.position += 1;
  const often = at.is("per") || at.is("lowest") || at.role("compare") === "ge";
  return often || at.isType("number") ? true : null;
};

const LONGEST_EACH = 8;

/** 不少于1次，每少1次扣…: what follows says what is earned or lost, and not what this one earns. */
const goesOn = (at: Cursor): boolean =>
  at.isType("separator") &&
  !(["award", "deduct", "bonus", "zero", "full", "veto"] as const).some((kind) => at.is(kind, 1)) &&
  !(at.isType("number", 1) && at.isType("fen", 2));

/** 每月25日前, 每季度终了后15日内: by when, each time. */
const byDay: Phrase<true> = (at) => {
  if (!at.takeText("终了后", "结束后")) {
    at.takeText("终了", "结束", "末", "初");
    at.takeText("后", "之后");
  }
  if (at.takeType("number") === null || !/^(?:日|号|天|个?工作日)$/u.test(at.takeType("unit")?.value ?? ""))
    return null;
  return at.takeText("前", "之前", "以前", "内", "以内", "之内") ? true : null;
};

/** 补贴每月兑现，: how often, where once is meant. */
const onceIn: Phrase<true> = (at) => {
  const start = at.position;
  while (at.isText("都") || at.isText("均") || at.isText("应") || at.isText("须") || at.isText("需"))
    at.position += 1;
  attempt(at, byDay);
  const isDone = (): boolean =>
    at.isType("text") || (["plain", "achieve", "standing"] as const).some((kind) => at.is(kind));
  while (at.position < start + LONGEST_EACH && isDone()) at.position += 1;
  return at.position > start && goesOn(at) ? true : null;
};

/** 每月召开一次会议，, 每个乡镇至少演出4场，: how often something is done, before what it earns. */
export const frequency: Phrase<BareElement> = (at) => {
  const each = attempt(at, ofEach) !== null;
  if (at.take("per") === null && !each) return null;
  at.takeText("半");
  const unit = at.takeType("unit");
  if (!each && (unit === null || !TIME_UNITS.has(unit.value))) return null;
  if (each && unit !== null && !TIME_UNITS.has(unit.value)) return null;
  if (attempt(at, onceIn) !== null) return { type: "note", text: "" };
  while (
    at.isType("text") ||
    at.is("plain") ||
    at.is("achieve") ||
    at.is("occur") ||
    at.is("compare") ||
    at.is("lowest") ||
    at.is("adverb") ||
    at.is("but") ||
    at.is("most")
  )
    at.position += 1;
  const number = at.takeType("number");
  if (number === null || at.takeType("unit") === null) return null;
  while (at.isType("text") || at.is("plain") || at.is("target")) at.position += 1;
  if (each) return goesOn(at) ? { type: "note", text: "" } : null;
  return at.isType("separator") ? { type: "note", text: "" } : null;
};

const TIME_UNITS = new Set(["月", "个月", "季度", "个季度", "年", "周", "星期", "天", "日", "学期"]);

/** 基本完成, 大部分达到: a grade that no number settles. */
export const nearlyDone: Phrase<BareElement> = (at) => {
  const start = at.position;
  if (at.take("nearly") === null) return null;
  while (at.is("achieve") || at.is("standing") || at.is("target") || at.is("adverb")) at.position += 1;
  return at.isType("number") ? null : { type: "text", text: at.textFrom(start), grade: true, pointing: null };
};

/** A number that only counts what follows it: 共4项任务, 两个口径. */
export const counting: Phrase<BareElement> = (at) => {
  at.take("header");
  // 本项含6个子任务.
  // 5次以内（含3次） bounds, and counts nothing.
  if (at.tokens[at.position - 1]?.type === "open" && (at.is("include") || at.is("exclude"))) return null;
  if (at.isText("含") || at.isText("包含")) at.position += 1;
  const found = amount(at);
  return found === null || found.measure !== "unit" ? null : { type: "count", amount: found };
};
