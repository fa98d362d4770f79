/** 首次扣1分, 第三次及以上不得分, 第11场起每场…, 前3次每次…, 之后每次…: which of several, not how many. */
import { attempt, type Cursor, type Phrase } from "../cursor.ts";
import { isDurationUnit } from "../../score/units.ts";
import type { Amount, BareElement, ConditionSyntax, PerSyntax } from "../syntax.ts";
import { isNoun } from "../tokens/tokens.ts";
import { per } from "./steps.ts";

const previous = (value: string): string => String(Number(value) - 1);

/** Where the steps begin or end, right before 每. */
function reach(at: Cursor): Pick<PerSyntax, "after" | "upTo"> | null {
  if (at.isType("nth", 1)) at.takeText("从", "自", "由");
  const nth = at.takeType("nth");
  if (nth !== null) {
    if (!at.takeText("起", "开始", "以后", "之后", "及以后", "及之后", "往后")) return null;
    at.takeType("separator");
    return { after: previous(nth.value) };
  }
  if (at.isText("前")) {
    at.position += 1;
    const number = at.takeType("number");
    return number === null || at.takeType("unit") === null ? null : { upTo: number.value };
  }
  // 首次发现扣1分，再次发现的每次扣2分.
  if (at.takeText("再次")) {
    while (at.is("occur") || at.role("direction") === "count" || at.isText("的") || isNoun(at.at()))
      at.position += 1;
    return { after: null };
  }
  return at.takeText("之后", "以后", "此后", "其后") ? { after: null } : null;
}

export const perFrom: Phrase<PerSyntax> = (at) => {
  const found = reach(at);
  if (found === null) return null;
  const step = per(at);
  return step === null ? null : { ...step, ...found };
};

/** 前2次不扣分，第3次起每次扣1分; 前5场不计分，从第6场起每场得1分: says the same as what follows, and stands only beside it. */
export const firstFree: Phrase<BareElement> = (at) => {
  // 路面坑槽前3处: of what, in one piece with it.
  if (at.isType("text") && at.at()!.text.endsWith("前")) at.position += 1;
  else return null;
  const number = at.takeType("number");
  const unit = at.takeType("unit")?.value;
  // 会前3天: how long before.
  if (number === null || unit === undefined || isDurationUnit(unit)) return null;
  while (at.is("occur") || at.role("direction") === "count" || at.isText("的") || isNoun(at.at()))
    at.position += 1;
  // 前5场不计分 of what earns points.
  if (!(at.is("note") && at.at()!.text.startsWith("不扣")) && !at.is("zero")) return null;
  at.position += 1;
  const ahead = at.fork();
  ahead.takeType("separator");
  ahead.takeText("从", "自");
  return perFrom(ahead)?.after === number.value ? { type: "note", text: "" } : null;
};

/** The one that costs so much; how it came about only says what is counted. */
export const nthCondition: Phrase<ConditionSyntax> = (at) => {
  const nth = at.takeType("nth");
  if (nth === null) return null;
  const open = attempt(at, (inner) => {
    const written = inner.takeText("及以上", "以上", "或以上", "及其以上", "及以后", "以后", "起", "开始");
    return written && !inner.is("per") ? true : null;
  });
  while (at.is("occur") || at.role("direction") === "count" || at.isText("的") || isNoun(at.at()))
    at.position += 1;
  const later = open ?? (at.takeText("及以上", "以上", "或以上") || null);
  at.takeText("的");
  at.takeType("separator");
  const again = at.isText("再") || /^(再|另|又|额外)/u.test(at.at()?.text ?? "");
  // 首次退回不扣.
  const isFree = nth.value === "1" && at.is("note") && at.at()!.text.startsWith("不扣");
  if (!at.is("deduct") && !at.is("zero") && !again && !isFree) return null;
  const amount: Amount = { value: nth.value, measure: "unit", unit: "", included: null };
  const limit = { amount, inclusive: true, explicit: true };
  return {
    kind: "number",
    metric: "count",
    lower: limit,
    ...(later === null ? { upper: limit } : {}),
    exact: later === null,
    ofTarget: false,
    shareOfTarget: false,
    noun: "",
    op: null,
    reached: false,
    nth: again ? "again" : "own",
  };
};
