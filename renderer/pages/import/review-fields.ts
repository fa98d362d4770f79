/** Which fields the review shows, and how sure the reading was of each. */
import type { Passage, Provenance } from "../../../shared/intake/index.ts";
import {
  fieldAt,
  PROJECT_PAGE_LABEL,
  readPath,
  SCALAR_FIELD_PATHS,
  type FieldPath,
  type Project,
  type ProjectPage,
} from "../../../shared/project/index.ts";

/** Fields that are no text and are shown with their own inputs. */
export const YEAR_PATHS: readonly FieldPath[] = [
  "year",
  "overallGoal/fromYear",
  "overallGoal/toYear",
  "annualGoal/year",
];
const NO_TEXT: ReadonlySet<FieldPath> = new Set([...YEAR_PATHS, "nature"]);

/** Fields that a left-over passage can be put into, by page. */
export function placesForText(): { page: string; fields: { path: FieldPath; label: string }[] }[] {
  const pages: readonly ProjectPage[] = ["text", "unit", "funding", "goals", "evaluation"];
  return pages.map((page) => ({
    page: PROJECT_PAGE_LABEL[page],
    fields: SCALAR_FIELD_PATHS.filter((path) => !NO_TEXT.has(path) && fieldAt(path)?.page === page).map(
      (path) => ({
        path,
        label: fieldAt(path)!.label,
      }),
    ),
  }));
}

export interface Sorted {
  doubtful: Provenance[];
  certain: Provenance[];
}

/** The scalar fields that the file spoke of; the doubtful ones first, each in the order of the pages. */
export function sortScalars(provenance: readonly Provenance[]): Sorted {
  const known = provenance.filter((entry) => SCALAR_FIELD_PATHS.includes(entry.path));
  const ordered = known.toSorted(
    (a, b) => SCALAR_FIELD_PATHS.indexOf(a.path) - SCALAR_FIELD_PATHS.indexOf(b.path),
  );
  const first = ordered.filter(
    (entry, index) => ordered.findIndex((other) => other.path === entry.path) === index,
  );
  return {
    doubtful: first.filter((entry) => entry.confidence === "doubtful"),
    certain: first.filter((entry) => entry.confidence === "certain"),
  };
}

/** The doubtful readings inside the rows of a list, by path. */
export function doubtfulRows(
  provenance: readonly Provenance[],
  list: "indicators" | "fundingLines",
): Map<FieldPath, Provenance> {
  const found = provenance.filter(
    (entry) => entry.confidence === "doubtful" && entry.path.startsWith(`${list}/`),
  );
  return new Map(found.map((entry) => [entry.path, entry]));
}

/** What the field holds once the passage is put into it: after what stands there, on a line of its own. */
export function withPassage(project: Project, path: FieldPath, passage: Passage): string {
  const present = readPath(project, path);
  const text = typeof present === "string" ? present : "";
  return text === "" ? passage.text : `${text}\n${passage.text}`;
}
