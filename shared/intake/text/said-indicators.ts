/** Indicators said in words: name and target in one text, alone on a line or one of several in a cell. */
import { blankIndicator, type Indicator } from "../../project/index.ts";
import { officialLevels, readClassName } from "../words/class-names.ts";
import { columnOf, type Column } from "../words/columns.ts";
import { leadingNumbering } from "../words/label-text.ts";
import type { Reading } from "../reading.ts";
import type { SourcePlace } from "../source.ts";
import { onOneLine, splitTarget } from "../words/values.ts";

const TRUST = { confidence: "doubtful" as const, remark: "由文字中的指标读入，请核对" };
const SIGN =
  "(?:≥|≤|>=|<=|=|＝|≧|≦|>|<|＞|＜|不低于|不少于|不高于|不超过|大于等于|小于等于|大于|小于|等于|达到)";
const NAMED = new RegExp(String.raw`^([^:：，,；;。]{2,40}?)(?:[:：]\s*|(?=${SIGN}))(\S.*)$`, "su");
const POINTS = /[\s，,；;（(【[]*(?:分值|权重|满分)?[:：]?(\d+(?:\.\d+)?)\s*分[)）】\]。；;]*$/u;

const LONGEST = 600;
const MOST_INDICATORS = 1_000;

/** ，分值20分 and ，评分标准：每少1人扣0.5分 behind the target. */
const NEXT_PART = /[，,；;]\s*(?=(?:分值|权重)[:：]?\s*\d|[^:：，,；;。\d]{2,12}[:：])/u;
const SAID_BEHIND: Partial<Record<Column, string>> = {
  standard: "standard/text",
  content: "content",
  basis: "basis",
};

/** ；or 。 between the indicators of a line, and 、 where another name with its sign follows. */
export const NEXT_ENTRY = new RegExp(String.raw`[；;。]|[、，,](?=[^、，,；;。:：]{2,20}${SIGN})`, "u");

export interface SaidIndicator {
  name: string;
  comparison: string;
  target: string;
  unit: string;
  points: string;
  /** Further fields of the indicator by their path. */
  more: Record<string, string>;
}

/** What stands behind the target, each part by its own word; null where one says something else. */
function partsBehind(parts: readonly string[]): { points: string; more: Record<string, string> } | null {
  const found: { points: string; more: Record<string, string> } = { points: "", more: {} };
  for (const part of parts) {
    const points = /^(?:分值|权重)[:：]?\s*(\d+(?:\.\d+)?)\s*分?$/u.exec(part.trim());
    const said = /^([^:：]+)[:：]\s*(.+?)[。；;]?$/su.exec(part.trim());
    const path = said === null ? undefined : SAID_BEHIND[columnOf(said[1]!) ?? "number"];
    if (points !== null && found.points === "") found.points = points[1]!;
    else if (path !== undefined && found.more[path] === undefined) found.more[path] = said![2]!;
    else return null;
  }
  return found;
}

/** 新建消防站个数：≥6个，20分; null for anything else. */
export function indicatorIn(text: string): SaidIndicator | null {
  if (text.length > LONGEST) return null;
  const [plain, ...further] = text
    .trim()
    .replace(/[。；;]$/u, "")
    .split(NEXT_PART) as [string, ...string[]];
  const behind = partsBehind(further);
  if (behind === null) return null;
  const numbering = leadingNumbering(plain);
  const points = behind.points === "" ? POINTS.exec(plain) : null;
  const rest = plain.slice(numbering.length, points?.index ?? plain.length).replace(/[。；;，,\s]+$/u, "");
  const named = NAMED.exec(rest.trim());
  if (named === null) return null;
  const target = named[2]!.replace(/^达到(?=\d)/u, "").replace(/[，,；;。]$/u, "");
  const parts = splitTarget(target);
  // A sentence is no target; neither is a word without a number behind a mere colon.
  if (/[≥≤=＝≧≦<>＜＞]/u.test(parts.target)) return null;
  if (target.length > 24 || /[，,；;。]/u.test(target)) return null;
  if (parts.comparison === "" && !/\d/u.test(target) && target.length > 10) return null;
  return { name: named[1]!.trim(), ...parts, points: points?.[1] ?? behind.points, more: behind.more };
}

const NUMBERED_PART = /(?<=\s)(?=(?:\d{1,2}[、．)）]|\d{1,2}\.(?!\d)|[(（]\d{1,2}[)）]|[①-⑳]))/u;
/** 作业安全事故0起, 受训人员1.2万人次. */
const NAME_THEN_NUMBER =
  /^([\u4e00-\u9fff（）()“”]{3,30}?)(\d[\d.,，]*)\s*([%％‰]|[万亿]?[\u4e00-\u9fff]{1,2}|平方米|立方米|平方公里|个百分点|个?工作日)$/u;

export function namedNumber(text: string): SaidIndicator | null {
  const [, name, target, unit] =
    NAME_THEN_NUMBER.exec(text.slice(leadingNumbering(text).length).trim()) ?? [];
  if (name === undefined || target === undefined || unit === undefined) return null;
  if (/^[年月日]/u.test(unit) && /^(?:19|20|21)\d{2}$/u.test(target)) return null;
  return { name, comparison: "", target, unit, points: "", more: {} };
}

/** 出版物合格率 100%, 农家书屋使用率 有所提高: behind a class with a colon a gap parts name and target. */
export function gappedIndicator(text: string): SaidIndicator | null {
  const [, name, target] =
    /^([\u4e00-\u9fff（）()“”、]{3,30})[ \u00a0\u3000\t]+([^\s，,；;。:：]{2,16})$/u.exec(
      text.slice(leadingNumbering(text).length).trim(),
    ) ?? [];
  if (name === undefined || target === undefined) return null;
  return { name, ...splitTarget(target), points: "", more: {} };
}

const WIDE_GAP = /[ \u00a0]{2,}|\t+|\u3000+/u;

/** 数量指标    补助电梯台数    18台    20分: the classes, the name, the target and the points between wide gaps; null for others. */
export function gappedRow(text: string): { classes: string[]; said: SaidIndicator } | null {
  const parts = text.slice(leadingNumbering(text).length).trim().split(WIDE_GAP);
  const first = parts.findIndex((part) => officialLevels(part).length === 0);
  if (first < 0 || first > 2 || parts.some((part) => /[。；：:]/u.test(part))) return null;
  const [name, target, points, ...others] = parts.slice(first);
  if (name === undefined || target === undefined || others.length > 0) return null;
  const split = splitTarget(target);
  if (!/[\u4e00-\u9fff]/u.test(name) || /^\d/u.test(name) || !/\d/u.test(target)) return null;
  const written = /^(\d+(?:\.\d+)?)\s*分$/u.exec(points ?? "")?.[1];
  if (points !== undefined && written === undefined) return null;
  return { classes: parts.slice(0, first), said: { name, ...split, points: written ?? "", more: {} } };
}

/** 质量：验收合格率100%: the class before the colon is no indicator's name, whether or not one follows. */
function classed(text: string): SaidIndicator | "unnamed" | null {
  const [, name, rest] = /^([^:：]{2,10})[:：]\s*(\S.*)$/su.exec(text) ?? [];
  if (name === undefined || rest === undefined || !officialLevels(name).includes(2)) return null;
  const said = indicatorIn(rest) ?? namedNumber(rest);
  if (said === null) return "unnamed";
  return { ...said, more: { ...said.more, level2: readClassName(name).text } };
}

interface SaidInCell {
  said: SaidIndicator[];
  /** Parts that say something else. */
  rest: string[];
}

function readParts(parts: readonly string[]): SaidInCell {
  const found: SaidInCell = { said: [], rest: [] };
  for (const part of parts) {
    const text = part.trim().replace(/[；;。，,、]$/u, "");
    if (text === "") continue;
    const said = classed(text) ?? indicatorIn(text) ?? namedNumber(text);
    if (said === null || said === "unnamed") found.rest.push(part.trim());
    else found.said.push(said);
  }
  return found;
}

/** The indicators of a cell that stands below or beside their class: one to a line, numbered, or behind a semicolon. */
export function indicatorsIn(text: string): SaidInCell {
  const partsOf = (line: string): string[] =>
    line.split(NUMBERED_PART).flatMap((part) => part.split(NEXT_ENTRY));
  const byLine = readParts(text.split("\n").flatMap(partsOf));
  if (byLine.rest.length === 0 || !text.includes("\n")) return byLine;
  // A narrow column may have broken a line within a name.
  const asOne = readParts(partsOf(onOneLine(text)));
  return asOne.rest.length === 0 ? asOne : byLine;
}

export function addSaidIndicator(
  reading: Reading,
  levels: { level1: string; level2: string },
  { name, comparison, target, unit, points, more }: SaidIndicator,
  place: SourcePlace,
  horizon: Indicator["horizon"] = "annual",
): void {
  const { draft } = reading;
  if (draft.content.indicators.length >= MOST_INDICATORS) {
    reading.warn(`一个项目最多读取 ${MOST_INDICATORS} 个指标，其余的没有读取。`);
    return;
  }
  const indicator = { ...blankIndicator(draft.nextId()), horizon };
  draft.content.indicators.push(indicator);
  const fields = { ...levels, level3: name, comparison, target, unit, points, ...more };
  for (const [field, value] of Object.entries(fields))
    if (value !== "") draft.setText(`indicators/${indicator.id}/${field}`, value, place, TRUST);
  reading.use(place);
}
