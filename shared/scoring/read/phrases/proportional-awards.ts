/** Awards by a share of what was done: 按比例计分, 得分=完成率×15, 整改率是多少就按多少折分. */
import { attempt, type Cursor, type Phrase } from "../cursor.ts";
import type { AwardSyntax, Formula } from "../syntax.ts";
import { hasRole, roleOf } from "../tokens/tokens.ts";
import { asMuchAs } from "./as-much-as.ts";
import { byNamedRate } from "./by-named-rate.ts";
import {
  formula,
  isTimes,
  leadsToFormula,
  leadsToNamed,
  namedFormula,
  RATE_NAME,
  ratesIn,
} from "./formulas.ts";
import { inKind } from "./in-kind.ts";
import { thingsIn } from "./named-counts.ts";
import { byShareOfDue } from "./share-of-due.ts";

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

/** 按实际值÷目标值×10计分, 得分=完成率×15. */
function earnedBy(found: Formula, start: number, at: Cursor): AwardSyntax | null {
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
    .filter((token) => !hasRole(token, "completion") && RATE_NAME.test(token.text))
    .map(({ text }) => text);
  if (at.isText("=") && /^(本项|该项)?得分$/u.test(at.at(1)?.text ?? "")) at.position += 2;
  closeAward(at);
  const things = thingsIn(at.tokens.slice(start, at.position));
  const named = {
    ...(rates.length === 0 ? {} : { rates }),
    ...(several.length < 2 ? {} : { several }),
    ...(things.length === 0 ? {} : { things }),
  };
  return { kind: "formula", formula: found, ...named };
}

/** 按完成比例得分, 按比例扣减, 按实际值÷目标值×10计分, 得分=完成率×15. */
export const proportional: Phrase<AwardSyntax> = (at) => {
  const start = at.position;
  const written = leadsToFormula(at) ? attempt(at, formula) : null;
  if (written !== null) return earnedBy(written, start, at);
  const ofThese = attempt(at, ofPoints);
  if (ofThese !== null) return ofThese;
  const named = attempt(at, byNamedRate) ?? attempt(at, byShareOfDue) ?? attempt(at, asMuchAs);
  if (named !== null) return named;
  const ofName = leadsToNamed(at) ? attempt(at, namedFormula) : null;
  if (ofName !== null) return earnedBy(ofName, start, at);
  at.skipParticles();
  const alike = attempt(at, inKind);
  if (alike !== null) return alike;
  if (at.take("interpolation") !== null) {
    closeAward(at);
    return { kind: "interpolated" };
  }
  const role = at.take("proportion") ?? attempt(at, byCompletion) ?? attempt(at, converted);
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

const LONGEST_CLAUSE = 8;

/** 不足2万册的，按比例折算得分: what is earned, and not what a row that does not apply is left out by. */
const converted: Phrase<string> = (at) => {
  const whole = at.isText("按比例折算");
  if (!at.takeText("按比例折算", "折算")) return null;
  const before = at.lookBack(LONGEST_CLAUSE + 1);
  // 未达到的按比例折算: nothing but what is short of the 指标值 can be meant.
  const clause = before.slice(before.findLastIndex(({ type }) => type === "separator") + 1);
  const isShort = whole && at.endsClause() && clause.some((token) => roleOf(token, "compare") === "lt");
  if (!at.is("award") && !isShort) return null;
  return before.some((token) => hasRole(token, "absentWork")) ? null : "按比例折算";
};

/** 按实际完成占比给分, 以完成百分比乘以分值: the share done by any of its names. */
const byCompletion: Phrase<string> = (at) => {
  const before = at.tokens[at.position - 1]?.text ?? "";
  if (!["按", "按照", "以", "依据", "根据"].includes(before)) return null;
  const name = at.take("completion");
  return name !== null && (at.is("award") || isTimes(at)) ? name : null;
};

function closeAward(at: Cursor): void {
  at.takeType("fen");
  while (
    at.is("award") ||
    at.isText("计算") ||
    at.isText("算") ||
    at.isText("为") ||
    (at.isText("即") && (at.isText("为", 1) || at.is("award", 1))) ||
    at.isText("折算") ||
    at.isText("计算得分") ||
    (at.is("points") && !at.isType("number", 1)) ||
    /^为[本该]项得分$/u.test(at.at()?.text ?? "")
  )
    at.position += 1;
}
