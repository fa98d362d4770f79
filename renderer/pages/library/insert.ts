/** Puts an entry into a project with everything filled, its rule read as the project's own rows are. */
import { indicatorFromLibrary, type LibraryIndicator } from "../../../shared/library/index.ts";
import type { DistrictSettings, Edit, Indicator } from "../../../shared/project/index.ts";
import { withRules } from "../../../shared/scoring/index.ts";
import { inQuotes } from "../../../shared/text/index.ts";
import { ledger } from "../../client/index.ts";
import { newRowId } from "../../working-copy/index.ts";

/** Behind the last row of its class, so that the table keeps its order. */
function placeFor(rows: readonly Indicator[], entry: LibraryIndicator): string | null {
  const at =
    rows.findLastIndex((row) => row.level1 === entry.level1 && row.level2 === entry.level2) + 1 ||
    rows.findLastIndex((row) => row.level1 === entry.level1) + 1;
  return at === 0 ? null : (rows[at]?.id ?? null);
}

/** The id of the new row. */
export async function insertInto(
  projectId: string,
  entry: LibraryIndicator,
  district: DistrictSettings,
): Promise<string> {
  const { project } = await ledger().projects.get({ id: projectId });
  const row = indicatorFromLibrary(entry, newRowId());
  const before = placeFor(project.indicators, entry);
  const edits: Edit[] = [{ kind: "insert", list: "indicators", row, before }];
  await ledger().projects.edit({
    id: projectId,
    edits: withRules(project, edits, district),
    label: `从指标库插入指标${inQuotes(entry.level3, 40)}`,
    together: null,
  });
  return row.id;
}
