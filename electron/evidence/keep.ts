/** Taking a file into the evidence folder, and looking whether it is still what was taken in. */
import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { mkdir, open, stat } from "node:fs/promises";
import { basename, dirname } from "node:path";

import { EVIDENCE_LIMIT_BYTES, LedgerError, type ErrorCode } from "../../shared/api/index.ts";
import type { Evidence } from "../../shared/project/index.ts";
import { flushFolderOf } from "../store/files.ts";
import { targetError } from "../transfer/target-errors.ts";
import { sha256, writeVerified } from "../transfer/write-verified.ts";
import { evidenceFile } from "./place.ts";

/** Names longer than this are cut in front of their ending. */
const LONGEST_NAME = 120;

const megabytes = (bytes: number): string => `${(bytes / 1024 / 1024).toFixed(1)} MB`;

/** The last part of whatever was given as a name: no folders, no control characters, never empty. */
export function evidenceName(given: string): string {
  const plain = [...(given.normalize("NFC").split(/[/\\]/u).at(-1) ?? "")]
    .filter((character) => character > "\u001f" && !'<>:"|?*\u007f'.includes(character))
    .join("")
    .replace(/^[.\s]+|[.\s]+$/gu, "");
  if (plain === "") return "佐证材料";
  const characters = [...plain];
  if (characters.length <= LONGEST_NAME) return plain;
  const ending = /\.[^.]{1,8}$/u.exec(plain)?.[0] ?? "";
  return `${characters.slice(0, LONGEST_NAME - ending.length).join("")}${ending}`;
}

const STORE_CODES: Readonly<Record<string, ErrorCode>> = {
  "target.full": "store.full",
  "target.readonly": "store.readonly",
  "target.gone": "store.gone",
  "target.exists": "store.gone",
};

/** What the disk says, as said of the data folder. */
function storeProblem(error: unknown, folder: string): unknown {
  const problem = targetError(error, folder);
  const code = problem instanceof LedgerError ? STORE_CODES[problem.code] : undefined;
  return code === undefined ? problem : new LedgerError(code, { folder }, { cause: error });
}

function assertSize(name: string, size: number): void {
  if (size === 0) throw new LedgerError("file.empty", { name });
  if (size > EVIDENCE_LIMIT_BYTES)
    throw new LedgerError("evidence.tooLarge", {
      name,
      size: megabytes(size),
      limit: megabytes(EVIDENCE_LIMIT_BYTES),
    });
}

async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder);
    flushFolderOf(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  }
}

/**
 * Keeps the bytes and says what the record refers to them by. Content that is there already is not written again; an
 * altered file of that content is replaced by the whole one.
 * @throws LedgerError file.empty | evidence.tooLarge | store.full | store.readonly | store.gone | target.notVerified
 */
export async function keepEvidence(root: string, given: string, bytes: Uint8Array): Promise<Evidence> {
  const name = evidenceName(given);
  assertSize(name, bytes.byteLength);
  const kept: Evidence = { sha256: sha256(bytes), name, size: bytes.byteLength };
  if ((await evidenceState(root, kept)) === "whole") return kept;
  const file = evidenceFile(root, kept.sha256);
  const folder = dirname(file);
  try {
    // Level by level: made in one call, a read-only disk would answer that the folder is gone.
    for (const each of [root, folder]) await makeFolder(each);
    await writeVerified(folder, basename(file), bytes);
  } catch (error) {
    throw storeProblem(error, root);
  }
  return kept;
}

/** Keeps a file from somewhere else; its size is looked at before a byte is read. @throws as keepEvidence, and file.notFound | file.unreadable */
export async function keepEvidenceFile(root: string, path: string): Promise<Evidence> {
  const name = basename(path);
  let bytes: Uint8Array;
  try {
    const handle = await open(path, "r");
    try {
      assertSize(name, (await handle.stat()).size);
      bytes = new Uint8Array(await handle.readFile());
    } finally {
      await handle.close();
    }
  } catch (error) {
    if (error instanceof LedgerError) throw error;
    const gone = ["ENOENT", "ENOTDIR"].includes(String((error as NodeJS.ErrnoException).code));
    throw new LedgerError(gone ? "file.notFound" : "file.unreadable", { name }, { cause: error });
  }
  return keepEvidence(root, name, bytes);
}

export type EvidenceState = "whole" | "missing" | "altered";

async function hashOf(file: string): Promise<string> {
  const hash = createHash("sha256");
  for await (const chunk of createReadStream(file, { highWaterMark: 2 ** 20 })) hash.update(chunk as Buffer);
  return hash.digest("hex");
}

/** Files found whole, by their place, with the size and time they had then: looked through again only when those change. */
const known = new Map<string, string>();

/** Reads all of it where it has changed since it was last looked at. */
export async function evidenceState(
  root: string,
  { sha256: expected, size }: Pick<Evidence, "sha256" | "size">,
): Promise<EvidenceState> {
  const file = evidenceFile(root, expected);
  try {
    const found = await stat(file);
    if (!found.isFile()) return "missing";
    if (found.size !== size) return "altered";
    const mark = `${found.size} ${found.mtimeMs} ${found.ctimeMs} ${found.ino}`;
    if (known.get(file) === mark) return "whole";
    if ((await hashOf(file)) !== expected) return "altered";
    known.set(file, mark);
    return "whole";
  } catch (error) {
    const code = String((error as NodeJS.ErrnoException).code);
    return code === "ENOENT" || code === "ENOTDIR" ? "missing" : "altered";
  }
}

/** The bytes of a kept file, compared with its hash. @throws LedgerError evidence.missing | evidence.altered */
export async function readEvidence(root: string, evidence: Evidence): Promise<Uint8Array> {
  const { name } = evidence;
  let bytes: Buffer;
  try {
    const handle = await open(evidenceFile(root, evidence.sha256), "r");
    try {
      bytes = await handle.readFile();
    } finally {
      await handle.close();
    }
  } catch (error) {
    const gone = ["ENOENT", "ENOTDIR"].includes(String((error as NodeJS.ErrnoException).code));
    throw new LedgerError(gone ? "evidence.missing" : "evidence.altered", { name }, { cause: error });
  }
  if (sha256(bytes) !== evidence.sha256) throw new LedgerError("evidence.altered", { name });
  return new Uint8Array(bytes);
}
