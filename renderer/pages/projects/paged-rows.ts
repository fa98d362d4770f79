/** Rows of a long list, fetched page by page as they come into view. */
import { useQueries, useQuery } from "@tanstack/react-query";

import type { ProjectListQuery, ProjectSummary } from "../../../shared/api/index.ts";
import { LIST_PAGE as PAGE, listQuery } from "../../client/index.ts";

export interface PagedRows {
  /** Null until the first page is here. */
  total: number | null;
  row(index: number): ProjectSummary | undefined;
  error: unknown;
}

/** @param first @param last the rows in view, inclusive. */
export function usePagedRows(
  query: Omit<ProjectListQuery, "offset" | "limit">,
  first: number,
  last: number,
): PagedRows {
  // The first page is asked for by itself: while a new question is on its way, its last answer stays on the screen.
  const head = useQuery(listQuery({ ...query, offset: 0, limit: PAGE }));
  const from = Math.max(1, Math.floor(first / PAGE));
  const to = Math.floor(Math.max(last, 0) / PAGE);
  const pages = Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
  const answers = useQueries({
    queries: pages.map((page) => listQuery({ ...query, offset: page * PAGE, limit: PAGE })),
  });
  return {
    total: head.data?.total ?? null,
    row(index) {
      const page = Math.floor(index / PAGE);
      const data = page === 0 ? head.data : answers[page - from]?.data;
      return data?.rows[index % PAGE];
    },
    error: head.error ?? answers.find((answer) => answer.error !== null)?.error ?? null,
  };
}
