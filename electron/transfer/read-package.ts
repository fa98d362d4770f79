/** Opening a package from elsewhere: everything is verified before anything of it is believed. */
import { LedgerError } from "../../shared/api/index.ts";
import type { Project } from "../../shared/project/index.ts";
import { projectDataSchema, SCHEMA_NAME } from "../../shared/transfer/index.ts";
import { ArchiveError, unpackArchive, type ArchiveEntry, type ArchiveLimits } from "./archive.ts";
import {
  DATA_NAME,
  EVIDENCE_PREFIX,
  MANIFEST_NAME,
  manifestSchema,
  mayBeInPackage,
  MOST_ENTRIES,
  PACKAGE_FORMAT,
  PACKAGE_VERSION,
  type PackageManifest,
} from "./package-format.ts";
import { wholeSha256 } from "./write-package.ts";
import { isProtectedEntry, openProtectedPackage } from "./protected.ts";
import { sha256 } from "./write-verified.ts";

export const PACKAGE_LIMITS: ArchiveLimits = {
  entries: MOST_ENTRIES,
  entryBytes: 64 * 1024 * 1024,
  totalBytes: 256 * 1024 * 1024,
  allows: mayBeInPackage,
};

export interface OpenedPackage {
  manifest: PackageManifest;
  project: Project;
  documents: ArchiveEntry[];
  /** Files that show the results; bound to them by their hashes (package-evidence.ts). */
  evidence: ArchiveEntry[];
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    return null;
  }
}

function archiveProblem(error: unknown, name: string): unknown {
  if (!(error instanceof ArchiveError)) return error;
  switch (error.problem) {
    case "notAnArchive":
    case "unexpectedEntry":
      return new LedgerError("package.notOurs", { name });
    case "tooLarge":
      return new LedgerError("file.tooLarge", { name, limit: "256 MB" });
    case "protected":
      return new LedgerError(isProtectedEntry(error.entry) ? "package.password" : "file.protected", { name });
    case "damaged":
      return new LedgerError("package.damaged", {
        name,
        ...(error.entry === "" ? {} : { entry: error.entry }),
      });
  }
}

function readManifest(entry: ArchiveEntry | undefined, name: string): PackageManifest {
  const value = entry === undefined ? null : parseJson(entry.bytes);
  const head = value as { format?: unknown; version?: unknown } | null;
  if (head === null || head.format !== PACKAGE_FORMAT) throw new LedgerError("package.notOurs", { name });
  if (typeof head.version === "number" && head.version > PACKAGE_VERSION)
    throw new LedgerError("package.newer", { name });
  const manifest = manifestSchema.safeParse(value);
  if (!manifest.success) throw new LedgerError("package.damaged", { name, entry: MANIFEST_NAME });
  return manifest.data;
}

/** Every file named with its size and hash, none missing, none besides. */
function verifyEntries(manifest: PackageManifest, entries: readonly ArchiveEntry[], name: string): void {
  const byName = new Map(entries.map((entry) => [entry.name, entry]));
  for (const file of manifest.files) {
    const entry = byName.get(file.name);
    if (entry === undefined || entry.bytes.byteLength !== file.size || sha256(entry.bytes) !== file.sha256) {
      throw new LedgerError("package.damaged", { name, entry: file.name });
    }
  }
  const unlisted = entries.find(
    (entry) => entry.name !== MANIFEST_NAME && !manifest.files.some((file) => file.name === entry.name),
  );
  if (unlisted !== undefined) throw new LedgerError("package.damaged", { name, entry: unlisted.name });
  if (wholeSha256(manifest.files) !== manifest.wholeSha256)
    throw new LedgerError("package.damaged", { name, entry: MANIFEST_NAME });
}

/**
 * Opens a package under a password, as readPackage does.
 * @throws LedgerError package.wrongPassword, and as readPackage
 */
export async function readProtectedPackage(
  name: string,
  bytes: Uint8Array,
  password: string,
): Promise<OpenedPackage> {
  return readPackage(name, await openProtectedPackage(name, bytes, password, PACKAGE_LIMITS.totalBytes));
}

/** @throws LedgerError package.notOurs | package.damaged | package.newer | package.password | file.tooLarge | file.protected | file.empty */
export async function readPackage(name: string, bytes: Uint8Array): Promise<OpenedPackage> {
  if (bytes.byteLength === 0) throw new LedgerError("file.empty", { name });
  let entries: ArchiveEntry[];
  try {
    entries = await unpackArchive(bytes, PACKAGE_LIMITS);
  } catch (error) {
    throw archiveProblem(error, name);
  }
  const manifest = readManifest(
    entries.find((entry) => entry.name === MANIFEST_NAME),
    name,
  );
  verifyEntries(manifest, entries, name);
  const dataBytes = entries.find((entry) => entry.name === DATA_NAME)?.bytes;
  const data = projectDataSchema.safeParse(dataBytes === undefined ? null : parseJson(dataBytes));
  if (!data.success || data.data.project.id !== manifest.project.id)
    throw new LedgerError("package.damaged", { name, entry: DATA_NAME });
  const others = entries.filter(
    ({ name: entry }) => ![MANIFEST_NAME, DATA_NAME, SCHEMA_NAME].includes(entry),
  );
  const isEvidence = (entry: ArchiveEntry): boolean => entry.name.startsWith(EVIDENCE_PREFIX);
  return {
    manifest,
    project: data.data.project,
    documents: others.filter((entry) => !isEvidence(entry)),
    evidence: others.filter(isEvidence),
  };
}
