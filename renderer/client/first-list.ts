/** What the project list asks first; asked under the same words before the page is drawn (first-replies.ts). */
import type { ProjectListQuery } from "../../shared/api/index.ts";

/** Rows come in pages of so many. */
export const LIST_PAGE = 100;

export const FIRST_SORTING = { sort: "changedAt", descending: true } as const satisfies Pick<
  ProjectListQuery,
  "sort" | "descending"
>;

export const firstListQuery = (year: number | null): ProjectListQuery => ({
  year,
  text: "",
  state: null,
  trashed: false,
  ...FIRST_SORTING,
  offset: 0,
  limit: LIST_PAGE,
});
