/** Looking for an installer in a folder and, where it is ours and newer, taking a verified copy of it. */
import { createHash } from "node:crypto";
import { createReadStream, createWriteStream } from "node:fs";
import { mkdir, open, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { PassThrough } from "node:stream";
import { pipeline } from "node:stream/promises";

import type { UpgradeRefusal } from "../../shared/api/index.ts";
import {
  compareVersions,
  DESCRIPTION_NAME,
  openDescription,
  type UpgradeDescription,
} from "./description.ts";

/** A description is a few hundred bytes; more is none of ours. */
const LONGEST_DESCRIPTION = 16_384;

export interface UpgradeSearch {
  folder: string;
  /** SPKI, PEM; null where this build carries none. */
  publicKey: string | null;
  /** Of this program. */
  version: string;
  platform: string;
}

export interface UpgradeFinding {
  kind: "ready" | Exclude<UpgradeRefusal, "notOpened" | "portable">;
  description: UpgradeDescription | null;
}

async function describedIn(folder: string): Promise<string | null> {
  const file = join(folder, DESCRIPTION_NAME);
  try {
    const { size } = await stat(file);
    if (size > LONGEST_DESCRIPTION) return "";
    const handle = await open(file);
    try {
      return await handle.readFile("utf8");
    } finally {
      await handle.close();
    }
  } catch {
    return null;
  }
}

/** SHA-256 in hex, while the bytes go on to `copy` where one is wanted. */
async function hashOf(file: string, copy?: string): Promise<string> {
  const hash = createHash("sha256");
  const hashed = async function* (source: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    for await (const chunk of source) {
      hash.update(chunk);
      if (copy !== undefined) yield chunk;
    }
  };
  const sink = copy === undefined ? new PassThrough().resume() : createWriteStream(copy, { flush: true });
  await pipeline(createReadStream(file), hashed, sink);
  return hash.digest("hex");
}

const sizeOf = (file: string): Promise<number | null> =>
  stat(file).then(
    (found) => (found.isFile() ? found.size : null),
    () => null,
  );

/** Reads the whole installer, since only its hash says that it is the signed one. */
export async function findUpgrade({
  folder,
  publicKey,
  version,
  platform,
}: UpgradeSearch): Promise<UpgradeFinding> {
  const refused = (kind: UpgradeFinding["kind"], description: UpgradeDescription | null = null) => ({
    kind,
    description,
  });
  if (publicKey === null) return refused("noKey");
  const text = await describedIn(folder);
  if (text === null) return refused("none");
  const opened = openDescription(text, publicKey);
  if (opened.kind !== "signed") return refused(opened.kind);
  const { description } = opened;
  if (description.platform !== platform) return refused("otherMachine", description);
  const newer = compareVersions(description.version, version);
  if (newer <= 0) return refused(newer === 0 ? "same" : "older", description);
  const file = join(folder, description.file);
  const size = await sizeOf(file);
  if (size === null) return refused("missing", description);
  if (size !== description.size) return refused("altered", description);
  const same = await hashOf(file).then(
    (sha256) => sha256 === description.sha256,
    () => false,
  );
  return refused(same ? "ready" : "altered", description);
}

/**
 * Copies the installer to this PC and reads the copy back: what is opened is what was verified, also where the stick is changed
 * or pulled out meanwhile. null where the copy is not the signed installer.
 * @param into made where it is missing; earlier installers in it are removed
 */
export async function takeInstaller(
  folder: string,
  description: UpgradeDescription,
  into: string,
): Promise<string | null> {
  await rm(into, { recursive: true, force: true });
  await mkdir(into, { recursive: true });
  const target = join(into, description.file);
  const part = `${target}.part`;
  await hashOf(join(folder, description.file), part);
  if ((await hashOf(part)) !== description.sha256) {
    await rm(part, { force: true });
    return null;
  }
  await rename(part, target);
  return target;
}
