/** 满分10分, 最高10分, 最多扣3分, 不足1天按1天计, 如86%扣5分: what frames the awards. */
import { attempt, type Cursor, type Phrase } from "../cursor.ts";
import type { Amount, AwardSyntax, BareElement, Metric } from "../syntax.ts";
import { isIndivisible } from "../../score/units.ts";
import { amount } from "./amounts.ts";
import { award } from "./awards.ts";
import { numberCondition } from "./condition-parts.ts";

/** 最高10分, 最多扣3分, 封顶6分, 最低2分, 加分最高不超过2分. */
export const limit: Phrase<BareElement> = (at) => {
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
    return { type: "limit", limit: "most", verb: sign, points: value };
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
  at.takeText("为止", "止", "为限", "封顶", "止步");
  at.take("most");
  return { type: "limit", limit: kind, verb, points: number.value };
};

const SCOPES = ["本项", "该项", "此项", "本指标", "该指标", "此指标", "全部", "所有", "指标"];
const WHOLES = ["分", "分值", "分数", "得分", "满分", "本项分值", "该项分值", "全部分值"];

/** 扣完本项分为止, 减光该项全部分值为止: nothing is left in the end. */
export const exhausted: Phrase<BareElement> = (at) => {
  // 累计扣分不超过本项分值.
  const sum = SAME_ITEM.has(at.at()?.text ?? "") ? 1 : 0;
  if (at.is("deduct", sum) && at.is("untilFull", sum + 1)) {
    at.position += sum + 2;
    return { type: "exhaust" };
  }
  if (!at.takeText("直至") && at.takeText("直")) at.takeText("到", "至");
  if (at.take("deduct") === null || !at.takeText("完", "光", "满", "尽")) return null;
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
const SAME_ITEM: ReadonlySet<string> = new Set(["此项", "本项", "该项", "累计", "合计", "总计", "共"]);

/** 10分封顶, 扣满8分为止, 加满5分为止, 扣完3分为止, 以6分为限. */
export const limitAfter: Phrase<BareElement> = (at) => {
  const verb = at.is("deduct") ? "deduct" : at.is("bonus") ? "add" : at.is("award") ? "get" : null;
  if (verb !== null) at.position += 1;
  const down = verb === "deduct" && (at.isText("至") || at.isText("到"));
  at.takeText("以", "至", "到", "按");
  at.takeText("满", "满分", "完", "至", "到", "达", "足", "够");
  const number = at.takeType("number");
  if (number === null || at.takeType("fen") === null) return null;
  if (verb === "deduct" && number.value === "0") {
    at.takeText("为止", "止");
    return { type: "exhaust" };
  }
  const ended = at.takeText("为止", "止", "为限", "封顶", "为上限", "上限");
  if (!ended) return null;
  // 扣至5分为止 leaves 5, as 扣至0分为止 leaves nothing; 扣满5分为止 takes 5.
  return { type: "limit", limit: down ? "least" : "most", verb, points: number.value };
};

/** 每场得1分，8场封顶: the number of things that earns all points, which has to be the 指标值. */
export const countLimit: Phrase<BareElement> = (at) => {
  const most = amount(at);
  if (most === null || most.measure !== "unit" || !at.takeText("封顶", "为限", "为上限")) return null;
  if (!at.ended && at.at()?.value !== "stop") return null;
  const end = { amount: most, inclusive: true, explicit: true };
  const all = { lower: end, upper: end, exact: true, reached: false, op: null, within: false };
  return { type: "condition", condition: numberCondition(all, "plain") };
};

/** 超过10分的按10分计: says again that the score is capped. */
export const cappedAgain: Phrase<BareElement> = (at) => {
  // 计算结果大于7的按7计: what was computed are the points.
  const computed = at.takeText("计算结果", "计算得分", "计算值", "得分");
  if (!computed && at.is("points")) at.position += 1;
  const op = at.take("compare");
  if (op !== "gt") return null;
  const first = at.takeType("number");
  if (first === null || (at.takeType("fen") === null && !computed)) return null;
  at.skipParticles();
  at.takeType("separator");
  at.takeText("按", "计", "记", "得", "只计", "均按");
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
  return base ? { type: "start", points: number.value } : { type: "header", points: number.value };
};

/** 少1人也按10人算: even a single one of what cannot be divided is a whole step, and so is anything more. */
function leastOf(at: Cursor, step: Amount, towards: Metric | null): boolean {
  const isOne = at.at(1)?.type === "number" && at.at(1)!.value === "1" && at.at(2)?.type === "unit";
  const ahead = (at.at(3)?.text ?? "") + (at.at(4)?.text ?? "");
  if (
    towards === null ||
    at.role("direction") !== towards ||
    !isOne ||
    step.measure !== "unit" ||
    at.at(2)!.value !== step.unit
  )
    return false;
  if (!isIndivisible(step.unit) || !/^[也亦都][按照]/u.test(ahead)) return false;
  at.position += 1;
  return true;
}

/** 不足1天按1天计, 不足1个百分点的不扣分, 不足5%按比例扣. */
export const partStep = (at: Cursor, step: Amount, towards: Metric | null): BareElement | null => {
  const rest = at.takeText("零头", "尾数", "零数", "余数", "剩余部分", "余下部分", "欠产零数");
  if (rest) at.takeText("部分", "的");
  // 延迟不足10天的不扣分, 减少不足1个百分点的…: which way is said once more.
  else if (at.is("direction") && at.is("partStep", 1)) at.position += 1;
  if (!rest && at.is("direction", 1)) at.takeText("哪怕", "即使", "即便");
  const least = !rest && leastOf(at, step, towards);
  // 少于20人的按20人计: the step itself, counted whole.
  const below = !rest && !least && at.takeText("少于", "小于");
  if (!below && !least && at.take("partStep") === null && !rest) return null;
  const part = amount(at, step.measure === "fen");
  // 不足200人按比例得分 after a step of 5 is a condition of its own.
  if (part !== null && !least && (part.value !== step.value || part.measure !== step.measure)) return null;
  if (part === null && !rest) {
    if (at.takeText("一")) at.takeType("unit");
    else if (!at.takeText("部分", "的部分", "一个单位") && at.take("partly") === null) return null;
  }
  at.takeText("的");
  if (below && (part === null || !/^(也|均|都|仍)?按/u.test(at.at()?.text ?? ""))) return null;
  if (!at.takeText("部分")) at.take("partly");
  at.skipParticles();
  at.takeType("separator");
  if (
    at.take("zero") !== null ||
    at.takeText(
      "不计算",
      "不计",
      "忽略不计",
      "舍去",
      "不扣",
      "不扣分",
      "不予扣分",
      "不计入",
      "舍弃",
      "不算",
      "不予计算",
    )
  ) {
    at.take("award");
    return { type: "partStep", rule: "down" };
  }
  if (at.takeText("进整", "进位", "进一", "进1")) return { type: "partStep", rule: "up" };
  if (at.is("negation") && (at.is("deduct", 1) || at.is("award", 1) || at.is("bonus", 1))) {
    at.position += 2;
    return { type: "partStep", rule: "down" };
  }
  if (at.is("note") && /不扣|不予/.test(at.at()!.text)) {
    at.position += 1;
    return { type: "partStep", rule: "down" };
  }
  if (at.take("proportion") !== null) {
    while (at.is("deduct") || at.is("award") || at.isText("计算") || at.isText("算")) at.position += 1;
    return { type: "partStep", rule: "linear" };
  }
  at.takeText("按", "照", "也按", "均按", "视为", "视同", "算", "仍按", "都按", "作", "算作", "算");
  at.skipParticles();
  const counted = amount(at, step.measure === "fen");
  if (counted === null ? !at.takeText("整数") : counted.value !== step.value) return null;
  at.takeText("的");
  while (at.is("award") || at.is("deduct") || at.isText("计算") || at.isText("算")) at.position += 1;
  return { type: "partStep", rule: "up" };
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
