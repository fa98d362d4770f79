/**
 * What a disk holds after the power went: only what was flushed is certain. A file's bytes are certain after its own
 * flush, its name after its folder's; of everything else any part may or may not have arrived.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";

import type { DiskEvent } from "../faults/disk-shim.ts";
import type { Random } from "./random.ts";

/** Smallest piece a disk writes as one. */
const SECTOR = 512;

type Change = { kind: "write"; offset: number; data: Buffer } | { kind: "truncate"; length: number };

interface Inode {
  flushed: Buffer;
  /** Changes since the last flush, in order. */
  pending: Change[];
}

function changed(bytes: Buffer, change: Change): Buffer {
  if (change.kind === "truncate") {
    const shorter = Buffer.alloc(change.length);
    bytes.copy(shorter, 0, 0, Math.min(bytes.length, change.length));
    return shorter;
  }
  const end = change.offset + change.data.length;
  const longer = end <= bytes.length ? bytes : Buffer.concat([bytes, Buffer.alloc(end - bytes.length)]);
  change.data.copy(longer, change.offset);
  return longer;
}

function sectorsOf({
  offset,
  data,
}: Extract<Change, { kind: "write" }>): Extract<Change, { kind: "write" }>[] {
  const pieces: Extract<Change, { kind: "write" }>[] = [];
  for (let at = 0; at < data.length;) {
    const length = Math.min(SECTOR - ((offset + at) % SECTOR), data.length - at);
    pieces.push({ kind: "write", offset: offset + at, data: data.subarray(at, at + length) });
    at += length;
  }
  return pieces;
}

/** What of the unflushed changes has arrived: none, all, or any sectors of them. */
export type Arrived = "none" | "all" | Random;

function bytesOf({ flushed, pending }: Inode, arrived: Arrived): Buffer {
  let bytes: Buffer = Buffer.from(flushed);
  if (arrived === "none") return bytes;
  for (const change of pending) {
    const pieces = change.kind === "write" && arrived !== "all" ? sectorsOf(change) : [change];
    for (const piece of pieces)
      if (arrived === "all" || arrived.below(2) === 1) bytes = changed(bytes, piece);
  }
  return bytes;
}

export class DiskModel {
  readonly #folder: string;
  /** Names as the running system sees them, and as they would be after the power went. */
  readonly #names = new Map<string, Inode>();
  #flushedNames = new Map<string, Inode>();

  constructor(folder: string) {
    this.#folder = folder;
  }

  apply({ kind, path, offset, data }: DiskEvent): void {
    const inode = this.#names.get(path);
    switch (kind) {
      case "create":
        this.#names.set(path, { flushed: Buffer.alloc(0), pending: [] });
        break;
      case "write":
        inode?.pending.push({ kind: "write", offset, data });
        break;
      case "truncate":
        inode?.pending.push({ kind: "truncate", length: offset });
        break;
      case "unlink":
        this.#names.delete(path);
        break;
      case "rename":
        if (inode !== undefined) this.#names.set(data.toString("utf8"), inode);
        this.#names.delete(path);
        break;
      case "sync":
        if (inode === undefined) this.#flushNames(path);
        else {
          inode.flushed = bytesOf(inode, "all");
          inode.pending = [];
        }
    }
  }

  #flushNames(folder: string): void {
    const elsewhere = [...this.#flushedNames].filter(([path]) => dirname(path) !== folder);
    const here = [...this.#names].filter(([path]) => dirname(path) === folder);
    this.#flushedNames = new Map([...elsewhere, ...here]);
  }

  /** Writes the folder into `target` as it would be found after the power went now. */
  afterPowerLoss(target: string, arrived: Arrived): void {
    mkdirSync(target, { recursive: true });
    for (const [path, inode] of this.#flushedNames) {
      writeFileSync(join(target, relative(this.#folder, path)), bytesOf(inode, arrived));
    }
  }
}
