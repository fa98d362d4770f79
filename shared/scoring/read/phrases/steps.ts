/** 每…: what is counted, in which direction, by which step. */
import { attempt, type Cursor, type Phrase } from "../cursor.ts";
import type { WordKind } from "../lexicon/words.ts";
import type { Amount, Metric, PerSyntax } from "../syntax.ts";
import { hasRole, hasRoleIn, isNoun, roleOf, type Token } from "../tokens/tokens.ts";
import { amount } from "./amounts.ts";
import { UNITS } from "../tokens/token-state.ts";
import { countsLate } from "./condition-parts.ts";
import { comparedWithTarget } from "./conditions.ts";

/** Where several words point different ways, the more special one says what is counted: 多偏差1% is a deviation. */
const RANK: readonly Metric[] = ["lateness", "deviation", "count", "shortfall", "excess"];

function stronger(a: Metric | null, b: Metric): Metric {
  if (a === null) return b;
  return RANK.indexOf(a) <= RANK.indexOf(b) ? a : b;
}

const HEAD_WORDS: ReadonlySet<WordKind> = new Set<WordKind>([
  "direction",
  "deviation",
  "achieve",
  "target",
  "actual",
  "completion",
  "plain",
  "fault",
  "occur",
  "but",
  "adverb",
  "counted",
  "punctual",
  "unmet",
  "weak",
  "trend",
  "lastYear",
  "over",
  "grade",
  "standing",
  "survey",
]);
const TAIL_WORDS: ReadonlySet<WordKind> = new Set([
  ...HEAD_WORDS,
  ...(["negation", "nearly", "partly", "each", "compare"] as const),
]);

const inHead = (token: Token): boolean => token.type === "text" || hasRoleIn(token, HEAD_WORDS);
const inTail = (token: Token): boolean => token.type === "text" || hasRoleIn(token, TAIL_WORDS);

const ONE = { value: "1", included: null } as const;

function metricOf(token: Token, before: Metric | null): Metric | null {
  let metric = before;
  const direction = roleOf(token, "direction");
  if (hasRole(token, "deviation")) metric = stronger(metric, "deviation");
  if (direction !== null) metric = stronger(metric, direction as Metric);
  if (roleOf(token, "punctual") === "no") metric = stronger(metric, "lateness");
  if (hasRole(token, "occur") && metric === null) metric = "count";
  if (hasRole(token, "fault")) metric = stronger(metric, "count");
  if (hasRole(token, "unmet")) metric = stronger(metric, metric ?? "shortfall");
  return metric;
}

const isLate = (token: Token): boolean =>
  roleOf(token, "direction") === "lateness" || roleOf(token, "punctual") === "no";

function joinsFaults(at: Cursor, metric: Metric | null, offset = 0): boolean {
  const joint = at.at(offset);
  const isJoint = hasRole(joint, "or") || (joint?.type === "separator" && joint.value === "pause");
  const next = at.at(offset + 1);
  const isFault = roleOf(next, "direction") === "count" || hasRole(next, "fault");
  return metric === "count" && isJoint && isFault;
}

/** 一般问题, 较大问题: the grade belongs to the name after it. */
function qualifies(at: Cursor): boolean {
  const next = at.at(1);
  return at.is("grade") && next !== undefined && isNoun(next);
}

/** 每少开展1次, 每收到1件有效投诉, 每低于目标5个百分点, 每人次, 每有一人不合格, 每逾期7天. Ends before the award. */
export const per: Phrase<PerSyntax> = (at) => {
  const start = at.position;
  let ofTarget = comparedWithTarget(at);
  // 实际完成值与目标值相比，每低1%扣…
  if (ofTarget && at.is("per", 1)) at.takeType("separator");
  const either = attempt(at, eitherOne);
  if (either !== null) return either;
  let metric: Metric | null = null;
  /** 超出该范围的每1个百分点: beyond the tolerance spoken of before. */
  const beyondRange = /^超[出过](此|该|上述|这个)?(范围|区间)$/u.test(at.at()?.text ?? "");
  if (beyondRange) {
    at.position += 1;
    at.takeText("的", "部分", "的部分");
    if (!at.is("per")) return null;
    metric = "excess";
  }
  for (let count = 0; count < 4 && !at.is("per"); count += 1) {
    const token = at.at();
    if (
      token === undefined ||
      !(
        hasRole(token, "direction") ||
        hasRole(token, "deviation") ||
        (metric !== null && token.text === "部分") ||
        (metric === "excess" && token.text === "的") ||
        (metric !== null && hasRole(token, "target"))
      )
    )
      return null;
    metric = metricOf(token, metric);
    if (hasRole(token, "target")) ofTarget = true;
    at.position += 1;
    if (metric === "deviation") attempt(at, bothSides);
  }
  const any = at.at()?.text.includes("任") === true;
  // 每有1件投诉 counts what there is.
  if (at.isText("每有")) metric ??= "count";
  if (at.take("per") === null) return null;
  // 每为1名儿童提供救助: for whom.
  if (at.isType("number", 1) && at.isType("unit", 2)) at.takeText("为", "对", "向", "给");
  let whole = at.takeText("满");
  if (!whole && at.isType("number", 1)) at.takeText("达");
  const nouns: string[] = [];
  let each: Amount | null = null;
  let reference: Amount | null = null;
  let share = false;
  let done = false;
  /** 每比95%低: the number after 比 is what it is counted from. */
  let compared = false;
  while (each === null) {
    const token = at.at();
    if (token === undefined) return null;
    if (token.type === "unit" || token.type === "point") {
      at.position += 1;
      each = {
        ...ONE,
        measure: token.type === "point" ? "point" : "unit",
        unit: token.type === "point" ? "" : token.value,
      };
    } else if (token.type === "number") {
      // 每低1分扣0.2分: beside a direction 分 measures the result.
      each = amount(at, metric !== null || done);
      if (each === null) return null;
      if (compared) {
        if (reference !== null) return null;
        reference = each;
        each = null;
        compared = false;
        continue;
      }
      // 每低于95%一个百分点: the first number is what it is counted from.
      if (
        metric !== null &&
        (at.isType("number") || (!at.isType("separator") && at.isText("的") && at.isType("number", 1)))
      ) {
        reference = each;
        each = null;
        at.takeText("的");
      }
    } else if (token.text === "满" && at.isType("number", 1)) {
      // 每服务满50户.
      whole = true;
      at.position += 1;
    } else if (token.text === "达" && at.isType("number", 1)) at.position += 1;
    else if (token.text === "比" || token.text === "较") {
      compared = at.isType("number", 1);
      at.position += 1;
    } else if (attempt(at, (inner) => otherWay(inner, metric)) !== null) {
      metric = "deviation";
    } else if (joinsFaults(at, metric)) {
      // 每错发或漏发1人, 每错发、漏发1人: one number for both.
      nouns.push("或");
      at.position += 1;
    } else if (inHead(token)) {
      done ||= hasRole(token, "achieve");
      metric = metricOf(token, metric);
      if (hasRole(token, "target")) ofTarget = true;
      if (ofTarget && token.text === "的" && at.isType("number", 1) && at.isType("percent", 2)) share = true;
      const isNamed = isNoun(token) || qualifies(at) || joinsFaults(at, metric, 1);
      if (isNamed || nouns.at(-1) === "或") nouns.push(token.text);
      at.position += 1;
    } else return null;
  }
  attempt(at, otherUnit);
  attempt(at, asRank);
  if (eitherWay(at, metric, each)) metric = "deviation";
  if (countsLate(metric, each)) {
    metric = "count";
    nouns.unshift(at.tokens.slice(start, at.position).find(isLate)?.text ?? "");
  }
  const counts = (): boolean => metric === "count";
  tail(at, nouns, counts, (token) => {
    if (hasRole(token, "fault") || hasRole(token, "negation") || hasRole(token, "unmet")) metric ??= "count";
    else if (metric === null) metric = metricOf(token, metric);
  });
  // 每篇仅计1分.
  if ((at.isText("仅") || at.isText("只")) && at.is("award", 1)) at.position += 1;
  // 任一项不达标扣2分 is each of them; 任一项不达标不得分 is not counted.
  if (any && !at.is("deduct")) return null;
  return {
    metric,
    each,
    noun: nouns.join(""),
    ofTarget,
    share,
    whole,
    ...(beyondRange ? { beyondRange } : {}),
    ...(reference === null ? {} : { reference }),
  };
};

const isSide = (direction: string | null): boolean => direction === "excess" || direction === "shortfall";

/** 相差（含超出和不足）: says again that either side counts. */
const bothSides: Phrase<true> = (at) => {
  if (at.takeType("open") === null) return null;
  at.takeText("含", "包括", "包含");
  const first = at.take("direction");
  if (!at.takeText("和", "与", "及", "或", "、")) return null;
  const second = at.take("direction");
  const both = first !== second && isSide(first) && isSide(second);
  return both && at.takeType("close") !== null ? true : null;
};

/** 每项（次）, 每人（次）: another word for each of them. */
const otherUnit: Phrase<true> = (at) => {
  if (at.takeType("open") === null || !UNITS.has(at.at()?.text ?? "")) return null;
  at.position += 1;
  return at.takeType("close") === null ? null : true;
};

/** 每30分钟为一档、每档扣…: another name of the step, which is then said again. */
const asRank: Phrase<true> = (at) => {
  if (!at.takeText("为", "作为", "算") || !at.takeText("一档", "1档", "一级")) return null;
  at.takeType("separator");
  return at.take("per") !== null && at.takeText("档", "级") ? true : null;
};

/** 多1人或少1人均扣0.5分, 比该区间多一期或少一期: each of them, in both directions. */
const eitherOne: Phrase<PerSyntax> = (at) => {
  if (at.takeText("比", "较")) {
    at.takeText("该", "此", "上述");
    if (!at.takeText("区间", "范围", "目标", "计划")) return null;
  }
  const direction = at.take("direction");
  if (direction !== "excess" && direction !== "shortfall") return null;
  const each = amount(at);
  if (each === null || !eitherWay(at, direction, each)) return null;
  at.takeText("的");
  at.takeText("均", "都", "各");
  if (!at.is("deduct")) return null;
  return { metric: "deviation", each, noun: "", ofTarget: true, share: false, whole: false };
};

/** 每多或每少50册: the other direction of the same step. */
function otherWay(at: Cursor, metric: Metric | null): true | null {
  if (metric !== "excess" && metric !== "shortfall") return null;
  if (at.take("or") === null && !at.takeText("、")) return null;
  at.take("per");
  const other = at.take("direction");
  const isOther = other !== metric && (other === "excess" || other === "shortfall");
  return isOther && at.isType("number") ? true : null;
}

/** 每多1人或少1人: the same step in both directions. */
function eitherWay(at: Cursor, metric: Metric | null, each: Amount): boolean {
  if (metric !== "excess" && metric !== "shortfall") return false;
  return (
    attempt(at, (inner) => {
      if (inner.take("or") === null) return null;
      inner.take("per");
      const other = inner.take("direction");
      if (other === metric || (other !== "excess" && other !== "shortfall")) return null;
      const second = amount(inner);
      return second?.value === each.value && second.unit === each.unit ? true : null;
    }) ?? false
  );
}

const denies = (token: Token): boolean =>
  hasRole(token, "negation") || hasRole(token, "unmet") || roleOf(token, "punctual") === "no";

/** 市级以上荣誉: how high they are, and not how many. */
const ranksNoun = (at: Cursor, nouns: readonly string[]): boolean => {
  const next = at.at(1);
  return at.isText("以上") && nouns.length > 0 && next !== undefined && isNoun(next);
};

/** 复议撤销或诉讼败诉: another kind, of which each costs as much. */
const joinsName = (at: Cursor, nouns: readonly string[]): boolean => {
  const next = at.at(1);
  return (
    at.is("or") && nouns.length > 0 && next !== undefined && isNoun(next) && !/^[未不没无]/u.test(next.text)
  );
};

/** What follows the step: 有效投诉, 不符合要求的, 以上. */
function tail(at: Cursor, nouns: string[], counts: () => boolean, see: (token: Token) => void): void {
  /** 未按时办结 and 不通过 name something else without their 未 and 不. */
  let denied = false;
  for (;;) {
    const token = at.at();
    const ranks = ranksNoun(at, nouns);
    if (counts() && joinsName(at, nouns)) {
      nouns.push(token!.text);
      at.position += 1;
      continue;
    }
    if (token === undefined || !(inTail(token) || ranks) || (hasRole(token, "suffix") && !ranks)) return;
    if ((hasRole(token, "deduct") || hasRole(token, "bonus")) && at.isType("number", 1)) return;
    if (hasRole(token, "compare") && !hasRole(token, "achieve") && !hasRole(token, "direction")) return;
    see(token);
    denied ||= denies(token);
    const leftOut = token.text === "漏" && at.at(1)?.type === "text";
    if ((denied && token.text !== "的") || ranks || leftOut || isNoun(token) || qualifies(at))
      nouns.push(token.text);
    at.position += 1;
  }
}

/** 按0.3分/次计 comes as an award; 每 is then only understood. */
export function stepOf(unit: string): PerSyntax {
  return {
    metric: null,
    each: { ...ONE, measure: "unit", unit },
    noun: "",
    ofTarget: false,
    share: false,
    whole: false,
  };
}
