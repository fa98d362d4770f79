/** Awards: what is earned, taken off or added. */
import { toDecimalText } from "../../../project/index.ts";
import Big from "big.js";
import { attempt, type Cursor, type Phrase } from "../cursor.ts";
import type { AwardSyntax } from "../syntax.ts";
import { hasRole } from "../tokens/tokens.ts";
import { allOrNothing } from "./all-or-nothing.ts";
import { isFraction } from "./amounts.ts";
import { formula, leadsToFormula, ratesIn } from "./formulas.ts";
import { inKind } from "./in-kind.ts";
import { itemIsZero } from "./item-zero.ts";
import { byShareOfDue } from "./share-of-due.ts";

type Sign = "get" | "deduct" | "add";

function verb(at: Cursor): Sign | null {
  const start = at.position;
  at.skipParticles();
  if (at.takeText("为", "是")) {
    if (at.isType("number") && at.isType("fen", 1) && !at.is("suffix", 2)) return "get";
    at.position = start;
    return null;
  }
  if ((at.isText("获得") || at.isText("获")) && at.isType("number", 1) && at.isType("fen", 2)) {
    at.position += 1;
    return "get";
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
    return { kind: "range", sign, from: first.value, to: second.value, discretion: false };
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
    if (!before && !takeWhole(at)) return null;
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
    if (!takeWhole(at) && !before && !hadVerb) return null;
    const descending = Number(number.value) > Number(end.value);
    return descending
      ? { kind: "shareRange", from: end.value, to: number.value }
      : { kind: "shareRange", from: number.value, to: end.value };
  }
  if (percent === null || percent.value !== "%") return null;
  // 成效初显得60%: of the points, where nothing else is named.
  const next = at.at();
  const closed = next === undefined || next.type === "separator" || next.type === "close";
  if (!before && !takeWhole(at) && !(hadVerb && closed)) return null;
  return { kind: "share", sign, percentOver: number.value, percentBy: "1" };
}

/** 90分以上, 80分得…: here 分 measures a result. */
function boundsRather(at: Cursor): boolean {
  if (at.is("suffix") || (at.isType("open") && (at.is("include", 1) || at.is("exclude", 1)))) return true;
  return at.is("zero") || at.is("full") || ((at.is("award") || at.is("deduct")) && at.isType("number", 1));
}

const plainAward: Phrase<AwardSyntax> = (at) => {
  const none = attempt(at, itemIsZero) ?? attempt(at, allOrNothing);
  if (none !== null) return none;
  at.skipParticles();
  if (at.take("veto") !== null) {
    at.take("zero");
    return { kind: "veto" };
  }
  // 即为零分, 则为0分 says what it comes to.
  if (at.isText("为") && at.is("zero", 1)) at.position += 1;
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
    at.position += 1;
    return { kind: "zero" };
  }
  const sign = verb(at);
  if (sign === null) {
    const bare = attempt(at, (inner) => points(inner, "get", false));
    if (bare !== null && (boundsRather(at) || bare.kind === "range")) return null;
    if (bare !== null) {
      // 按每件0.5分赋分.
      const next = at.at(1);
      const ends = next === undefined || next.type === "separator" || next.type === "close";
      if (at.is("award") && ends) at.position += 1;
      return bare;
    }
    // 改善一般得6，无改善0.
    const none =
      at.isType("number") && at.at()!.value === "0" && hasRole(at.tokens[at.position - 1], "grade");
    if (none && (at.at(1) === undefined || at.at(1)!.value === "stop")) {
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
    const next = at.at(1);
    if (next === undefined || next.type === "separator" || next.type === "close") {
      at.position += 1;
      return { kind: "zero" };
    }
  }
  const flat = attempt(at, (inner) => points(inner, sign, true));
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

/** 未达目标的8分按比例计: a share of these points, and not of all. */
const ofPoints: Phrase<AwardSyntax> = (at) => {
  at.skipParticles();
  if (at.tokens[at.position - 1]?.text !== "的") return null;
  const points = at.takeType("number");
  if (points === null || at.takeType("fen") === null || !at.is("proportion")) return null;
  const award = proportional(at);
  const isOpen = award?.kind === "proportional" && award.sign === "get" && award.points === undefined;
  return isOpen ? { ...award, points: points.value } : null;
};

/** Rates of which less is better, or which compare with another year. */
const OTHER_WAY =
  /[未不没无]|差错|错误|事故|投诉|缺|流失|故障|违|超|浪费|逾|延误|减|降|增|涨|升|下滑|变动|调整|偏|结余|结转|同比|环比|空置|失业|辍学|退|死|发生|发病|感染/u;
const LONGEST_NAME = 4;

/** 按整改完成率计分: the rate by its name, of an indicator that is a rate. */
const byNamedRate: Phrase<AwardSyntax> = (at) => {
  if (!at.isText("按") && !at.isText("按照") && !at.isText("依据") && !at.isText("根据")) return null;
  at.position += 1;
  const start = at.position;
  while (at.position < start + LONGEST_NAME && (at.isType("text") || at.is("plain") || at.is("completion")))
    at.position += 1;
  const rate = at.textFrom(start);
  if (!rate.endsWith("率") || /[和与及、]/u.test(rate) || OTHER_WAY.test(rate)) return null;
  if (at.take("award") === null) return null;
  const stated = at.takeType("number")?.value;
  const isPoints = stated !== undefined && at.takeType("fen") !== null;
  if ((stated !== undefined) !== isPoints) return null;
  const next = at.at();
  if (next !== undefined && next.type !== "separator" && next.type !== "close") return null;
  const points = stated === undefined ? {} : { points: stated };
  return { kind: "proportional", sign: "get", overrun: false, ofTarget: true, rate, ...points };
};

/** 按完成比例得分, 按比例扣减, 按实际值÷目标值×10计分, 得分=完成率×15. */
const proportional: Phrase<AwardSyntax> = (at) => {
  const start = at.position;
  const written = leadsToFormula(at) ? attempt(at, formula) : null;
  if (written !== null) {
    // 实际值÷目标值低于60%, 实际值÷目标值[60%,80%): a quotient that is compared earns nothing by itself.
    const compared =
      at.is("compare") ||
      at.is("within") ||
      at.isType("number") ||
      (at.isType("open") && at.isType("number", 1));
    if (compared && !at.isText("=") && !at.isText("为")) return null;
    const several = ratesIn(at.tokens.slice(start, at.position));
    const rates = at.tokens
      .slice(start, at.position)
      .filter((token) => !hasRole(token, "completion") && /[率度]$/u.test(token.text))
      .map(({ text }) => text);
    if (at.isText("=") && /^(本项|该项)?得分$/u.test(at.at(1)?.text ?? "")) at.position += 2;
    closeAward(at);
    const named = { ...(rates.length === 0 ? {} : { rates }), ...(several.length < 2 ? {} : { several }) };
    return { kind: "formula", formula: written, ...named };
  }
  const ofThese = attempt(at, ofPoints);
  if (ofThese !== null) return ofThese;
  const named = attempt(at, byNamedRate) ?? attempt(at, byShareOfDue);
  if (named !== null) return named;
  at.skipParticles();
  const alike = attempt(at, inKind);
  if (alike !== null) return alike;
  const role = at.take("proportion") ?? attempt(at, byCompletion);
  if (role === null) return null;
  const rest = at.position;
  let sign: "get" | "deduct" = "get";
  /** 按完成率×8: what all of it would earn. */
  let times: string | null = null;
  const overrun = /超支|超出|超过|超额/.test(role);
  for (let count = 0; count < 5; count += 1) {
    if (at.is("deduct") || at.isText("相应扣减") || at.isText("相应扣分") || at.isText("递减")) {
      sign = "deduct";
      at.position += 1;
    } else if (
      at.is("award") ||
      at.is("points") ||
      at.is("full") ||
      at.is("proportion") ||
      (at.is("but") && !at.isText("但")) ||
      at.isText("算") ||
      at.isText("计算")
    )
      at.position += 1;
    else if (isTimes(at) && (at.is("points", 1) || at.is("full", 1))) at.position += 2;
    else if (isTimes(at) && at.isType("number", 1) && at.isType("fen", 2)) {
      // 按完成率乘以10分: the points are checked against the whole.
      at.position += 1;
      break;
    } else if (at.isText("×") && at.isType("number", 1)) {
      const isAll = at.at(1)!.value === "100" && at.isType("percent", 2);
      if (!isAll) times = at.at(1)!.value;
      at.position += isAll ? 3 : 2;
      at.takeType("fen");
    } else break;
  }
  if (rest === at.position && !/^(折算|线性)$/.test(role) && !/比例|率|占比|程度|进度|完成度/.test(role))
    return null;
  if (role === "比例" && rest === at.position) return null;
  // 按完成比例的80%计分 is less than the share done.
  if (at.isType("number") && at.isType("percent", 1)) return null;
  const stated = attempt(at, (inner) => {
    const number = inner.takeType("number");
    return number !== null && inner.takeType("fen") !== null ? number.value : null;
  });
  const most = stated ?? times;
  const ofTarget = /率|完成|程度|进度|实际/u.test(role);
  return { kind: "proportional", sign, overrun, ofTarget, ...(most === null ? {} : { points: most }) };
};

/** 按实际完成占比给分, 以完成百分比乘以分值: the share done by any of its names. */
const byCompletion: Phrase<string> = (at) => {
  const before = at.tokens[at.position - 1]?.text ?? "";
  if (!["按", "按照", "以", "依据", "根据"].includes(before)) return null;
  const name = at.take("completion");
  return name !== null && (at.is("award") || isTimes(at)) ? name : null;
};

const isTimes = (at: Cursor): boolean => at.isText("×") || at.isText("乘以") || at.isText("乘");

function closeAward(at: Cursor): void {
  at.takeType("fen");
  while (
    at.is("award") ||
    at.isText("计算") ||
    at.isText("算") ||
    at.isText("为") ||
    (at.isText("即") && (at.isText("为", 1) || at.is("award", 1))) ||
    at.isText("折算") ||
    (at.is("points") && !at.isType("number", 1)) ||
    at.isText("为本项得分") ||
    at.isText("为该项得分")
  )
    at.position += 1;
}

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

export function award(cursor: Cursor): AwardSyntax | null {
  return attempt(cursor, discretion) ?? attempt(cursor, proportional) ?? attempt(cursor, plainAward);
}
