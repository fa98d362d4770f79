/** A package beside the ledger's project: which is newer, what would be asked, and taking over what was decided. */
import { createHash } from "node:crypto";

import type { HandOut, PackageMeeting, Returned } from "../../shared/api/index.ts";
import {
  editsBetween,
  keepingMine,
  mergeProjects,
  onlyHolder,
  ownChoice,
  packageChoices,
  withRulesOf,
  type MergeConflict,
  type PackageStanding,
  type Side,
} from "../../shared/lifecycle/index.ts";
import type { Project, ProjectContent } from "../../shared/project/index.ts";
import type { FrozenHandOut } from "../store/index.ts";
import type { OpenedPackage } from "../transfer/index.ts";
import type { ApiContext } from "./context.ts";
import { keepItsEvidence, noteReceived } from "./opened-packages.ts";
import { rulesOf } from "./rules.ts";

/** So many states back a project is known again. */
const STATES = 300;

/** The same for the same content, whichever ledger holds it: the rules read from the standards are each ledger's own. */
function markOf({ id: _id, state: _state, ...content }: Project): string {
  const plain: ProjectContent = {
    ...content,
    indicators: content.indicators.map((row) => ({ ...row, standard: { ...row.standard, rule: null } })),
  };
  const sorted = JSON.stringify(plain, (_key, value: unknown) =>
    typeof value === "object" && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1)))
      : value,
  );
  return createHash("sha256").update(sorted).digest("hex").slice(0, 32);
}

/** Marks of what the project was before, for the package that is made of it now. */
export function earlierMarks({ ledger }: ApiContext, id: string): string[] {
  return [...new Set(ledger.store.history.past(id, STATES).map(markOf))];
}

export interface Meeting {
  mine: Project;
  /** The package's project under the identity and state that it has here. */
  theirs: Project;
  /** null for a package that was not handed out from here. */
  handOut: FrozenHandOut | null;
  /** Everything that differs. */
  differences: MergeConflict[];
}

/** null where the ledger has no such project. */
export function meetingOf({ ledger }: ApiContext, { manifest, project }: OpenedPackage): Meeting | null {
  const { projects, lifecycle } = ledger.store;
  const handOut = manifest.handOut === undefined ? null : lifecycle.handOut(manifest.handOut.id, "out");
  const mine = projects.find(handOut?.projectId ?? project.id);
  if (mine === null) return null;
  const theirs = withRulesOf(mine, { ...project, id: mine.id, state: mine.state });
  return { mine, theirs, handOut, differences: mergeProjects(null, mine, theirs).conflicts };
}

const changedAtOf = ({ ledger }: ApiContext, { mine }: Meeting): string =>
  ledger.store.history.timeline(mine.id, null, 1).entries[0]?.at ?? "";

function standingOf(context: ApiContext, { manifest }: OpenedPackage, meeting: Meeting): PackageStanding {
  const { mine, theirs, differences } = meeting;
  if (earlierMarks(context, mine.id).includes(markOf(theirs))) return "older";
  if (manifest.earlier?.includes(markOf(mine)) === true) return "newer";
  const onlyAdds = differences.every((difference) => onlyHolder(difference) === "theirs");
  return onlyAdds && manifest.exportedAt > changedAtOf(context, meeting) ? "newer" : "apart";
}

/** What she is told before she decides; null where the two say the same. */
export function shownMeeting(
  context: ApiContext,
  opened: OpenedPackage,
  meeting: Meeting,
): PackageMeeting | null {
  if (meeting.differences.length === 0) return null;
  const standing = standingOf(context, opened, meeting);
  const sides = Map.groupBy(meeting.differences, (difference) => ownChoice(difference, standing));
  const named = (side: Side) => (sides.get(side) ?? []).map(({ label }) => label);
  return { standing, changedAt: changedAtOf(context, meeting), taken: named("theirs"), kept: named("mine") };
}

/** The states as they are merged on her page. */
export function returnedAs(context: ApiContext, opened: OpenedPackage, meeting: Meeting): Returned {
  const { mine, theirs, handOut } = meeting;
  const { project: base = null, ...line } = handOut ?? {};
  return {
    handOut: handOut === null ? null : (line as HandOut),
    base,
    mine,
    theirs,
    standing: standingOf(context, opened, meeting),
    changedAt: changedAtOf(context, meeting),
    exportedAt: opened.manifest.exportedAt,
  };
}

/** One change that can be taken back. What is here and not chosen otherwise stays. */
export async function takeFromPackage(
  context: ApiContext,
  opened: OpenedPackage,
  meeting: Meeting,
  chosen: Readonly<Record<string, Side>>,
): Promise<{ id: string; changes: number }> {
  const { ledger } = context;
  const { projects, lifecycle } = ledger.store;
  const { mine, theirs, handOut, differences } = meeting;
  const base = handOut?.project ?? null;
  const choices =
    base === null
      ? packageChoices(differences, standingOf(context, opened, meeting), chosen)
      : keepingMine(mergeProjects(base, mine, theirs).conflicts, chosen);
  const { merged } = mergeProjects(base, mine, theirs, choices);
  const edits = editsBetween(mine, merged);
  const { id } = mine;
  await ledger.backup("beforeImport");
  await keepItsEvidence(context, opened);
  projects.restore([id]);
  const label = handOut === null ? "用项目包更新" : `合并${handOut.colleague}填写的内容`;
  if (edits.length > 0) projects.edit({ id, edits, label, together: null, rules: await rulesOf(ledger) });
  if (handOut === null) noteReceived(context, opened, id);
  else lifecycle.closeHandOut(handOut.id, "out");
  return { id, changes: edits.length };
}
