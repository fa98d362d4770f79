/**
 * Indicators written as an outline in running text: 1.数量指标, below it （1）新建消防站个数：≥6个，20分. The class must
 * stand on a line of its own, or before the colon of a line that lists its indicators. What is read is doubtful.
 */
import { blankIndicator } from "../project/index.ts";
import { officialLevels, readClassName } from "./class-names.ts";
import { classedList, type ClassedIndicators } from "./classed-list.ts";
import { columnOf, type Column } from "./columns.ts";
import { leadingNumbering } from "./label-text.ts";
import type { Reading } from "./reading.ts";
import type { SourcePlace } from "./source.ts";
import { splitTarget } from "./values.ts";

const TRUST = { confidence: "doubtful" as const, remark: "由文字中的指标读入，请核对" };
const SIGN =
  "(?:≥|≤|>=|<=|=|＝|≧|≦|>|<|＞|＜|不低于|不少于|不高于|不超过|大于等于|小于等于|大于|小于|等于|达到)";
const NAMED = new RegExp(String.raw`^([^:：，,；;。]{2,40}?)(?:[:：]\s*|(?=${SIGN}))(\S.*)$`, "su");
const POINTS = /[\s，,；;（(【[]*(?:分值|权重|满分)?[:：]?(\d+(?:\.\d+)?)\s*分[)）】\]。；;]*$/u;

/** ，分值20分 and ，评分标准：每少1人扣0.5分 behind the target. */
const NEXT_PART = /[，,；;]\s*(?=(?:分值|权重)[:：]?\s*\d|[^:：，,；;。\d]{2,12}[:：])/u;
const SAID_BEHIND: Partial<Record<Column, string>> = {
  standard: "standard/text",
  content: "content",
  basis: "basis",
};

/** ；or 。 between the indicators of a line, and 、 where another name with its sign follows. */
const NEXT_ENTRY = new RegExp(String.raw`[；;。]|[、，,](?=[^、，,；;。:：]{2,20}${SIGN})`, "u");

interface OutlineEntry {
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

function entryIn(text: string): OutlineEntry | null {
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

export class TextIndicators {
  readonly #reading: Reading;
  #level1 = "";
  #level2 = "";

  constructor(reading: Reading) {
    this.#reading = reading;
  }

  /** Whatever followed belongs to something else. */
  close(): void {
    this.#level1 = "";
    this.#level2 = "";
  }

  /** Takes a line that names a class or, below one, an indicator; false for any other. */
  take(text: string, place: SourcePlace): boolean {
    const plain = text.trim();
    const classes = classedList(plain);
    if (classes !== null) return this.#classes(classes, place);
    const line = /^(.{2,20}?)[:：]\s*(.*)$/su.exec(plain);
    const name = line === null ? plain : line[1]!;
    const levels = officialLevels(name);
    const isHeading = levels.length > 0 && /指标/u.test(name);
    if (isHeading && (line === null || line[2] === "")) {
      this.#enter(name, levels);
      this.#reading.use(place);
      return true;
    }
    if (isHeading && line !== null) return this.#list(name, levels, line[2]!, place);
    if (this.#level1 === "" && this.#level2 === "") return false;
    const entry = entryIn(plain);
    if (entry === null) return false;
    this.#add(entry, place);
    return true;
  }

  #classes(classes: readonly ClassedIndicators[], place: SourcePlace): boolean {
    for (const { className, levels, entries } of classes) {
      this.close();
      this.#enter(className, levels);
      for (const { name, target } of entries)
        this.#add({ name, ...splitTarget(target), points: "", more: {} }, place);
    }
    this.close();
    return true;
  }

  /** 数量指标：新建消防站≥6个；培训队员≥120人次。 */
  #list(name: string, levels: readonly (1 | 2)[], text: string, place: SourcePlace): boolean {
    const entries = text
      .split(NEXT_ENTRY)
      .filter((part) => part.trim() !== "")
      .map((part) => entryIn(part));
    if (entries.length === 0 || entries.some((entry) => entry === null)) return false;
    this.#enter(name, levels);
    for (const entry of entries) if (entry !== null) this.#add(entry, place);
    return true;
  }

  #enter(name: string, levels: readonly (1 | 2)[]): void {
    const plain = readClassName(name).text;
    // 成本指标 stands on both levels: below 产出指标 it is the second.
    if (levels.includes(2) && (levels.length === 1 || this.#level1.startsWith("产出"))) this.#level2 = plain;
    else {
      this.#level1 = plain;
      this.#level2 = "";
    }
  }

  #add({ name, comparison, target, unit, points, more }: OutlineEntry, place: SourcePlace): void {
    const { draft } = this.#reading;
    const indicator = { ...blankIndicator(draft.nextId()) };
    draft.content.indicators.push(indicator);
    const fields = {
      level1: this.#level1,
      level2: this.#level2,
      level3: name,
      comparison,
      target,
      unit,
      points,
      ...more,
    };
    for (const [field, value] of Object.entries(fields))
      if (value !== "") draft.setText(`indicators/${indicator.id}/${field}`, value, place, TRUST);
    this.#reading.use(place);
  }
}
