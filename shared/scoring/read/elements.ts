/** Tokens → the phrases of a standard, left to right. What belongs to no phrase and is no plain text stops the reading. */
import { attempt, Cursor, type Phrase } from "./cursor.ts";
import type { WordKind } from "./lexicon/words.ts";
import type { Meter } from "./meter.ts";
import { amount } from "./phrases/amounts.ts";
import { award } from "./phrases/awards.ts";
import { bracketed, condition, eventCondition } from "./phrases/conditions.ts";
import { per } from "./phrases/steps.ts";
import { refuse } from "./refusal.ts";
import type { Amount, Element } from "./syntax.ts";
import { hasRole, type Token } from "./tokens.ts";

type Bare = Element extends infer E ? (E extends Element ? Omit<E, "from" | "to"> : never) : never;

/** Kinds of words that may be part of a name or of the wording around a condition without changing what it means. */
const PLAIN_KINDS: readonly WordKind[] = [
  "plain",
  "but",
  "grade",
  "adverb",
  "achieve",
  "standing",
  "target",
  "actual",
  "counted",
  "occur",
  "weak",
  "completion",
  "survey",
  "listed",
  "each",
  "points",
  "fault",
  "over",
  "judge",
  "within",
  "lastYear",
  "award",
  "trend",
  "base",
  "header",
  "control",
  "direction",
  "unmet",
  "discretion",
];

/** [80%,90%) before its brackets are taken for punctuation. */
const intervalCondition: Phrase<Bare> = (at) => {
  if (!at.isType("open")) return null;
  const found = bracketed(at);
  return found === null ? null : { type: "condition", condition: found };
};

const separator: Phrase<Bare> = (at) => {
  const token = at.at();
  if (token?.type === "separator") {
    at.position += 1;
    return { type: "separator", value: token.value };
  }
  if (token?.type === "open" || token?.type === "close") {
    at.position += 1;
    return { type: "separator", value: token.type };
  }
  if (token?.type === "ordinal") {
    at.position += 1;
    return { type: "ordinal" };
  }
  return null;
};

/** 最高10分, 最多扣3分, 封顶6分, 最低2分, 加分最高不超过2分. */
const limit: Phrase<Bare> = (at) => {
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

/** 10分封顶, 扣满8分为止, 加满5分为止, 扣完3分为止, 以6分为限. */
const limitAfter: Phrase<Bare> = (at) => {
  const verb = at.is("deduct") ? "deduct" : at.is("bonus") ? "add" : at.is("award") ? "get" : null;
  if (verb !== null) at.position += 1;
  at.takeText("以", "至", "到", "按");
  const filled = at.takeText("满", "满分", "完", "至", "到", "达", "足", "够");
  const number = at.takeType("number");
  if (number === null || at.takeType("fen") === null) return null;
  if (verb === "deduct" && number.value === "0") {
    at.takeText("为止", "止");
    return { type: "exhaust" };
  }
  const ended = at.takeText("为止", "止", "为限", "封顶", "为上限", "上限");
  if (!ended) return null;
  void filled;
  return { type: "limit", limit: "most", verb, points: number.value };
};

/** 超过10分的按10分计: says again that the score is capped. */
const cappedAgain: Phrase<Bare> = (at) => {
  if (at.is("points")) at.position += 1;
  const op = at.take("compare");
  if (op !== "gt") return null;
  const first = at.takeType("number");
  if (first === null || at.takeType("fen") === null) return null;
  at.skipParticles();
  at.takeType("separator");
  at.takeText("按", "计", "记", "得", "只计", "均按");
  const second = at.takeType("number");
  if (second === null || second.value !== first.value || at.takeType("fen") === null) return null;
  while (at.is("award") || at.isText("计算")) at.position += 1;
  return { type: "limit", limit: "most", verb: "get", points: first.value };
};

const word: Phrase<Bare> = (at) => {
  const token = at.at();
  if (token === undefined) return null;
  const take = (result: Bare): Bare => {
    at.position += 1;
    return result;
  };
  if (at.is("exhaust")) return take({ type: "exhaust" });
  if (at.is("untilFull")) return take({ type: "untilFull" });
  if (at.is("highestOf")) return take({ type: "highest" });
  if (at.is("chooseOne")) return take({ type: "chooseOne" });
  if (at.is("doubled")) return take({ type: "doubled" });
  if (at.is("note")) return take({ type: "note", text: token.text });
  return null;
};

/** 满分10分, 共10分, 基础分6分. */
const header: Phrase<Bare> = (at) => {
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

/** 不足1天按1天计, 不足1个百分点的不扣分, 不足5%按比例扣. */
const partStep = (at: Cursor, step: Amount): Bare | null => {
  if (at.take("partStep") === null) return null;
  const part = amount(at);
  // 不足200人按比例得分 after a step of 5 is a condition of its own.
  if (part !== null && (part.value !== step.value || part.measure !== step.measure)) return null;
  if (part === null) {
    if (at.takeText("一")) at.takeType("unit");
    else if (!at.takeText("部分", "的部分", "一个单位") && at.take("partly") === null) return null;
  }
  at.takeText("部分", "的");
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
  if (at.is("negation") && (at.is("deduct", 1) || at.is("award", 1))) {
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
  at.takeText("按", "也按", "均按", "视为", "视同", "算", "仍按", "都按");
  at.skipParticles();
  if (amount(at) === null && !at.takeText("整数")) return null;
  at.takeText("的");
  while (at.is("award") || at.is("deduct") || at.isText("计算") || at.isText("算")) at.position += 1;
  return { type: "partStep", rule: "up" };
};

/** 如86%扣5分. */
const example: Phrase<Bare> = (at) => {
  if (at.take("example") === null) return null;
  at.takeType("separator");
  while (at.isType("text") || at.is("completion") || at.is("actual") || at.is("plain") || at.is("compare"))
    at.position += 1;
  const value = amount(at);
  if (value === null) return null;
  at.takeType("separator");
  const result = award(at);
  return result === null ? null : { type: "example", amount: value, award: result };
};

/** 三项均满足, 全部具备. */
const together: Phrase<Bare> = (at) => {
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
const eachPart: Phrase<Bare> = (at) => {
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

/** 分别得5、3、0分. */
const respectively: Phrase<Bare> = (at) => {
  if (at.take("respectively") === null) return null;
  const points: string[] = [];
  for (;;) {
    at.takeText("得", "计", "为");
    const number = at.takeType("number");
    if (number === null) return null;
    points.push(number.value);
    at.takeType("fen");
    const next = at.at();
    if (next?.type !== "separator" && next?.text !== "/" && next?.text !== "和") break;
    if (at.at(1)?.type !== "number") break;
    at.position += 1;
  }
  return points.length < 2 ? null : { type: "respectively", points };
};

const absentRule: Phrase<Bare> = (at) => (at.take("rescale") === null ? null : { type: "rescale" });

/** 基本完成, 大部分达到: a grade that no number settles. */
const nearlyDone: Phrase<Bare> = (at) => {
  const start = at.position;
  if (at.take("nearly") === null) return null;
  while (at.is("achieve") || at.is("standing") || at.is("target") || at.is("adverb")) at.position += 1;
  return at.isType("number") ? null : { type: "text", text: at.textFrom(start), grade: true };
};

const TIME_UNITS = new Set(["月", "个月", "季度", "个季度", "年", "周", "星期", "天", "日", "学期"]);

/** 每月召开一次会议，: how often something is done, before what it earns. */
const frequency: Phrase<Bare> = (at) => {
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

const awarded: Phrase<Bare> = (at) => {
  const found = award(at);
  return found === null ? null : { type: "award", award: found };
};

const conditioned: Phrase<Bare> = (at) => {
  const found = condition(at);
  return found === null ? null : { type: "condition", condition: found };
};

const event: Phrase<Bare> = (at) => {
  const found = eventCondition(at);
  return found === null ? null : { type: "condition", condition: found };
};

const stepped: Phrase<Bare> = (at) => {
  const found = per(at);
  return found === null ? null : { type: "per", per: found };
};

const joining: Phrase<Bare> = (at) => {
  if (at.take("otherwise") !== null) return { type: "otherwise" };
  // 20%（含）以内1分，以上不计分: what goes beyond the last band.
  if (
    at.is("suffix") &&
    (at.is("zero", 1) || at.is("award", 1) || (at.isType("number", 1) && at.isType("fen", 2)))
  ) {
    at.position += 1;
    return { type: "otherwise" };
  }
  if (at.take("and") !== null) return { type: "and" };
  return at.take("or") === null ? null : { type: "or" };
};

const PHRASES: readonly Phrase<Bare>[] = [
  intervalCondition,
  separator,
  example,
  word,
  cappedAgain,
  limit,
  limitAfter,
  together,
  respectively,
  eachPart,
  frequency,
  stepped,
  header,
  awarded,
  nearlyDone,
  conditioned,
  absentRule,
  joining,
];

function isPlain(token: Token): boolean {
  if (token.type === "text" || token.type === "letter") return true;
  // 计算公式为 only announces; 得分= that no formula follows is not understood.
  if (hasRole(token, "score") && !token.text.endsWith("=")) return true;
  return PLAIN_KINDS.some((kind) => hasRole(token, kind));
}

/** A number that only counts what follows it: 共4项任务, 两个口径. */
const counting: Phrase<Bare> = (at) => {
  at.take("header");
  const found = amount(at);
  return found === null || found.measure !== "unit" ? null : { type: "count", amount: found };
};

export function readElements(tokens: readonly Token[], meter: Meter): Element[] {
  const elements: Element[] = [];
  let position = 0;
  /** The last 每…, whose parts 不足… may speak of. */
  let step: Amount | null = null;
  while (position < tokens.length) {
    const start = position;
    const cursor = new Cursor(tokens, meter, position);
    const found = first(cursor, step);
    if (found !== null) {
      position = cursor.position;
      if (found.type === "per") step = found.per.each;
      elements.push({ ...found, ...cursor.spanFrom(start) } as Element);
      continue;
    }
    const token = tokens[position]!;
    const next = tokens[position + 1];
    // 评价为优: before a name 为 compares nothing.
    const linking =
      (token.text === "为" || token.text === "是") &&
      next !== undefined &&
      (next.type === "text" || hasRole(next, "grade") || hasRole(next, "plain"));
    if (!isPlain(token) && !linking) refuse(`没有读懂“${token.text}”`, token);
    position += 1;
    addText(elements, token);
  }
  return elements;
}

function first(cursor: Cursor, step: Amount | null): Bare | null {
  const part = step === null ? null : attempt(cursor, (at) => partStep(at, step));
  if (part !== null) return part;
  for (const phrase of PHRASES) {
    const found = attempt(cursor, phrase);
    if (found !== null) return found;
  }
  const token = cursor.at();
  // A name that starts with a word of denial or of happening belongs to it: 无投诉, 发生事故.
  return token !== undefined &&
    (hasRole(token, "negation") || hasRole(token, "occur") || hasRole(token, "direction"))
    ? attempt(cursor, event)
    : attempt(cursor, counting);
}

function addText(elements: Element[], token: Token): void {
  const before = elements.at(-1);
  const particle = hasRole(token, "but") && token.type === "word";
  const grade = hasRole(token, "grade");
  if (before?.type === "text") {
    before.text += particle && token.text === "的" ? "的" : token.text;
    before.to = token.to;
    before.grade ||= grade;
  } else if (!particle || token.text.length > 1) {
    elements.push({ type: "text", text: token.text, grade, from: token.from, to: token.to });
  }
}
