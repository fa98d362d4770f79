/** Typing into what is locked: told from copying, moving about and looking. */
import { useEffect, useState, type RefObject } from "react";

import { isComposing } from "../../components/index.ts";

const WRITES: ReadonlySet<string> = new Set(["Backspace", "Delete", "Insert"]);
/** In a cell of the grid these open it, too. */
const OPENS_CELL: ReadonlySet<string> = new Set(["Enter", "F2"]);

function wouldWrite(event: KeyboardEvent, field: Element): boolean {
  const inCell = field.closest("[role=grid]") !== null;
  const control = event.ctrlKey || event.metaKey;
  if (inCell && control && (event.key === "Delete" || event.key.toLowerCase() === "d")) return true;
  if (inCell && event.altKey && (event.key === "ArrowUp" || event.key === "ArrowDown")) return true;
  if (control || event.altKey) return false;
  if (event.key.length === 1 || isComposing(event) || WRITES.has(event.key)) return true;
  return inCell && OPENS_CELL.has(event.key);
}

const isReadOnly = (target: EventTarget | null): target is HTMLInputElement | HTMLTextAreaElement =>
  (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) && target.readOnly;

/**
 * The field on the notice's own page that she last tried to write in; null before, and again after `locked` ended.
 * A locked field swallows its keys without a word, and the notice may be scrolled away.
 */
export function useLockedTry(notice: RefObject<HTMLElement | null>, locked: boolean): HTMLElement | null {
  const [tried, setTried] = useState<HTMLElement | null>(null);
  useEffect(() => {
    if (!locked) return;
    const isHere = (target: EventTarget | null) =>
      isReadOnly(target) && notice.current?.parentElement?.contains(target) === true;
    const key = (event: KeyboardEvent) => {
      if (isHere(event.target) && wouldWrite(event, event.target as Element))
        setTried(event.target as HTMLElement);
    };
    const clipboard = (event: ClipboardEvent) => {
      if (isHere(event.target)) setTried(event.target as HTMLElement);
    };
    // Before the cell or the window takes the key for itself.
    document.addEventListener("keydown", key, true);
    document.addEventListener("paste", clipboard, true);
    document.addEventListener("cut", clipboard, true);
    return () => {
      document.removeEventListener("keydown", key, true);
      document.removeEventListener("paste", clipboard, true);
      document.removeEventListener("cut", clipboard, true);
      setTried(null);
    };
  }, [notice, locked]);
  return tried;
}
