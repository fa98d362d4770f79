/**
 * Indicators written as an outline in running text: 1.数量指标, below it （1）新建消防站个数：≥6个，20分. The class must
 * stand on a line of its own, or before the colon of a line that lists its indicators. What is read is doubtful.
 */
import type { DraftBuilder } from "../builder.ts";
import { namesClasses, officialLevels, readClassName } from "../words/class-names.ts";
import { classedList, type ClassedIndicators } from "./classed-list.ts";
import type { Reading } from "../reading.ts";
import {
  addSaidIndicator,
  gappedIndicator,
  gappedRow,
  indicatorIn,
  namedNumber,
  NEXT_ENTRY,
  type SaidIndicator,
} from "./said-indicators.ts";
import type { SourcePlace } from "../source.ts";
import { splitTarget } from "../words/values.ts";

export class TextIndicators {
  readonly #reading: Reading;
  #level1 = "";
  #level2 = "";
  /** 效益类、满意度类指标: which of them an indicator below belongs to is not said. */
  #isMixed = false;
  #draft: DraftBuilder | null = null;

  constructor(reading: Reading) {
    this.#reading = reading;
  }

  /** Whatever followed belongs to something else. */
  close(): void {
    this.#level1 = "";
    this.#level2 = "";
    this.#isMixed = false;
  }

  /** Takes a line that names a class or, below one, an indicator; false for any other. */
  take(text: string, place: SourcePlace): boolean {
    // The class that another project ended with is not this one's.
    if (this.#reading.draft !== this.#draft) this.close();
    this.#draft = this.#reading.draft;
    const plain = text.trim();
    const classes = classedList(plain);
    if (classes !== null) return this.#classes(classes, place);
    if (this.#takeGapped(plain, place)) return true;
    const line = /^(.{2,20}?)[:：]\s*(.*)$/su.exec(plain);
    const name = line === null ? plain : line[1]!;
    const levels = officialLevels(name);
    // 服务对象满意度：市民满意度≥90%
    const isHeading = levels.length > 0 && /指标|.满意度$/u.test(name);
    if (isHeading && (line === null || line[2] === "")) {
      this.#enter(name, levels);
      this.#reading.use(place);
      return true;
    }
    if (isHeading && line !== null) return this.#list(name, levels, line[2]!, place);
    if (levels.length === 0 && name.endsWith("指标") && namesClasses(name) && (line?.[2] ?? "") === "") {
      this.close();
      this.#isMixed = true;
      this.#reading.leave(plain, place);
      return true;
    }
    if (this.#level1 === "" && this.#level2 === "" && !this.#isMixed) return false;
    const entry = indicatorIn(plain);
    if (entry === null) return false;
    this.#add(entry, place);
    return true;
  }

  /** 数量指标    补助电梯台数    18台    20分, or without a class below one of the second level. */
  #takeGapped(text: string, place: SourcePlace): boolean {
    const row = gappedRow(text);
    if (row === null || (row.classes.length === 0 && this.#level2 === "")) return false;
    for (const name of row.classes) this.#enter(name, officialLevels(name));
    this.#add(row.said, place);
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
      .map((part) => indicatorIn(part) ?? namedNumber(part) ?? gappedIndicator(part));
    if (entries.length === 0 || entries.some((entry) => entry === null)) return false;
    this.#enter(name, levels);
    for (const entry of entries) if (entry !== null) this.#add(entry, place);
    return true;
  }

  #enter(name: string, levels: readonly (1 | 2)[]): void {
    const plain = readClassName(name).text;
    if (this.#isMixed) this.close();
    // 数量指标 behind 满意度指标 begins again, and its own class was not said.
    if (this.#level1.startsWith("满意") && !plain.includes("满意")) this.close();
    // 成本指标 stands on both levels: below 产出指标 it is the second.
    if (levels.includes(2) && (levels.length === 1 || this.#level1.startsWith("产出"))) this.#level2 = plain;
    else {
      this.#level1 = plain;
      this.#level2 = "";
    }
  }

  #add(entry: SaidIndicator, place: SourcePlace): void {
    addSaidIndicator(this.#reading, { level1: this.#level1, level2: this.#level2 }, entry, place);
  }
}
