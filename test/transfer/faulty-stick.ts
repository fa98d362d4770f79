/**
 * A stick that is pulled out, full or write-protected at a chosen step of writing. Its files are real; what was not flushed when
 * it is pulled out is lost in part, and a renaming over an older file is caught in its middle, as FAT may be.
 */
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { systemDisk, type Disk } from "../../electron/transfer/disk.ts";
import { findLeftovers, settleLeftover } from "../../electron/transfer/leftovers.ts";
import { sha256, writeVerified } from "../../electron/transfer/index.ts";
import { LedgerError } from "../../shared/api/index.ts";

export const FAULTS = ["EIO", "ENOENT", "ENODEV", "ENOSPC", "EROFS"] as const;
export type Fault = (typeof FAULTS)[number];

const isPulledOut = (fault: Fault): boolean => fault !== "ENOSPC" && fault !== "EROFS";

interface Watched {
  disk: Disk;
  /** Names of the steps that were asked for, in order. */
  steps: string[];
  /** What the device lost when it was pulled out. */
  lose(): void;
}

/** @param at the step (from 1) that fails; 0 for none. */
function watchedDisk(fault: Fault, at: number): Watched {
  const steps: string[] = [];
  const unflushed = new Map<string, number>();
  const unremembered: { from: string; to: string }[] = [];
  const broken = (): boolean => at > 0 && steps.length >= at;
  /** A removing works on a full stick; nothing works on one that is gone. */
  const step = (name: string, freesSpace = false): void => {
    steps.push(name);
    if (broken() && !(fault === "ENOSPC" && freesSpace))
      throw Object.assign(new Error(`${fault} at ${name}`), { code: fault });
  };
  const disk: Disk = {
    async create(path) {
      step("create");
      const file = await systemDisk.create(path);
      unflushed.set(path, 0);
      return {
        async write(bytes) {
          step("write");
          await file.write(bytes);
          unflushed.set(path, unflushed.get(path)! + bytes.byteLength);
        },
        async flush() {
          step("flush");
          await file.flush();
          unflushed.delete(path);
        },
        async close() {
          await file.close();
          step("close", true);
        },
      };
    },
    async holds(path, bytes) {
      step("read back", true);
      return systemDisk.holds(path, bytes);
    },
    async flushFolder(folder) {
      step("flush folder");
      await systemDisk.flushFolder(folder);
      unremembered.length = 0;
    },
    async rename(from, to) {
      steps.push("rename");
      if (broken()) {
        // Caught between its halves: the old name is gone, the new one not yet there.
        if (isPulledOut(fault)) rmSync(to, { force: true });
        throw Object.assign(new Error(`${fault} at rename`), { code: fault });
      }
      await systemDisk.rename(from, to);
      unremembered.push({ from, to });
    },
    async size(path) {
      step("size", true);
      return systemDisk.size(path);
    },
    async remove(path) {
      if (steps.length === 0 || !broken()) return systemDisk.remove(path);
      if (fault !== "ENOSPC") throw Object.assign(new Error(fault), { code: fault });
      return systemDisk.remove(path);
    },
  };
  return {
    disk,
    steps,
    lose() {
      for (const [path, written] of unflushed) if (existsSync(path)) truncateSync(path, written >> 1);
      for (const { from, to } of unremembered) if (existsSync(to)) writeFileSync(from, readFileSync(to));
    },
  };
}

const NAME = "2027党员教育_项目包.zip";
const OLD = Buffer.from("第一版".repeat(1_000));
/** Three pieces. */
const NEW = Buffer.alloc(9 * 1024 * 1024, "第二版");

export interface Outcome {
  step: string;
  fault: Fault;
  /** What she was told. */
  answer: string;
  /** What lies on the stick when it comes back, before and after the program looked at it. */
  found: string;
  settled: string;
  /** What must not be; empty when all is well. */
  wrong: string[];
}

function contentOf(path: string): "旧版" | "新版" | "半截" {
  const hash = sha256(readFileSync(path));
  return hash === sha256(OLD) ? "旧版" : hash === sha256(NEW) ? "新版" : "半截";
}

const listed = (folder: string): string[] =>
  readdirSync(folder)
    .toSorted()
    .map(
      (file) =>
        `${file.startsWith("~") ? "~…" : file === NAME ? "包" : "包(2)"}=${contentOf(join(folder, file))}`,
    );

/** The steps that writing this package takes. */
export async function stepsOfWriting(): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), "U盘 "));
  const { disk, steps } = watchedDisk("EIO", 0);
  await writeVerified(folder, NAME, NEW, disk);
  rmSync(folder, { recursive: true });
  return steps;
}

/** Writes the second version of a package over the first one (or beside nothing) with a fault at one step, then looks. */
export async function writeWithFault(fault: Fault, at: number, withOld: boolean): Promise<Outcome> {
  const folder = mkdtempSync(join(tmpdir(), "U盘 "));
  try {
    if (withOld) writeFileSync(join(folder, NAME), OLD);
    const { disk, steps, lose } = watchedDisk(fault, at);
    const answer = await writeVerified(folder, NAME, NEW, disk).then(
      () => "written",
      (error: unknown) => (error instanceof LedgerError ? error.code : String(error)),
    );
    if (isPulledOut(fault)) lose();
    const found = listed(folder);
    const leftovers = await findLeftovers(folder);
    for (const leftover of leftovers) await settleLeftover(leftover.path);
    const settled = listed(folder);
    const wrong = [
      ...(answer === "written" && !found.includes("包=新版") ? ["said to be written, but is not there"] : []),
      ...(answer.startsWith("target.") || answer === "written" ? [] : [`unclear answer ${answer}`]),
      ...(withOld && !settled.some((file) => !file.includes("半截")) ? ["no whole file is left"] : []),
      ...(settled.some((file) => file.includes("半截") || file.startsWith("~"))
        ? ["half a file is left"]
        : []),
      ...(fault === "ENOSPC" && found.some((file) => file.startsWith("~"))
        ? ["full: something left behind"]
        : []),
      ...(withOld && ["target.full", "target.readonly"].includes(answer) && !found.includes("包=旧版")
        ? ["the old file was said to be unchanged"]
        : []),
    ];
    return {
      step: `${at}. ${steps[at - 1] ?? "after the end"}`,
      fault,
      answer,
      found: found.join(" ") || "nothing",
      settled: settled.join(" ") || "nothing",
      wrong,
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
