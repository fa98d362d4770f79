/** What is known while a document is read: the drafts so far, what has been used, what remains. */
import { withoutSpaces } from "../text/index.ts";
import { DraftBuilder, type Outcome, type Trust } from "./builder.ts";
import type { Passage } from "./draft.ts";
import type { GridCell } from "./grid.ts";
import type { SourceDocument, SourcePlace } from "./source.ts";
import type { FieldPath } from "../project/index.ts";
import type { WrittenUnit } from "./words/written-unit.ts";

export type Period = "monitoring" | "selfEvaluation";

interface TitleYear {
  year: number;
  place: SourcePlace;
  /** The title speaks of many projects (…绩效目标汇编): its year holds to the end. */
  ofAll: boolean;
}

const key = (place: SourcePlace): string => `${place.block}:${place.row ?? ""}:${place.column ?? ""}`;

/** A project's name without what covers add to it: the year before and 项目 behind. */
export function nameCore(name: string): string {
  return withoutSpaces(name)
    .replace(/^(?:19|20|21)\d{2}年?度?/u, "")
    .replace(/项目$/u, "");
}

export class Reading {
  readonly document: SourceDocument;
  readonly drafts: DraftBuilder[] = [];
  readonly warnings: string[] = [];
  readonly leftOver: Passage[] = [];
  draft: DraftBuilder;
  /** The unit that the sheet or the text names for its amounts (单位：万元). */
  moneyUnit: WrittenUnit | null = null;
  /** Years that titles name, by the project with which they begin to hold; null where one ceases to. */
  readonly #titleYears = new Map<DraftBuilder, TitleYear | null>();
  period: Period | null = null;
  /** Titles that name somebody (湖滨区…自评表), judged once the units are known. */
  readonly ownedTitles: { text: string; owner: string; place: SourcePlace }[] = [];
  /** The unit that compiled each project's form (编制单位), settled once it is clear whether another is named. */
  readonly compilers = new Map<DraftBuilder, Passage>();
  /** The unit that carries a project out (实施单位) where another was named before it. */
  readonly implementers = new Map<DraftBuilder, Passage>();
  /** Where the last indicator list ended, for a table that goes on with it on the next page. */
  lastList: {
    draft: DraftBuilder;
    columns: string;
    level1: GridCell | null;
    level2: GridCell | null;
  } | null = null;
  /** The projects of a list that was just read, for what stands below it. */
  listAbove: readonly DraftBuilder[] = [];
  /** What was said above or below a list of each of its projects. */
  readonly saidOfList: Passage[] = [];
  /** Places where a template's hint stood instead of content. */
  hints = 0;
  /** The block being read. */
  block = 0;
  readonly #used = new Set<string>();
  readonly #byName = new Map<string, DraftBuilder>();
  #unnamed: DraftBuilder[] = [];

  constructor(document: SourceDocument) {
    this.document = document;
    this.draft = new DraftBuilder();
    this.drafts.push(this.draft);
    this.#unnamed.push(this.draft);
  }

  /** The year that a title names for the present project and that no field has confirmed yet. */
  get titleYear(): TitleYear | null {
    const before = this.drafts.slice(0, this.drafts.indexOf(this.draft) + 1);
    const holding = before.findLast((draft) => this.#titleYears.has(draft));
    return holding === undefined ? null : this.#titleYears.get(holding)!;
  }

  /** Notes a title's year for the present project and those behind it; the year already noted for it stays. */
  noteTitleYear(year: number, place: SourcePlace, title = ""): void {
    const ofAll = /汇编|汇总|一览|清单|名录|目录/u.test(title);
    if ((this.#titleYears.get(this.draft) ?? null) === null)
      this.#titleYears.set(this.draft, { year, place, ofAll });
  }

  /** A year said by its label above a list of projects holds for all of them. */
  noteYearOfList(): void {
    const { content, provenance } = this.draft;
    const place = provenance.find(({ path }) => path === "year")?.place;
    if (content.name === "" && content.year !== null && place !== undefined)
      this.noteTitleYear(content.year, place);
  }

  /** No title above the present project names another year. */
  agreesOnYear(year: number): boolean {
    return (this.#titleYears.get(this.draft) ?? null) === null || this.titleYear?.year === year;
  }

  use(place: SourcePlace): void {
    this.#used.add(key(place));
  }

  /** A cell that is asked about once more. */
  release(place: SourcePlace): void {
    this.#used.delete(key(place));
  }

  isUsed(place: SourcePlace): boolean {
    return this.#used.has(key(place));
  }

  /** What stands at a place of the document. */
  writtenAt({ block, row = 0, column = 0 }: SourcePlace): string {
    const found = this.document.blocks.find(({ place }) => place.block === block);
    return found?.kind === "table" ? (found.rows[row]?.[column]?.text ?? "") : (found?.text ?? "");
  }

  /** Keeps a passage, or a part of one, for the user to place. */
  leave(text: string, place: SourcePlace): void {
    this.use(place);
    if (text.trim() !== "") this.leftOver.push({ text, place });
  }

  warn(sentence: string): void {
    if (!this.warnings.includes(sentence)) this.warnings.push(sentence);
  }

  /** Records what became of a value: kept or said before → used; contradicting or too long → left over. */
  settle(outcome: Outcome, text: string, place: SourcePlace): void {
    if (outcome === "kept" || outcome === "same") this.use(place);
    else this.leave(text, place);
  }

  setText(path: FieldPath, text: string, place: SourcePlace, trust: Trust = {}): Outcome {
    return this.draft.setText(path, text, place, trust);
  }

  /**
   * Turns to the project of this name: the present draft where it has no name yet or this one, an earlier draft of the
   * name, else a new one. A name met again with another year before it is the same project.
   */
  turnToProject(name: string): void {
    const core = nameCore(name);
    const here = this.draft.content.name;
    if (here === "" || nameCore(here) === core) return;
    const known = this.#draftNamed(core);
    if (known === undefined) this.startDraft();
    else this.draft = known;
    this.listAbove = [];
  }

  /** The first draft of the name; a name once set stays, so each draft is asked for its own only until it has one. */
  #draftNamed(core: string): DraftBuilder | undefined {
    this.#unnamed = this.#unnamed.filter((draft) => {
      const own = nameCore(draft.content.name);
      if (own !== "" && !this.#byName.has(own)) this.#byName.set(own, draft);
      return own === "";
    });
    return this.#byName.get(core);
  }

  startDraft(): void {
    if (this.draft.provenance.length === 0) return;
    this.finishYear();
    // A title's year holds for all projects of the table below it, not for the next table's.
    const inOneTable = this.draft.provenance.some(({ place }) => place.block === this.block);
    const { titleYear } = this;
    const ceases =
      titleYear !== null && !titleYear.ofAll && titleYear.place.block !== this.block && !inOneTable;
    this.draft = new DraftBuilder();
    this.listAbove = [];
    this.drafts.push(this.draft);
    this.#unnamed.push(this.draft);
    if (ceases) this.#titleYears.set(this.draft, null);
  }

  /** The year of a title counts where no goal has named one. */
  finishYear(): void {
    const { draft, titleYear } = this;
    if (titleYear !== null && !draft.isEmpty && draft.content.year === null)
      draft.setValue("year", titleYear.year, titleYear.place);
  }
}
