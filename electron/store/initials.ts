/**
 * How Chinese names are read aloud. The pinyin dictionary takes tens of milliseconds to load, so it is loaded when the
 * first name is written, not at the start.
 */
import type { Reading } from "./ledger.ts";

type ReadName = (text: string) => Reading;

/** Loads the dictionary; later calls are free. */
export async function loadPinyin(): Promise<ReadName> {
  const { pinyin } = await import("pinyin-pro");
  return (text) => {
    const initials = pinyin(text, { pattern: "first", toneType: "none", type: "array" }).join("");
    const key = pinyin(text, { toneType: "none", type: "array" }).join(" ");
    return { initials: initials.toLowerCase(), key: key.toLowerCase() };
  };
}

/** Reads names from the moment the dictionary is there; asks for it at the first name, and says when it has come. */
export function lazyReading(whenLoaded: () => void): (text: string) => Reading | null {
  let read: ReadName | null = null;
  let loading: Promise<void> | null = null;
  return (text) => {
    if (read !== null) return read(text);
    loading ??= loadPinyin().then((loaded) => {
      read = loaded;
      whenLoaded();
    });
    return null;
  };
}
