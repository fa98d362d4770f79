/** Rows of a long list, fetched page by page as they come into view. */
import { useQueries } from "@tanstack/react-query";
import { useRef } from "react";

import type { ProjectListQuery, ProjectSummary } from "../../../shared/api/index.ts";
import { listQuery } from "../../client/index.ts";

const PAGE = 100;

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
  const from = Math.floor(Math.max(first, 0) / PAGE);
  const to = Math.floor(Math.max(last, first, 0) / PAGE);
  const pages = Array.from({ length: to - from + 1 }, (_, index) => from + index);
  const answers = useQueries({
    queries: pages.map((page) => listQuery({ ...query, offset: page * PAGE, limit: PAGE })),
  });
  const total = useRef<number | null>(null);
  const known = answers.find((answer) => answer.data !== undefined)?.data?.total;
  if (known !== undefined) total.current = known;
  return {
    total: total.current,
    row: (index) => answers[Math.floor(index / PAGE) - from]?.data?.rows[index % PAGE],
    error: answers.find((answer) => answer.error !== null)?.error ?? null,
  };
}
