/** 满分10分, 最高10分, 最多扣3分, 不足1天按1天计, 如86%扣5分: what frames the awards. */
import { attempt, type Cursor, type Phrase } from "../cursor.ts";
import type { Amount, AwardSyntax, BareElement } from "../syntax.ts";
import { amount } from "./amounts.ts";
import { award } from "./awards.ts";
import { closing } from "./ceilings.ts";
import { numberCondition } from "./condition-parts.ts";

/** 累计最多扣4分: what all of them come to. */
const summed = (at: Cursor, start: number): { total?: true } =>
  /累计|累加|合计|总计/u.test(at.textFrom(start)) ? { total: true } : {};

/** 最高10分, 最多扣3分, 封顶6分, 最低2分, 加分最高不超过2分. */
export const limit: Phrase<BareElement> = (at) => {
  const start = at.position;
  if (SAME_ITEM.has(at.at()?.text ?? "") && (at.is("deduct", 1) || at.is("bonus", 1)) && at.isCap(2))
    at.position += 1;
  const prefix =
    at.is("bonus") && at.is("most", 1) ? "add" : at.is("deduct") && at.is("most", 1) ? "deduct" : null;
  if (prefix !== null) at.position += 1;
  else if (at.is("points") && at.is("most", 1)) at.position += 1;
  const capped =
    (at.is("bonus") || at.is("deduct") || at.is("points")) &&
    at.role("compare", 1) === "le" &&
    at.isType("number", 2) &&
    at.isType("fen", 3);
  if (capped) {
    const sign = at.is("bonus") ? "add" : at.is("deduct") ? "deduct" : "get";
    const value = at.at(2)!.value;
    at.position += 4;
    return { type: "limit", limit: "most", verb: sign, points: value, ...summed(at, start) };
  }
  const kind = at.take("most") !== null ? "most" : at.take("lowest") !== null ? "least" : null;
  if (kind === null) return null;
  while (at.is("most") || at.is("but")) at.position += 1;
  let verb: "get" | "deduct" | "add" | null = prefix;
  for (;;) {
    if (at.is("deduct")) verb = "deduct";
    else if (at.is("bonus")) verb = "add";
    else if (at.is("award")) verb ??= "get";
    else if (
      !at.isText("为") &&
      !at.is("points") &&
      !(at.is("compare") && ["≤", "不超过", "="].includes(at.at()!.text)) &&
      !at.is("most")
    )
      break;
    at.position += 1;
  }
  const number = at.takeType("number");
  if (number === null) {
    if (kind === "most" && at.take("full") !== null)
      return { type: "limit", limit: kind, verb, points: "full" };
    return null;
  }
  if (at.takeType("fen") === null) return null;
  const sum = summed(at, start);
  closing(at);
  at.take("most");
  return { type: "limit", limit: kind, verb, points: number.value, ...sum };
};

const SCOPES = ["本项", "该项", "此项", "本指标", "该指标", "此指标", "全部", "所有", "指标"];
const WHOLES = ["分", "分值", "分数", "得分", "满分", "本项分值", "该项分值", "全部分值"];

/** 减到零为止, 扣到没有分为止: down to nothing. */
function toNothing(at: Cursor): boolean {
  if (!at.takeText("到", "至")) return false;
  at.takeText("为", "只剩");
  const figure = at.isType("number") && at.at()!.value === "0";
  if (figure) at.position += 1;
  else if (!at.takeText("零", "没有分", "没分", "零分", "无分", "没有")) return false;
  at.takeType("fen");
  const ended = at.takeText("为止", "止", "即止") || closing(at) !== null;
  return ended || at.endsClause();
}

/** 扣完本项分为止, 减光该项全部分值为止: nothing is left in the end. */
export const exhausted: Phrase<BareElement> = (at) => {
  // 累计扣分不超过本项分值.
  const sum = SAME_ITEM.has(at.at()?.text ?? "") ? 1 : 0;
  if (at.is("deduct", sum) && at.is("untilFull", sum + 1)) {
    at.position += sum + 2;
    return { type: "exhaust" };
  }
  const until = at.takeText("直至") || (at.takeText("直") && at.takeText("到", "至"));
  if (at.take("deduct") === null) return null;
  if (toNothing(at)) return { type: "exhaust" };
  if (!at.takeText("完", "光", "满", "尽")) return null;
  // 直至减完.
  if (until && at.endsClause()) return { type: "exhaust" };
  while (at.takeText(...SCOPES)) continue;
  if (!at.takeText(...WHOLES)) return null;
  return at.takeText("为止", "止", "即止") ? { type: "exhaust" } : null;
};

/** 直到10分扣光: as much as stands there, which must be all there is. */
export const untilGone: Phrase<BareElement> = (at) => {
  if (!at.takeText("直至") && !(at.takeText("直") && at.takeText("到", "至"))) return null;
  const number = at.takeType("number");
  if (number === null || at.takeType("fen") === null) return null;
  const gone = at.isText("扣光") || (at.take("deduct") !== null && (at.isText("完") || at.isText("光")));
  if (!gone) return null;
  at.position += 1;
  at.takeText("为止", "止");
  return { type: "limit", limit: "most", verb: "deduct", points: number.value };
};

/** 此项扣分不超过4分, 该项累计扣分最多4分: what is taken off under this item. */
export const SAME_ITEM: ReadonlySet<string> = new Set("此项 本项 该项 累计 累加 合计 总计 共".split(" "));

/** 10分封顶, 扣满8分为止, 加满5分为止, 扣完3分为止, 以6分为限, 以4分为扣分上限. */
export const limitAfter: Phrase<BareElement> = (at) => {
  if (at.isType("number") && !at.isType("fen", 1)) return null;
  const beginsClause = at.tokens[at.position - 1]?.type === "separator";
  at.takeText("以");
  const sum = at.takeText("累计", "合计", "总计") ? { total: true as const } : {};
  const before = at.is("deduct") ? "deduct" : at.is("bonus") ? "add" : at.is("award") ? "get" : null;
  if (before !== null) at.position += 1;
  const down = before === "deduct" && (at.isText("至") || at.isText("到"));
  // 加到10分为止: with what there was before.
  const whole = before === "add" && (at.isText("到") || at.isText("至"));
  const left = before === "deduct" && at.takeText("剩", "剩下", "只剩");
  at.takeText("以", "至", "到", "按");
  const filled = (before === "deduct" || before === "add") && (at.isText("满") || at.isText("足"));
  at.takeText("满", "满分", "完", "至", "到", "达", "足", "够");
  const number = at.takeType("number");
  if (number === null || at.takeType("fen") === null) return null;
  if (before === "deduct" && number.value === "0") {
    closing(at);
    return { type: "exhaust" };
  }
  // 加至10分, 扣足7分 alone end there too; 扣至4分 leaves open whether 4 are taken or kept.
  const ends = (whole || (filled && beginsClause)) && at.endsClause();
  const end = closing(at) ?? (ends ? { sign: null, lowest: false } : null);
  if (end === null || (before !== null && end.sign !== null && before !== end.sign)) return null;
  const verb = whole ? "get" : (before ?? end.sign);
  // 以6分为扣分下限 would be a least deduction.
  if (end.lowest && verb !== null && verb !== "get") return null;
  // 扣至5分为止 leaves 5, as 扣至0分为止 leaves nothing; 扣满5分为止 takes 5.
  const kind = down || left || end.lowest ? "least" : "most";
  return { type: "limit", limit: kind, verb, points: number.value, ...sum };
};

/** 每场得1分，8场封顶, 算到6个为止: the number of things that earns all points, which has to be the 指标值. */
export const countLimit: Phrase<BareElement> = (at) => {
  const counts = at.takeText("算", "只算", "计", "只计", "计算", "累计", "统计", "计入");
  const start = at.position;
  if (counts) at.takeText("到", "至", "满", "足", "够");
  const most = amount(at);
  if (most === null || most.measure !== "unit") return null;
  if (closing(at)?.sign !== null) return null;
  // 算6个为止 would leave open which.
  if (counts && at.tokens[start]?.type === "number") return null;
  if (!at.ended && at.at()?.value !== "stop") return null;
  const end = { amount: most, inclusive: true, explicit: true };
  const all = { lower: end, upper: end, exact: true, reached: false, op: null, within: false };
  return { type: "condition", condition: numberCondition(all, "plain") };
};

/** What a formula comes to. */
export const COMPUTED = ["计算结果", "计算得分", "计算值", "得分", "算出", "得数", "得出", "算得", "结果"];

/** 超过10分的按10分计: says again that the score is capped. */
export const cappedAgain: Phrase<BareElement> = (at) => {
  // 计算结果大于7的按7计: what was computed are the points.
  const computed = at.takeText(...COMPUTED);
  if (computed) at.takeText("的", "结果", "得分", "分数");
  if (!computed && at.is("points")) at.position += 1;
  const op = at.take("compare");
  if (op !== "gt") return null;
  const first = at.takeType("number");
  if (first === null || (at.takeType("fen") === null && !computed)) return null;
  at.skipParticles();
  at.takeType("separator");
  at.takeText("按", "计", "记", "得", "只计", "均按", "取", "只取", "均取");
  const second = at.takeType("number");
  if (second === null || second.value !== first.value || (at.takeType("fen") === null && !computed))
    return null;
  while (at.is("award") || at.isText("计算")) at.position += 1;
  return { type: "limit", limit: "most", verb: "get", points: first.value };
};

/** 满分10分, 共10分, 基础分6分. */
export const header: Phrase<BareElement> = (at) => {
  const base = at.is("base");
  if (!base && !at.is("header")) return null;
  while (
    at.is("header") ||
    at.is("base") ||
    at.is("but") ||
    at.isText(":") ||
    at.isText("为") ||
    at.isText("是") ||
    at.isText("计")
  )
    at.position += 1;
  const number = at.takeType("number");
  if (number === null || at.takeType("fen") === null) return null;
  if (at.isText("/")) return null;
  // 该项8分全部扣除 takes them off.
  if (/^(?:全部?|全数)?(?:扣|全扣)/u.test((at.at()?.text ?? "") + (at.at(1)?.text ?? ""))) return null;
  return base ? { type: "start", points: number.value } : { type: "header", points: number.value };
};

/** 如86%扣5分、78%扣8分. */
export const example: Phrase<BareElement> = (at) => {
  if (at.take("example") === null) return null;
  at.takeType("separator");
  const shown: { amount: Amount; award: AwardSyntax }[] = [];
  for (;;) {
    const one = attempt(at, shownResult);
    if (one === null) return shown.length === 0 ? null : { type: "example", shown };
    shown.push(one);
    const goesOn = at.at()?.value === "pause" && at.isType("number", 1);
    if (!goesOn) return { type: "example", shown };
    at.position += 1;
  }
};

/** 实际86%，扣5分: a result and what it earns. */
const shownResult: Phrase<{ amount: Amount; award: AwardSyntax }> = (at) => {
  while (at.isType("text") || at.is("completion") || at.is("actual") || at.is("plain") || at.is("compare"))
    at.position += 1;
  const value = amount(at);
  if (value === null) return null;
  at.takeType("separator");
  const result = award(at);
  return result === null ? null : { amount: value, award: result };
};
