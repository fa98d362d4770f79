/** Amounts in label cells and labelled lines: sources of the year's money. */
import { blankFundingLine, readMoney, type Fen } from "../../project/index.ts";
import { moneyUnitIn, type WrittenUnit } from "../words/written-unit.ts";
import { readLabel } from "../words/label-text.ts";
import {
  amountLabel,
  budgetColumn,
  changedAmount,
  isShareLabel,
  type SourceClass,
} from "../words/money-words.ts";
import { EARLIER_LEFT } from "../words/superseded.ts";
import type { Reading } from "../reading.ts";
import type { SourcePlace } from "../source.ts";
import type { Trust } from "../builder.ts";
import type { Passage } from "../draft.ts";

/** Said where an amount was left over because nothing tells its unit. */
export const WITHOUT_UNIT = "文件没有写明金额的单位是元还是万元，金额没有读取，请自行填写。";

/** Said of shares beside the amounts that they follow from. */
export const SHARES_FOLLOW = "表中的占比可由金额算出，没有导入。";
const ONLY_SHARES = "文件只写了各项资金来源的占比，没有写金额，来源没有按占比推算，请自行填写。";

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
  source: { label: string; sourceClass: SourceClass; amount: Fen; remark?: string | undefined },
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
  if (line.label === "") return;
  const composed =
    source.remark === undefined ? noted : { confidence: "doubtful" as const, remark: source.remark };
  draft.provenance.push({ path: `fundingLines/${line.id}/label`, place, ...composed });
}

/** 预算金额 of a list, or of a form above: where the sources follow, it was their total. */
function takeBackTotal(reading: Reading): WrittenAmount | undefined {
  const { content, provenance } = reading.draft;
  const sources = content.fundingLines.filter(({ kind }) => kind === "source");
  const [line] = sources;
  const path = `fundingLines/${line?.id}/amount`;
  const noted = provenance.find((each) => each.path === path);
  if (line === undefined || sources.length > 1 || line.label !== "" || line.sourceClass !== "")
    return undefined;
  if (line.amount === null || noted === undefined) return undefined;
  content.fundingLines.splice(content.fundingLines.indexOf(line), 1);
  provenance.splice(provenance.indexOf(noted), 1);
  const { place } = noted;
  const text = reading.writtenAt(place);
  return { kind: "total", label: "", group: "", sourceClass: "", amount: line.amount, place, text };
}

/** 自有资金 over 事业收入, 经营性收入, 其他. */
const isOwnMoney = (label: string): boolean => /^(?:其中)?(?:单位)?自有资金/u.test(readLabel(label).base);

/** 80%, and 80 below 占比（%）: a part of the whole, no amount. */
const SHARE_VALUE = /^\d{1,3}(?:\.\d+)?\s*[%％]?$/u;

interface WrittenAmount {
  kind: "total" | "source" | "longTerm" | "subtotal";
  label: string;
  /** The title at the left of the label: 财政资金 over 中央补助 and 区级财政. */
  group: string;
  sourceClass: SourceClass;
  amount: Fen;
  place: SourcePlace;
  text: string;
  /** Why the line is doubtful: no cell says its label, or its amount was left blank after a change. */
  remark?: string | undefined;
  /** After a change; the words alone may also be a column of 预算执行. */
  later?: "said" | "budgetColumn";
}

/** Collects the amounts of a form; lines are made once it is clear whether the total has parts. */
export class FundingCollector {
  readonly #written: WrittenAmount[] = [];
  readonly #shares: Passage[] = [];
  #saysEarlier = false;
  /** Columns whose labels speak of several years (中期资金总额 at the left of 年度资金总额). */
  readonly #longTermColumns = new Set<number>();

  /** Takes the share of a source; false where the text is none. What becomes of it is settled with the amounts. */
  takeShare(reading: Reading, label: string, text: string, place: SourcePlace): boolean {
    if (!SHARE_VALUE.test(text)) return false;
    this.#shares.push({ text: `${label.replace(/[\s:：]+$/u, "")}：${text}`, place });
    reading.use(place);
    return true;
  }

  /** Takes 小计 of the sources under a title; false where the title names no source. */
  takeSubtotal(reading: Reading, text: string, groupLabels: readonly string[], place: SourcePlace): boolean {
    const [group = ""] = groupLabels;
    const named = amountLabel(group);
    const amount = readAmount(text, unitFor(reading, groupLabels));
    if (named?.kind !== "source" || amount === null) return false;
    const { label, sourceClass } = named;
    const written = `${label}小计：${text}`;
    this.#written.push({ kind: "subtotal", label, sourceClass, group, amount, place, text: written });
    reading.use(place);
    return true;
  }

  /** Takes a label with its amount; false where the label names no money or the amount cannot be read. */
  take(
    reading: Reading,
    label: string,
    text: string,
    groupLabels: readonly string[],
    place: SourcePlace,
    { column, remark }: { column?: number; remark?: string | undefined } = {},
  ): boolean {
    const named = amountLabel(label);
    if (named === null) return false;
    if (isShareLabel(label) || /^[\d.\s]+[%％]$/u.test(text))
      return this.takeShare(reading, label, text, place);
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
      group: groupLabels[0] ?? "",
      sourceClass: named.kind === "source" ? (groupLabels.some(isOwnMoney) ? "own" : named.sourceClass) : "",
      amount,
      place,
      text: `${label.replace(/[\s:：]+$/u, "")}：${text}`,
      remark,
    });
    reading.use(place);
    return true;
  }

  /** Takes 原预算金额 or 调整后预算金额; false where the label says neither or the amount cannot be read. */
  takeChanged(
    reading: Reading,
    label: string,
    text: string,
    groupLabels: readonly string[],
    place: SourcePlace,
  ): boolean {
    const changed = changedAmount(label);
    const named = changed === null ? null : amountLabel(changed.label);
    const amount = readAmount(text, unitFor(reading, [label, ...groupLabels]));
    if (changed === null || named === null || amount === null) return false;
    const written = `${label.replace(/[\s:：]+$/u, "")}：${text}`;
    if (changed.when === "earlier") {
      reading.leave(written, place);
      reading.warn(EARLIER_LEFT);
      this.#saysEarlier = true;
      return true;
    }
    this.#written.push({
      kind: named.kind,
      label: named.kind === "source" ? named.label : "",
      group: groupLabels[0] ?? "",
      sourceClass: named.kind === "source" ? named.sourceClass : "",
      amount,
      place,
      text: written,
      later: budgetColumn(label) === null ? "said" : "budgetColumn",
    });
    reading.use(place);
    return true;
  }

  /** 资金总额：100 beside 调整后资金总额：80: the later counts. 调整后预算数 with nothing before it speaks of the execution. */
  #settleChanges(reading: Reading): void {
    for (const changed of this.#written.filter(({ later }) => later !== undefined)) {
      const before = this.#written.filter(
        ({ kind, label, later }) => later === undefined && kind === changed.kind && label === changed.label,
      );
      const isMeant = changed.later === "said" || this.#saysEarlier || before.length > 0;
      const given = isMeant ? before : [changed];
      for (const each of given) {
        this.#written.splice(this.#written.indexOf(each), 1);
        reading.leave(each.text, each.place);
        if (isMeant) reading.warn(EARLIER_LEFT);
      }
    }
    this.#saysEarlier = false;
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

  /** 小计 of a group is compared with its sources; where none of them has an amount it is the group's own. */
  #settleSubtotals(reading: Reading): void {
    for (const subtotal of this.#written.filter(({ kind }) => kind === "subtotal")) {
      const parts = this.#written.filter(
        ({ kind, group, amount }) => kind === "source" && group === subtotal.group && amount !== 0,
      );
      if (parts.length === 0) subtotal.kind = "source";
      else if (parts.reduce((sum, { amount }) => sum + amount, 0) !== subtotal.amount) {
        reading.warn(`${subtotal.place.label}的小计与各来源之和不一致，请核对资金。`);
        reading.leave(subtotal.text, subtotal.place);
      }
    }
  }

  /** Shares beside amounts follow from these; alone they give no amounts, whatever the total. */
  #settleShares(reading: Reading): void {
    const hasSources = reading.draft.content.fundingLines.some(
      ({ kind, label }) => kind === "source" && label !== "",
    );
    if (this.#shares.length > 0) reading.warn(hasSources ? SHARES_FOLLOW : ONLY_SHARES);
    if (!hasSources) for (const { text, place } of this.#shares) reading.leave(text, place);
    this.#shares.length = 0;
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
    this.#settleChanges(reading);
    this.#setApartWholeProject();
    this.#settleSubtotals(reading);
    const totals = this.#written.filter(({ kind }) => kind === "total");
    const parts = this.#partsOf(totals[0], reading);
    for (const { text, place } of this.#written.filter(({ kind }) => kind === "longTerm"))
      reading.leave(text, place);
    const total = totals[0];
    if (parts.length > 0) {
      const earlier = takeBackTotal(reading);
      for (const part of parts) addSource(reading, part, part.place);
      const sum = parts.reduce((added, { amount }) => added + amount, 0);
      for (const each of [earlier, total]) {
        if (each === undefined || each.amount === sum) continue;
        reading.warn(`${each.place.label}的资金总额与各来源之和不一致，请核对资金。`);
        reading.leave(each.text, each.place);
      }
    } else if (total !== undefined && total.amount !== 0) this.#addTotal(total, reading);
    for (const other of totals.slice(1)) {
      if (other.amount !== total!.amount) reading.leave(other.text, other.place);
    }
    this.#settleShares(reading);
    this.#written.length = 0;
    this.#longTermColumns.clear();
  }
}
