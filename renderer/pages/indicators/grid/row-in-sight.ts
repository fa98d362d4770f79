/** A row of the grid stays in sight of the scrolling page, above the details that stand over the grid's end. */
import { useEffect } from "react";

/** @param wanted when it becomes true, or the row another while it is: it was gone to, or something took room from the grid */
export function useRowInSight(rowId: string | null, wanted: boolean): void {
  useEffect(() => {
    if (!wanted || rowId === null) return;
    document
      .querySelector(`[role="grid"] [data-row="${CSS.escape(rowId)}"]`)
      ?.scrollIntoView({ block: "nearest" });
  }, [rowId, wanted]);
}
