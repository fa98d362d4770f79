/** When the office changes: the drafts whose copy of its data is an older one, and taking the new data over into them. */
import type { OutdatedDraft } from "../../../shared/api/index.ts";
import { differingFields, officeEdits } from "../../../shared/lifecycle/office.ts";
import { applyEdits, organizationSchema, type Organization } from "../../../shared/project/index.ts";
import type { ReadHandle, WriteHandle } from "../connection.ts";
import { stepsOf } from "../history/steps.ts";
import type { Ledger, StoreChange } from "../ledger.ts";
import { newChange } from "../projects/edit.ts";
import { groupKey } from "../projects/groups.ts";
import { writeProject } from "../projects/write-change.ts";
import { decodeColumns, type RawRow } from "../record/codec.ts";
import { columnsOf } from "../record/columns.ts";
import { plainEdits } from "../record/plain-edits.ts";
import { findProjectRow } from "../record/project-row.ts";
import { loadWhole } from "../record/working-copy.ts";
import { readSettings } from "../settings/settings.ts";

const UNIT_COLUMNS = columnsOf({ unit: organizationSchema });

/** What the settings would change in a project; what is empty in the settings changes nothing. */
function changesFor(unit: Organization, office: Organization): OutdatedDraft["changes"] {
  return differingFields(unit, office)
    .filter((difference) => difference.office !== "")
    .map(({ path, label, project, office: after }) => ({ path, label, before: project, after }));
}

/** Projects that may still be written in, the newest year first. What was sent is never among them. */
export function listOutdatedDrafts(db: ReadHandle): OutdatedDraft[] {
  const { office } = readSettings(db);
  const columns = UNIT_COLUMNS.map(({ name }) => name).join(", ");
  return db
    .all<RawRow & { id: string; year: number | null; name: string }>(
      `SELECT id, year, name, ${columns} FROM project
        WHERE trashed_at IS NULL AND state IN ('draft', 'returned') ORDER BY year DESC, name, id`,
    )
    .map((row) => {
      const { unit } = decodeColumns(row, UNIT_COLUMNS) as { unit: Organization };
      return { id: row.id, year: row.year, name: row.name, changes: changesFor(unit, office) };
    })
    .filter(({ changes }) => changes.length > 0);
}

function update(
  ledger: Ledger,
  db: WriteHandle,
  id: string,
  office: Organization,
  group: { key: string; at: string },
): StoreChange | null {
  const row = findProjectRow(db, id);
  if (row === null || row.book.trashedAt !== null || !["draft", "returned"].includes(row.project.state))
    return null;
  const copy = loadWhole(db, row);
  const edits = plainEdits(officeEdits(differingFields(copy.project.unit, office)));
  if (edits.length === 0) return null;
  const applied = applyEdits(copy.project, edits);
  const change = newChange(ledger, row, {
    kind: "edit",
    at: group.at,
    label: "换成设置里的单位信息",
    steps: stepsOf(edits, applied.inverse),
    together: group.key,
  });
  const stacks = { undoTop: change.number, redoTop: null };
  return writeProject(ledger, db, { row, copy, after: applied.project, stacks, change, at: group.at }).change;
}

/** Takes the settings' data over into the drafts, as one change of them all; answers those that it changed. */
export function updateDrafts(ledger: Ledger, ids: readonly string[]): string[] {
  return ledger.command((db) => {
    const { office } = readSettings(db);
    const group = { key: groupKey(ledger.newId()), at: ledger.now().toISOString() };
    const changes = [...new Set(ids)].flatMap((id) => update(ledger, db, id, office, group) ?? []);
    return { result: changes.flatMap(({ projectIds }) => projectIds), changes };
  });
}
