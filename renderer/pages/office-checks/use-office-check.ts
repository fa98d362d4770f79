/** The check of a whole year, begun when the page is opened and stopped when it is left. */
import { useCallback, useEffect, useRef, useState } from "react";

import type { ErrorMessage } from "../../../shared/api/index.ts";
import { allProjects, explain, ledger, useSettings } from "../../client/index.ts";
import { checkAll, type Outcome, type Progress, type Reading } from "./check-all.ts";

const readingOf = (year: number): Reading => ({
  ids: async () => (await allProjects(year)).map(({ id }) => id),
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
