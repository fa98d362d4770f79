/** What the project list asks first; the opening asks it under the same words before the page is drawn (first-asked.ts). */
import type { ProjectListQuery } from "../../shared/api/index.ts";

/** Rows come in pages of so many. */
export const LIST_PAGE = 100;

export const FIRST_SORTING = { sort: "changedAt", descending: true } as const satisfies Pick<
  ProjectListQuery,
  "sort" | "descending"
>;

/** Of whatever year. */
export const FIRST_LIST = {
  text: "",
  state: null,
  trashed: false,
  ...FIRST_SORTING,
  offset: 0,
  limit: LIST_PAGE,
} as const satisfies Omit<ProjectListQuery, "year">;
