/** Which rows of a long list of equal rows stand in view; only those are drawn. */
import { useCallback, useRef, useState, type RefCallback } from "react";

/** Rows drawn beyond either edge, so that fast scrolling shows no gap. */
const MARGIN = 10;

export interface RowWindow {
  /** For the element that scrolls. */
  attach: RefCallback<HTMLDivElement>;
  /** First and last row to draw, inclusive; `last` is −1 for an empty list. */
  first: number;
  last: number;
  /** Whole rows that fit in view. */
  fitting: number;
  onScroll: () => void;
  /** Scrolls no further than it takes to see the row. */
  reveal(index: number): void;
  /** The drawn row's element, to put the cursor on. */
  rowElement(index: number): HTMLElement | null;
}

export function useRowWindow(count: number, rowHeight: number): RowWindow {
  const scroller = useRef<HTMLDivElement | null>(null);
  const [view, setView] = useState({ top: 0, height: 800 });
  const measure = useCallback(() => {
    const element = scroller.current;
    if (element === null) return;
    // Steps of one row: scrolling by less draws nothing anew.
    const top = Math.floor(element.scrollTop / rowHeight) * rowHeight;
    const height = element.clientHeight;
    setView((current) => (current.top === top && current.height === height ? current : { top, height }));
  }, [rowHeight]);
  const attach = useCallback(
    (element: HTMLDivElement | null) => {
      if (element === null) return undefined;
      scroller.current = element;
      const observer = new ResizeObserver(measure);
      observer.observe(element);
      return () => {
        observer.disconnect();
        scroller.current = null;
      };
    },
    [measure],
  );
  return {
    attach,
    first: Math.max(0, Math.floor(view.top / rowHeight) - MARGIN),
    last: Math.min(count - 1, Math.ceil((view.top + view.height) / rowHeight) + MARGIN),
    fitting: Math.max(1, Math.floor(view.height / rowHeight)),
    onScroll: measure,
    reveal(index) {
      const element = scroller.current;
      if (element === null) return;
      const top = index * rowHeight;
      if (top < element.scrollTop) element.scrollTop = top;
      else if (top + rowHeight > element.scrollTop + element.clientHeight) {
        element.scrollTop = top + rowHeight - element.clientHeight;
      }
      measure();
    },
    rowElement: (index) => scroller.current?.querySelector<HTMLElement>(`[data-index="${index}"]`) ?? null,
  };
}
