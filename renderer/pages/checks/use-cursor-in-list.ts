/** A finding that is mended goes with the button that had the cursor: the cursor then stands in the row that moved up. */
import { useCallback, useEffect, useRef } from "react";

import type { Finding } from "../../../shared/checks/index.ts";

const rowsOfList = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>("[data-finding]")];

/** @returns what is to be called before a finding is mended or set aside. */
export function useCursorInList(): (finding: Finding) => void {
  const left = useRef<{ key: string; index: number } | null>(null);
  useEffect(() => {
    if (left.current === null) return;
    const rows = rowsOfList();
    if (rows.some((row) => row.dataset["finding"] === left.current?.key)) return;
    const next = rows[Math.min(left.current.index, rows.length - 1)];
    left.current = null;
    if (document.activeElement === document.body)
      next?.querySelector<HTMLElement>("[data-actions] button")?.focus({ preventScroll: true });
  });
  return useCallback(({ key }) => {
    left.current = { key, index: rowsOfList().findIndex((row) => row.dataset["finding"] === key) };
  }, []);
}
