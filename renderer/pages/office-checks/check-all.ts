/** Checks every project of a year and then all of them against each other, in slices that leave the window free. */
import { CHECKED_AT_ONCE, type Comparison } from "../../../shared/api/index.ts";
import {
  checkOffice,
  checkProject,
  healthScore,
  OFFICE_CHECKS,
  type Finding,
  type OfficeContext,
  type OfficeFinding,
} from "../../../shared/checks/index.ts";
import type { Project, ProjectState } from "../../../shared/project/index.ts";

export interface CheckedProject {
  id: string;
  name: string;
  unitName: string;
  state: ProjectState;
  score: number;
  /** The open ones, in the order of the 体检. */
  findings: readonly Finding[];
}

export interface Progress {
  done: number;
  total: number;
  /** The projects are through; they are now held against each other. */
  comparing: boolean;
  checked: readonly CheckedProject[];
}

export interface Outcome {
  checked: readonly CheckedProject[];
  across: readonly OfficeFinding[];
}

export interface Reading {
  ids(): Promise<readonly string[]>;
  projects(ids: string[]): Promise<readonly (Comparison & { project: Project })[]>;
  /** Lets the window draw and answer. */
  pause(): Promise<void>;
}

/** The window is given its turn after so many milliseconds of checking. */
const TURN = 12;

export function checkOne(
  { project, lastYear, approved }: Comparison & { project: Project },
  { district }: OfficeContext,
): CheckedProject {
  const all = checkProject(project, {
    district,
    ...(lastYear === null ? {} : { lastYear }),
    ...(approved === null ? {} : { approved }),
  });
  return {
    id: project.id,
    name: project.name,
    unitName: project.unit.name,
    state: project.state,
    score: healthScore(all).score,
    findings: all.filter((finding) => finding.dismissed === undefined),
  };
}

/**
 * @param context its year is the one whose projects are checked.
 * @returns null where it was stopped.
 */
export async function checkAll(
  reading: Reading,
  context: OfficeContext,
  onProgress: (progress: Progress) => void,
  signal: AbortSignal,
): Promise<Outcome | null> {
  const ids = await reading.ids();
  const checked: CheckedProject[] = [];
  const projects: Project[] = [];
  const before = new Map<string, Project>();
  const report = (comparing: boolean, done: number) =>
    onProgress({ done, total: ids.length, comparing, checked: [...checked] });
  let turn = performance.now();
  const pauseWhenDue = async () => {
    if (performance.now() - turn < TURN) return;
    await reading.pause();
    turn = performance.now();
  };
  report(false, 0);
  for (let at = 0; at < ids.length; at += CHECKED_AT_ONCE) {
    const read = await reading.projects(ids.slice(at, at + CHECKED_AT_ONCE));
    turn = performance.now();
    for (const entry of read) {
      if (signal.aborted) return null;
      checked.push(checkOne(entry, context));
      projects.push(entry.project);
      if (entry.lastYear !== null) before.set(entry.lastYear.id, entry.lastYear);
      await pauseWhenDue();
    }
    report(false, Math.min(ids.length, at + CHECKED_AT_ONCE));
  }
  report(true, ids.length);
  const across: OfficeFinding[] = [];
  for (const check of OFFICE_CHECKS) {
    await reading.pause();
    if (signal.aborted) return null;
    across.push(...checkOffice([...projects, ...before.values()], context, [check]));
  }
  return { checked, across };
}
