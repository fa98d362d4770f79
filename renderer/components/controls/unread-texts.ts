/**
 * What stands in a field and could not be taken over: the header speaks of it instead of 已保存, whoever goes on is stopped by it,
 * and leaving the page says what was lost. Texts that can be read never come here.
 */
import { useSyncExternalStore } from "react";

import { addNote, answer } from "../../shell/messages.ts";

export interface UnreadText {
  /** 金额“53.46b”认不出，没有填入，仍是 53.46 万元. */
  sentence: string;
  /** Puts the cursor into the field. */
  show(): void;
}

const texts = new Map<string, UnreadText>();
let listed: readonly UnreadText[] = [];
const listeners = new Set<() => void>();

function publish(): void {
  listed = [...texts.values()];
  for (const listener of listeners) listener();
}

/** The field named `key` holds what cannot be read; it is said now, and again wherever it would be lost. */
export function holdUnread(key: string, text: UnreadText): void {
  texts.set(key, text);
  publish();
  answer(text.sentence);
}

/** It was mended, or she gave it up. */
export function dropUnread(key: string): void {
  if (texts.delete(key)) publish();
}

/** Its page goes, and the words with it: said where it stays until it was read. */
export function loseUnread(key: string): void {
  const text = texts.get(key);
  if (text === undefined) return;
  dropUnread(key);
  addNote(text.sentence);
}

/** The sentence for one text; `still` is what the field keeps. */
export const unreadSentence = (label: string, text: string, cause: string, still: string): string =>
  `${label}“${text}”${cause}，没有填入，${still === "" ? "仍空着" : `仍是 ${still}`}`;

/** Before a step that goes by what the page says: true where a text is in the way, which is then said and shown. */
export function stoppedByUnread(): boolean {
  const [first] = listed;
  if (first === undefined) return false;
  answer(`${first.sentence}。请先改好`);
  first.show();
  return true;
}

export function useUnreadTexts(): readonly UnreadText[] {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => listed,
  );
}
