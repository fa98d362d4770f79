/** Tables of funding lines: costs (用途|单价|数量|次数|金额|测算依据) and sources (资金来源|资金类别|年度|金额|说明). */
import { blankFundingLine, readDecimal, type FundingLine } from "../../project/index.ts";
import { costLabelByContent, titlesCosts } from "./cost-labels.ts";
import { below, isAmount } from "../form/form-values.ts";
import { readAmount, SHARES_FOLLOW, unitFor, WITHOUT_UNIT } from "./funding.ts";
import { cellsStartingIn, type Grid, type GridCell } from "../grid.ts";
import { headerAt } from "../indicators/indicator-header.ts";
import { fieldLabel } from "../words/labels.ts";
import { costColumn, sourceClassOf, type CostColumn } from "../words/money-words.ts";
import { columnsNamed, type NamedColumn } from "../indicators/named-columns.ts";
import type { Reading } from "../reading.ts";
import { readYear } from "../words/values.ts";
import type { WrittenUnit } from "../words/written-unit.ts";

const TOTAL = /^(?:合\s*计|总\s*计)$/u;
const SUBTOTAL = /^小\s*计$/u;
const LONGEST = 5_000;
/** 2024年实际 beside this year's amounts. */
const OTHER_YEAR =
  /^(?:(?:19|20)\d{2}年度?|上年度?|前年|上一年度?)(?:实际|执行|预算|决算|安排|支出|金额)[\u4e00-\u9fff]{0,4}$/u;
/** 2400元/㎡, 3000元/人·月: of what stands in the quantity. */
const PER_WHAT = /(元)\s*[/／]\s*[\u4e00-\u9fff㎡m²³·・*×]{1,6}$/u;

class CostTable {
  readonly #reading: Reading;
  readonly #columns: ReadonlyMap<number, NamedColumn<CostColumn>>;
  readonly #unit: WrittenUnit | null;
  readonly #kind: FundingLine["kind"];
  #sum = 0;
  /** What the rows since the last 小计 come to; null where the first stood above its rows. */
  #sinceSubtotal: number | null = 0;

  constructor(
    reading: Reading,
    columns: ReadonlyMap<number, NamedColumn<CostColumn>>,
    heads: readonly GridCell[],
  ) {
    this.#reading = reading;
    this.#columns = columns;
    const amount = [...columns.values()].find(({ column }) => column === "amount");
    // 预算成本构成（万元） reaching down beside the rows speaks for their amounts.
    const groups = heads.flatMap(({ text, row, rowEnd }) => (rowEnd - row > 1 ? [text] : []));
    this.#unit = amount === undefined ? null : unitFor(reading, [amount.header.text, ...groups]);
    this.#kind = [...columns.values()].some(({ column }) => column === "label") ? "use" : "source";
  }

  #in(cells: readonly GridCell[], column: CostColumn): GridCell | undefined {
    return cells.find((cell) => this.#columns.get(cell.column)?.column === column);
  }

  /** Takes a row; false where the table has ended. */
  take(cells: readonly GridCell[]): boolean {
    const amount = this.#in(cells, "amount");
    const total = cells.find(({ text }) => TOTAL.test(text) || SUBTOTAL.test(text));
    if (total !== undefined) {
      this.#reading.use(total.place);
      if (amount !== undefined) this.#compare(total, amount);
      const share = this.#in(cells, "share");
      if (share !== undefined) this.#reading.use(share.place);
      return true;
    }
    const label = this.#in(cells, this.#kind === "use" ? "label" : "sourceLabel");
    // A figure names nothing: the columns below are another table's.
    if (label === undefined || isAmount(label)) return false;
    this.#line(cells);
    return true;
  }

  #compare(total: GridCell, amount: GridCell): void {
    this.#reading.use(amount.place);
    const written = readAmount(amount.text, this.#unit);
    const isSubtotal = SUBTOTAL.test(total.text);
    if (this.#sum === 0) this.#sinceSubtotal = null;
    const due = isSubtotal ? this.#sinceSubtotal : this.#sum;
    if (isSubtotal && due !== null) this.#sinceSubtotal = 0;
    if (due === null || written === due) return;
    const word = isSubtotal ? "小计" : "合计";
    this.#reading.warn(`${amount.place.label}的${word}与各行之和不一致，请核对资金明细。`);
    this.#reading.leave(`${total.text}：${amount.text}`, amount.place);
  }

  #line(cells: readonly GridCell[]): void {
    const { draft } = this.#reading;
    const line = blankFundingLine(draft.nextId(), this.#kind, null);
    for (const cell of cells) {
      const named = this.#columns.get(cell.column);
      const field = named === undefined ? null : this.#field(line, named, cell);
      if (field === null) continue;
      this.#reading.use(cell.place);
      if (field !== "")
        draft.provenance.push({
          path: `fundingLines/${line.id}/${field}`,
          place: cell.place,
          confidence: "certain",
        });
    }
    line.year ??= draft.content.year;
    this.#sum += line.amount ?? 0;
    if (this.#sinceSubtotal !== null) this.#sinceSubtotal += line.amount ?? 0;
    draft.content.fundingLines.push(line);
  }

  /** Fills the cell's field and names it; "" for a row number or a share, null where the cell was not understood. */
  #field(line: FundingLine, { column, header }: NamedColumn<CostColumn>, { text }: GridCell): string | null {
    if (text.length > LONGEST) return null;
    switch (column) {
      case "number":
        return /^\d{1,3}$/u.test(text) ? "" : null;
      case "share":
        if (!/^\d{1,3}(?:\.\d+)?[%％]?$/u.test(text)) return null;
        this.#reading.warn(SHARES_FOLLOW);
        return "";
      case "amount":
        line.amount = readAmount(text, this.#unit);
        if (line.amount === null && this.#unit === null && /\d/u.test(text)) this.#reading.warn(WITHOUT_UNIT);
        return line.amount === null ? null : "amount";
      case "unitPrice":
        // 单价 is usually in 元 although the sums are in 万元: only its own unit is trusted.
        line.unitPrice = readAmount(
          text.replace(PER_WHAT, "$1"),
          header.text.includes("元")
            ? unitFor(this.#reading, [header.text])
            : this.#unit === "yuan"
              ? "yuan"
              : null,
        );
        // 12公里×0.5万元 under 测算标准 is how the sum was reached, not a price.
        if (line.unitPrice === null && line.note === "" && /\d.*[×✕*xX].*\d/u.test(text)) {
          line.note = text;
          return "note";
        }
        return line.unitPrice === null ? null : "unitPrice";
      case "quantity":
      case "times":
        if (readDecimal(text) === null && !/^\d+\D{1,3}$/u.test(text)) return null;
        line[column] = readDecimal(text) ?? text;
        return column;
      case "year":
        line.year = readYear(text);
        return line.year === null ? null : "year";
      case "source":
        line.sourceClass = sourceClassOf(text);
        return line.sourceClass === "" ? null : "sourceClass";
      case "sourceLabel":
        if (this.#kind === "source") line.label = text;
        if (line.sourceClass === "") line.sourceClass = sourceClassOf(text);
        return this.#kind === "source" ? "label" : line.sourceClass === "" ? null : "sourceClass";
      case "label":
      case "note":
        if (line[column] !== "") return null;
        line[column] = text;
        return column;
    }
  }
}

/** 资金来源 | 金额 | 支出内容 | 金额: two tables side by side, each with a name and an amount of its own. */
function sidesOf(
  columns: ReadonlyMap<number, NamedColumn<CostColumn>>,
): Map<number, NamedColumn<CostColumn>>[] {
  const sides = [new Map<number, NamedColumn<CostColumn>>()];
  const holds = (side: ReadonlyMap<number, NamedColumn<CostColumn>>, column: CostColumn): boolean =>
    [...side.values()].some((named) => named.column === column);
  const inOrder = [...columns].toSorted(([one], [other]) => one - other);
  for (const [index, named] of inOrder) {
    const opens = named.column === "label" || named.column === "sourceLabel";
    if (opens && holds(sides.at(-1)!, "amount")) sides.push(new Map());
    sides.at(-1)!.set(index, named);
  }
  const whole = sides.every(
    (side) => holds(side, "amount") && (holds(side, "label") || holds(side, "sourceLabel")),
  );
  return whole ? sides : [new Map(columns)];
}

/** Reads a table of funding lines that begins at this row; the first row behind it, or null. */
export function takeCostTable(reading: Reading, grid: Grid, row: number): number | null {
  const heads = cellsStartingIn(grid, row).filter((cell) => cell.text !== "");
  const columns = columnsNamed<CostColumn>(heads, costColumn);
  const told = costLabelByContent(grid, heads, columns);
  for (let index = told?.column ?? 0; index < (told?.columnEnd ?? 0); index += 1)
    columns.set(index, { column: "label", header: told! });
  const kinds = new Set([...columns.values()].map(({ column }) => column));
  const unknown = heads.filter((cell) => !columns.has(cell.column) && !OTHER_YEAR.test(cell.text));
  // 项目资金来源 | 来源项目 | 金额（万元）: the form's own title stands at the left of two columns.
  const grouped = unknown.length === 1 && fieldLabel(unknown[0]!.text)?.path === "fundingSource";
  // 来源 | 金额（万元）: two columns are enough where they are all, and an amount stands below.
  const amount = [...columns.values()].find(({ column }) => column === "amount")?.header;
  const onlyTwo =
    heads.length === 2 && kinds.has("sourceLabel") && amount !== undefined && isAmount(below(grid, amount));
  const named =
    kinds.has("amount") &&
    (kinds.has("label") || kinds.has("sourceLabel")) &&
    (kinds.size >= 3 || grouped || onlyTwo);
  if (!named || unknown.length > 2) return null;
  if (grouped) reading.use(unknown[0]!.place);
  for (const { header } of columns.values()) reading.use(header.place);
  const tables = sidesOf(columns).map((side) => ({ side, table: new CostTable(reading, side, heads) }));
  let end = row + 1;
  for (; end < grid.rowCount; end += 1) {
    const cells = cellsStartingIn(grid, end).filter((cell) => cell.text !== "");
    if (cells.length === 0) continue;
    if (headerAt(grid, end) !== null || fieldLabel(cells[0]!.text) !== null || titlesCosts(cells)) break;
    if (cells.length === 1 && cells[0]!.columnEnd - cells[0]!.column > 2) break;
    const taken = tables.map(({ side, table }) => {
      const own = tables.length === 1 ? cells : cells.filter(({ column }) => side.has(column));
      return own.length > 0 && table.take(own);
    });
    if (!taken.includes(true)) break;
  }
  return end;
}
