/** What is said once above or below a list of projects, and what one joined cell says of several of its rows. */
import type { DraftBuilder } from "../builder.ts";
import type { Passage } from "../draft.ts";
import { takeValue } from "../form/field-values.ts";
import type { Grid, GridCell } from "../grid.ts";
import { readLabel } from "../words/label-text.ts";
import { fieldLabel, type FieldLabel } from "../words/labels.ts";
import type { Reading } from "../reading.ts";

/** 部门名称 beside 单位名称: the department above the unit. */
export const DEPARTMENT = /^(?:一级|主管|预算)?部门(?:名称)?$/u;
/** Said above the list they hold for each of its projects. */
const OF_EACH = ["unit/name", "unit/department/name", "preparedBy", "preparedOn"] as const;
/** 县水务局 in one cell beside three projects is the unit of each; sums and texts are not repeated. */
const SAID_ONCE = /^(?:unit\/name|(?:unit\/)?department(?:\/name)?|leader|nature|dates|year)$/u;

/** The field of a title in a list; 部门 beside 单位 is above it, 负责人 is the project's. */
export function fieldInList(titles: readonly GridCell[], text: string): FieldLabel | null {
  const { base } = readLabel(text);
  const hasUnit = titles.some((title) => fieldLabel(title.text)?.path === "unit/name");
  if (hasUnit && DEPARTMENT.test(base)) return fieldLabel("主管部门");
  return fieldLabel(/^(?:主要)?负责人$/u.test(base) ? "项目负责人" : text);
}

/** The fields that the titles of a list name. */
export const fieldsInList = (titles: readonly GridCell[]): ReadonlySet<string> =>
  new Set(titles.map(({ text }) => fieldInList(titles, text)?.path ?? ""));

/** Takes what a joined cell that began in an earlier row says of this row's project. */
export function takeSaidOnce(reading: Reading, grid: Grid, titles: readonly GridCell[], row: number): void {
  for (const title of titles) {
    const cell = grid.at[row]![title.column]!;
    const label = fieldInList(titles, title.text);
    if (cell.text === "" || cell.row === row || cell.row < title.rowEnd || cell.column !== title.column)
      continue;
    if (label !== null && SAID_ONCE.test(label.path)) takeValue(reading, label, cell.text, cell.place);
  }
}

/** One list while its rows are read. */
export class ListOfProjects {
  readonly #reading: Reading;
  readonly #drafts = new Set<DraftBuilder>();
  readonly #said = new Map<(typeof OF_EACH)[number], Passage>();
  readonly #ofList = new Map<(typeof OF_EACH)[number], Passage>();

  /** @param own the fields that columns of the list name */
  constructor(reading: Reading, own: ReadonlySet<string>) {
    this.#reading = reading;
    const { draft } = reading;
    if (draft.content.name !== "") return;
    reading.noteYearOfList();
    for (const path of OF_EACH) {
      const text = draft.textAt(path);
      const place = draft.provenance.find((provenance) => provenance.path === path)?.place;
      if (text === "" || place === undefined) continue;
      // 填报单位 above a list that names each project's unit filled in the list.
      if (!own.has(path)) {
        this.#said.set(path, { text, place });
        draft.takeBack(path);
        draft.inherit(path, text, place);
        reading.saidOfList.push({ text, place });
      } else {
        draft.takeBack(path);
        this.#ofList.set(path, { text, place });
      }
    }
  }

  /** Behind a row with a name. */
  projectRead(): void {
    const { draft } = this.#reading;
    this.#drafts.add(draft);
    for (const [path, { text, place }] of this.#said) draft.inherit(path, text, place);
  }

  /** 填表人 below the list filled in all of it. */
  close(): void {
    for (const [path, { text, place }] of this.#ofList)
      if (![...this.#drafts].every((draft) => draft.textAt(path) === text)) this.#reading.leave(text, place);
    if (this.#drafts.size > 1) this.#reading.listAbove = [...this.#drafts];
  }
}
