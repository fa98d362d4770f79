/** Reading paragraph by paragraph: headings open a field, “label：value” lines fill one, what follows belongs to the open one. */
import { AMOUNT_LINE, amountsInLine } from "../money/amounts-in-line.ts";
import { isBlankStamp } from "../words/blank-words.ts";
import { bracketedLabels, withoutBrackets } from "../words/bracketed-labels.ts";
import type { DraftBuilder } from "../builder.ts";
import { namesClasses } from "../words/class-names.ts";
import { takeCover } from "./cover.ts";
import type { Passage } from "../draft.ts";
import { takeDoubtfulName } from "../form/bare-name-cell.ts";
import { withoutGoalHead } from "../form/form-values.ts";
import { leaveEarlier, makeRoom, takeGoalYears, takeValue } from "../form/field-values.ts";
import { withNamedProject } from "../form/name-beside-unit.ts";
import type { FundingCollector } from "../money/funding.ts";
import { IndicatorCards } from "../indicators/indicator-cards.ts";
import { horizonIn } from "../indicators/indicator-header.ts";
import { isAside, labelledParts, splitLabels } from "../words/inline-labels.ts";
import { Instructions } from "../words/instructions.ts";
import { headingNumber, leadingNumbering, readLabel } from "../words/label-text.ts";
import { fieldLabel, isStructureTitle, opensUnitPart, type FieldLabel } from "../words/labels.ts";
import { amountLabel, changedAmount } from "../words/money-words.ts";
import { withoutMoneyUnit } from "../money/money-unit-line.ts";
import type { Marks } from "./marks.ts";
import { mayFollowLabel } from "./next-line.ts";
import { namesThePage } from "./page-furniture.ts";
import { withoutPageNumber } from "./page-numbers.ts";
import type { Reading } from "../reading.ts";
import { opensScatteredTable, settleScatteredTable } from "./scattered-table.ts";
import { closesText, isDateAlone, SignatureLines } from "./signature-lines.ts";
import type { SourcePlace } from "../source.ts";
import { TextIndicators } from "./text-indicators.ts";
import { notePeriod, takeTitle } from "../words/title.ts";
import { titledText } from "../words/titles-with-text.ts";
import { withoutWritingLines } from "../words/values.ts";

const GOAL_TITLE = /^(?:项目)?(?:年度)?绩效(?:总)?目标(?:情况)?$/u;
const UNDER_TITLE = { confidence: "doubtful" as const, remark: "取自“绩效目标”标题下的文字，请核对" };

export class TextScanner {
  readonly #reading: Reading;
  readonly #funding: FundingCollector;
  readonly #cover = new Map<DraftBuilder, Passage[]>();
  readonly #scattered: Passage[] = [];
  readonly #indicators: TextIndicators;
  readonly #cards: IndicatorCards;
  #section: FieldLabel | null = null;
  /** The number before the open section's title. */
  #number: ReturnType<typeof headingNumber> = null;
  /** How the open section's title stood: bold on a line of its own, or before the text on the same line. */
  #opened: "marked" | "inline" | null = null;
  #unitPart = false;
  #inScatteredTable = false;
  /** The open section stands under a mere title (绩效目标), not under a label of its own. */
  #isUnderTitle = false;
  readonly #signature = new SignatureLines();
  readonly #instructions = new Instructions();
  /** The line holds further labels. */
  #isAmongOthers = false;
  /** What the last title said about the indicators that follow. */
  horizon: "overall" | "annual" | null = null;

  constructor(reading: Reading, funding: FundingCollector) {
    this.#reading = reading;
    this.#funding = funding;
    this.#indicators = new TextIndicators(reading);
    this.#cards = new IndicatorCards(reading);
  }

  /** A table begins: an open field ends, a scattered table too. */
  closeSection(): void {
    this.#releaseHeld();
    this.#cards.finish(this.horizon);
    this.#section = null;
    this.#inScatteredTable = false;
    this.#indicators.close();
  }

  /** A label in a table cell speaks of the unit; short words such as 地址 are then trusted in the lines that follow. */
  paragraph(text: string, place: SourcePlace, marks: Marks): void {
    if (this.#instructions.holds(text) || namesThePage(text)) return this.#reading.leave(text, place);
    if (this.#cards.take(text, place, this.horizon)) {
      this.#releaseHeld();
      this.#section = null;
      return;
    }
    const parts = this.#section === null && amountsInLine(text) === null ? labelledParts(text) : null;
    this.#isAmongOthers = parts !== null && parts.length > 1;
    if (parts !== null) for (const part of withNamedProject(parts)) this.#line(part, place, marks);
    else this.#line(text, place, marks);
  }

  #line(text: string, place: SourcePlace, marks: Marks): void {
    // Within a long text the line to write on is hers.
    const typed = this.#section?.long === true ? text : withoutWritingLines(text);
    const unnumbered = withoutPageNumber(typed);
    if (unnumbered === "") return this.#reading.use(place);
    const plain = withoutBrackets(withoutMoneyUnit(this.#reading, unnumbered, place));
    if (plain === "") return;
    if (isBlankStamp(plain)) return this.#reading.use(place);
    if (this.#closesLetter(plain, place)) return;
    const heading = this.#headingIn(plain, marks);
    if (this.#continuesScatteredTable(plain, heading)) {
      this.#reading.use(place);
      this.#scattered.push({ text: plain, place });
      return;
    }
    if (heading !== null && this.#isPartOfSection(heading, plain)) return this.#body(plain, place);
    if (heading !== null) {
      this.#indicators.close();
      this.#number = headingNumber(plain);
      this.#open(heading, place);
      this.#opened = marks.marked && leadingNumbering(plain) === "" ? "marked" : null;
      return;
    }
    if (
      marks.heading === true ||
      this.#isNextHeading(plain) ||
      this.#isLikeItsTitle(plain, marks) ||
      this.#opensIndicators(plain)
    )
      this.#section = null;
    if (this.#takeAmounts(plain, place) || this.#takeAmountLine(plain, place)) return;
    if (this.#takeAmountSentence(plain, place) || this.#takeTitledText(plain, place)) return;
    const line =
      bracketedLabels(plain) ?? splitLabels(plain, (label, before) => this.#isTrusted(label, plain, before));
    if (line !== null && (this.#unitPart || !isAside(line))) {
      if (line.before !== "") this.#body(line.before, place);
      this.#isAmongOthers ||= line.pairs.length > 1 || line.before !== "";
      for (const { label, value } of line.pairs) this.#takePair(label, value, place);
      this.#number = headingNumber(plain);
      return;
    }
    if ((this.#section === null || this.#isUnderTitle) && this.#indicators.take(plain, place)) return;
    if (opensScatteredTable(plain)) {
      this.closeSection();
      this.#inScatteredTable = true;
      this.#reading.use(place);
      this.#scattered.push({ text: plain, place });
      return;
    }
    if ((this.#section === null || isStructureTitle(plain)) && this.#takeTitleLine(plain, place)) return;
    if (this.#isUnderTitle && !/[\u4e00-\u9fff].{9,}/su.test(plain)) this.#section = null;
    // 联系地址：(blank) over a bold line: only a name is printed like a title.
    if (marks.marked && this.#section?.long === false && !this.#section.path.endsWith("name"))
      this.#section = null;
    this.#body(plain, place);
  }

  /** A formula such as 妥否，请批示 or a date alone ends the text; the unit's name above it signs the letter. */
  #closesLetter(text: string, place: SourcePlace): boolean {
    if (this.#section?.long === true && closesText(text)) {
      this.#releaseHeld();
      this.#section = null;
      this.#reading.leave(text, place);
      return true;
    }
    if (!isDateAlone(text) || this.#section?.long !== true) {
      this.#releaseHeld();
      return false;
    }
    const unit = this.#signature.take();
    if (unit !== null) this.#reading.leave(unit.text, unit.place);
    this.#reading.leave(text, place);
    this.#section = null;
    return true;
  }

  /** The line held back was no signature: it goes on with its section. */
  #releaseHeld(): void {
    const held = this.#signature.take();
    if (held === null) return;
    if (this.#section === null) this.#reading.leave(held.text, held.place);
    else this.#append(this.#section, held.text, held.place);
  }

  /** （一）政策依据 within 三、立项依据: a heading of the section itself. */
  #isPartOfSection(heading: FieldLabel, text: string): boolean {
    const number = headingNumber(text);
    return (
      this.#section?.path === heading.path &&
      heading.path === "justification" &&
      number !== null &&
      this.#number !== null &&
      number.rank > this.#number.rank
    );
  }

  /** （二）…… after the section （一）, 三、…… above it: a title that names no field of the record ends the section. */
  #isNextHeading(text: string): boolean {
    const number = headingNumber(text);
    if (number === null || this.#number === null || this.#section === null) return false;
    if (
      text.length > 18 ||
      /[，。；：,;:、]\s*\S/u.test(text.replace(leadingNumbering(text), "")) ||
      /[，。；：,;:]$/u.test(text)
    )
      return false;
    return (
      number.rank < this.#number.rank ||
      (number.rank === this.#number.rank && number.count === this.#number.count + 1)
    );
  }

  /** 产出指标 on a line of its own, or before a colon: the goal above it has ended. */
  #opensIndicators(text: string): boolean {
    const name = text.split(/[:：]/u, 1)[0]!;
    const path = this.#section?.path ?? "";
    const isBlankOutcome = path === "outcomes" && this.#reading.draft.textAt(path) === "";
    return (path.includes("Goal") || isBlankOutcome) && name.endsWith("指标") && namesClasses(name);
  }

  /** A line made as the open section's own title was, bold by itself or before a colon, but with a word no field answers to. */
  #isLikeItsTitle(text: string, marks: Marks): boolean {
    if (this.#section?.long !== true) return false;
    if (this.#opened === "marked")
      return (
        marks.marked && text.length <= 18 && leadingNumbering(text) === "" && !/[，。；：,;:]/u.test(text)
      );
    return this.#opened === "inline" && /^(?:[\u4e00-\u9fff]{3,10}[:：]\s*\S|【)/u.test(text);
  }

  #takeTitleLine(text: string, place: SourcePlace): boolean {
    if (!takeTitle(this.#reading, text, place)) return false;
    this.#releaseHeld();
    this.#section = null;
    this.horizon = horizonIn(text) ?? this.horizon;
    this.#openGoalTitle(text);
    return true;
  }

  /** 二、项目绩效目标 over a paragraph: the goal, unless the next line is a title, a label or an outline of indicators. */
  #openGoalTitle(text: string): void {
    this.#isUnderTitle = false;
    const label = GOAL_TITLE.test(readLabel(text).base) ? fieldLabel("年度目标") : null;
    if (label === null || this.#reading.draft.content.annualGoal.text !== "") return;
    this.#section = label;
    this.#isUnderTitle = true;
  }

  #headingIn(text: string, marks: Marks): FieldLabel | null {
    const label = fieldLabel(text);
    if (label === null) return null;
    const marked = marks.marked || label.label.numbered || /[:：]\s*$/u.test(text);
    if (label.reach === "unit" && !this.#unitPart) return null;
    if (label.reach !== "anywhere" && !marked) return null;
    return label;
  }

  #isTrusted(label: FieldLabel, line: string, before?: FieldLabel): boolean {
    if (label.reach === "unit" && before !== undefined && opensUnitPart(before.path)) return true;
    if (label.reach === "unit") return this.#unitPart || this.#section?.long !== true;
    // Inside a long text, common words before a colon are more likely its own sub-headings, unless they carry a number.
    const numbered =
      leadingNumbering(line) !== "" &&
      readLabel(line.slice(0, line.search(/[:：]/u))).base === label.label.base;
    if (
      !numbered &&
      label.reach === "marked" &&
      this.#section?.long === true &&
      this.#section.path !== "unit/profile"
    )
      return false;
    if (label.long && this.#section?.long === true && this.#reading.draft.textAt(label.path) !== "")
      return false;
    return true;
  }

  #open(label: FieldLabel, place: SourcePlace): void {
    this.#reading.use(place);
    this.#releaseHeld();
    if (label.path === "name" && label.change === undefined) this.#funding.finish(this.#reading);
    if (label.change === "later") makeRoom(this.#reading, label);
    this.#section = label;
    this.#opened = null;
    this.#isUnderTitle = false;
    this.#unitPart = opensUnitPart(label.path);
    takeGoalYears(this.#reading, label, place);
  }

  #takePair(label: FieldLabel, value: string, place: SourcePlace): void {
    // 联系电话：67475566 项目单位：(blank): among others on its line it was left blank, whatever the next line says.
    const mayFollow = label.path === "name" || label.path === "unit/name";
    if (value === "" && (label.long || (mayFollow && !this.#isAmongOthers))) return this.#open(label, place);
    if (label.path === "name" && label.change === undefined) this.#funding.finish(this.#reading);
    takeValue(this.#reading, label, value, place);
    this.#unitPart = opensUnitPart(label.path) || (this.#unitPart && !label.long);
    this.#section = label.long ? label : null;
    this.#opened = "inline";
    this.#isUnderTitle = false;
    this.#number = null;
  }

  /** 资金总额：420 其中：财政拨款：400 自有资金：20 on one line. */
  #takeAmounts(text: string, place: SourcePlace): boolean {
    const line = this.#section === null ? amountsInLine(text) : null;
    if (line === null) return false;
    for (const { label, amount } of line.amounts)
      if (!this.#funding.take(this.#reading, label, amount, [line.group], place))
        this.#reading.leave(`${label}：${amount}`, place);
    return true;
  }

  /** 绩效目标：……, 基本情况：…… on one line: the field itself, where the words alone would only be a title. */
  #takeTitledText(text: string, place: SourcePlace): boolean {
    const titled = this.#section === null || this.#opened === "inline" ? titledText(text) : null;
    if (titled === null || splitLabels(titled.text, () => true) !== null) return false;
    const { label } = titled;
    // 基本情况 below the unit's name may be the unit's.
    const mayBeUnits = label.path === "overview" && this.#unitPart;
    if (mayBeUnits || this.#reading.draft.textAt(label.path) !== "") return false;
    if (label.path === "name") return takeDoubtfulName(this.#reading, titled.text, place);
    takeValue(this.#reading, label, titled.text, place);
    this.#section = label;
    this.#opened = "inline";
    return true;
  }

  /** 资金总额：125万元，其中：财政拨款120万元，……: a sentence on funding behind an amount's label. */
  #takeAmountSentence(text: string, place: SourcePlace): boolean {
    // 项目总预算43.8万元，其中：…… says it without a colon.
    const match = /^([^:：，。\d【】]{2,16})(?:[:：].*)?\d.*元/su.exec(text);
    if (match === null || amountLabel(match[1]!) === null || this.#section !== null) return false;
    const remark = "由“资金总额”一行读入，请核对";
    if (this.#reading.setText("fundingNote", text, place, { confidence: "doubtful", remark }) !== "kept")
      return false;
    this.#reading.use(place);
    return true;
  }

  #takeAmountLine(text: string, place: SourcePlace): boolean {
    const match = AMOUNT_LINE.exec(text);
    if (match === null || (this.#section !== null && this.#section.path !== "fundingSource")) return false;
    if (changedAmount(match[1]!) !== null)
      return this.#funding.takeChanged(this.#reading, match[1]!, match[2]!, [], place);
    if (amountLabel(match[1]!) === null) return false;
    return this.#funding.take(this.#reading, match[1]!, match[2]!, [], place);
  }

  /** Text without a label: of the open field, of the cover, or left over. */
  #body(text: string, place: SourcePlace): void {
    const section = this.#section;
    if (section === null) return this.#withoutSection(text, place);
    if (section.long) {
      if (!this.#signature.hold({ text, place })) this.#append(section, text, place);
      return;
    }
    this.#section = null;
    // 法定代表人：(blank), and the next part's title below it.
    if (!mayFollowLabel(section.path, text)) return this.#withoutSection(text, place);
    takeValue(this.#reading, section, text, place);
  }

  #append(section: FieldLabel, text: string, place: SourcePlace): void {
    if (section.change === "earlier") return leaveEarlier(this.#reading, section, text, place);
    const { draft } = this.#reading;
    const isFirst = draft.textAt(section.path) === "";
    const own = isFirst && section.path.endsWith("Goal/text") ? withoutGoalHead(text) : text;
    const outcome =
      this.#isUnderTitle && isFirst
        ? draft.setText(section.path, own, place, UNDER_TITLE)
        : draft.appendText(section.path, own, place);
    this.#reading.settle(outcome, text, place);
  }

  #withoutSection(text: string, place: SourcePlace): void {
    const { draft } = this.#reading;
    notePeriod(this.#reading, text, place);
    if (draft.provenance.length > 0) return this.#reading.leave(text, place);
    this.#reading.use(place);
    const cover = this.#cover.get(draft);
    if (cover === undefined) this.#cover.set(draft, [{ text, place }]);
    else cover.push({ text, place });
  }

  #continuesScatteredTable(text: string, heading: FieldLabel | null): boolean {
    if (!this.#inScatteredTable) return false;
    const ends =
      heading !== null &&
      !heading.path.includes("Goal") &&
      heading.reach === "anywhere" &&
      readLabel(text).base.length >= 4;
    if (ends) this.#inScatteredTable = false;
    return !ends;
  }

  /** Settles what could only be judged once the whole document was read. */
  finish(): void {
    this.#releaseHeld();
    this.#cards.finish(this.horizon);
    this.#funding.finish(this.#reading);
    for (const [draft, lines] of this.#cover) {
      this.#reading.draft = draft;
      takeCover(this.#reading, lines);
      this.#reading.finishYear();
    }
    settleScatteredTable(this.#reading, this.#scattered);
  }
}
