/** The 体检 over the working copy, made in a pause of typing so that it never gets in its way. */
import { createContext, useContext, useEffect, useMemo, useState, type ReactNode } from "react";

import { checkProject, type Finding, type Severity } from "../../shared/checks/index.ts";
import type { FieldPath } from "../../shared/project/index.ts";
import { useSettings } from "../client/index.ts";
import { useProject } from "./hooks.ts";

const PAUSE = 250;
const NONE: readonly Finding[] = [];

const FindingsContext = createContext<readonly Finding[]>(NONE);

export function FindingsProvider({ children }: { children: ReactNode }) {
  const project = useProject();
  const { district } = useSettings();
  const [findings, setFindings] = useState<readonly Finding[]>(() => checkProject(project, { district }));
  useEffect(() => {
    const timer = setTimeout(() => setFindings(checkProject(project, { district })), PAUSE);
    return () => clearTimeout(timer);
  }, [project, district]);
  return <FindingsContext value={findings}>{children}</FindingsContext>;
}

/** Every finding, dismissed ones included, at most a quarter of a second behind the typing. */
export function useFindings(): readonly Finding[] {
  return useContext(FindingsContext);
}

/** The open findings that concern a field (or, for a row's path, any field of the row). */
export function useFindingsAt(path: FieldPath): readonly Finding[] {
  const findings = useFindings();
  return useMemo(() => {
    const found = findings.filter(
      (finding) =>
        finding.dismissed === undefined &&
        finding.places.some((place) => place.path === path || place.path.startsWith(`${path}/`)),
    );
    return found.length === 0 ? NONE : found;
  }, [findings, path]);
}

/** How many findings of each severity are open. */
export function useFindingCounts(): Readonly<Record<Severity, number>> {
  const findings = useFindings();
  return useMemo(() => {
    const counts = { error: 0, warning: 0, hint: 0 };
    for (const finding of findings) if (finding.dismissed === undefined) counts[finding.severity] += 1;
    return counts;
  }, [findings]);
}
