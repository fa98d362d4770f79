/** What a letter of the sentence stands for. */
import { attempt, type Cursor, type Phrase } from "../cursor.ts";
import type { BareElement } from "../syntax.ts";

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

const SIDE_KINDS = ["plain", "actual", "target", "counted", "but", "standing", "achieve", "occur"] as const;

/** 实际到位资金, 应到位资金: one side of a quotient, and whether it is what was done or what was to be done. */
function side(at: Cursor): "actual" | "target" | "other" | null {
  const start = at.position;
  let actual = false;
  let target = false;
  while (at.isType("text") || (at.isType("word") && SIDE_KINDS.some((kind) => at.is(kind)))) {
    actual ||= at.is("actual");
    target ||= at.is("target") || (at.position === start && at.isText("应"));
    at.position += 1;
  }
  if (at.position === start) return null;
  return actual === target ? "other" : actual ? "actual" : "target";
}

/** 完成率=实际参加人数/计划参加人数×100%: what the rate is that the rest of the sentence speaks of. */
export const ratio: Phrase<BareElement> = (at) => {
  const start = at.position;
  while (isName(at)) at.position += 1;
  const name = at.textFrom(start);
  if (!/[率度]$|比例$/u.test(name) || !at.takeText("=")) return null;
  const opened = at.takeType("open") !== null;
  const over = side(at);
  if (over === null || !at.takeText("÷", "/")) return null;
  const by = side(at);
  if (by === null || (opened && at.takeType("close") === null)) return null;
  if (!at.takeText("×") || at.takeType("number")?.value !== "100" || at.takeType("percent") === null)
    return null;
  if (!at.ended && !at.isType("separator")) return null;
  if (over === "target" || by === "actual") return null;
  return { type: "ratio", name, ofTarget: over === "actual" && by === "target" };
};

const NO_DEFINITION = ["award", "deduct", "bonus", "zero", "full", "veto", "achieve"] as const;
const LONGEST_DEFINITION = 40;

/**
 * 结案率=当期审结案件数/（当期立案数+上期结转数）×100%: how the office works the rate out before it enters it. Nothing is
 * scored by it, so its two sides may be called anything, but for points, numbers and a target over a result.
 */
export const ratioInWords: Phrase<BareElement> = (at) => {
  const start = at.position;
  if (start > 0 && at.tokens[start - 1]!.type !== "separator") return null;
  while (isName(at)) at.position += 1;
  const name = at.textFrom(start);
  if (!/[率度]$|比例$/u.test(name) || /得分|分值/u.test(name) || !at.takeText("=")) return null;
  const from = at.position;
  let depth = 0;
  while (!at.ended && !at.isType("separator") && at.position < from + LONGEST_DEFINITION) {
    if (at.isType("fen") || NO_DEFINITION.some((kind) => at.is(kind))) return null;
    if (at.isType("number") && !at.isType("percent", 1)) return null;
    depth += at.isType("open") ? 1 : at.isType("close") ? -1 : 0;
    if (depth < 0) return null;
    at.position += 1;
  }
  if (depth !== 0) return null;
  const sides = /^([^÷/=]+)[÷/]([^÷/=]+?)(?:[×*]100%)?[)]?$/u.exec(at.textFrom(from));
  if (sides === null || /[0-9%×*]/u.test(sides[1]! + sides[2]!)) return null;
  if (/计划|目标|指标值|应/u.test(sides[1]!) && /实际|完成|已/u.test(sides[2]!)) return null;
  return { type: "ratio", name, ofTarget: false };
};

const BOTH_WAYS = /^[(](多.{0,3}少.{0,3}|正负|高低|多少|上下|超欠)(都|均|同|皆)(算|扣|扣分|可|计|计算)[)]$/u;

/** （多印少印都算）, （正负同扣）: it costs in both directions. */
export const bothWays: Phrase<BareElement> = (at) => {
  const start = at.position;
  if (at.takeType("open") === null) return null;
  for (let count = 0; count < 8 && !at.isType("close"); count += 1) at.position += 1;
  if (at.takeType("close") === null) return null;
  return BOTH_WAYS.test(at.textFrom(start)) ? { type: "bothWays" } : null;
};

const EVIDENCE =
  /(台账|报告|数据|记录|资料|结果|名册|名单|清单|单据|凭证|票据|文件|合同|证书|报表|统计|验收单|签到表|档案)$/u;

/** （以培训台账为准）: by which papers the result is shown. */
export const evidence: Phrase<BareElement> = (at) => {
  if (at.takeType("open") === null || !at.takeText("以")) return null;
  const start = at.position;
  while (at.isType("text") || (at.isType("word") && (at.is("plain") || at.is("survey")))) at.position += 1;
  if (!EVIDENCE.test(at.textFrom(start)) || !at.takeText("为") || !at.takeText("准")) return null;
  return at.takeType("close") === null ? null : { type: "note", text: "" };
};

const isName = (at: Cursor): boolean =>
  at.isType("text") ||
  (at.isType("word") &&
    (["plain", "survey", "target", "actual", "completion", "counted"] as const).some((kind) => at.is(kind)));

const oneDefinition: Phrase<{ unit: string | null }> = (at) => {
  const let_ = at.takeText("设", "令", "其中");
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
  const unit = at.takeType("percent") ?? at.takeType("unit") ?? at.takeType("text");
  return unit !== null && at.isType("close") ? unit.text : null;
};
