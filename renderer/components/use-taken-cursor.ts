import { useEffect, useRef, type RefObject } from "react";

const WRITTEN_IN = "textarea, input:not([type=checkbox])";
const ANSWERED_BY = "[type=submit]";

/** What a button opens in its own place takes the cursor, which would be lost with the button: a field, else the answer. */
export function useTakenCursor<Opened extends HTMLElement = HTMLDivElement>(
  takes: boolean,
): RefObject<Opened | null> {
  const opened = useRef<Opened>(null);
  useEffect(() => {
    const found = [WRITTEN_IN, ANSWERED_BY].map((kind) => opened.current?.querySelector<HTMLElement>(kind));
    if (takes) found.find((element) => element !== null)?.focus();
  }, [takes]);
  return opened;
}
