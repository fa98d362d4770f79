import { useEffect, useRef, type RefObject } from "react";

const WRITTEN_IN = "textarea, input:not([type=checkbox])";

/** What a button opens in its own place takes the cursor, which would be lost with the button. */
export function useTakenCursor<Opened extends HTMLElement = HTMLDivElement>(
  takes: boolean,
): RefObject<Opened | null> {
  const opened = useRef<Opened>(null);
  useEffect(() => {
    if (takes) opened.current?.querySelector<HTMLElement>(WRITTEN_IN)?.focus();
  }, [takes]);
  return opened;
}
