/** How pages read and change the open project. */
import { createContext, useCallback, useContext, useMemo, useSyncExternalStore } from "react";

import {
  changeLabel,
  fieldAt,
  readPath,
  type ChangeLabel,
  type Edit,
  type FieldPath,
  type Project,
} from "../../shared/project/index.ts";
import { isOpenPath } from "../../shared/submission/index.ts";
import { isPlanLocked, useAmending } from "./amending.ts";
import type { FieldStatus } from "./field-status.ts";
import type { WorkingCopy } from "./working-copy.ts";

export const WorkingCopyContext = createContext<WorkingCopy | null>(null);

export function useWorkingCopy(): WorkingCopy {
  const copy = useContext(WorkingCopyContext);
  if (copy === null) throw new Error("No project is open here");
  return copy;
}

/** The whole project; the component is drawn anew at every change. Prefer useField or useProjectPart where typing happens. */
export function useProject(): Project {
  const copy = useWorkingCopy();
  return useSyncExternalStore(copy.subscribe, () => copy.getSnapshot().project);
}

/** A part of the project; drawn anew only when that part changes. `select` must return parts of the project, not new objects. */
export function useProjectPart<T>(select: (project: Project) => T): T {
  const copy = useWorkingCopy();
  return useSyncExternalStore(copy.subscribe, () => select(copy.getSnapshot().project));
}

/**
 * 已送出 and 批复 are frozen: their fields can be read and copied, not changed, until a reason is given for changing what was
 * approved. A path of what goes on after that (results, money spent) is never locked.
 */
export function useLocked(path?: FieldPath): boolean {
  const id = useProjectPart((project) => project.id);
  // Drawn anew when she begins or ends changing what was approved.
  useAmending(id);
  const locked = useProjectPart(isPlanLocked);
  return locked && (path === undefined || !isOpenPath(path));
}

export interface FieldHandle<T> {
  path: FieldPath;
  /** The field's Chinese name. */
  label: string;
  maxLength: number | undefined;
  value: T;
  /** Shows the value at once and saves it 300 ms after the last call. */
  set: (value: T) => void;
  /** Saves now; for leaving the field. */
  flush: () => void;
  status: FieldStatus;
  locked: boolean;
}

/** One field of the open project, by its path. */
export function useField<T = string>(path: FieldPath): FieldHandle<T> {
  const copy = useWorkingCopy();
  const value = useSyncExternalStore(copy.subscribe, () => readPath(copy.getSnapshot().project, path)) as T;
  const status = useSyncExternalStore(copy.subscribe, () => copy.statusOf(path));
  const locked = useLocked(path);
  const set = useCallback(
    (next: T) => {
      const { project } = copy.getSnapshot();
      if (Object.is(readPath(project, path), next)) return;
      copy.change(
        [{ kind: "set", path, value: next as never }],
        (after, before) => changeLabel(path, after, before),
        path,
      );
    },
    [copy, path],
  );
  const flush = useCallback(() => void copy.flush(), [copy]);
  const definition = fieldAt(path);
  return useMemo(
    () => ({
      path,
      label: definition?.label ?? path,
      maxLength: definition?.maxLength,
      value,
      set,
      flush,
      status,
      locked,
    }),
    [path, definition, value, set, flush, status, locked],
  );
}

/** Changes several things as one step of undo, saved at once. False where the edits no longer apply. */
export function useEdits(): (edits: Edit[], label: ChangeLabel) => boolean {
  const copy = useWorkingCopy();
  return useCallback((edits, label) => copy.change(edits, label), [copy]);
}

/** An id for a new row; rows are named by id in every edit. */
export const newRowId = (): string => crypto.randomUUID();
