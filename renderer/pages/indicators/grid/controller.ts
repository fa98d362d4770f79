/**
 * The indicator grid without its drawing: what is selected, and what every key, paste and button does to the project.
 * The project itself stays with the working copy.
 */
import {
  LONGEST_LABEL,
  type ChangeLabel,
  type DistrictSettings,
  type Edit,
  type Indicator,
  type Project,
} from "../../../../shared/project/index.ts";
import { inQuotes, shorten } from "../../../../shared/text/index.ts";
import { isPlanLocked } from "../../../working-copy/amending.ts";
import { copyCells } from "../clipboard/copy.ts";
import { planPaste } from "../clipboard/paste.ts";
import type { Block } from "../clipboard/block.ts";
import { withRules } from "../../../../shared/scoring/index.ts";
import type { CellCommand, Leaving } from "./cell-keys.ts";
import { cellPath, cellText, GRID_COLUMNS, savesWhileTyping } from "./columns.ts";
import { gridGroups, rowsOf, type GridGroup } from "./lines.ts";
import {
  isSingle,
  moveByEnter,
  moveByKey,
  moveByTab,
  rectangleOf,
  selectCell,
  type GridSize,
  type Selection,
} from "./navigation.ts";
import {
  isOutdated,
  NO_REFUSED,
  refusedSentence,
  withoutRefused,
  withRefused,
  type RefusedEntries,
} from "./refused.ts";
import { addBelow, clearCells, duplicateBelow, moveRow, removeRows, setCell } from "./row-edits.ts";
import { nameSelection, resolveSelection, type NamedSelection } from "./selection.ts";

export interface GridPorts {
  project(): Project;
  /** What the district's rules leave open is settled by its settings. */
  district(): DistrictSettings;
  change(edits: Edit[], label: ChangeLabel, together: string | null): boolean;
  undo(): void;
  /** A short answer that goes by itself. */
  answer(text: string): void;
  /** What the cells show and the record does not have, by path: a sentence each. */
  unread(sentences: ReadonlyMap<string, string>): void;
  /** 修改指标“党员满意度”的指标值. */
  labelOf(path: string): ChangeLabel;
  newId(): string;
}

/** What the last paste or removal did; it can be taken back for as long as `project` is the project. */
export interface Outcome {
  text: string;
  left: readonly string[];
  /** Something was changed that 撤销 takes back. */
  undoable: boolean;
  project: Project;
}

export interface GridSnapshot {
  horizon: Indicator["horizon"];
  selection: NamedSelection | null;
  /** A key or the mouse has been in the grid: the active cell then holds the focus. */
  takesFocus: boolean;
  outcome: Outcome | null;
  refused: RefusedEntries;
}

interface Key {
  key: string;
  shiftKey: boolean;
  ctrlKey: boolean;
}

/** Characters of a name in a sentence. */
const NAME = 24;

/** “党员满意度”. */
const nameOf = (row: Indicator): string => inQuotes(row.level3 === "" ? "未命名指标" : row.level3, NAME);

/** 指标“党员满意度”, “党员满意度”等 3 条指标. */
const namesOf = (rows: readonly Indicator[]): string =>
  rows.length === 1 ? `指标${nameOf(rows[0]!)}` : `${nameOf(rows[0]!)}等 ${rows.length} 条指标`;

const classOf = ({ level1, level2 }: Pick<Indicator, "level1" | "level2">): string => `${level1} › ${level2}`;

/** 从“党员满意度”起粘贴了 2 行：指标值. The names as they stand after it: what was pasted may be they. */
const pasteLabel =
  (first: string | undefined, summary: string): ChangeLabel =>
  ({ indicators }) => {
    const row = indicators.find(({ id }) => id === first);
    const where =
      row === undefined ? "" : `从${inQuotes(row.level3 === "" ? "未命名指标" : row.level3, 14)}起`;
    return shorten(`${where}${summary}`, LONGEST_LABEL);
  };

export class GridController {
  readonly #ports: GridPorts;
  readonly #listeners = new Set<() => void>();
  #entry = 0;
  #snapshot: GridSnapshot = {
    horizon: "annual",
    selection: null,
    takesFocus: false,
    outcome: null,
    refused: NO_REFUSED,
  };
  #cached: {
    indicators: readonly Indicator[];
    horizon: string;
    groups: GridGroup[];
    rows: Indicator[];
  } | null = null;

  constructor(ports: GridPorts) {
    this.#ports = ports;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly getSnapshot = (): GridSnapshot => this.#snapshot;

  /** The rows of the horizon as shown, and their groups. */
  lines(): { groups: GridGroup[]; rows: Indicator[] } {
    const { indicators } = this.#ports.project();
    const { horizon } = this.#snapshot;
    if (this.#cached?.indicators !== indicators || this.#cached.horizon !== horizon) {
      const groups = gridGroups(indicators.filter((row) => row.horizon === horizon));
      this.#cached = { indicators, horizon, groups, rows: rowsOf(groups) };
    }
    return this.#cached;
  }

  selection(): Selection | null {
    return resolveSelection(this.#snapshot.selection, this.lines().rows);
  }

  get #locked(): boolean {
    return isPlanLocked(this.#ports.project());
  }

  get #size(): GridSize {
    return { rows: this.lines().rows.length, columns: GRID_COLUMNS.length };
  }

  #publish(change: Partial<GridSnapshot>): void {
    this.#snapshot = { ...this.#snapshot, ...change };
    for (const listener of this.#listeners) listener();
  }

  #choose(next: Selection | null): void {
    if (next !== null) this.#publish({ selection: nameSelection(next, this.lines().rows), takesFocus: true });
  }

  #change(edits: Edit[], label: ChangeLabel, together: string | null = null): boolean {
    return (
      edits.length > 0 &&
      this.#ports.change(withRules(this.#ports.project(), edits, this.#ports.district()), label, together)
    );
  }

  #keepRefused(refused: RefusedEntries): void {
    if (refused === this.#snapshot.refused) return;
    this.#publish({ refused });
    this.#ports.unread(new Map([...refused].map(([path, entry]) => [path, refusedSentence(entry)])));
  }

  #giveUpRefused(rowId: string, column: number): void {
    this.#keepRefused(
      withoutRefused(this.#snapshot.refused, (entry) => entry.rowId === rowId && entry.column === column),
    );
  }

  /** A cell is left with a text that is no value of it: the text stays in sight, the value what it was. */
  leaveRefused(rowId: string, column: number, text: string, reason: string): void {
    const row = this.#ports.project().indicators.find((entry) => entry.id === rowId);
    if (row === undefined) return;
    const stored = cellText(row, GRID_COLUMNS[column]!.id);
    this.#keepRefused(withRefused(this.#snapshot.refused, { rowId, column, text, reason, stored }));
  }

  /** The project changed: a cell that holds another value by now shows that one. */
  forgetOutdated(indicators: readonly Indicator[]): void {
    this.#keepRefused(withoutRefused(this.#snapshot.refused, (entry) => isOutdated(entry, indicators)));
  }

  /** On the page, and in the header, where the answer to something earlier may still stand. */
  #report(text: string, left: readonly string[] = [], undoable = true): void {
    this.#publish({ outcome: { text, left, undoable, project: this.#ports.project() } });
    this.#ports.answer(text);
  }

  setHorizon(horizon: Indicator["horizon"]): void {
    this.#publish({ horizon, selection: null, takesFocus: false });
  }

  /** Makes a cell the active one; `extend` keeps the active cell and selects up to this one. */
  select(rowId: string, column: number, extend = false): void {
    const row = this.lines().rows.findIndex((entry) => entry.id === rowId);
    const selection = this.selection();
    if (row < 0) return;
    this.#choose(
      extend && selection !== null
        ? { ...selection, extent: { row, column }, tabbedFrom: null }
        : selectCell({ row, column }),
    );
  }

  /** Shows a row in whichever horizon it stands. False where it is gone. */
  reveal(rowId: string, column: number): boolean {
    const row = this.#ports.project().indicators.find((entry) => entry.id === rowId);
    if (row === undefined) return false;
    if (row.horizon !== this.#snapshot.horizon) this.setHorizon(row.horizon);
    this.select(rowId, column);
    return true;
  }

  /** What a key in a selected cell does. False leaves the key to the browser. */
  run(command: CellCommand, key: Key): boolean {
    const selection = this.selection();
    if (selection === null) return false;
    switch (command.do) {
      case "navigate":
        this.#choose(moveByKey(selection, key, this.#size));
        return true;
      case "tab": {
        const next = moveByTab(selection, command.backwards, this.#size);
        this.#choose(next);
        return next !== null;
      }
      case "selectAll": {
        const { rows, columns } = this.#size;
        this.#choose({
          active: { row: 0, column: 0 },
          extent: { row: rows - 1, column: columns - 1 },
          tabbedFrom: null,
        });
        return true;
      }
      case "collapse":
        this.#choose(selectCell(selection.active));
        this.#giveUpRefused(this.lines().rows[selection.active.row]!.id, selection.active.column);
        return false;
      default:
        if (!this.#locked) this.#alter(command, selection);
        return true;
    }
  }

  #alter(command: CellCommand, selection: Selection): void {
    if (command.do === "clear") this.#clear(selection);
    if (command.do === "add") this.add();
    if (command.do === "duplicate") this.#duplicate(selection);
    if (command.do === "remove") this.#remove(selection);
    if (command.do === "moveRow") this.#move(selection, command.by);
  }

  /** After an entry was taken over. */
  moveOn(leaving: Leaving, key: string): void {
    const selection = this.selection();
    if (selection === null) return;
    if (leaving === "down" || leaving === "up")
      this.#choose(moveByEnter(selection, leaving === "up", this.#size));
    else if (leaving === "arrow")
      this.#choose(
        moveByKey(selectCell(selection.active), { key, shiftKey: false, ctrlKey: false }, this.#size),
      );
    else this.#choose(moveByTab(selection, leaving === "previous", this.#size));
  }

  /** A cell begins to be written in: what is typed from here on is one step of undo, and another than the entry before. */
  beginEntry(): void {
    this.#entry += 1;
  }

  /** Saves what stands in a cell; the sentence why not, where the text is no value of the column. */
  write(rowId: string, columnIndex: number, text: string): string | null {
    const row = this.#ports.project().indicators.find((entry) => entry.id === rowId);
    const column = GRID_COLUMNS[columnIndex]!;
    if (row === undefined || this.#locked) return null;
    const result = setCell(row, columnIndex, text);
    if ("reason" in result) return result.reason;
    this.#giveUpRefused(rowId, columnIndex);
    const [edit] = result.edits;
    const stored = column.id === "attribute" ? row.attribute : cellText(row, column.id);
    if (edit?.kind !== "set" || edit.value === stored) return null;
    const path = cellPath(rowId, column);
    this.#change(
      result.edits,
      this.#ports.labelOf(path),
      savesWhileTyping(column.id) ? `${path}#${this.#entry}` : null,
    );
    return null;
  }

  /** Adds a row below the selected one, in its class. */
  add(): void {
    if (this.#locked) return;
    const selection = this.selection();
    const after = selection === null ? null : (this.lines().rows[selection.extent.row] ?? null);
    const id = this.#ports.newId();
    const where = after === null || after.level2 === "" ? "" : `在${inQuotes(classOf(after))}`;
    const edits = addBelow(this.#ports.project(), after, id, this.#snapshot.horizon);
    if (this.#change(edits, `${where}加一条指标`)) this.select(id, 0);
  }

  #clear(selection: Selection): void {
    const { rows } = this.lines();
    const area = rectangleOf(selection);
    const count = (area.bottom - area.top + 1) * (area.right - area.left + 1);
    const label = isSingle(selection)
      ? this.#ports.labelOf(cellPath(rows[area.top]!.id, GRID_COLUMNS[area.left]!))
      : `清空${namesOf(rows.slice(area.top, area.bottom + 1))}的 ${count} 格`;
    this.#change(clearCells(rows, area), label);
    const cleared = new Set(rows.slice(area.top, area.bottom + 1).map((row) => row.id));
    this.#keepRefused(
      withoutRefused(
        this.#snapshot.refused,
        ({ rowId, column }) => cleared.has(rowId) && column >= area.left && column <= area.right,
      ),
    );
  }

  #remove(selection: Selection): void {
    const { top, bottom } = rectangleOf(selection);
    const gone = this.lines().rows.slice(top, bottom + 1);
    const name = namesOf(gone);
    const edits = removeRows(
      this.#ports.project(),
      gone.map((row) => row.id),
    );
    if (this.#change(edits, `删除${name}`)) this.#report(`已删除${name}`);
  }

  #duplicate({ active }: Selection): void {
    const row = this.lines().rows[active.row]!;
    const id = this.#ports.newId();
    if (this.#change(duplicateBelow(this.#ports.project(), row, id), `复制指标${nameOf(row)}`))
      this.select(id, active.column);
  }

  #move({ active }: Selection, by: -1 | 1): void {
    const { rows, groups } = this.lines();
    const row = rows[active.row]!;
    const step = moveRow(this.#ports.project(), groups, row.id, by);
    if (step === null || !this.#change(step.edits, `移动指标${nameOf(row)}`)) return;
    if (step.into !== null) this.#ports.answer(`已移到${inQuotes(classOf(step.into))}`);
    this.select(row.id, active.column);
  }

  /** The selected cells, to put on the clipboard. */
  copy(): Block {
    const selection = this.selection();
    return selection === null ? [] : copyCells(this.lines().rows, rectangleOf(selection));
  }

  cut(): void {
    const selection = this.selection();
    if (selection !== null && !this.#locked) this.#clear(selection);
  }

  paste(block: Block): void {
    if (this.#locked) return;
    const selection = this.selection();
    const area = selection === null ? null : rectangleOf(selection);
    const at = area === null ? null : { row: area.top, column: area.left };
    const { horizon } = this.#snapshot;
    const plan = planPaste(block, { rows: this.lines().rows, at, horizon, newId: this.#ports.newId });
    if (plan === null) return this.#ports.answer("剪贴板里没有能粘贴到表格的内容");
    const changed = this.#change(plan.edits, pasteLabel(plan.rows[0], plan.summary));
    if (!changed && plan.edits.length > 0) return;
    this.#report(plan.summary, plan.left, changed);
    if (plan.rows[0] !== undefined) this.select(plan.rows[0], at?.column ?? 0);
  }

  undoOutcome(): void {
    this.#publish({ outcome: null });
    this.#ports.undo();
  }
}
