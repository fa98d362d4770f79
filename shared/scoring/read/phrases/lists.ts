/** 三项均满足, 各占5分, 分别得5、3、0分, 每月一次, 共4项: phrases about several things at once. */
import { attempt, type Phrase } from "../cursor.ts";
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

/** 各占5分, 每项得2分, 各50%. */
export const eachPart: Phrase<BareElement> = (at) => {
  if (!at.is("each") && !at.isText("各得") && !at.isText("各计")) return null;
  while (at.is("each") || at.isText("各得") || at.isText("各计") || at.isText("为")) at.position += 1;
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

/** 每月召开一次会议，: how often something is done, before what it earns. */
export const frequency: Phrase<BareElement> = (at) => {
  if (at.take("per") === null) return null;
  at.takeText("半");
  const unit = at.takeType("unit");
  if (unit === null || !TIME_UNITS.has(unit.value)) return null;
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
