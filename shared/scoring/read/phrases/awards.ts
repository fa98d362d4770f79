/** Awards: what is earned, taken off or added. */
import { toDecimalText } from "../../../project/index.ts";
import Big from "big.js";
import { attempt, type Cursor, type Phrase } from "../cursor.ts";
import { PhraseTable } from "../openings.ts";
import type { AwardSyntax } from "../syntax.ts";
import { hasRole, roleOf } from "../tokens/tokens.ts";
import { allOrNothing } from "./all-or-nothing.ts";
import { isFraction } from "./amounts.ts";
import { allTaken, itemIsZero } from "./item-zero.ts";
import { takeOnly } from "./only.ts";
import { proportional } from "./proportional-awards.ts";

type Sign = "get" | "deduct" | "add";

function verb(at: Cursor): Sign | null {
  const start = at.position;
  at.skipParticles();
  if (at.takeText("为", "是")) {
    if (at.isType("number") && at.isType("fen", 1) && !at.is("suffix", 2)) return "get";
    // 完成2000米为满分12分.
    if (at.is("full") && at.isType("number", 1) && at.isType("fen", 2)) return "get";
    at.position = start;
    return null;
  }
  if ((at.isText("获得") || at.isText("获")) && at.isType("number", 1) && at.isType("fen", 2)) {
    at.position += 1;
    return "get";
  }
  takeOnly(at);
  // 从10分中扣1分.
  const isTaken = takeSource(at);
  if (isTaken && !at.is("deduct")) {
    at.position = start;
    return null;
  }
  const add = at.role("bonus");
  const deduct = at.role("deduct");
  const get = at.role("award");
  if (add === null && deduct === null && get === null) {
    at.position = start;
    return null;
  }
  at.position += 1;
  // 给予扣, 得到加分: the second verb decides.
  if (at.is("deduct") || at.is("bonus")) return verb(at);
  // 计满20分 where nothing says that it ends there.
  const isAll = get !== null && at.isText("满") && at.isType("number", 1) && at.isType("fen", 2);
  if (!at.takeText(":", "为", "是") && isAll) at.position += 1;
  return deduct !== null ? "deduct" : add !== null ? "add" : "get";
}

/** 得10，…: nothing follows that the number could be a number of. */
const endsPhrase = (at: Cursor): boolean =>
  at.ended || (at.isType("separator") && ["comma", "stop"].includes(at.at()!.value));

/** 5分, 1-3分, 0.5分/次. */
function points(at: Cursor, sign: Sign, hadVerb: boolean): AwardSyntax | null {
  const first = at.takeType("number");
  if (first === null) return null;
  at.takeType("fen");
  if (at.takeText("-", "~", "至", "到")) {
    const second = at.takeType("number");
    if (second === null || at.takeType("fen") === null) return null;
    if (sign === "add") return null;
    // 优秀得10-9分: the same range, told from above.
    const [from, to] = [first.value, second.value].toSorted((a, b) => Number(a) - Number(b)) as [
      string,
      string,
    ];
    return { kind: "range", sign, from, to, discretion: false };
  }
  if (at.tokens[at.position - 1]?.type !== "fen") {
    const isBare = hadVerb && /^[得扣]$/u.test(at.tokens[at.position - 2]?.text ?? "") && endsPhrase(at);
    return isBare ? { kind: "points", sign, points: first.value, verb: true } : null;
  }
  // 按8分的八折计: a part of points that stand in the sentence.
  if (sign === "get" && at.isText("的") && at.isType("number", 1) && at.isType("percent", 2)) {
    const part = new Big(first.value).times(at.at(1)!.value).div(100);
    at.position += 3;
    at.take("award");
    return { kind: "points", sign, points: toDecimalText(part), verb: true };
  }
  if (at.isText("/")) {
    const unit = at.at(1);
    if (unit?.type !== "unit") return null;
    at.position += 2;
    return { kind: "points", sign, points: first.value, verb: hadVerb, perUnit: unit.value };
  }
  // 扣2分以上: how much is left open. 得分90分以上 is a result.
  if (hadVerb && at.is("suffix") && !at.is("listed", 1)) return null;
  return { kind: "points", sign, points: first.value, verb: hadVerb };
}

const isWhole = (at: Cursor): boolean => at.is("full") || at.is("points") || at.isText("分");

function takeWhole(at: Cursor): boolean {
  at.takeText("的");
  if (!isWhole(at)) return false;
  at.position += 1;
  return true;
}

/** 每1公里得三分之一分: of one point, and not of all of them. */
function ofOnePoint(at: Cursor): boolean {
  if (!at.isText("分")) return false;
  const before = at.lookBack();
  const clause = before.findLastIndex(({ type }) => type === "separator");
  return before.slice(clause + 1).some((token) => hasRole(token, "per"));
}

/** 80%分值, 满分的60%, 一半分值, 三分之一分值, 80%-100%分值. */
function share(at: Cursor, sign: Sign, hadVerb: boolean): AwardSyntax | null {
  const start = at.position;
  // 扣除得分的20% takes off a part of what was earned, which is not the whole.
  if (sign === "deduct" && /^(得分|总分|总分值)$/u.test(at.at()?.text ?? "")) return null;
  const before = isWhole(at) || (hadVerb && at.tokens[at.position - 1]!.text.endsWith("分值"));
  if (before) {
    if (isWhole(at)) at.position += 1;
    at.takeText("的");
  }
  if (sign === "add") return null;
  if (at.take("half") !== null) {
    takeWhole(at);
    return { kind: "share", sign, percentOver: "50", percentBy: "1" };
  }
  const fraction = at.takeType("sign");
  if (fraction !== null && isFraction(fraction.value)) {
    const [over, by] = fraction.value.split("/") as [string, string];
    if (!before && (ofOnePoint(at) || !takeWhole(at))) return null;
    return { kind: "share", sign, percentOver: toDecimalText(new Big(over).times(100)), percentBy: by };
  }
  at.position = fraction === null ? at.position : at.position - 1;
  const number = at.takeType("number");
  if (number === null) {
    at.position = start;
    return null;
  }
  const percent = at.takeType("percent");
  if (at.takeText("-", "~", "至", "到")) {
    const end = at.takeType("number");
    if (end === null || at.takeType("percent") === null) return null;
    if (at.is("include") || (at.isType("open") && (at.is("include", 1) || at.is("exclude", 1)))) {
      while (!at.ended && !at.isType("close") && !at.isType("separator")) at.position += 1;
      at.takeType("close");
    }
    const named = takeWhole(at) || before || hadVerb;
    // 部分达成的按60%-80%计分.
    const given = at.is("award") && at.endsClause(1);
    if (!named && !(given && /^按照?$/u.test(at.tokens[start - 1]?.text ?? ""))) return null;
    if (given) at.position += 1;
    const descending = Number(number.value) > Number(end.value);
    return descending
      ? { kind: "shareRange", from: end.value, to: number.value }
      : { kind: "shareRange", from: number.value, to: end.value };
  }
  if (percent === null || percent.value !== "%") return null;
  // 成效初显得60%: of the points, where nothing else is named.
  const closed = at.endsClause();
  if (!before && !takeWhole(at) && !(hadVerb && closed)) return null;
  return { kind: "share", sign, percentOver: number.value, percentBy: "1" };
}

/** 90分以上, 80分得…: here 分 measures a result. */
function boundsRather(at: Cursor): boolean {
  if (at.is("suffix") || (at.isType("open") && (at.is("include", 1) || at.is("exclude", 1)))) return true;
  return at.is("zero") || at.is("full") || ((at.is("award") || at.is("deduct")) && at.isType("number", 1));
}

const LONGEST_CLAUSE = 12;
const NOT_COUNTED = /^(?:不计|不给|不算|不再给分|不再计分|不再得分|不再计|不再给)$/u;

/** 未达到为0, 不到70分不计: what is short earns nothing. 超过的不计 would say that more earns no more. */
function shortEarnsNothing(at: Cursor): AwardSyntax | null {
  const isNone = at.isText("为") && at.isType("number", 1) && at.at(1)!.value === "0";
  if (!isNone && !NOT_COUNTED.test(at.at()?.text ?? "")) return null;
  const clause = at.lookBack(LONGEST_CLAUSE);
  const said = clause.slice(clause.findLastIndex(({ type }) => type === "separator") + 1);
  const isShort = said.some(
    (token) =>
      roleOf(token, "compare") === "lt" || roleOf(token, "suffix") === "le" || hasRole(token, "unmet"),
  );
  if (!isShort) return null;
  at.position += isNone ? 2 : 1;
  if (!at.endsClause()) return null;
  return isNone ? { kind: "zero" } : { kind: "zero", uncounted: true };
}

/** 从10分中: what it is taken from, which is all there is. */
function takeSource(at: Cursor): boolean {
  return (
    attempt(at, (inner) => {
      if (!inner.takeText("从")) return null;
      const number = inner.takeType("number");
      if (
        number === null
          ? inner.take("full") === null && inner.take("points") === null
          : inner.takeType("fen") === null
      )
        return null;
      return inner.takeText("中", "里", "内", "中间") ? true : null;
    }) !== null
  );
}

/** 少1次按1.5分扣减, 0.2分/家从10分中扣除: what is done with the points stands behind them. */
function takenOff(at: Cursor, bare: AwardSyntax): AwardSyntax | null {
  if (bare.kind !== "points" || bare.sign !== "get") return null;
  at.takeText("的标准");
  takeSource(at);
  if (at.take("deduct") === null || !at.endsClause()) return null;
  return { ...bare, sign: "deduct", verb: true };
}

const plainAward: Phrase<AwardSyntax> = (at) => {
  const none = attempt(at, itemIsZero) ?? attempt(at, allTaken) ?? attempt(at, allOrNothing);
  if (none !== null) return none;
  at.skipParticles();
  if (at.take("veto") !== null) {
    at.take("zero");
    return { kind: "veto" };
  }
  // 即为零分, 则为0分 says what it comes to.
  if (at.isText("为") && at.is("zero", 1)) at.position += 1;
  const short = attempt(at, shortEarnsNothing);
  if (short !== null) return short;
  if (at.is("zero")) {
    // 扣本项分值的20% takes off a part.
    const part = at.at()!.text.endsWith("分值") && at.isText("的", 1);
    // 扣剩余分值的一半: of what is left, which is not the whole.
    if (part && /剩余|余下/u.test(at.at()!.text)) return null;
    if (part) {
      const taken = attempt(at, (inner) => {
        inner.position += 1;
        return share(inner, "deduct", true);
      });
      return taken;
    }
    const further = at.at()!.text.startsWith("不再");
    at.position += 1;
    return { kind: "zero", ...(further ? { further } : {}) };
  }
  const sign = verb(at);
  if (sign === null) {
    const named = at.tokens[at.position - 1];
    const bare = attempt(at, (inner) => points(inner, "get", false));
    // 优秀9-10分 gives points; 满意度90-100分 is a result.
    const isResult = bare?.kind === "range" && !(hasRole(named, "grade") && at.endsClause());
    if (bare !== null && (boundsRather(at) || isResult)) return null;
    if (bare !== null) {
      // 按每件0.5分赋分.
      if (at.is("award") && at.endsClause(1)) at.position += 1;
      return attempt(at, (inner) => takenOff(inner, bare)) ?? bare;
    }
    // 改善一般得6，无改善0.
    const isNone = at.isType("number") && at.at()!.value === "0";
    if (
      isNone &&
      hasRole(at.tokens[at.position - 1], "grade") &&
      (at.at(1) === undefined || at.at(1)!.value === "stop")
    ) {
      at.position += 1;
      return { kind: "zero" };
    }
    if (at.is("full") && !at.isType("number", 1) && !at.isText("的", 1)) {
      at.position += 1;
      while ((at.is("award") && !at.isType("number", 1)) || at.isText("计算")) at.position += 1;
      return { kind: "full" };
    }
    if (at.isText("减半")) {
      at.position += 1;
      at.take("award");
      return { kind: "share", sign: "get", percentOver: "50", percentBy: "1" };
    }
    return attempt(at, (inner) => share(inner, "get", false));
  }
  // 得分为0, 记0: nothing more follows that could be measured.
  if (sign === "get" && at.isType("number") && at.at()!.value === "0") {
    if (at.endsClause(1)) {
      at.position += 1;
      return { kind: "zero" };
    }
  }
  const flat = attempt(at, (inner) => points(inner, sign, true));
  // 验收不合格得0分 is 不得分.
  if (flat?.kind === "points" && flat.sign === "get" && flat.points === "0") return { kind: "zero" };
  if (flat !== null) return flat;
  const part = attempt(at, (inner) => share(inner, sign, true));
  if (part !== null) return part;
  // 得基础分6分, beside the condition that earns it.
  const isNamed = at.is("full") || (sign === "get" && at.is("base"));
  if (isNamed && at.isType("number", 1) && at.isType("fen", 2)) {
    at.position += 1;
    return points(at, sign, true);
  }
  if (isWhole(at) && !at.isType("number", 1)) {
    const isFull = at.is("full");
    // 均扣分 says that something is taken off, not how much.
    if (sign === "deduct" && at.isText("分")) return null;
    at.position += 1;
    if (sign === "deduct") return { kind: "zero" };
    return isFull || at.tokens[at.position - 1]!.text === "分值" ? { kind: "full" } : null;
  }
  if (sign === "deduct" && (at.is("exhaust") || at.isText("完") || at.isText("光"))) {
    if (!at.is("exhaust")) at.position += 1;
    return { kind: "zero" };
  }
  return null;
};

/** 酌情扣1-3分, 视完成情况得0-5分, 酌情给分. */
const discretion: Phrase<AwardSyntax> = (at) => {
  const start = at.position;
  if (at.take("discretion") === null) return null;
  while (at.is("discretion") || (at.is("but") && !at.is("otherwise"))) at.position += 1;
  if (at.tokens[start]!.text === "适当" && !at.is("deduct") && !at.is("award")) return null;
  at.take("most");
  const sign = verb(at);
  at.take("most");
  const range = attempt(at, (inner) => points(inner, sign === "deduct" ? "deduct" : "get", true));
  if (range?.kind === "range") return { ...range, discretion: true };
  if (range?.kind === "points") {
    return {
      kind: "range",
      sign: sign === "deduct" ? "deduct" : "get",
      from: "0",
      to: range.points,
      discretion: true,
    };
  }
  if (sign === null) return null;
  return { kind: "discretion", sign: sign === "deduct" ? "deduct" : "get" };
};

export const AWARDS = new PhraseTable<AwardSyntax>([
  [{ kinds: ["discretion"] }, discretion],
  [
    {
      types: ["text", "letter", "open", "number"],
      kinds: [
        ...(["but", "score", "completion", "actual", "target", "survey", "full", "points"] as const),
        ...([
          "plain",
          "grade",
          "counted",
          "standing",
          "achieve",
          "occur",
          "proportion",
          "interpolation",
        ] as const),
      ],
      texts: /^(?:按|按照|按计划|按比例折算|折算|依据|根据|以|应)$|[率度速]$/u,
    },
    proportional,
  ],
  [
    {
      types: ["number", "sign", "fen"],
      kinds: [
        ...(["but", "veto", "zero", "only", "bonus", "deduct", "award"] as const),
        ...(["full", "points", "half"] as const),
      ],
      texts: /^(?:为|是|从|获得?|减半|分|这|[本该此]项|[本该]指标|[得计给记]分|不[计给算]|不再[给计得]分?)$/u,
    },
    plainAward,
  ],
]);

export const award: Phrase<AwardSyntax> = (at) => AWARDS.read(at);
