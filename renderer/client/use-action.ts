/** What a button sets off: whether it runs, and what went wrong. */
import { useCallback, useState } from "react";

import type { ErrorMessage } from "../../shared/api/index.ts";
import { explain } from "./client.ts";

export interface Action<Name extends string = never> {
  busy: boolean;
  /** Which of several works it is, where `run` was told; null for none. */
  running: Name | null;
  /** Of the last run; null again with the next. */
  error: ErrorMessage | null;
  closeError(): void;
  /** True where the work was done; a failure is kept in `error`, or told to `report`. Never rejects. */
  run(work: () => Promise<unknown>, name?: Name): Promise<boolean>;
}

/** @param report where the page has no room for a sentence: takes the failure, and `error` stays null */
export function useAction<Name extends string = never>(report?: (failure: unknown) => void): Action<Name> {
  const [state, setState] = useState<Pick<Action<Name>, "busy" | "running">>({ busy: false, running: null });
  const [error, setError] = useState<ErrorMessage | null>(null);
  const run = useCallback(
    async (work: () => Promise<unknown>, name?: Name): Promise<boolean> => {
      setState({ busy: true, running: name ?? null });
      setError(null);
      try {
        await work();
        return true;
      } catch (failure) {
        if (report === undefined) setError(explain(failure));
        else report(failure);
        return false;
      } finally {
        setState({ busy: false, running: null });
      }
    },
    [report],
  );
  return { ...state, error, closeError: useCallback(() => setError(null), []), run };
}
