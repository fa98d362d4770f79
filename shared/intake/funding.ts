/** Amounts in label cells and labelled lines: sources of the year's money. */
import { blankFundingLine, readMoney, type Fen } from "../project/index.ts";
import { moneyUnitIn, type WrittenUnit } from "./written-unit.ts";
import { readLabel } from "./label-text.ts";
import { amountLabel, type SourceClass } from "./money-words.ts";
import type { Reading } from "./reading.ts";
import type { SourcePlace } from "./source.ts";
import type { Trust } from "./builder.ts";

/** Said where an amount was left over because nothing tells its unit. */
export const WITHOUT_UNIT = "文件没有写明金额的单位是元还是万元，金额没有读取，请自行填写。";

/** An amount, or null: without a number, or where nothing says whether it is 元 or 万元. */
export function readAmount(text: string, unit: WrittenUnit | null): Fen | null {
  const named = /[万亿元]/u.test(text);
  const factor = unit === "thousand" ? 1_000 : unit === "hundredMillion" ? 100_000_000 : 1;
  const reading = readMoney(text, unit === "wan" ? "wan" : "yuan");
  if (!reading.ok) return null;
  if (named) return /千元|百元/u.test(text) ? null : reading.fen;
  if (unit === null && reading.fen !== 0) return null;
  return Number.isSafeInteger(reading.fen * factor) ? reading.fen * factor : null;
}

/** The unit for an amount: its label's brackets, then the group's, then the sheet's. */
export function unitFor(reading: Reading, texts: readonly string[]): WrittenUnit | null {
  return moneyUnitIn(texts.flatMap((text) => readLabel(text).notes)) ?? reading.moneyUnit;
}

export function addSource(
  reading: Reading,
  source: { label: string; sourceClass: SourceClass; amount: Fen },
  place: SourcePlace,
  trust: Trust = {},
): void {
  const { draft } = reading;
  const line = {
    ...blankFundingLine(draft.nextId(), "source", draft.content.year),
    label: source.label,
    sourceClass: source.sourceClass,
    amount: source.amount,
  };
  draft.content.fundingLines.push(line);
  const noted = {
    confidence: trust.confidence ?? ("certain" as const),
    ...(trust.remark === undefined ? {} : { remark: trust.remark }),
  };
  draft.provenance.push({ path: `fundingLines/${line.id}/amount`, place, ...noted });
  if (line.label !== "") draft.provenance.push({ path: `fundingLines/${line.id}/label`, place, ...noted });
}

/** 自有资金 over 事业收入, 经营性收入, 其他. */
const isOwnMoney = (label: string): boolean => /^(?:其中)?(?:单位)?自有资金/u.test(readLabel(label).base);

interface WrittenAmount {
  kind: "total" | "source" | "longTerm";
  label: string;
  sourceClass: SourceClass;
  amount: Fen;
  place: SourcePlace;
  text: string;
}

/** Collects the amounts of a form; lines are made once it is clear whether the total has parts. */
export class FundingCollector {
  readonly #written: WrittenAmount[] = [];
  /** Columns whose labels speak of several years (中期资金总额 at the left of 年度资金总额). */
  readonly #longTermColumns = new Set<number>();

  /** Takes a label with its amount; false where the label names no money or the amount cannot be read. */
  take(
    reading: Reading,
    label: string,
    text: string,
    groupLabels: readonly string[],
    place: SourcePlace,
    column?: number,
  ): boolean {
    const named = amountLabel(label);
    if (named === null) return false;
    if (named.kind === "longTerm" && column !== undefined) this.#longTermColumns.add(column);
    const unit = unitFor(reading, [label, ...groupLabels]);
    const amount = readAmount(text, unit);
    if (amount === null) {
      if (/\d/u.test(text) && unit === null && readAmount(text, "yuan") !== null) {
        reading.leave(`${label.replace(/[\s:：]+$/u, "")}：${text}`, place);
        reading.warn(WITHOUT_UNIT);
        return true;
      }
      return false;
    }
    this.#written.push({
      kind: column !== undefined && this.#longTermColumns.has(column) ? "longTerm" : named.kind,
      label: named.kind === "source" ? named.label : "",
      sourceClass: named.kind === "source" ? (groupLabels.some(isOwnMoney) ? "own" : named.sourceClass) : "",
      amount,
      place,
      text: `${label.replace(/[\s:：]+$/u, "")}：${text}`,
    });
    reading.use(place);
    return true;
  }

  /** The sources; 事业收入 and kin under 自有资金 are left over where the total shows that they are counted twice. */
  #partsOf(total: WrittenAmount | undefined, reading: Reading): WrittenAmount[] {
    const parts = this.#written.filter(({ kind, amount }) => kind === "source" && amount !== 0);
    const sum = (list: readonly WrittenAmount[]): Fen =>
      list.reduce((added, { amount }) => added + amount, 0);
    const isInner = ({ label }: WrittenAmount): boolean => label.endsWith("收入");
    const outer = parts.filter((part) => !isInner(part));
    const counted =
      total !== undefined &&
      sum(parts) !== total.amount &&
      sum(outer) === total.amount &&
      outer.some(({ label }) => /自有|单位/u.test(label));
    if (!counted) return parts;
    for (const part of parts.filter(isInner)) reading.leave(part.text, part.place);
    return outer;
  }

  /** 项目总预算 beside 项目当年预算 is the money of all years. */
  #setApartWholeProject(): void {
    const totals = this.#written.filter(({ kind }) => kind === "total");
    const ofYear = totals.some(({ text }) => /^[^：]*(?:当年|本年|年度)/u.test(text));
    for (const total of totals)
      if (ofYear && /^[^：]*(?:项目)?总(?:预算|投资|投入|金额)/u.test(total.text)) total.kind = "longTerm";
  }

  /** The total alone is the year's money; beside a table of sources it is only compared with their sum. */
  #addTotal(total: WrittenAmount, reading: Reading): void {
    const listed = reading.draft.content.fundingLines.filter(({ kind }) => kind === "source");
    if (listed.length === 0) return addSource(reading, total, total.place);
    if (listed.reduce((sum, { amount }) => sum + (amount ?? 0), 0) === total.amount) return;
    reading.warn(`${total.place.label}的资金总额与各来源之和不一致，请核对资金。`);
    reading.leave(total.text, total.place);
  }

  /** Makes the lines: the parts where there are any, else the total. What adds up to something else is said. */
  finish(reading: Reading): void {
    this.#setApartWholeProject();
    const totals = this.#written.filter(({ kind }) => kind === "total");
    const parts = this.#partsOf(totals[0], reading);
    for (const { text, place } of this.#written.filter(({ kind }) => kind === "longTerm"))
      reading.leave(text, place);
    const total = totals[0];
    if (parts.length > 0) {
      for (const part of parts) addSource(reading, part, part.place);
      const sum = parts.reduce((added, { amount }) => added + amount, 0);
      if (total !== undefined && total.amount !== sum) {
        reading.warn(`${total.place.label}的资金总额与各来源之和不一致，请核对资金。`);
        reading.leave(total.text, total.place);
      }
    } else if (total !== undefined && total.amount !== 0) this.#addTotal(total, reading);
    for (const other of totals.slice(1)) {
      if (other.amount !== total!.amount) reading.leave(other.text, other.place);
    }
    this.#written.length = 0;
    this.#longTermColumns.clear();
  }
}
