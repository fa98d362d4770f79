/** The list's columns; widths in a CSS grid, the name taking what is left. */
import type { ProjectListQuery } from "../../../shared/api/index.ts";

export interface Column {
  key: ProjectListQuery["sort"];
  label: string;
  /** Numbers stand at the right. */
  number?: true;
  /** The direction of the first click. */
  firstDescending?: true;
}

export const COLUMNS: readonly Column[] = [
  { key: "year", label: "年度", firstDescending: true },
  { key: "name", label: "项目名称" },
  { key: "unitName", label: "单位" },
  { key: "amount", label: "金额（万元）", number: true, firstDescending: true },
  { key: "points", label: "分值", number: true, firstDescending: true },
  { key: "state", label: "状态" },
  { key: "changedAt", label: "最后修改", firstDescending: true },
];

export interface Sorting {
  sort: ProjectListQuery["sort"];
  descending: boolean;
}

/** A click on a heading: the other way round where it is sorted by it already. */
export function sortBy(sorting: Sorting, column: Column): Sorting {
  if (sorting.sort === column.key) return { ...sorting, descending: !sorting.descending };
  return { sort: column.key, descending: column.firstDescending ?? false };
}
