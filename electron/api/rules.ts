/** The rule stored with a standard says what its text says: every write of a project renews it, whichever road it came by. */
import type { Edit, Project, ProjectContent } from "../../shared/project/index.ts";
import type { Ledger } from "../ledger.ts";

/** Loaded with the first write, since no page needs the reader of standards to be shown. Adds to edits the rules of the standards whose meaning they change. */
export async function rulesOf(
  ledger: Pick<Ledger, "store">,
): Promise<(project: Project, edits: readonly Edit[]) => Edit[]> {
  const { withRules } = await import("../../shared/scoring/index.ts");
  const { district } = ledger.store.settings.get();
  return (project, edits) => withRules(project, edits, district);
}

/** Content that comes as a whole (a file, a package, last year's project), with the rules of its standards. */
export async function ruled(ledger: Pick<Ledger, "store">, content: ProjectContent): Promise<ProjectContent> {
  const { storedRule } = await import("../../shared/scoring/index.ts");
  const { district } = ledger.store.settings.get();
  return {
    ...content,
    indicators: content.indicators.map((row) => ({
      ...row,
      standard: { ...row.standard, rule: storedRule(row, content.year, district) },
    })),
  };
}
