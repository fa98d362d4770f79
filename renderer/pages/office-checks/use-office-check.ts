/** The check of a whole year, begun when the page is opened and stopped when it is left. */
import { useCallback, useEffect, useRef, useState } from "react";

import type { ErrorMessage } from "../../../shared/api/index.ts";
import { explain, ledger, useSettings } from "../../client/index.ts";
import { checkAll, type Outcome, type Progress, type Reading } from "./check-all.ts";

const PAGE = 500;

const readingOf = (year: number): Reading => ({
  async ids() {
    const ids: string[] = [];
    for (;;) {
      const { rows, total } = await ledger().projects.list({
        year,
        text: "",
        state: null,
        trashed: false,
        sort: "name",
        descending: false,
        offset: ids.length,
        limit: PAGE,
      });
      ids.push(...rows.map((row) => row.id));
      if (rows.length === 0 || ids.length >= total) return ids;
    }
  },
  projects: (ids) => ledger().checks.projects({ ids }),
  pause: () => new Promise((resolve) => setTimeout(resolve)),
});

export interface OfficeCheckRun {
  state: "running" | "stopped" | "done" | "failed";
  progress: Progress | null;
  outcome: Outcome | null;
  error: ErrorMessage | null;
  stop(): void;
  again(): void;
}

export function useOfficeCheck(year: number | null): OfficeCheckRun {
  const { district } = useSettings();
  const [round, setRound] = useState(0);
  const [state, setState] = useState<OfficeCheckRun["state"]>("running");
  const [progress, setProgress] = useState<Progress | null>(null);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [error, setError] = useState<ErrorMessage | null>(null);
  const running = useRef<AbortController | null>(null);
  useEffect(() => {
    if (year === null) return undefined;
    const controller = new AbortController();
    running.current = controller;
    setState("running");
    setProgress(null);
    setOutcome(null);
    setError(null);
    const ceilings = district.fundingCeilings.filter((ceiling) => ceiling.year === year);
    checkAll(readingOf(year), { district, year, ceilings }, setProgress, controller.signal)
      .then((found) => {
        if (controller.signal.aborted) return;
        setOutcome(found);
        setState("done");
      })
      .catch((failure: unknown) => {
        if (controller.signal.aborted) return;
        setError(explain(failure));
        setState("failed");
      });
    return () => controller.abort();
  }, [year, district, round]);
  const stop = useCallback(() => {
    running.current?.abort();
    setState("stopped");
  }, []);
  const again = useCallback(() => setRound((last) => last + 1), []);
  return { state, progress, outcome, error, stop, again };
}
