/** The 体检 over the working copy, made in a pause of the work so that it never gets in its way. */
import { createContext, use, useContext, useEffect, useMemo, useRef, useState, type ReactNode } from "react";

import type { Finding, Severity } from "../../shared/checks/index.ts";
import type { FieldPath } from "../../shared/project/index.ts";
import { afterFirstMoments } from "../client/index.ts";
import { useCheckContext } from "./comparison.ts";
import { useProject } from "./hooks.ts";

const PAUSE = 250;
/** The first check of an opened project only lets its page be drawn before. */
const FIRST_PAUSE = 100;
const NONE: readonly Finding[] = [];

interface Known {
  /** Null until the project was checked for the first time. */
  findings: readonly Finding[] | null;
  first: Promise<readonly Finding[]>;
}

const FindingsContext = createContext<Known>({ findings: NONE, first: Promise.resolve(NONE) });

export function FindingsProvider({ children }: { children: ReactNode }) {
  const project = useProject();
  const [findings, setFindings] = useState<readonly Finding[] | null>(null);
  const context = useCheckContext(project, findings !== null);
  const [first] = useState(() => Promise.withResolvers<readonly Finding[]>());
  const checked = useRef(false);
  useEffect(() => {
    let current = true;
    const check = async (): Promise<void> => {
      try {
        // The rules are a third of the program's code, and no page needs them to be typed into.
        const { checkProject } = await import("../../shared/checks/index.ts");
        if (!current) return;
        const found = checkProject(project, context);
        checked.current = true;
        setFindings(found);
        first.resolve(found);
      } catch (error) {
        first.reject(error);
      }
    };
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stopWaiting = afterFirstMoments(() => {
      timer = setTimeout(() => void check(), checked.current ? PAUSE : FIRST_PAUSE);
    });
    return () => {
      current = false;
      stopWaiting();
      clearTimeout(timer);
    };
  }, [project, context, first]);
  const known = useMemo(() => ({ findings, first: first.promise }), [findings, first]);
  return <FindingsContext value={known}>{children}</FindingsContext>;
}

/** Every finding, dismissed ones included, a quarter of a second behind the typing; suspends until the first check is made. */
export function useFindings(): readonly Finding[] {
  const { findings, first } = useContext(FindingsContext);
  const firstFindings = use(first);
  return findings ?? firstFindings;
}

/** Every finding, or null before the first check. */
export const useKnownFindings = (): readonly Finding[] | null => useContext(FindingsContext).findings;

/** The open findings that concern a field (or, for a row's path, any field of the row); none before the first check. */
export function useFindingsAt(path: FieldPath): readonly Finding[] {
  const findings = useContext(FindingsContext).findings ?? NONE;
  return useMemo(() => {
    const found = findings.filter(
      (finding) =>
        finding.dismissed === undefined &&
        finding.places.some((place) => place.path === path || place.path.startsWith(`${path}/`)),
    );
    return found.length === 0 ? NONE : found;
  }, [findings, path]);
}

/** How many findings of each severity are open; null until the first check is made. */
export function useFindingCounts(): Readonly<Record<Severity, number>> | null {
  const { findings } = useContext(FindingsContext);
  return useMemo(() => {
    if (findings === null) return null;
    const counts = { error: 0, warning: 0, hint: 0 };
    for (const finding of findings) if (finding.dismissed === undefined) counts[finding.severity] += 1;
    return counts;
  }, [findings]);
}
