/** The disk below a child process: what it wrote and flushed, or calls that fail (disk-shim.c). Linux with a C compiler. */
import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const SOURCE = join(import.meta.dirname, "disk-shim.c");

export type Shim = { library: string; missing: null } | { library: null; missing: string };

function compiled(): Shim {
  if (process.platform !== "linux") return { library: null, missing: `no LD_PRELOAD on ${process.platform}` };
  const folder = join(
    tmpdir(),
    `ledger-disk-shim-${process.getuid?.() ?? 0}-${Math.floor(statSync(SOURCE).mtimeMs)}`,
  );
  mkdirSync(folder, { recursive: true });
  const library = join(folder, `disk-shim-${process.pid}.so`);
  const { status, error, stderr } = spawnSync(
    "cc",
    ["-shared", "-fPIC", "-O1", "-o", library, SOURCE, "-ldl", "-lpthread"],
    {
      encoding: "utf8",
    },
  );
  if (error !== undefined) return { library: null, missing: "no C compiler (cc) on this machine" };
  return status === 0 ? { library, missing: null } : { library: null, missing: `cc failed: ${stderr}` };
}

let known: Shim | null = null;

/** Compiles the shim once per process; says what is missing where it cannot be had. */
export function diskShim(): Shim {
  known ??= compiled();
  return known;
}

export interface DiskOptions {
  folder: string;
  trace?: string;
  /** From the `from`-th call of that kind on, each fails with this errno; 0 kills the process instead. */
  fault?: { call: "write" | "sync" | "open" | "rename"; errno: number; from: number };
  hits?: string;
}

/** Environment for a child process whose disk is watched. */
export function shimEnvironment(
  library: string,
  { folder, trace, fault, hits }: DiskOptions,
): NodeJS.ProcessEnv {
  return {
    ...process.env,
    LD_PRELOAD: library,
    LEDGER_DISK_FOLDER: folder,
    ...(trace === undefined ? {} : { LEDGER_DISK_TRACE: trace }),
    ...(fault === undefined ? {} : { LEDGER_DISK_FAULT: `${fault.call}:${fault.errno}:${fault.from}` }),
    ...(hits === undefined ? {} : { LEDGER_DISK_HITS: hits }),
  };
}

export interface DiskEvent {
  kind: "create" | "write" | "truncate" | "sync" | "unlink" | "rename";
  path: string;
  /** Of a write; the new length of a truncation. */
  offset: number;
  data: Buffer;
}

const KINDS: Readonly<Record<string, DiskEvent["kind"]>> = {
  c: "create",
  w: "write",
  t: "truncate",
  s: "sync",
  u: "unlink",
  r: "rename",
};
const HEAD_BYTES = 17;

export function readTrace(file: string): DiskEvent[] {
  const bytes = readFileSync(file);
  const events: DiskEvent[] = [];
  for (let at = 0; at + HEAD_BYTES <= bytes.length;) {
    const kind = KINDS[String.fromCharCode(bytes[at]!)];
    if (kind === undefined) throw new Error(`not a trace record at ${at}`);
    const pathLength = bytes.readUInt32LE(at + 1);
    const offset = Number(bytes.readBigInt64LE(at + 5));
    const length = bytes.readUInt32LE(at + 13);
    const start = at + HEAD_BYTES;
    const path = bytes.toString("utf8", start, start + pathLength);
    const data = bytes.subarray(start + pathLength, start + pathLength + length);
    events.push({ kind, path, offset, data });
    at = start + pathLength + length;
  }
  return events;
}
