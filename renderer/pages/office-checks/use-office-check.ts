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
}

type Known = Omit<OfficeCheckRun, "stop">;

const BEGUN: Known = { state: "running", progress: null, outcome: null, error: null };

/** Checks the year once; it is begun anew where the rules of the district change. */
export function useOfficeCheck(year: number): OfficeCheckRun {
  const { district } = useSettings();
  const [known, setKnown] = useState(BEGUN);
  const running = useRef<AbortController | null>(null);
  useEffect(() => {
    const controller = new AbortController();
    running.current = controller;
    const ceilings = district.fundingCeilings.filter((ceiling) => ceiling.year === year);
    const report = (next: Known) => {
      if (!controller.signal.aborted) setKnown(next);
    };
    checkAll(
      readingOf(year),
      { district, year, ceilings },
      (progress) => report({ ...BEGUN, progress }),
      controller.signal,
    )
      .then((outcome) => report({ ...BEGUN, state: "done", outcome }))
      .catch((failure: unknown) => report({ ...BEGUN, state: "failed", error: explain(failure) }));
    return () => controller.abort();
  }, [year, district]);
  const stop = useCallback(() => {
    running.current?.abort();
    setKnown((last) => ({ ...last, state: "stopped" }));
  }, []);
  return { ...known, stop };
}
