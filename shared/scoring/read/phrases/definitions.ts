/** What a letter of the sentence stands for. */
import { attempt, type Cursor, type Phrase } from "../cursor.ts";
import type { WordKind } from "../lexicon/words.ts";
import type { Amount, BareElement } from "../syntax.ts";
import { amount } from "./amounts.ts";

/** 设满意度为x：, P为考核平均分, （A为指标值，B为全年完成值）: what a letter stands for. A and B must be what they usually are. */
export const definition: Phrase<BareElement> = (at) => {
  const opened = at.takeType("open") !== null;
  let found = false;
  let unit: string | null = null;
  for (;;) {
    const named = attempt(at, oneDefinition);
    if (named === null) break;
    found = true;
    unit ??= named.unit;
    if (at.takeType("separator") === null) break;
  }
  if (!found || (opened && at.takeType("close") === null)) return null;
  return unit === null ? { type: "note", text: "" } : { type: "measure", unit };
};

const RATE = /[率度]$|比例$/u;
const DIVIDES = ["÷", "/"];
const LONGEST_SIDE = 40;
const DUE = /计划|目标|指标值|(?<![供响反相适])应/u;
const DONE = /实际|完成|已/u;

/** 实际到位资金, 应到位资金, （当期立案数+上期结转数）: one side of a quotient, which nothing is scored by. */
interface Side {
  text: string;
  /** It is said to be what was done, or what was to be done. */
  done: boolean;
  due: boolean;
}

const EARNING: ReadonlySet<WordKind> = new Set<WordKind>([
  "award",
  "deduct",
  "bonus",
  "zero",
  "full",
  "veto",
]);

/** Points, numbers and what earns them would make a side a standard of its own. */
const isNoSide = (at: Cursor): boolean =>
  at.isType("fen") ||
  at.isType("number") ||
  at.isType("percent") ||
  ["=", "×", "*"].some((sign) => at.isText(sign)) ||
  at.isOneOf(EARNING);

/** Up to the sign of division, to ×100% or to the end of the phrase; brackets may be open at its end. */
function side(at: Cursor, depth = 0): Side | null {
  const start = at.position;
  let [done, due] = [false, at.isText("应")];
  while (!at.ended && (!at.isType("separator") || at.isText("|")) && at.position < start + LONGEST_SIDE) {
    if (at.isType("close") && depth + depthOf(at.textFrom(start)) === 0) break;
    if (DIVIDES.some((sign) => at.isText(sign)) || at.isText("×") || at.isText("*")) break;
    if (isNoSide(at)) return null;
    done ||= at.is("actual");
    due ||= at.is("target");
    at.position += 1;
  }
  return at.position === start ? null : { text: at.textFrom(start), done, due };
}

const depthOf = (text: string): number => text.split("(").length - text.split(")").length;

/**
 * 完成率=实际参加人数/计划参加人数×100%, 结案率=当期审结案件数/（当期立案数+上期结转数）: how the office works out the rate that
 * the rest of the sentence speaks of. It enters the rate itself, so that the sides may be called anything, but for what
 * was to be done over what was done.
 */
export const ratio: Phrase<BareElement> = (at) => {
  const start = at.position;
  const before = at.tokens[start - 1];
  const opened = before?.type === "open";
  if (before !== undefined && !opened && before.type !== "separator") return null;
  // 优秀率, 投诉举报按时办结率, 偏差率: a grade, a fault or a way of doing may begin the name.
  while (isName(at) || at.isOneOf(NAMING)) at.position += 1;
  const name = at.textFrom(start);
  if (!RATE.test(name) || /得分|分值/u.test(name) || !at.takeText("=")) return null;
  const from = at.position;
  const found = quotient(at, name);
  if (found === null) return null;
  if (depthOf(at.textFrom(from)) > 0) at.takeType("close");
  const ends = opened ? at.isType("close") : at.ended || at.isType("separator");
  if (!ends || depthOf(at.textFrom(from)) !== 0) return null;
  return { type: "ratio", name, ...found };
};

const NAMING: ReadonlySet<WordKind> = new Set<WordKind>([
  "grade",
  "fault",
  "punctual",
  "deviation",
  "achieve",
  "trend",
]);

const isCounted = ({ measure }: Amount): boolean => measure === "unit" || measure === "none";

/** What was done over what was to be done, and perhaps ×100%. */
function quotient(at: Cursor, name: string): { ofTarget: boolean; due?: Amount } | null {
  const over = side(at);
  if (over === null || !at.takeText(...DIVIDES)) return null;
  const due = at.isType("number") ? amount(at) : null;
  const by = due === null ? side(at, depthOf(over.text)) : { text: "", done: false, due: true };
  if (by === null) return null;
  if (at.takeText("×", "*") && (at.takeType("number")?.value !== "100" || at.takeType("percent") === null))
    return null;
  // 实际长度/30公里: so many, which have to be those of the 指标值.
  if (due !== null) return isCounted(due) && over.done && !over.due ? { ofTarget: true, due } : null;
  // |实际-计划|÷计划: how far apart they are, which has no side that was to be done.
  const isApart = over.done && over.due && /[-]/u.test(over.text);
  const isAbsolute = /[|]|绝对值|ABS|abs/u.test(over.text + by.text);
  if (isApart) return /偏|误差|差异/u.test(name) ? { ofTarget: isAbsolute && by.due && !by.done } : null;
  if (DUE.test(over.text) && (by.done || DONE.test(by.text))) return null;
  // 合格率=不合格数/抽检数: the share of the others.
  if (/..(?=率$)/u.exec(name)?.some((named) => new RegExp(`[不未没]${named}`, "u").test(over.text)))
    return null;
  return { ofTarget: over.done && !over.due && by.due && !by.done };
}

/** 开工率（实际开工数÷计划开工数×100%）达到100%: the same in brackets behind the name. */
export const bracketedRatio: Phrase<BareElement> = (at) => {
  const before = at.tokens[at.position - 1];
  if (before === undefined || !RATE.test(before.text)) return null;
  const name = before.text;
  const start = at.position;
  if (at.takeType("open") === null) return null;
  at.takeText("=");
  const from = at.position;
  const found = quotient(at, name);
  if (found === null || at.takeType("close") === null || depthOf(at.textFrom(start)) !== 0) return null;
  return at.position - from > 2 ? { type: "ratio", name, ...found } : null;
};

const BOTH_WAYS =
  /^(多.{0,3}少.{0,3}|正负|高低|多少|上下|超欠|上浮下浮|上浮或下浮|上浮、下浮|调增.{0,2}调减|偏高.{0,2}偏低|增.{0,2}减)(都|均|同|皆|同样|一样|一律)(算|扣|扣分|可|计|计算)$/u;

export const BEGINS_BOTH_WAYS = /^[多正高上超调偏增]/u;

/** （多印少印都算）, （正负同扣）, 多报少报均扣: it costs in both directions. */
export const bothWays: Phrase<BareElement> = (at) => {
  const before = at.tokens[at.position - 1];
  const opened = at.takeType("open") !== null;
  if (!opened && before?.type !== "separator") return null;
  if (!BEGINS_BOTH_WAYS.test(at.at()?.text ?? "")) return null;
  const start = at.position;
  const ends = (): boolean => at.isType("close") || (!opened && at.isType("separator") && !at.isText("、"));
  for (let count = 0; count < 8 && !at.ended && !ends(); count += 1) at.position += 1;
  const said = at.textFrom(start);
  if (!BOTH_WAYS.test(said) || /\d/u.test(said) || !(at.ended || ends())) return null;
  return opened && at.takeType("close") === null ? null : { type: "bothWays" };
};

const EVIDENCE =
  /(台账|报告|数据|记录|资料|结果|名册|名单|清单|单据|凭证|票据|文件|合同|证书|报表|统计|验收单|签到表|档案|卷宗|凭据|签收单|回执)$/u;

/** （以培训台账为准）, 依据为司法所调解卷宗: by which papers the result is shown. */
export const evidence: Phrase<BareElement> = (at) => {
  const opened = at.isType("open");
  if (!opened && at.tokens[at.position - 1]?.type !== "separator") return null;
  if (opened) at.position += 1;
  const named = at.takeText("依据", "佐证", "佐证材料", "凭");
  if (named) at.takeText("为", "是");
  else if (!at.takeText("以")) return null;
  const start = at.position;
  while (at.isType("text") || (at.isType("word") && (at.is("plain") || at.is("survey")))) at.position += 1;
  const papers = at.textFrom(start);
  // 以合同为准, without brackets, may be the day or the number that stands there.
  if (!EVIDENCE.test(papers) || (!opened && /(合同|文件)$/u.test(papers))) return null;
  if (named) at.takeText("认定", "计分", "为准");
  else if (!at.takeText("为") || !at.takeText("准", "依据", "据")) return null;
  if (opened) return at.takeType("close") === null ? null : { type: "note", text: "" };
  return at.ended || at.isType("separator") ? { type: "note", text: "" } : null;
};

/** （指办结的建议件数）: what is counted, at the end of all that is said of it. */
export const explained: Phrase<BareElement> = (at) => {
  if (at.takeType("open") === null || at.at()?.text.startsWith("指") !== true) return null;
  while (!at.ended && !at.isType("close")) {
    // Only names: what is left out, or how it is judged, would be a rule of its own.
    const isSaying = ["compare", "suffix", "negation", "danger", "otherwise", "discretion"] as const;
    if (at.isType("open") || isNoSide(at) || isSaying.some((kind) => at.is(kind))) return null;
    at.position += 1;
  }
  if (at.takeType("close") === null) return null;
  return at.ended || at.at()?.value === "stop" ? { type: "note", text: "" } : null;
};

const NAMES: ReadonlySet<WordKind> = new Set<WordKind>([
  "plain",
  "survey",
  "target",
  "actual",
  "completion",
  "counted",
]);

const isName = (at: Cursor): boolean => at.isType("text") || (at.isType("word") && at.isOneOf(NAMES));

const oneDefinition: Phrase<{ unit: string | null }> = (at) => {
  const let_ = at.takeText("设", "令", "其中") || /^[设令][一-龥]/u.test(at.at()?.text ?? "");
  const first = at.takeType("letter");
  // 年度指标值为A: nothing else than its name says so.
  if (first === null && !let_ && !at.is("target") && !at.is("actual")) return null;
  const start = at.position;
  if (first === null) while (isName(at)) at.position += 1;
  else if (!at.takeText("为", "是", "指", "表示", ":", "=")) return null;
  const letter = first ?? (at.takeText("为", "是", "记为") ? at.takeType("letter") : null);
  if (letter === null || (first === null && at.position === start)) return null;
  let isTarget = false;
  let isActual = false;
  if (first !== null) {
    // x=100得8分: a number is no name.
    if (!isName(at)) return null;
    while (isName(at)) {
      isTarget ||= at.is("target");
      isActual ||= at.is("actual") || at.is("survey");
      at.position += 1;
    }
  }
  // x为合格率，%: the measure beside the name.
  const unit = first === null ? null : attempt(at, measureBeside);
  if (letter.value === "A" && first !== null && (!isTarget || isActual)) return null;
  return letter.value === "B" && first !== null && !isActual ? null : { unit };
};

const measureBeside: Phrase<string> = (at) => {
  if (at.takeType("separator") === null) return null;
  // 百分制: out of 100, in 分.
  if (at.takeText("百分制")) return at.isType("close") ? "分" : null;
  const unit = at.takeType("percent") ?? at.takeType("unit") ?? at.takeType("text");
  return unit !== null && at.isType("close") ? unit.text : null;
};
