/** A setting that saves itself like a field: shown at once, written after a pause of typing or on leaving. */
import { useCallback, useEffect, useRef, useState } from "react";

import { explain } from "../../client/index.ts";
import type { FieldStatus } from "../../working-copy/index.ts";

const DELAY = 300;

export interface SettingHandle<T> {
  value: T;
  set(value: T): void;
  flush(): void;
  status: FieldStatus;
}

/**
 * @param stored what the settings have.
 * @param save writes the value; it must be stable while the page is shown.
 * @param untilLeft what is shown stays as typed until `flush` on leaving: the settings may keep it tidied, and a blank must
 * not go from under the cursor.
 */
export function useSetting<T>(
  stored: T,
  save: (value: T) => Promise<unknown>,
  untilLeft = false,
): SettingHandle<T> {
  const [draft, setDraft] = useState<{ value: T } | null>(null);
  const [status, setStatus] = useState<FieldStatus>({ kind: "idle" });
  const waiting = useRef<{ value: T; timer: ReturnType<typeof setTimeout> } | null>(null);
  const typing = useRef(false);
  const written = useRef(true);

  const write = useCallback(() => {
    const pending = waiting.current;
    if (pending === null) return;
    clearTimeout(pending.timer);
    waiting.current = null;
    setStatus({ kind: "saving" });
    save(pending.value).then(
      () => {
        setStatus({ kind: "saved" });
        // Typing may have gone on meanwhile; then the newer text stays.
        written.current = waiting.current === null;
        if (written.current && !typing.current) setDraft(null);
      },
      (error: unknown) => setStatus({ kind: "failed", failure: explain(error) }),
    );
  }, [save]);

  const flush = useCallback(() => {
    typing.current = false;
    if (written.current) setDraft(null);
    else write();
  }, [write]);

  const set = useCallback(
    (value: T) => {
      typing.current = untilLeft;
      written.current = false;
      if (waiting.current !== null) clearTimeout(waiting.current.timer);
      waiting.current = { value, timer: setTimeout(write, DELAY) };
      setDraft({ value });
      setStatus({ kind: "typing" });
    },
    [write, untilLeft],
  );

  useEffect(() => flush, [flush]);
  return { value: draft === null ? stored : draft.value, set, flush, status };
}
