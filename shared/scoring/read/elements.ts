/** Tokens → the phrases of a standard, left to right. What belongs to no phrase and is no plain text stops the reading. */
import { attempt, Cursor, type Phrase } from "./cursor.ts";
import type { WordKind } from "./lexicon/words.ts";
import type { Meter } from "./meter.ts";
import { award } from "./phrases/awards.ts";
import { bracketed, condition } from "./phrases/conditions.ts";
import { eventCondition } from "./phrases/events.ts";
import {
  counting,
  eachPart,
  frequency,
  inTurn,
  nearlyDone,
  respectively,
  together,
} from "./phrases/lists.ts";
import { weights } from "./phrases/weights.ts";
import { highest } from "./phrases/highest.ts";
import { deniedAgain } from "./phrases/denied-again.ts";
import { bothWays, bracketedRatio, definition, evidence, explained, ratio } from "./phrases/definitions.ts";
import {
  cappedAgain,
  countLimit,
  example,
  exhausted,
  header,
  limit,
  untilGone,
  limitAfter,
  partStep,
} from "./phrases/limits.ts";
import { firstFree, nthCondition, perFrom } from "./phrases/nth.ts";
import { namedShare } from "./phrases/share-of-due.ts";
import { signNote, unitNote } from "./phrases/notes.ts";
import { per } from "./phrases/steps.ts";
import { refuse } from "./refusal.ts";
import type { Amount, BareElement, ConditionSyntax, Element, Metric } from "./syntax.ts";
import { hasRole, roleOf, type Token } from "./tokens/tokens.ts";

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
const intervalCondition: Phrase<BareElement> = (at) => {
  if (!at.isType("open")) return null;
  const found = bracketed(at);
  return found === null ? null : { type: "condition", condition: found };
};

const separator: Phrase<BareElement> = (at) => {
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

const word: Phrase<BareElement> = (at) => {
  const token = at.at();
  if (token === undefined) return null;
  const take = (result: BareElement): BareElement => {
    at.position += 1;
    return result;
  };
  if (at.is("exhaust")) return take({ type: "exhaust" });
  if (at.is("untilFull")) return take({ type: "untilFull" });
  if (at.is("highestOf")) return take({ type: "highest" });
  if (at.is("chooseOne")) return take({ type: "chooseOne" });
  if (at.is("doubled")) return take({ type: "doubled" });
  if (at.is("analogy")) return take({ type: "analogy" });
  if (at.is("summed")) return take({ type: "summed" });
  if (at.is("note")) return take({ type: "note", text: token.text });
  return null;
};

const absentRule: Phrase<BareElement> = (at) => (at.take("rescale") === null ? null : { type: "rescale" });

const awarded: Phrase<BareElement> = (at) => {
  const found = award(at);
  return found === null ? null : { type: "award", award: found };
};

const conditioned: Phrase<BareElement> = (at) => {
  const found = attempt(at, nthCondition) ?? condition(at);
  return found === null ? null : { type: "condition", condition: found };
};

const event: Phrase<BareElement> = (at) => {
  const found = eventCondition(at);
  return found === null ? null : { type: "condition", condition: found };
};

const stepped: Phrase<BareElement> = (at) => {
  const found = attempt(at, perFrom) ?? per(at);
  return found === null ? null : { type: "per", per: found };
};

const joining: Phrase<BareElement> = (at) => {
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

const PHRASES: readonly Phrase<BareElement>[] = [
  intervalCondition,
  definition,
  evidence,
  explained,
  bothWays,
  ratio,
  bracketedRatio,
  namedShare,
  unitNote,
  signNote,
  separator,
  example,
  highest,
  word,
  exhausted,
  untilGone,
  cappedAgain,
  countLimit,
  limit,
  limitAfter,
  together,
  inTurn,
  respectively,
  weights,
  eachPart,
  frequency,
  firstFree,
  stepped,
  header,
  awarded,
  nearlyDone,
  conditioned,
  absentRule,
  joining,
];

/** 超支1%扣1分，不足1%按1%算: a bare amount may turn out to be a step. */
function singleStep(condition: ConditionSyntax): Amount | null {
  return condition.kind === "number" && condition.exact ? (condition.lower?.amount ?? null) : null;
}

function isPlain(token: Token): boolean {
  if (token.type === "text" || token.type === "letter") return true;
  // 计算公式为 only announces; 得分= that no formula follows is not understood.
  if (hasRole(token, "score") && !token.text.endsWith("=")) return true;
  return PLAIN_KINDS.some((kind) => hasRole(token, kind));
}

export function readElements(tokens: readonly Token[], meter: Meter): Element[] {
  const elements: Element[] = [];
  let position = 0;
  /** The last 每…, whose parts 不足… may speak of. */
  let step: Amount | null = null;
  /** Which way it counts. */
  let towards: Metric | null = null;
  /** It stood in a condition: 超支1%扣1分. */
  let isBand = false;
  while (position < tokens.length) {
    const start = position;
    const cursor = new Cursor(tokens, meter, position);
    const found = first(cursor, step, towards);
    if (found !== null) {
      position = cursor.position;
      if (found.type === "per") {
        step = found.per.each;
        towards = found.per.metric;
        isBand = false;
      } else if (found.type === "condition") {
        // 每减少1个百分点扣…，减少10个百分点以上的…: the same distance, and no change from another year.
        const { condition } = found;
        const again = condition.kind === "number" && condition.metric === "growth";
        if (again && towards !== null && roleOf(tokens[start], "direction") === towards)
          found.condition = { ...condition, metric: towards };
        const single = singleStep(found.condition);
        isBand = single !== null;
        step = single ?? step;
        if (single !== null && found.condition.kind === "number") towards = found.condition.metric;
      } else if (isBand && found.type === "award" && "sign" in found.award && found.award.sign === "get") {
        // 3篇得6分，不足3篇不得分: what earns for itself is no step.
        step = null;
      }
      elements.push({ ...found, ...cursor.spanFrom(start) });
      continue;
    }
    const token = tokens[position]!;
    const next = tokens[position + 1];
    // 评价为优: before a name 为 compares nothing.
    const linking =
      (token.text === "为" || token.text === "是") &&
      next !== undefined &&
      ((next.type === "separator" && next.value === "colon") ||
        next.type === "text" ||
        hasRole(next, "grade") ||
        hasRole(next, "plain"));
    const joining = joinsNames(tokens, position);
    // 以100%为满分: the number that earns all of them.
    const makesFull =
      token.text === "为" &&
      hasRole(next, "full") &&
      tokens.slice(Math.max(0, position - 3), position).some(({ text }) => text === "以") &&
      (tokens[position + 2] === undefined ||
        tokens[position + 2]!.type === "separator" ||
        /^计(算|分)?$/u.test(tokens[position + 2]!.text));
    if (makesFull) {
      position += 1;
      continue;
    }
    // 第2次起, 前5次: which of them, not how many.
    if (/[第前]$/u.test(token.text) && next?.type === "number")
      refuse(`没有读懂“${token.text}${next.text}”`, token);
    if (
      !isPlain(token) &&
      !linking &&
      !isPlace(elements, token) &&
      !isShareName(elements, token, next) &&
      !joining
    )
      refuse(`没有读懂“${token.text}”`, token);
    position += 1;
    addText(elements, token);
  }
  return elements;
}

/** More than any list of names has. */
const LONGEST_LIST = 12;

/** 人数完成率与考试合格率各占4分, 线上与线下任选一种: 与 joins what is told apart right behind it. */
function joinsNames(tokens: readonly Token[], position: number): boolean {
  if (tokens[position]!.text !== "与" || !isName(tokens[position - 1]) || !isName(tokens[position + 1]))
    return false;
  const ahead = tokens.slice(position + 1, position + LONGEST_LIST);
  const end = ahead.findIndex((token) => !isName(token));
  // 参训率与上年: what another number is compared with is no part.
  const names = [tokens[position - 1]!, ...ahead.slice(0, Math.max(end, 0))];
  if (names.some(({ text }) => /上年|去年|上一年|同期|平均/u.test(text))) return false;
  return end > 0 && (hasRole(ahead[end], "each") || hasRole(ahead[end], "chooseOne"));
}

const isName = (token: Token | undefined): boolean =>
  token !== undefined && (token.type === "text" || hasRole(token, "plain") || hasRole(token, "completion"));

function first(cursor: Cursor, step: Amount | null, towards: Metric | null): BareElement | null {
  const part = step === null ? null : attempt(cursor, (at) => partStep(at, step, towards));
  if (part !== null) return part;
  for (const phrase of PHRASES) {
    const found = attempt(cursor, phrase);
    if (found !== null) return found;
  }
  const token = cursor.at();
  // A name that starts with a word of denial or of happening belongs to it: 无投诉, 发生事故.
  return token !== undefined &&
    (hasRole(token, "negation") || hasRole(token, "occur") || hasRole(token, "direction"))
    ? (attempt(cursor, event) ?? attempt(cursor, deniedAgain))
    : (attempt(cursor, counting) ?? attempt(cursor, deniedAgain));
}

const endsInName = (elements: readonly Element[], token: Token): boolean => {
  const before = elements.at(-1);
  return before?.type === "text" && before.to === token.from && /[一-龥]$/u.test(before.text);
};

const OF_TIME = /[期时日天月周年间限]$/u;

/** 绿地内, 校园内: where, and no bound. 合同期内 is a time that stands in another paper. */
function isPlace(elements: readonly Element[], token: Token): boolean {
  const before = elements.at(-1);
  if (token.text !== "内" || !endsInName(elements, token)) return false;
  return before?.type === "text" && !OF_TIME.test(before.text);
}

/** 自付比例不高于30%: the name of a measure before what it is compared with. */
const isShareName = (elements: readonly Element[], token: Token, next: Token | undefined): boolean =>
  token.text === "比例" &&
  endsInName(elements, token) &&
  (next?.type === "number" || next?.value === "colon" || hasRole(next, "compare") || hasRole(next, "within"));

/** 超额, 较上年, 增长, 无: which way and from where a number counts. */
const POINTING_KINDS: readonly WordKind[] = ["direction", "over", "lastYear", "trend", "unmet", "negation"];

function pointingIn(token: Token): string | null {
  if (roleOf(token, "direction") === "count") return null;
  return token.type === "word" && POINTING_KINDS.some((kind) => hasRole(token, kind)) ? token.text : null;
}

function addText(elements: Element[], token: Token): void {
  const before = elements.at(-1);
  const pointing = pointingIn(token);
  const particle = hasRole(token, "but") && token.type === "word";
  const grade = hasRole(token, "grade");
  if (before?.type === "text") {
    before.text += particle && token.text === "的" ? "的" : token.text;
    before.to = token.to;
    before.grade ||= grade;
    before.pointing ??= pointing;
  } else if (!particle || token.text.length > 1) {
    elements.push({ type: "text", text: token.text, grade, pointing, from: token.from, to: token.to });
  }
}
