/** Tokens → the phrases of a standard, left to right. What belongs to no phrase and is no plain text stops the reading. */
import { attempt, Cursor } from "./cursor.ts";
import type { WordKind } from "./lexicon/words.ts";
import type { Meter } from "./meter.ts";
import { event, PHRASES } from "./phrase-table.ts";
import { deniedAgain } from "./phrases/denied-again.ts";
import { joinsNames } from "./phrases/joined-names.ts";
import { counting } from "./phrases/lists.ts";
import { partStep } from "./phrases/remainders.ts";
import { boundsNumber, isPlace, isShareName, namesPartner, onlyNames, saysSince } from "./plain-words.ts";
import { refuse } from "./refusal.ts";
import type { Amount, BareElement, ConditionSyntax, Element, Metric } from "./syntax.ts";
import { hasRole, hasRoleIn, roleOf, type Token } from "./tokens/tokens.ts";

/** Kinds of words that may be part of a name or of the wording around a condition without changing what it means. */
const PLAIN_KINDS: ReadonlySet<WordKind> = new Set<WordKind>([
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
]);

/** 超支1%扣1分，不足1%按1%算: a bare amount may turn out to be a step. */
function singleStep(condition: ConditionSyntax): Amount | null {
  return condition.kind === "number" && condition.exact ? (condition.lower?.amount ?? null) : null;
}

function isPlain(token: Token): boolean {
  if (token.text === "无论" || token.text === "不论") return false;
  if (token.type === "text" || token.type === "letter") return true;
  // 计算公式为 only announces; 得分= that no formula follows is not understood.
  if (hasRole(token, "score") && !token.text.endsWith("=")) return true;
  return hasRoleIn(token, PLAIN_KINDS);
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
    const joining =
      joinsNames(tokens, position) || namesPartner(tokens, position) || saysSince(tokens, position);
    // 以100%为满分, 完成5000人为满分: the number that earns all of them.
    const makesFull =
      token.text === "为" &&
      hasRole(next, "full") &&
      ["percent", "unit", "point", "number"].includes(tokens[position - 1]?.type ?? "") &&
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
      (!isPlain(token) || boundsNumber(tokens, position)) &&
      !linking &&
      !isPlace(elements, token) &&
      !onlyNames(tokens, position) &&
      !isShareName(elements, token, next) &&
      !joining
    )
      refuse(`没有读懂“${token.text}”`, token);
    position += 1;
    addText(elements, token);
  }
  return elements;
}

function first(cursor: Cursor, step: Amount | null, towards: Metric | null): BareElement | null {
  const part = step === null ? null : attempt(cursor, (at) => partStep(at, step, towards));
  if (part !== null) return part;
  const found = PHRASES.read(cursor);
  if (found !== null) return found;
  const token = cursor.at();
  // A name that starts with a word of denial or of happening belongs to it: 无投诉, 发生事故.
  return token !== undefined &&
    (hasRole(token, "negation") || hasRole(token, "occur") || hasRole(token, "direction"))
    ? (attempt(cursor, event) ?? attempt(cursor, deniedAgain))
    : (attempt(cursor, counting) ?? attempt(cursor, deniedAgain));
}

/** 超额, 较上年, 增长, 无: which way and from where a number counts. */
const POINTING_KINDS: ReadonlySet<WordKind> = new Set<WordKind>([
  "direction",
  "over",
  "lastYear",
  "trend",
  "unmet",
  "negation",
]);

function pointingIn(token: Token): string | null {
  if (roleOf(token, "direction") === "count") return null;
  return token.type === "word" && hasRoleIn(token, POINTING_KINDS) ? token.text : null;
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
