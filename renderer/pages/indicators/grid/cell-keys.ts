/** What a key means in a cell: while it is only selected, and while it is written in. Pure. */
import type { ColumnId } from "./columns.ts";

export type CellCommand =
  | { do: "edit" }
  | { do: "clear" }
  | { do: "add" }
  | { do: "duplicate" }
  | { do: "remove" }
  | { do: "moveRow"; by: -1 | 1 }
  | { do: "selectAll" }
  | { do: "collapse" }
  | { do: "navigate" }
  | { do: "tab"; backwards: boolean };

interface Key {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
  shiftKey: boolean;
}

const NAVIGATION = new Set([
  "ArrowUp",
  "ArrowDown",
  "ArrowLeft",
  "ArrowRight",
  "Home",
  "End",
  "PageUp",
  "PageDown",
]);

function controlCommand(key: Key): CellCommand | null {
  switch (key.key.toLowerCase()) {
    case "d":
      return { do: "duplicate" };
    case "a":
      return { do: "selectAll" };
    case "delete":
      return { do: "remove" };
    default:
      return NAVIGATION.has(key.key) ? { do: "navigate" } : null;
  }
}

/**
 * In a selected cell. Null leaves the key to the browser, then it types, or to the window: Ctrl+Z and Ctrl+Y are its own, and
 * would take back two steps if the cell heard them, too.
 */
export function readyCommand(key: Key): CellCommand | null {
  if (key.ctrlKey || key.metaKey) return controlCommand(key);
  if (key.altKey) {
    if (key.key === "ArrowUp") return { do: "moveRow", by: -1 };
    return key.key === "ArrowDown" ? { do: "moveRow", by: 1 } : null;
  }
  if (NAVIGATION.has(key.key)) return { do: "navigate" };
  switch (key.key) {
    case "F2":
    case "Enter":
      return { do: "edit" };
    case "Delete":
    case "Backspace":
      return { do: "clear" };
    case "Insert":
      return { do: "add" };
    case "Escape":
      return { do: "collapse" };
    case "Tab":
      return { do: "tab", backwards: key.shiftKey };
    default:
      return null;
  }
}

/** Where an entry goes on to when it is taken over. */
export type Leaving = "down" | "up" | "next" | "previous" | "arrow";

export type WriteCommand =
  | { do: "commit"; leaving: Leaving }
  | { do: "cancel" }
  | { do: "option"; by: -1 | 1 }
  | { do: "newLine" };

/** Names and sentences are corrected with the arrows; in short cells, as in Excel, an arrow ends the entry. */
const LONG: ReadonlySet<ColumnId> = new Set(["level3", "standard"]);

/** In a cell that is written in. `replacing`: begun by typing, so that arrows may leave it. Null leaves the key to the text. */
export function writeCommand(
  key: Key,
  column: ColumnId,
  replacing: boolean,
  hasOptions: boolean,
): WriteCommand | null {
  switch (key.key) {
    case "Enter":
      if (key.altKey) return column === "standard" ? { do: "newLine" } : null;
      return { do: "commit", leaving: key.shiftKey ? "up" : "down" };
    case "Tab":
      return { do: "commit", leaving: key.shiftKey ? "previous" : "next" };
    case "Escape":
      return { do: "cancel" };
    case "ArrowUp":
    case "ArrowDown":
      if (hasOptions) return { do: "option", by: key.key === "ArrowUp" ? -1 : 1 };
      return replacing && !LONG.has(column) && !key.shiftKey ? { do: "commit", leaving: "arrow" } : null;
    case "ArrowLeft":
    case "ArrowRight":
      return replacing && !LONG.has(column) && !key.shiftKey && !key.ctrlKey
        ? { do: "commit", leaving: "arrow" }
        : null;
    default:
      return null;
  }
}

/** Options that begin with, or contain, what is written; all of them while that is one of them or nothing. */
export function matchingOptions(options: readonly string[], text: string): readonly string[] {
  const written = text.trim();
  if (written === "" || options.includes(written)) return options;
  return options.filter((option) => option.includes(written));
}
