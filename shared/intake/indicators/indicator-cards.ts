/**
 * Indicators written one below another as cards: 一级指标：产出指标  二级指标：数量指标, then 三级指标：…, 指标值：≥8000
 * 度量单位：批次. A line belongs to a card where every label in it titles a column of an indicator table.
 */
import { columnOf, OF_INDICATOR, type Column } from "../words/columns.ts";
import type { GridCell } from "../grid.ts";
import type { IndicatorHeader } from "./indicator-header.ts";
import { addIndicator } from "./indicators.ts";
import type { Reading } from "../reading.ts";
import type { SourcePlace } from "../source.ts";

const OPENING: ReadonlySet<Column> = new Set(["level1", "level2", "level3"]);
const COUNTED = /^(?:绩效)?指标[\s\u3000]*(?:[一二三四五六七八九十]{1,3}|\d{1,2})[:：]?$/u;
const NO_HEADER: IndicatorHeader = {
  from: 0,
  to: 0,
  uses: [],
  groups: 1,
  monitoring: false,
  told: null,
  year: null,
};

interface Entry {
  column: Column;
  text: string;
}

/** 指标1：管护湿地面积 over 目标值：≥5600亩; 指标1：新建消防站≥6个 says its target itself. */
const countedName = (label: string, text: string): Column | null =>
  COUNTED.test(label) && text !== "" && !/[≥≤=<>＝\d]/u.test(text) ? "level3" : null;

function entriesIn(line: string): Entry[] | null {
  const entries: Entry[] = [];
  for (const part of line.trim().split(/[ \u00a0]{2,}|\t+|\u3000+/u)) {
    const match = /^([^:：]{2,12})[:：]\s*(.*)$/su.exec(part);
    const column = match === null ? null : (countedName(match[1]!, match[2]!) ?? columnOf(match[1]!));
    // A card names its classes by their level.
    if (match === null || column === null || column === "class" || !OF_INDICATOR.has(column)) return null;
    entries.push({ column, text: match[2]! });
  }
  return entries;
}

export class IndicatorCards {
  readonly #reading: Reading;
  #card: { text: string; place: SourcePlace; entries: Entry[] }[] = [];

  constructor(reading: Reading) {
    this.#reading = reading;
  }

  /** Takes a line of a card, or the 指标一 above one; false for any other line, which ends the card. */
  take(text: string, place: SourcePlace, horizon: "overall" | "annual" | null): boolean {
    if (COUNTED.test(text.trim())) {
      this.finish(horizon);
      this.#reading.use(place);
      return true;
    }
    const entries = entriesIn(text);
    const known = new Set(this.#card.flatMap((line) => line.entries.map(({ column }) => column)));
    const opens = entries?.some(({ column }) => OPENING.has(column)) === true;
    if (entries === null || (this.#card.length === 0 && !opens)) {
      this.finish(horizon);
      return false;
    }
    if (entries.some(({ column }) => known.has(column))) this.finish(horizon);
    this.#card.push({ text, place, entries });
    return true;
  }

  /** The card as an indicator; without a name or a target its lines are left over. */
  finish(horizon: "overall" | "annual" | null): void {
    const lines = this.#card;
    this.#card = [];
    if (lines.length === 0) return;
    const cells = new Map<Column, GridCell[]>();
    for (const { place, entries } of lines)
      for (const { column, text } of entries)
        if (text !== "") cells.set(column, [{ text, row: 0, column: 0, rowEnd: 1, columnEnd: 1, place }]);
    if (!cells.has("level3") || !(cells.has("target") || cells.has("value"))) {
      for (const { text, place } of lines) this.#reading.leave(text, place);
      return;
    }
    const [level1, level2] = [cells.get("level1")?.[0] ?? null, cells.get("level2")?.[0] ?? null];
    addIndicator(
      this.#reading,
      { row: 0, group: 0, level1, level2, cells },
      {
        ...NO_HEADER,
        uses: cells.has("unit") ? [{ column: "unit", group: 0, header: cells.get("unit")![0]! }] : [],
      },
      horizon ?? "annual",
    );
    for (const { place } of lines) this.#reading.use(place);
  }
}
