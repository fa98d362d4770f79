/** Phrases → statements: which award belongs to which condition. */
import type { DecimalText } from "../../project/index.ts";
import type { Span } from "../types.ts";
import { refuse } from "./refusal.ts";
import { refuseJoinedWords, refuseOwnName } from "./stray-words.ts";
import { nothingSaid, type Statement, type Statements } from "./statement.ts";
import { countedEvents, isGeneric, keepsAllPoints, trimWording, withKind } from "./statement-words.ts";
import type { AwardSyntax, ConditionAt, ConditionSyntax, Element, PerSyntax } from "./syntax.ts";

export type { Statement, Statements } from "./statement.ts";

class Assembler {
  readonly result: Statements;
  private texts: ({ text: string; pointing: string | null } & Span)[] = [];
  private conditions: ConditionAt[] = [];
  private per: (PerSyntax & Span) | null = null;
  private otherwise = false;
  private or = false;
  /** 效果良好且…: words that 且 ties to a condition after them. */
  private joined: Span | null = null;
  private and: Span | null = null;
  private start: number | null = null;
  private group = 0;
  private brackets = 0;
  private doubledPending = false;
  /** 每5%（不足5%按5%计）扣1分. */
  private partStep: Statement["partStep"] = null;

  private readonly text: string;
  constructor(text: string) {
    this.text = text;
    this.result = nothingSaid(text.length);
  }

  private begin(element: Span): void {
    this.start ??= element.from;
  }

  private clear(): void {
    this.texts = [];
    this.conditions = [];
    this.per = null;
    this.otherwise = false;
    this.or = false;
    this.joined = null;
    this.and = null;
    this.start = null;
    this.doubledPending = false;
    this.partStep = null;
  }

  private get idle(): boolean {
    return (
      this.conditions.length === 0 &&
      this.per === null &&
      !this.otherwise &&
      this.texts.every((text) => isGeneric(text.text))
    );
  }

  add(element: Element, next: Element | undefined): void {
    switch (element.type) {
      case "text":
        this.begin(element);
        this.texts.push({
          text: element.text,
          pointing: element.pointing,
          from: element.from,
          to: element.to,
        });
        return;
      case "condition":
        this.begin(element);
        this.addCondition(element.condition, element);
        return;
      case "per":
        if (this.per !== null) refuse("前一个“每…”没有写得多少分或扣多少分", this.per);
        this.begin(element);
        this.per = { ...element.per, from: element.from, to: element.to };
        return;
      case "otherwise":
        this.begin(element);
        this.otherwise = true;
        return;
      case "or":
        this.or = true;
        return;
      case "award":
        this.addAward(element.award, element, next);
        return;
      case "and":
        this.addAnd(element);
        return;
      case "separator":
        this.addSeparator(element.value, element);
        return;
      case "ordinal":
        this.endClause(element);
        this.group += 1;
        this.result.groups = this.group;
        return;
      default:
        this.addRemark(element);
    }
  }

  private addCondition(condition: ConditionSyntax, span: Span): void {
    if (this.per !== null && condition.kind === "number")
      refuse("“每…”之后的这个数没有读懂", { from: span.from, to: span.to });
    const last = this.texts.at(-1);
    // 超额完成20%以上 as a plain 20% or more would be another number.
    if (condition.kind === "number" && condition.metric === "plain" && last?.pointing != null)
      refuse(`没有读懂“${last.pointing}”`, { from: last.from, to: span.to });
    this.conditions.push({
      condition: withKind(condition, last?.text ?? ""),
      subject: last?.text ?? "",
      from: last?.from ?? span.from,
      to: span.to,
    });
    this.texts = this.texts.slice(0, -1);
  }

  private addAnd(span: Span): void {
    this.joined ??= this.texts.find((item) => !isGeneric(item.text)) ?? null;
    this.and = span;
  }

  private addAward(award: AwardSyntax, span: Span, next: Element | undefined): void {
    const before = this.result.all.at(-1);
    if (
      this.or &&
      award.kind === "formula" &&
      before?.award.kind === "formula" &&
      this.conditions.length === 0 &&
      this.per === null
    ) {
      before.alternative = award;
      this.clear();
      return;
    }
    const announces = next?.type === "separator" && next.value === "colon";
    // 按完成程度赋分： only announces the bands after it.
    if (award.kind === "proportional" && award.sign === "get" && announces && this.idle) return this.clear();
    // 一票否决，本项不得分 says the same twice.
    if (award.kind === "zero" && before?.award.kind === "veto" && this.idle && this.texts.length === 0)
      return;
    const bare =
      award.kind === "points" && award.sign === "get" && !award.verb && award.perUnit === undefined;
    const opening =
      award.kind === "points" &&
      award.sign === "get" &&
      award.perUnit === undefined &&
      this.result.all.length === 0 &&
      this.result.headers.length === 0 &&
      this.result.together === null &&
      this.result.eachPart === null &&
      this.result.respectively === null &&
      this.result.chooseOne === null;
    if ((bare || opening) && this.idle) {
      this.result.headers.push({ points: award.points, from: span.from, to: span.to });
      // 10分 opens the sentence; nothing before it belongs to what follows.
      this.clear();
      return;
    }
    if (
      bare &&
      this.brackets > 0 &&
      this.conditions.length === 0 &&
      this.per === null &&
      next?.type === "separator" &&
      next.value === "close" &&
      this.result.all.length > 0 &&
      this.texts.length === 0
    ) {
      this.result.headers.push({ points: award.points, from: span.from, to: span.to });
      return;
    }
    const said = { texts: this.texts, conditions: this.conditions, text: this.text };
    refuseJoinedWords(said, award, this.joined, this.and);
    if (this.per === null) refuseOwnName(said);
    this.conditions = countedEvents(this.conditions, this.text);
    const event =
      this.per !== null && this.per.noun === ""
        ? this.conditions.find((item) => item.condition.kind === "occurrence")
        : undefined;
    if (event?.condition.kind === "occurrence") {
      // 出现一般舆情每次扣2分 counts what occurs.
      this.per = { ...this.per!, noun: event.condition.noun, metric: "count" };
      this.conditions = this.conditions.filter((item) => item !== event);
    }
    if (this.per?.after === null) this.per = { ...this.per, after: this.lastCount(this.per) };
    const statement: Statement = {
      conditions: this.conditions,
      per: this.per,
      otherwise: this.otherwise,
      or: this.or,
      award,
      alternative: null,
      label: this.texts.map((text) => text.text).join(""),
      labels: this.texts.map((text) => text.text),
      wording: trimWording(this.text.slice(this.start ?? span.from, span.from)),
      partStep: this.partStep,
      doubled: this.doubledPending,
      again: /^[的则即,，]?(再|另|又|额外)/u.test(this.text.slice(span.from, span.to)),
      group: this.group,
      from: this.start ?? span.from,
      to: span.to,
    };
    this.result.all.push(statement);
    this.clear();
  }

  /** 第一次扣1分，之后每次扣2分: from the number of the statement before. */
  private lastCount(span: Span): DecimalText {
    const number = this.result.all.at(-1)?.conditions.find(({ condition }) => condition.kind === "number");
    const limit = number?.condition.kind === "number" ? number.condition.lower : undefined;
    return limit?.amount.measure === "unit" ? limit.amount.value : refuse("没有读懂“之后”从第几个起算", span);
  }

  private addSeparator(value: string, span: Span): void {
    if (value === "open") this.brackets += 1;
    else if (value === "close") this.brackets = Math.max(0, this.brackets - 1);
    else if (value === "stop") this.endClause(span);
  }

  /** At a full stop nothing may be left waiting for its points, except what only tells the circumstances. */
  endClause(span: Span): void {
    if (this.per !== null)
      refuse("“每…”之后没有写得多少分或扣多少分", {
        from: this.per.from,
        to: Math.max(span.from, this.per.to),
      });
    if (this.otherwise) refuse("“否则”之后没有写得多少分", { from: this.start ?? span.from, to: span.from });
    this.refuseRemark();
    this.result.loose.push(...this.conditions);
    this.result.intro.push(...this.texts.map((text) => text.text));
    this.clear();
  }

  /** 高于目标的不加分 repeats what holds anyway; 2处以内不扣分 is a band that keeps all points. */
  private addNote(note: { text: string } & Span): void {
    if (this.per !== null || this.otherwise || this.result.all.length + this.conditions.length === 0) return;
    if (!keepsAllPoints(note.text)) return this.clear();
    // 每次扣1分，经核实不属实的不扣分: an exception that nothing entered would show.
    // 因客观原因延期的不扣分: late for a reason that nothing entered would show.
    const named = this.conditions.some(
      ({ condition: { kind }, subject }) =>
        /^(absence|occurrence)$/.test(kind) || (kind === "punctual" && !isGeneric(subject)),
    );
    const excepts =
      named || (this.conditions.length === 0 && this.texts.some((item) => !isGeneric(item.text)));
    if (this.result.all.length > 0 && excepts) refuse("没有读懂哪些不扣分", note);
    if (this.conditions.length > 0) this.addAward({ kind: "full" }, note, undefined);
    else this.clear();
  }

  /** Words after the points that belong to no points of their own may change all that was read before them: 零数进整, 余类推. */
  private refuseRemark(): void {
    if (this.result.all.length === 0) return;
    const text = this.texts.find((item) => !isGeneric(item.text));
    if (text !== undefined) refuse(`没有读懂“${text.text}”`, text);
    const event = this.conditions.find((item) => item.condition.kind !== "number");
    if (event !== undefined) refuse("这个条件没有写得多少分或扣多少分", event);
  }

  private addRemark(
    element: Exclude<
      Element,
      {
        type: "text" | "condition" | "per" | "otherwise" | "or" | "and" | "award" | "separator" | "ordinal";
      }
    >,
  ): void {
    const { result } = this;
    switch (element.type) {
      case "header":
        result.headers.push(element);
        return;
      case "start":
        result.starts.push(element);
        return;
      case "limit":
        result.limits.push(element);
        return;
      case "exhaust":
        result.exhaust = element;
        return;
      case "untilFull":
        result.untilFull = element;
        return;
      case "highest":
        // 同一信息多级采用按最高分计: what stands before it only says of what.
        if (this.per === null && result.all.length > 0) this.clear();
        result.highest = element;
        return;
      case "analogy":
        result.analogy = element;
        return;
      case "chooseOne":
        result.chooseOne = element;
        result.intro.push(...this.texts.map((text) => text.text));
        this.clear();
        return;
      case "rescale":
        if (this.conditions.some((item) => item.condition.kind === "work absent")) {
          result.absent = "exclude";
          this.conditions = this.conditions.filter((item) => item.condition.kind !== "work absent");
        } else if (result.absent !== "exclude") refuse("没有读懂折算的条件", element);
        return;
      case "doubled": {
        const last = result.all.at(-1);
        const isDeduction = last?.award.kind === "points" && last.award.sign === "deduct";
        if (last === undefined || !isDeduction) refuse("没有读懂加倍扣分所指的扣分", element);
        this.doubledPending = true;
        result.all.push({
          ...last,
          conditions: this.conditions,
          per: last.per,
          doubled: true,
          label: this.texts.map((text) => text.text).join(""),
          labels: [],
          wording: trimWording(this.text.slice(this.start ?? element.from, element.from)),
          from: this.start ?? element.from,
          to: element.to,
        });
        this.clear();
        return;
      }
      case "partStep": {
        if (this.per !== null) {
          this.partStep = element.rule;
          return;
        }
        const last =
          result.all.findLast((statement) => statement.per !== null) ??
          result.all.findLast((statement) => statement.award.kind === "points");
        if (last === undefined) refuse("没有读懂“不足…”所指的扣分或得分", element);
        last.partStep = element.rule;
        return;
      }
      case "example":
        result.examples.push(element);
        return;
      case "together":
        // 以上要求全部做到得7分: no names, so it is the 指标值 that is met.
        if (
          element.count === null &&
          this.texts.every((item) => isGeneric(item.text)) &&
          result.intro.length === 0
        ) {
          this.begin(element);
          this.addCondition({ kind: "met", met: true, partly: false }, element);
          return;
        }
        result.together = element;
        result.togetherLabels = this.texts.map((text) => text.text);
        this.texts = [];
        return;
      case "eachPart":
        result.eachPart = { ...element, labels: this.texts.map((text) => text.text) };
        this.clear();
        return;
      case "weights":
        if (result.weights !== null) refuse("没有读懂各部分怎样计分", element);
        result.weights = element;
        result.intro.push(...this.texts.map((text) => text.text));
        this.clear();
        return;
      case "respectively":
        result.respectively = {
          ...element,
          labels: [this.text.slice(this.start ?? element.from, element.from)],
        };
        this.clear();
        return;
      case "count":
        result.counts.push(element.amount);
        return;
      case "note":
        this.addNote(element);
        return;
    }
  }
}

/** @param text normalised; the elements' offsets refer to it. */
export function assemble(elements: readonly Element[], text: string): Statements {
  const assembler = new Assembler(text);
  elements.forEach((element, index) => assembler.add(element, elements[index + 1]));
  assembler.endClause({ from: text.length, to: text.length });
  return assembler.result;
}
