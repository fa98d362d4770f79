/** What is known of the indicator while a sentence is put together, and what is asked of the user. */
import Big from "big.js";

import type { DecimalText } from "../../project/index.ts";
import { toDecimalText } from "../../project/index.ts";
import type { DateReference, Reference, RuleInput } from "../rule/types.ts";
import { readTarget, type ReadTarget } from "../score/target.ts";
import { convertUnit, isDurationUnit, isIndivisible, isRateUnit } from "../score/units.ts";
import type { Assumption, ScoredIndicator, Span } from "../types.ts";
import { refuse } from "./refusal.ts";
import type { DateToken } from "./tokens/tokens.ts";

const PEOPLE = new Set(["人", "人次", "名", "位"]);
const TIME = /天|日|周|月|季|年|小时|分钟|旬/;

/** Occasions and things are written for one another (完成1次 of 期); people, days and money are not. */
function exchangeable(a: string, b: string): boolean {
  if (!isIndivisible(a) || !isIndivisible(b)) return false;
  if (TIME.test(a) || TIME.test(b)) return false;
  const people = PEOPLE.has(a) === PEOPLE.has(b) || a === "个" || b === "个";
  return people;
}

export class Context {
  readonly indicator: ScoredIndicator;
  readonly read: ReadTarget;
  /** Its unit is % or ‰. */
  readonly isRate: boolean;
  readonly inputs: RuleInput[];
  readonly assumptions: Assumption[];
  /** The day by which the sentence wants the work done. */
  deadline: DateReference | null = null;
  private readonly choices: Readonly<Record<string, string>>;
  /** Full points of the scheme being put together. */
  points: DecimalText = "0";
  /** Several kinds of faults are named, so that none of them can be the indicator's one number. */
  separateCounts = false;
  /** A grave fault beside a count of all: 每发生1起扣2分，发生重大事故一票否决. */
  separateSevere = false;
  /** Named faults beside a count that names none: 每处扣1分，限期内未整改的加倍. */
  separateNamed = false;
  /** What the unnamed count counts: 无违规行为得5分，每查实1次扣1分. */
  countedNoun = "";
  /** What is said of the change that the indicator measures; empty where it measures none. */
  changeSaid = "";
  absent: "full" | "exclude" | null = null;
  /** Whether the 完成率 of an indicator in % is its result or a share of the 指标值, as it was answered once. */
  completionIs: string | null = null;
  private leftOutIs: string | null = null;
  /** Numbers of the sentence that an answer to a question, or what they can only mean, took the place of. */
  readonly settled: Set<string>;
  /** Points of the sentence that an answer to a question took the place of. */
  readonly replaced: Set<string>;
  private readonly label: string;

  constructor(
    indicator: ScoredIndicator,
    choices: Readonly<Record<string, string>>,
    part?: { label: string; whole: Context },
  ) {
    this.indicator = indicator;
    this.choices = choices;
    this.label = part?.label ?? "实际完成值";
    this.inputs = part?.whole.inputs ?? [];
    this.assumptions = part?.whole.assumptions ?? [];
    this.settled = part?.whole.settled ?? new Set();
    this.replaced = part?.whole.replaced ?? new Set();
    this.read = readTarget(indicator);
    this.isRate = isRateUnit(this.read.unit);
    if (this.read.target.kind === "date" || this.read.target.kind === "yearlessDate")
      this.deadline = "target";
  }

  /** A part with a result of its own: it shares inputs and questions with the whole, and has no 指标值 but what the sentence says. */
  part(label: string, unit: string): Context {
    return new Context(
      {
        comparison: "",
        target: "",
        unit,
        ...(this.indicator.year === undefined ? {} : { year: this.indicator.year }),
      },
      this.choices,
      { label, whole: this },
    );
  }

  /** Another measure of the same 指标值, with a result of its own. */
  measure(label: string): Context {
    return new Context(this.indicator, this.choices, { label, whole: this });
  }

  /** A share of the points, for the same result. */
  share(points: DecimalText): Context {
    return new Context({ ...this.indicator, points }, this.choices, { label: this.label, whole: this });
  }

  get unit(): string {
    return this.read.unit;
  }

  get targetNumber(): Big | null {
    return this.read.target.kind === "number" ? this.read.target.value : null;
  }

  get hasNumberTarget(): boolean {
    return this.read.target.kind === "number" || this.read.target.kind === "range";
  }

  get hasDateTarget(): boolean {
    return this.read.target.kind === "date" || this.read.target.kind === "yearlessDate";
  }

  get isDuration(): boolean {
    return this.hasNumberTarget && isDurationUnit(this.unit);
  }

  get isReverse(): boolean {
    return this.read.comparison === "≤" || this.read.comparison === "<" || this.targetNumber?.eq(0) === true;
  }

  /** Whether a number in this unit may be one of the same things: 名 of an indicator in 人. */
  countsAlike(unit: string): boolean {
    return unit === this.unit || exchangeable(unit, this.unit);
  }

  /** What was written in its own unit, in the indicator's; null where they measure different things. */
  inUnit(value: DecimalText, unit: string): DecimalText | null {
    if (unit === "" || this.unit === "") return value;
    const converted = convertUnit(new Big(value), unit, this.unit);
    if (converted !== null) return toDecimalText(converted);
    return exchangeable(unit.replace(/^个(?=.)/, ""), this.unit) ? value : null;
  }

  /** The same number as the 指标值 is the 指标值. */
  reference(value: DecimalText): Reference {
    return this.targetNumber?.eq(value) === true ? "target" : value;
  }

  /** Adds an input once; further ones of the same id with another label get a number. */
  input(input: RuleInput): string {
    const known = this.inputs.find((item) => item.label === input.label && item.kind === input.kind);
    if (known !== undefined) return known.id;
    const sameId = this.inputs.filter(
      (item) => item.id === input.id || item.id.startsWith(`${input.id}-`),
    ).length;
    const id = sameId === 0 ? input.id : `${input.id}-${sameId + 1}`;
    this.inputs.push({ ...input, id });
    return id;
  }

  /** Forgets the result's own input where counts under other names took its place. */
  dropUnused(used: ReadonlySet<string>): void {
    const index = this.inputs.findIndex((input) => input.id === "value" && input.label === "实际完成值");
    if (index >= 0 && !used.has("value")) this.inputs.splice(index, 1);
  }

  /** The indicator's own result. */
  primary(): string {
    if (this.hasDateTarget) return this.dateInput();
    const unit = this.indicator.unit === "" && this.unit !== "" ? this.unit : this.indicator.unit;
    return this.input({ id: "value", label: this.label, kind: "number", ...(unit === "" ? {} : { unit }) });
  }

  dateInput(): string {
    return this.input({ id: "date", label: "完成日期", kind: "date" });
  }

  /** A number of faults or events. Where the indicator itself counts them it is the result, else an input of its own. */
  countInput(noun: string, unit: string, isResult: boolean): string {
    if (isResult) return this.primary();
    const isSaid = unit === "人" || noun.endsWith(unit.replace(/^个(?=.)/u, ""));
    const ending = noun.endsWith("数") ? "" : `${isSaid ? "" : unit}数`;
    const label = noun === "" ? `发生${unit === "" ? "次" : unit}数` : `${noun}${ending}`;
    const beside = this.inputs.length > 0 ? { whenEmpty: "0" } : {};
    return this.input({ id: "count", label, kind: "number", ...(unit === "" ? {} : { unit }), ...beside });
  }

  assume(
    id: string,
    text: string,
    options: readonly (readonly [value: string, label: string])[],
    preset: string,
  ): string {
    const same = this.assumptions.filter((item) => item.id === id || item.id.startsWith(`${id}-`)).length;
    const full = same === 0 ? id : `${id}-${same + 1}`;
    const wanted = this.choices[full];
    const chosen = wanted !== undefined && options.some(([value]) => value === wanted) ? wanted : preset;
    this.assumptions.push({
      id: full,
      text,
      options: options.map(([value, label]) => ({ value, label })),
      chosen,
    });
    return chosen;
  }

  /** Whether what was left out is what the result lacks of the 指标值, as it was answered once. */
  leftOut(unit: string): boolean {
    this.leftOutIs ??= this.assume(
      "left-out",
      `遗漏的${unit}数怎样填写没有写明`,
      [
        ["result", "比指标值少的就是遗漏的，只填实际完成值"],
        ["count", "另外填写遗漏数"],
      ],
      "result",
    );
    return this.leftOutIs === "result";
  }

  /** Takes a question back that the sentence answers itself. */
  settle(id: string): void {
    const index = this.assumptions.findIndex((item) => item.id === id);
    if (index >= 0) this.assumptions.splice(index, 1);
  }

  /** A written day as a reference: the indicator's own deadline where it is the same day. */
  dateReference(date: DateToken, end: "first" | "last", span: Span, literal = false): DateReference {
    const { target } = this.read;
    const targetYear = target.kind === "date" ? Number(target.last.slice(0, 4)) : null;
    const year = date.year ?? this.read.year ?? targetYear ?? null;
    const monthDay = end === "first" ? date.first : date.last;
    if (date.year === null && year === null) {
      if (target.kind === "yearlessDate" && target.monthDay === monthDay && date.offset === 0)
        return "target";
      return `Y${date.offset === 0 ? "" : `+${date.offset}`}-${monthDay}`;
    }
    const resolved = `${date.year ?? year! + date.offset}-${lastOfFebruary(monthDay, date.year ?? year! + date.offset, end)}`;
    if (!literal && target.kind === "date" && target.last === resolved) return "target";
    if (Number.isNaN(Date.parse(resolved))) refuse("这一天不存在", span);
    return resolved;
  }
}

function lastOfFebruary(monthDay: string, year: number, end: "first" | "last"): string {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return end === "last" && monthDay === "02-28" && leap ? "02-29" : monthDay;
}
