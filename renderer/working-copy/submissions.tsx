/** What was handed in of the open project, and what the bureau said to it, for the marks beside its fields. */
import { queryOptions, useQuery } from "@tanstack/react-query";
import {
  createContext,
  useContext,
  useDeferredValue,
  useEffect,
  useMemo,
  useState,
  type ReactNode,
} from "react";

import {
  approvedOf,
  returnedOf,
  type Remark,
  type Submission,
  type SubmissionLine,
} from "../../shared/submission/index.ts";
import type { FieldPath, Project } from "../../shared/project/index.ts";
import { ledger, queryClient, useAction, type Action } from "../client/index.ts";
import { useProject, useProjectPart, useWorkingCopy } from "./hooks.ts";

const keyOf = (id: string) => ["submissions", id] as const;

const submissionsQuery = (id: string) =>
  queryOptions({ queryKey: keyOf(id), queryFn: () => ledger().submissions.list({ id }) });

const frozenQuery = (id: string, number: number | null) =>
  queryOptions({
    queryKey: [...keyOf(id), "frozen", number],
    queryFn: () => (number === null ? null : ledger().submissions.get({ id, number })),
  });

const NO_LINES: readonly SubmissionLine[] = [];
const NO_REMARKS: readonly Remark[] = [];
const NO_PATHS: ReadonlySet<FieldPath> = new Set();

interface Known {
  /** The newest first; empty for a draft, whose withdrawn submissions concern nothing but the record. */
  lines: readonly SubmissionLine[];
  /** Fields and rows that are no longer as they were approved. */
  amended: ReadonlySet<FieldPath>;
}

const SubmissionsContext = createContext<Known>({ lines: NO_LINES, amended: NO_PATHS });

/** What differs from what was approved; comparing is brought only where there is something to compare. */
function useAmendedPaths(frozen: Submission | null, project: Project): ReadonlySet<FieldPath> {
  const [known, setKnown] = useState<{ frozen: Submission; paths: ReadonlySet<FieldPath> } | null>(null);
  useEffect(() => {
    if (frozen === null) return;
    let current = true;
    void import("../../shared/lifecycle/index.ts").then(({ changedPaths, planChanges }) => {
      if (current) setKnown({ frozen, paths: new Set(changedPaths(planChanges(frozen.project, project))) });
    });
    return () => {
      current = false;
    };
  }, [frozen, project]);
  return frozen !== null && known?.frozen === frozen ? known.paths : NO_PATHS;
}

export function SubmissionsProvider({ children }: { children: ReactNode }) {
  const project = useProject();
  const { data: lines = NO_LINES } = useQuery({
    ...submissionsQuery(project.id),
    enabled: project.state !== "draft",
  });
  const frozen = useFrozen(approvedOf(lines)?.submission.number ?? null);
  const amended = useAmendedPaths(frozen, useDeferredValue(project));
  const known = useMemo(() => ({ lines, amended }), [lines, amended]);
  return <SubmissionsContext value={known}>{children}</SubmissionsContext>;
}

export const useSubmissions = (): readonly SubmissionLine[] => useContext(SubmissionsContext).lines;

/** All of them, for the record: a draft may have withdrawn ones. null until they are read. */
export function useAllSubmissions(): readonly SubmissionLine[] | null {
  const id = useProjectPart((project) => project.id);
  return useQuery(submissionsQuery(id)).data ?? null;
}

/** A submission with its frozen project; null for none, and until it is read. */
export function useFrozen(number: number | null): Submission | null {
  const id = useProjectPart((project) => project.id);
  return useQuery({ ...frozenQuery(id, number), enabled: number !== null }).data ?? null;
}

/** The remarks on a field, and for a row's path those on its cells too. */
export function useRemarksAt(path: FieldPath): readonly Remark[] {
  const { lines } = useContext(SubmissionsContext);
  return useMemo(() => {
    const found = (returnedOf(lines)?.remarks ?? []).filter(
      (remark) => remark.path === path || remark.path.startsWith(`${path}/`),
    );
    return found.length === 0 ? NO_REMARKS : found;
  }, [lines, path]);
}

/** The submission whose remarks are being answered; null where none was returned. */
export const useReturnedNumber = (): number | null =>
  returnedOf(useContext(SubmissionsContext).lines)?.number ?? null;

/** Whether a field or row is no longer as it was approved. */
export function useAmended(path: FieldPath): boolean {
  const { amended } = useContext(SubmissionsContext);
  return useMemo(
    () => [...amended].some((changed) => changed === path || changed.startsWith(`${path}/`)),
    [amended, path],
  );
}

export interface SubmissionStepRun extends Pick<Action, "busy" | "error" | "closeError"> {
  /** Saves what was typed, takes the step, and reads the record anew. True where it was taken. */
  run(step: (id: string) => Promise<unknown>): Promise<boolean>;
}

/** @param report where there is no room for a sentence: a refusal is told there */
export function useSubmissionStep(report?: (failure: unknown) => void): SubmissionStepRun {
  const copy = useWorkingCopy();
  const id = useProjectPart((project) => project.id);
  const { busy, error, closeError, run: act } = useAction(report);
  const run = async (step: (id: string) => Promise<unknown>): Promise<boolean> => {
    let answer: unknown = null;
    await act(async () => {
      await copy.settle();
      answer = await step(id);
      await queryClient.invalidateQueries({ queryKey: keyOf(id) });
    });
    // A dialog that was cancelled has done nothing.
    return answer !== null;
  };
  return { busy, error, closeError, run };
}
