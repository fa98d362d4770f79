/** Phrases → statements: which award belongs to which condition. */
import type { Span } from "../../types.ts";
import { atYearEnd } from "./at-year-end.ts";
import { askedBy } from "./asked-by.ts";
import { withoutDueEach } from "./due-each.ts";
import { headerOf, saysAgain } from "./headers.ts";
import { Pending } from "./pending.ts";
import { refuse } from "../refusal.ts";
import { addRemark } from "./remarks.ts";
import { refuseDoubleDenial, refuseJoinedWords, refuseOwnName, refuseUnsaidPoints } from "./stray-words.ts";
import { eitherCosts } from "./either.ts";
import { withEitherEvent } from "./either-of-them.ts";
import { happened } from "./happened.ts";
import { goingOn } from "./going-on.ts";
import { stillUndone } from "./still-undone.ts";
import { setAside } from "./set-aside.ts";
import { isSparedKind } from "./spared-kind.ts";
import { withoutBorne } from "./borne-before.ts";
import { noneOfThem } from "./none-of-them.ts";
import { numberOfFaults } from "./number-of-faults.ts";
import { oneIsEnough } from "./one-is-enough.ts";
import { nothingSaid, type Statement, type Statements } from "./statement.ts";
import {
  countedEvents,
  isGeneric,
  keepsAllPoints,
  MEASURE,
  trimWording,
  withKind,
} from "./statement-words.ts";
import type { AwardSyntax, ConditionSyntax, Element } from "../syntax.ts";

export type { Statement, Statements } from "./statement.ts";

const FULFILLED =
  /(齐全|齐备|完整|规范|合格|到位|及时|完成|达到|达标|符合|健全|优秀|良好|真实|准确|合规|一致|正常|通过)(要求|标准|目标)?的?$/u;

class Assembler {
  readonly result: Statements;
  private group = 0;
  private brackets = 0;
  /** 一票否决 at the very beginning. */
  private veto: Span | null = null;
  /** What stands before an award and waits for it. */
  private readonly now = new Pending();

  private readonly text: string;
  constructor(text: string) {
    this.text = text;
    this.result = nothingSaid(text.length);
  }

  add(element: Element, next: Element | undefined): void {
    switch (element.type) {
      case "text":
        this.now.begin(element);
        this.now.texts.push({
          text: element.text,
          pointing: element.pointing,
          from: element.from,
          to: element.to,
        });
        return;
      case "condition":
        this.now.begin(element);
        this.addCondition(element.condition, element);
        return;
      case "per":
        if (this.now.per !== null) refuse("前一个“每…”没有写得多少分或扣多少分", this.now.per);
        this.now.begin(element);
        this.now.per = { ...element.per, from: element.from, to: element.to };
        return;
      case "otherwise":
        this.now.begin(element);
        this.now.otherwise = true;
        return;
      case "or":
        this.now.or = true;
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
      case "note":
        this.addNote(element);
        return;
      case "header":
        // ≥95%满分10分: the points of the band before them.
        if (this.now.conditions.at(-1)?.to === element.from && this.now.per === null)
          this.addAward({ kind: "points", sign: "get", points: element.points, verb: true }, element, next);
        else addRemark(element, this.result, this.now, this.text);
        return;
      case "limit":
        this.refuseOwnLimit(element);
        addRemark(element, this.result, this.now, this.text);
        return;
      default:
        if (this.meansTarget(element)) {
          this.now.begin(element);
          this.addCondition({ kind: "met", met: true, partly: false }, element);
        } else addRemark(element, this.result, this.now, this.text);
    }
  }

  private addCondition(condition: ConditionSyntax, span: Span): void {
    if (this.now.per !== null && condition.kind === "number")
      refuse("“每…”之后的这个数没有读懂", { from: span.from, to: span.to });
    const last = this.now.texts.at(-1);
    // 超额完成20%以上 as a plain 20% or more would be another number.
    if (condition.kind === "number" && condition.metric === "plain" && last?.pointing != null)
      refuse(`没有读懂“${last.pointing}”`, { from: last.from, to: span.to });
    refuseDoubleDenial(condition, last);
    this.now.conditions.push({
      condition: withKind(condition, last?.text ?? ""),
      subject: last?.text ?? "",
      from: last?.from ?? span.from,
      to: span.to,
    });
    this.now.texts = this.now.texts.slice(0, -1);
  }

  private addAnd(span: Span): void {
    this.now.joined ??= this.now.texts.find((item) => !isGeneric(item.text)) ?? null;
    this.now.and = span;
  }

  private addAward(award: AwardSyntax, span: Span, next: Element | undefined): void {
    const before = this.result.all.at(-1);
    if (this.announcesVeto(award, span, next)) return this.now.clear();
    // 仅得10分: less than what was named before it.
    if (before === undefined && /^[只仅][得给计记赋]/u.test(this.text.slice(span.from, span.to)))
      refuse(`没有读懂“${this.text[span.from]}”`, span);
    if (
      this.now.or &&
      award.kind === "formula" &&
      before?.award.kind === "formula" &&
      this.now.conditions.length === 0 &&
      this.now.per === null
    ) {
      before.alternative = award;
      this.now.clear();
      return;
    }
    const announces = next?.type === "separator" && next.value === "colon";
    // 按完成程度赋分： only announces the bands after it.
    if (award.kind === "proportional" && award.sign === "get" && announces && this.now.idle)
      return this.now.clear();
    const place = { now: this.now, result: this.result, inBrackets: this.brackets > 0, next };
    if (saysAgain(award, before, place)) return;
    const header = headerOf(award, this.text.slice(span.to), place);
    if (header !== null) {
      this.result.headers.push({ points: header.points, from: span.from, to: span.to });
      if (header.opens) this.now.clear();
      return;
    }
    const event = this.now.onlyWords ? happened(this.now.texts, award, before) : null;
    if (event !== null) [this.now.conditions, this.now.texts] = [[event], []];
    const { texts, conditions: asked, per } = this.now;
    const said = { texts, conditions: asked, text: this.text, per };
    refuseUnsaidPoints(said, award, this.now.start ?? span.from, span, this.result.all);
    refuseJoinedWords(said, award, this.now.joined, this.now.and);
    if (this.now.per === null) refuseOwnName(said);
    const none = noneOfThem(
      this.now.conditions,
      award,
      this.result.all,
      this.text.slice(this.now.start ?? span.from, span.from),
    );
    if (none !== null) [this.now.conditions, this.now.texts] = [none, []];
    const faults = this.now.per === null ? numberOfFaults(this.now, award, this.text) : null;
    if (faults !== null) [this.now.conditions, this.now.texts] = [faults, []];
    this.now.conditions = withEitherEvent(this.now.conditions, award, this.text);
    this.now.conditions =
      stillUndone(this.now.conditions, this.text) ??
      countedEvents(atYearEnd(this.now.conditions, this.text), award, this.text);
    if (this.now.per === null) this.now.conditions = oneIsEnough(this.now.conditions, award, this.text);
    const counted =
      this.now.per?.noun === "" && (this.now.per.metric ?? "count") === "count"
        ? this.now.conditions.find((item) => item.condition.kind === "occurrence")
        : undefined;
    if (counted?.condition.kind === "occurrence") {
      // 出现一般舆情每次扣2分 counts what occurs.
      this.now.per = { ...this.now.per!, noun: counted.condition.noun, metric: "count" };
      this.now.conditions = this.now.conditions.filter((item) => item !== counted);
    }
    if (this.now.per?.after === null) this.now.per = goingOn(this.now.per, before);
    const due = withoutDueEach(this.now.conditions, this.now.per, this.text);
    const named = withoutBorne(due, this.now.per, this.text);
    const { conditions, aside } = setAside(named, award, this.text);
    this.result.loose.push(...aside);
    const statement: Statement = {
      conditions,
      per: this.now.per,
      otherwise: this.now.otherwise,
      or: this.now.or,
      award,
      alternative: null,
      label: this.now.texts.map((text) => text.text).join(""),
      labels: this.now.texts.map((text) => text.text),
      wording: trimWording(this.text.slice(this.now.start ?? span.from, span.from)),
      partStep: this.now.partStep,
      doubled: this.now.doubled,
      again: /^[的则即,，]?(再|另|又|额外)/u.test(this.text.slice(span.from, span.to)),
      group: this.group,
      from: this.now.start ?? span.from,
      to: span.to,
    };
    const isFirst = this.result.all.length === 0;
    for (const each of askedBy(statement, isFirst, this.text))
      this.result.all.push(...eitherCosts(each, this.text));
    this.now.clear();
  }

  /** 一票否决，发生亡人火灾不得分: says first what the words after it say again; anything else they say has to be refused. */
  private announcesVeto(award: AwardSyntax, span: Span, next: Element | undefined): boolean {
    const announced = this.veto;
    this.veto = null;
    if (announced !== null && award.kind !== "zero") refuse("没有读懂“一票否决”与后面的关系", announced);
    const opens = next?.type === "separator" && /^(comma|colon)$/u.test(next.value);
    if (award.kind !== "veto" || !opens || this.result.all.length > 0 || !this.now.nothing) return false;
    this.veto = span;
    return true;
  }

  private addSeparator(value: string, span: Span): void {
    if (value === "open") this.brackets += 1;
    else if (value === "close") this.brackets = Math.max(0, this.brackets - 1);
    else if (value === "stop") this.endClause(span);
  }

  /** At a full stop nothing may be left waiting for its points, except what only tells the circumstances. */
  endClause(span: Span): void {
    if (this.now.per !== null)
      refuse("“每…”之后没有写得多少分或扣多少分", {
        from: this.now.per.from,
        to: Math.max(span.from, this.now.per.to),
      });
    if (this.now.otherwise)
      refuse("“否则”之后没有写得多少分", { from: this.now.start ?? span.from, to: span.from });
    if (this.veto !== null) refuse("没有读懂哪种情况一票否决", this.veto);
    this.refuseRemark();
    this.result.loose.push(...this.now.conditions);
    this.result.intro.push(...this.now.texts.map((text) => text.text));
    this.now.clear();
  }

  /** 高于目标的不加分 repeats what holds anyway; 2处以内不扣分 is a band that keeps all points. */
  private addNote(note: { text: string } & Span): void {
    // 每提前1天不加分 changes nothing.
    if (this.now.per !== null && /^不(另|额外|再)?加分$/u.test(note.text) && this.result.all.length > 0)
      return this.now.clear();
    if (this.now.per !== null || this.now.otherwise) return;
    if (keepsAllPoints(note.text) && this.sparesTimely()) return this.now.clear();
    // 20条以下据实计分: by the steps that were named, where the number has to agree with them.
    if (note.text.startsWith("据实")) {
      const earns = this.result.all.some(
        ({ per, award }) => per !== null && award.kind === "points" && award.sign === "get",
      );
      if (!earns) refuse(`没有读懂“${note.text}”`, note);
      this.result.loose.push(...this.now.conditions);
      return this.now.clear();
    }
    if (this.result.all.length + this.now.conditions.length === 0) {
      if (!keepsAllPoints(note.text)) return;
      // 轻微投诉不扣分，一般投诉…: which of them are let off. 资料齐全不扣分 only says that nothing is wrong.
      const exempt = this.now.texts.find(({ text }) => !isGeneric(text) && !FULFILLED.test(text));
      return exempt === undefined ? this.now.clear() : refuse("没有读懂哪些不扣分", exempt);
    }
    // 高于或低于计划均扣分，每差1台…: the steps after it say how much.
    if (/^[均都]扣分$/u.test(note.text)) return;
    if (!keepsAllPoints(note.text)) return this.now.clear();
    // 每次扣1分，经核实不属实的不扣分: an exception that nothing entered would show.
    // 因客观原因延期的不扣分, 整改到位的不扣分: what only some of them are, which nothing entered would show.
    const named = this.now.conditions.some(
      ({ condition: { kind }, subject }) =>
        /^(absence|occurrence)$/.test(kind) ||
        (/^(punctual|met)$/.test(kind) && !isGeneric(subject) && !MEASURE.test(subject)),
    );
    const [spared, ...others] = this.now.texts;
    const isKind = spared !== undefined && others.length + this.now.conditions.length === 0;
    if (isKind && isSparedKind(spared.text, this.result.all)) return this.now.clear();
    const excepts =
      named || (this.now.conditions.length === 0 && this.now.texts.some((item) => !isGeneric(item.text)));
    if (this.result.all.length > 0 && excepts) refuse("没有读懂哪些不扣分", note);
    if (this.now.conditions.length > 0) this.addAward({ kind: "full" }, note, undefined);
    else this.now.clear();
  }

  /** 超过20个工作日的，每件扣0.2分；20个工作日以内办结的不扣: says the other half of what was said before. */
  private sparesTimely(): boolean {
    const [only, ...more] = this.now.conditions;
    if (more.length > 0 || only?.condition.kind !== "number" || only.condition.metric !== "plain")
      return false;
    const { lower, upper } = only.condition;
    if (lower !== undefined || upper?.inclusive !== true || upper.amount.measure !== "unit") return false;
    const days = `${upper.amount.value}${upper.amount.unit}`;
    return this.result.all.some(
      ({ per }) => per?.metric === "count" && new RegExp(`^(超过|超出)[^\\d]*${days}`, "u").test(per.noun),
    );
  }

  /** Words after the points that belong to no points of their own may change all that was read before them: 零数进整, 余类推. */
  private refuseRemark(): void {
    if (this.result.all.length === 0) return;
    const text = this.now.texts.find((item) => !isGeneric(item.text));
    if (text !== undefined) refuse(`没有读懂“${text.text}”`, text);
    const event = this.now.conditions.find((item) => item.condition.kind !== "number");
    if (event !== undefined) refuse("这个条件没有写得多少分或扣多少分", event);
  }

  /** 逾期10日以内最多扣3分: a limit for some results only, whose number must not pass on to the points after it. */
  private refuseOwnLimit(span: Span): void {
    const own = this.result.all.length > 0 && this.now.per === null ? this.now.conditions.at(-1) : undefined;
    // 达到20条封顶10分 only says where the points end.
    if (own?.condition.kind === "number" && own.condition.upper !== undefined && !own.condition.exact)
      refuse("没有读懂这个上限或下限是对哪种情况说的", { from: own.from, to: span.to });
  }

  /** 各乡镇接种率全部达标: all of one kind, and no list of things. */
  private ofOneName({ from, to }: Span): boolean {
    const [name, ...more] = this.now.texts;
    const isState = /^(?:全部|均|都)(?:达标|合格|到位|完成|落实)/u.test(this.text.slice(from, to));
    const isOne = more.length === 0 && this.now.conditions.length === 0 && name?.to === from;
    const goesOn = /^的?[,，]?(?:且|并|同时|[、和与及])/u.test(this.text.slice(to));
    return isState && isOne && !goesOn && !/[、和与及]/u.test(name.text);
  }

  /** 以上要求全部做到得7分: no names, so it is the 指标值 that is met. */
  private meansTarget(element: Element): boolean {
    return (
      element.type === "together" &&
      element.count === null &&
      (this.now.texts.every((item) => isGeneric(item.text)) || this.ofOneName(element)) &&
      this.result.intro.length === 0
    );
  }
}

/** @param text normalised; the elements' offsets refer to it. */
export function assemble(elements: readonly Element[], text: string): Statements {
  const assembler = new Assembler(text);
  elements.forEach((element, index) => assembler.add(element, elements[index + 1]));
  assembler.endClause({ from: text.length, to: text.length });
  return assembler.result;
}
