/** The columns of the indicator grid: what stands in a cell, and what typing into it means. */
import {
  COMPARISONS,
  readComparison,
  readDecimal,
  type Indicator,
} from "../../../../shared/project/index.ts";

export type ColumnId =
  | "level3"
  | "comparison"
  | "target"
  | "unit"
  | "attribute"
  | "points"
  | "standard"
  | "checks";

export interface GridColumn {
  id: ColumnId;
  label: string;
  /** The rest of the field's path behind `indicators/<id>/`; null for what is only shown. */
  field: string | null;
  /** What a cell usually holds, offered while it is written. */
  options?: readonly string[];
  align: "start" | "center" | "end";
}

const ATTRIBUTES = [
  { value: "quantitative", label: "定量" },
  { value: "qualitative", label: "定性" },
] as const;

const UNITS = [
  "%",
  "个",
  "人",
  "人次",
  "次",
  "期",
  "场",
  "项",
  "家",
  "户",
  "万元",
  "元/人",
  "天",
  "件",
  "篇",
  "平方米",
  "公里",
];

export const GRID_COLUMNS: readonly GridColumn[] = [
  { id: "level3", label: "三级指标", field: "level3", align: "start" },
  { id: "comparison", label: "性质", field: "comparison", options: COMPARISONS, align: "center" },
  { id: "target", label: "指标值", field: "target", align: "end" },
  { id: "unit", label: "单位", field: "unit", options: UNITS, align: "start" },
  {
    id: "attribute",
    label: "属性",
    field: "attribute",
    options: ATTRIBUTES.map(({ label }) => label),
    align: "center",
  },
  { id: "points", label: "分值", field: "points", align: "end" },
  { id: "standard", label: "评（扣）分标准", field: "standard/text", align: "start" },
  { id: "checks", label: "体检", field: null, align: "start" },
];

export const columnIndex = (id: ColumnId): number => GRID_COLUMNS.findIndex((column) => column.id === id);

export const cellPath = (rowId: string, column: GridColumn): string =>
  `indicators/${rowId}/${column.field ?? "checks"}`;

/** What is edited in a cell: the text as typed. */
export function cellText(row: Indicator, column: ColumnId): string {
  switch (column) {
    case "attribute":
      return ATTRIBUTES.find(({ value }) => value === row.attribute)?.label ?? "";
    case "standard":
      return row.standard.text;
    case "checks":
      return "";
    default:
      return row[column];
  }
}

/** What a cell shows: the sign as it will be printed. */
export function shownText(row: Indicator, column: ColumnId): string {
  return column === "comparison" ? (readComparison(row.comparison) ?? row.comparison) : cellText(row, column);
}

export type CellReading = { ok: true; value: string } | { ok: false; reason: string };

function readAttribute(text: string): CellReading {
  if (text === "") return { ok: true, value: "" };
  const found = ATTRIBUTES.find(({ label }) => text.startsWith(label));
  return found === undefined
    ? { ok: false, reason: `指标属性只有定量、定性两种，“${text}”没有填入` }
    : { ok: true, value: found.value };
}

function readPoints(text: string): CellReading {
  if (text === "") return { ok: true, value: "" };
  const value = readDecimal(text.replace(/分$/u, ""));
  if (value === null) return { ok: false, reason: `分值要填数字，“${text}”没有填入` };
  return value.startsWith("-")
    ? { ok: false, reason: `分值不能是负数，“${text}”没有填入` }
    : { ok: true, value };
}

/** The value to store for what was typed or pasted. Signs become the printed ones; everything else stays as written. */
export function readCell(column: ColumnId, text: string): CellReading {
  const trimmed = text.trim();
  switch (column) {
    case "attribute":
      return readAttribute(trimmed);
    case "points":
      return readPoints(trimmed);
    case "comparison":
      return { ok: true, value: readComparison(trimmed) ?? trimmed };
    case "standard":
      return { ok: true, value: text };
    default:
      return { ok: true, value: trimmed };
  }
}

/** Whether half-typed text may already be saved: not where it would be no value of the field yet. */
export const savesWhileTyping = (column: ColumnId): boolean =>
  column !== "comparison" && column !== "attribute" && column !== "points";
