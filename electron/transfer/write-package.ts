/** Making a package's bytes. */
import type { WrittenFile } from "../../shared/api/index.ts";
import type { Project } from "../../shared/project/index.ts";
import { projectDataJsonSchemaText, projectDataText, SCHEMA_NAME } from "../../shared/transfer/index.ts";
import { packArchive, type ArchiveEntry } from "./archive.ts";
import {
  DATA_NAME,
  MANIFEST_NAME,
  PACKAGE_FORMAT,
  PACKAGE_VERSION,
  type PackageManifest,
} from "./package-format.ts";
import { sha256 } from "./write-verified.ts";

export interface PackageFacts {
  programVersion: string;
  exportedAt: Date;
  exportedBy: string;
  /** Marks of the project's states up to now. */
  earlier?: readonly string[];
  handOut?: PackageManifest["handOut"];
}

const jsonBytes = (value: unknown): Uint8Array =>
  new TextEncoder().encode(`${JSON.stringify(value, null, 1)}\n`);

export function describeEntry({ name, bytes }: ArchiveEntry): WrittenFile {
  return { name, size: bytes.byteLength, sha256: sha256(bytes) };
}

/** One number for the whole package, also printed on the paper list. */
export function wholeSha256(files: readonly WrittenFile[]): string {
  const lines = files.map((file) => `${file.name} ${file.size} ${file.sha256}\n`).join("");
  return sha256(new TextEncoder().encode(lines));
}

/** The data of a project with its schema, as every package carries them. */
export function dataEntries(project: Project): ArchiveEntry[] {
  const encoder = new TextEncoder();
  return [
    { name: DATA_NAME, bytes: encoder.encode(projectDataText(project)) },
    { name: SCHEMA_NAME, bytes: encoder.encode(projectDataJsonSchemaText()) },
  ];
}

/** The zip: data, documents in the given order, manifest last. The same input gives the same bytes. */
export async function makePackage(
  project: Project,
  documents: readonly ArchiveEntry[],
  facts: PackageFacts,
): Promise<Uint8Array> {
  const entries = [...dataEntries(project), ...documents];
  const files = entries.map(describeEntry);
  const manifest: PackageManifest = {
    format: PACKAGE_FORMAT,
    version: PACKAGE_VERSION,
    programVersion: facts.programVersion,
    exportedAt: facts.exportedAt.toISOString(),
    exportedBy: facts.exportedBy,
    project: { id: project.id, name: project.name, year: project.year, unitName: project.unit.name },
    files,
    wholeSha256: wholeSha256(files),
    ...(facts.earlier === undefined ? {} : { earlier: [...facts.earlier] }),
    ...(facts.handOut === undefined ? {} : { handOut: facts.handOut }),
  };
  return packArchive([...entries, { name: MANIFEST_NAME, bytes: jsonBytes(manifest) }]);
}
