/** Errors that belong to no place on the page, and short answers to keys (已撤销 …). Shown in a strip, never in a dialog. */
import { useSyncExternalStore } from "react";

import type { ErrorMessage } from "../../shared/api/index.ts";
import { explain } from "../client/index.ts";

const ANSWER_STAYS = 6_000;

interface Messages {
  errors: readonly { id: number; error: ErrorMessage }[];
  /** What happened on the way up, as sentences. */
  notes: readonly { id: number; text: string }[];
  /** The answer to the last key or menu command; it goes by itself. */
  answer: string | null;
}

let messages: Messages = { errors: [], notes: [], answer: null };
let nextId = 1;
let timer: ReturnType<typeof setTimeout> | null = null;
const listeners = new Set<() => void>();

function publish(change: Partial<Messages>): void {
  messages = { ...messages, ...change };
  for (const listener of listeners) listener();
}

/** Shows a rejected call in the strip; the same error twice is shown once. */
export function reportError(error: unknown): void {
  const message = explain(error);
  const others = messages.errors.filter((entry) => entry.error.code !== message.code);
  publish({ errors: [...others, { id: nextId++, error: message }] });
}

/** Something is tried anew: what went wrong with the attempt before it is no news any more. */
export function forgetErrors(): void {
  if (messages.errors.length > 0) publish({ errors: [] });
}

export function addNote(text: string): void {
  publish({ notes: [...messages.notes, { id: nextId++, text }] });
}

export function closeMessage(id: number): void {
  publish({
    errors: messages.errors.filter((entry) => entry.id !== id),
    notes: messages.notes.filter((entry) => entry.id !== id),
  });
}

export function answer(text: string): void {
  if (timer !== null) clearTimeout(timer);
  publish({ answer: text });
  timer = setTimeout(() => publish({ answer: null }), ANSWER_STAYS);
}

export function useMessages(): Messages {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => messages,
  );
}
