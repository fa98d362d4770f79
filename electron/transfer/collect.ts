/** Many packages in a folder, each opened and verified, none taken in: what came from whom. */
import { open, readdir } from "node:fs/promises";
import { join } from "node:path";

import { LedgerError, type CollectedPackage, type PackagePreview } from "../../shared/api/index.ts";
import { listedProject } from "../../shared/forms/index.ts";
import { PACKAGE_LIMITS, readPackage, type OpenedPackage } from "./read-package.ts";
import { targetError } from "./target-errors.ts";

/** A folder of more packages than a bureau has offices is a wrong folder. */
const MOST_PACKAGES = 2_000;

/** A list keeps a line of each project, not its texts. */
type Entry = CollectedPackage & { projectId: string | null };

async function readWhole(path: string, name: string): Promise<Uint8Array> {
  const handle = await open(path, "r");
  try {
    const { size } = await handle.stat();
    if (size > PACKAGE_LIMITS.totalBytes) throw new LedgerError("file.tooLarge", { name, limit: "256 MB" });
    return new Uint8Array(await handle.readFile());
  } finally {
    await handle.close();
  }
}

async function readOne(
  folder: string,
  file: string,
  relationOf: (opened: OpenedPackage) => PackagePreview["relation"],
): Promise<Entry> {
  const nothing = { file, project: null, projectId: null, exportedAt: null, exportedBy: "", relation: null };
  try {
    const opened = await readPackage(file, await readWhole(join(folder, file), file));
    const { manifest, project } = opened;
    return {
      file,
      project: listedProject(project),
      projectId: project.id,
      exportedAt: manifest.exportedAt,
      exportedBy: manifest.exportedBy,
      relation: relationOf(opened),
      older: false,
      error: null,
    };
  } catch (error) {
    const { code, details } =
      error instanceof LedgerError ? error : new LedgerError("file.unreadable", { name: file });
    return { ...nothing, older: false, error: { code, details } };
  }
}

/** Of several packages of one project the newest counts; the others are marked. */
function withOlder(entries: readonly Entry[]): CollectedPackage[] {
  const newest = new Map<string, string>();
  for (const { projectId, exportedAt } of entries) {
    if (projectId === null || exportedAt === null) continue;
    if (exportedAt > (newest.get(projectId) ?? "")) newest.set(projectId, exportedAt);
  }
  const taken = new Set<string>();
  return entries.map(({ projectId, ...entry }) => {
    if (projectId === null) return entry;
    const isNewest = entry.exportedAt === newest.get(projectId) && !taken.has(projectId);
    if (isNewest) taken.add(projectId);
    return { ...entry, older: !isNewest };
  });
}

/**
 * Every .zip of a folder, in the order of their names.
 * @throws LedgerError target.gone where the folder cannot be read, file.tooLarge where it holds too many.
 */
export async function collectPackages(
  folder: string,
  relationOf: (opened: OpenedPackage) => PackagePreview["relation"],
): Promise<CollectedPackage[]> {
  let files: string[];
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    files = entries
      .filter((entry) => entry.isFile() && /\.zip$/i.test(entry.name) && !entry.name.startsWith("~"))
      .map((entry) => entry.name)
      .toSorted((one, other) => one.localeCompare(other, "zh-CN"));
  } catch (error) {
    throw targetError(error, folder);
  }
  if (files.length > MOST_PACKAGES)
    throw new LedgerError("file.tooLarge", { name: folder, limit: `${MOST_PACKAGES} 个项目包` });
  const entries: Entry[] = [];
  for (const file of files) entries.push(await readOne(folder, file, relationOf));
  return withOlder(entries);
}
