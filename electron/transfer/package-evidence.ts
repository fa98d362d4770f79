/** Evidence in a package: each file once, under a name for people; what binds it to its result is its hash in the data. */
import { LedgerError } from "../../shared/api/index.ts";
import type { Evidence, Project } from "../../shared/project/index.ts";
import { safeNamePart } from "../../shared/transfer/index.ts";
import { keepEvidence, readEvidence } from "../evidence/index.ts";
import type { ArchiveEntry } from "./archive.ts";
import { EVIDENCE_PREFIX } from "./package-format.ts";
import type { OpenedPackage } from "./read-package.ts";
import { sha256 } from "./write-verified.ts";

/** All evidence of one package; with its documents it has to stay below what a reader takes. */
const EVIDENCE_TOTAL_BYTES = 180 * 1024 * 1024;

/** Longest part of an entry's name that is the file's own, with its ending. */
const LONGEST_NAME = 60;

/** Each content once, in the order of the results. */
function evidenceOf(project: Pick<Project, "actuals">): Evidence[] {
  const found = new Map<string, Evidence>();
  for (const file of project.actuals.flatMap((row) => row.evidence))
    if (!found.has(file.sha256)) found.set(file.sha256, file);
  return [...found.values()];
}

/** 佐证材料/001-签到表.pdf: numbered, so that two files of one name do not meet. */
function entryName({ name }: Evidence, index: number): string {
  const ending = /\.[0-9A-Za-z]{1,8}$/u.exec(name)?.[0] ?? "";
  const stem = safeNamePart(name.slice(0, name.length - ending.length));
  const short = [...(stem === "" ? "材料" : stem)].slice(0, LONGEST_NAME - ending.length).join("");
  return `${EVIDENCE_PREFIX}${String(index + 1).padStart(3, "0")}-${short}${ending}`;
}

/**
 * What a project's package carries of its evidence, each file compared with its hash.
 * @throws LedgerError evidence.missing | evidence.altered | package.evidenceTooLarge
 */
export async function packedEvidence(
  project: Pick<Project, "actuals">,
  root: string,
): Promise<ArchiveEntry[]> {
  const files = evidenceOf(project);
  const total = files.reduce((sum, file) => sum + file.size, 0);
  if (total > EVIDENCE_TOTAL_BYTES) {
    const megabytes = (bytes: number): string => `${Math.ceil(bytes / 1024 / 1024)} MB`;
    throw new LedgerError("package.evidenceTooLarge", {
      size: megabytes(total),
      limit: megabytes(EVIDENCE_TOTAL_BYTES),
    });
  }
  const entries: ArchiveEntry[] = [];
  for (const [index, file] of files.entries())
    entries.push({ name: entryName(file, index), bytes: await readEvidence(root, file) });
  return entries;
}

/**
 * Keeps the evidence of an opened package before its results are taken in. A file that the package's results name but that it
 * does not carry is said to be missing where it is shown.
 * @throws as keepEvidence
 */
export async function keepPackedEvidence(
  { project, evidence }: Pick<OpenedPackage, "project" | "evidence">,
  root: string,
): Promise<void> {
  const named = new Map(evidenceOf(project).map((file) => [file.sha256, file.name]));
  for (const { bytes } of evidence) {
    const name = named.get(sha256(bytes));
    // What no result names is not taken in.
    if (name !== undefined) await keepEvidence(root, name, bytes);
  }
}
