/**
 * The text in an input while it is being written. Typing is handed on at once (`during: "typing"`) or on leaving
 * (`during: "leaving"`), but never in the middle of an input method's composition.
 */
import {
  useLayoutEffect,
  useRef,
  useState,
  type ChangeEvent,
  type ClipboardEvent,
  type CompositionEvent,
  type KeyboardEvent,
} from "react";

import { isComposing } from "../keyboard.ts";
import { cleanPaste } from "./clean-paste.ts";

type TextElement = HTMLInputElement | HTMLTextAreaElement;

export interface DraftText {
  text: string;
  handlers: {
    onChange(event: ChangeEvent<TextElement>): void;
    onCompositionStart(): void;
    onCompositionEnd(event: CompositionEvent<TextElement>): void;
    onBlur(): void;
    onKeyDown(event: KeyboardEvent<TextElement>): void;
    onPaste(event: ClipboardEvent<TextElement>): void;
  };
}

export function useDraftText(options: {
  value: string;
  kind: "line" | "text";
  during: "typing" | "leaving";
  /** Takes the text over. With "leaving" it may refuse by returning false: the text then stays as typed. */
  commit(text: string): boolean | void;
  onLeave?: (() => void) | undefined;
}): DraftText {
  const { value, kind, during, commit, onLeave } = options;
  const [draft, setDraft] = useState<string | null>(null);
  const composing = useRef(false);

  const take = (text: string): void => {
    setDraft(text);
    if (during === "typing" && !composing.current) {
      commit(text);
      setDraft(null);
    }
  };
  // A field that goes with its page before it was left (Alt+3 while writing) is left by that.
  const pending = useRef<(() => void) | null>(null);
  useLayoutEffect(() => {
    pending.current = draft === null || composing.current ? null : () => void commit(draft);
  });
  useLayoutEffect(() => () => pending.current?.(), []);

  const leave = (): void => {
    composing.current = false;
    if (draft !== null && commit(draft) !== false) setDraft(null);
  };

  return {
    text: draft ?? value,
    handlers: {
      onChange: (event) => take(event.currentTarget.value),
      onCompositionStart: () => {
        composing.current = true;
      },
      onCompositionEnd: (event) => {
        composing.current = false;
        take(event.currentTarget.value);
      },
      onBlur: () => {
        leave();
        onLeave?.();
      },
      onKeyDown: (event) => {
        if (isComposing(event)) return;
        if (event.key === "Escape" && draft !== null) {
          event.stopPropagation();
          setDraft(null);
        }
        if (event.key === "Enter" && kind === "line") leave();
      },
      onPaste: (event) => {
        event.preventDefault();
        const clean = cleanPaste(event.clipboardData.getData("text/plain"), kind);
        // The one way that keeps the field's own undo: the browser types it.
        document.execCommand("insertText", false, clean);
      },
    },
  };
}
