/** 我给他们的是哪一份: submissions that hold a file of these bytes, or of this name. */
import type { ReadHandle } from "../connection.ts";
import { readSubmission } from "./row.ts";

export interface FileMatch {
  projectId: string;
  projectName: string;
  number: number;
  at: string;
  /** As it was handed in; a file inside a package is named 包.zip/文件.docx. */
  fileName: string;
  sameBytes: boolean;
  withdrawn: boolean;
}

interface Found {
  project_id: string;
  number: number;
}

const lastPart = (name: string): string => name.split("/").at(-1)!.toLowerCase();

/** The newest first; those of the same bytes before those that only have the name. Throws StoreError corrupt. */
export function matchingSubmissions(db: ReadHandle, sha256: string, name: string): FileMatch[] {
  // The stored list is JSON, in which a name stands as it is but for quotes and backslashes, which no file name holds.
  const rows = db.all<Found>(
    `SELECT project_id, number FROM submission
     WHERE instr(files, ?) > 0 OR instr(lower(files), ?) > 0 ORDER BY at DESC, number DESC`,
    sha256,
    name.toLowerCase(),
  );
  const matches = rows.flatMap(({ project_id: projectId, number }): FileMatch[] => {
    const submission = readSubmission(db, projectId, number);
    const files = submission?.files ?? [];
    const file =
      files.find((entry) => entry.sha256 === sha256) ??
      files.find((entry) => lastPart(entry.name) === name.toLowerCase());
    if (submission === null || file === undefined) return [];
    return [
      {
        projectId,
        projectName: submission.project.name,
        number,
        at: submission.at,
        fileName: file.name,
        sameBytes: file.sha256 === sha256,
        withdrawn: submission.steps.at(-1)?.kind === "withdrawn",
      },
    ];
  });
  return matches.toSorted((one, other) => Number(other.sameBytes) - Number(one.sameBytes));
}
