/**
 * Word + Excel for many projects on both cores (BATCH_PROJECTS, 1,000 by default): against the bare libraries writing the same
 * cells in as many processes, and against headless LibreOffice converting ten of the files. Peak memory of every process. Both
 * sides run as they would ship, in one file each (the worker from out/), and by turns, so that the machine is the same for both.
 */
import { fork, spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { build } from "esbuild";

import { workerCount } from "../../electron/documents/batch/pool.ts";
import { runBatch } from "../../electron/documents/batch/run-batch.ts";
import { DEFAULT_DISTRICT } from "../../shared/project/index.ts";
import { forkBatchWorker } from "../transfer/batch-host.ts";
import { numberedProject } from "./numbered-project.ts";

const COUNT = Number(process.env["BATCH_PROJECTS"] ?? 1_000);
const LIMIT_RATIO = 2;
const LIMIT_OFFICE = 5;
const LIMIT_MEGABYTES = 400;
const OFFICE_FILES = 10;
const ROUNDS = 3;

const WORKER = join(import.meta.dirname, "../../out/writer.js");

const numbers = Array.from({ length: COUNT }, (_, index) => index);
const root = mkdtempSync(join(tmpdir(), "批量 "));

/** VmHWM in megabytes; 0 where the system does not tell. */
function peakOf(pid: number | "self"): number {
  try {
    const kilobytes = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1];
    return Number(kilobytes ?? 0) / 1024;
  } catch {
    return 0;
  }
}

interface Measured {
  seconds: number;
  workerPeak: number;
  mainPeak: number;
  /** Longest time in which the main process answered nobody, in milliseconds. */
  longestWait: number;
  folder: string;
}

async function ours(round: number): Promise<Measured> {
  const place = join(root, `ours ${round}`);
  mkdirSync(place);
  const pids: number[] = [];
  const peaks = new Map<number, number>();
  let longestWait = 0;
  let last = performance.now();
  const watch = setInterval(() => {
    longestWait = Math.max(longestWait, performance.now() - last - 20);
    last = performance.now();
    for (const pid of pids) peaks.set(pid, Math.max(peaks.get(pid) ?? 0, peakOf(pid)));
  }, 20);
  const start = performance.now();
  const { folder } = await runBatch(
    {
      projects: numbers.map((number) => {
        const { id, year, name } = numberedProject(number);
        return { id, year, name, monitored: false };
      }),
      output: { word: "projectText", excel: "goalTable", pdf: null, csv: false },
      heading: "2027年度",
      place,
      folderName: "材料",
      paper: { district: DEFAULT_DISTRICT, createdAt: "2026-11-20T00:00:00Z" },
    },
    {
      fork() {
        const worker = forkBatchWorker(WORKER);
        pids.push(worker.pid);
        return worker;
      },
      read: (id) => numberedProject(Number(id.slice(1))),
      print: () => Promise.reject(new Error("no PDF here")),
      progress: () => undefined,
    },
    new AbortController().signal,
  );
  const seconds = (performance.now() - start) / 1000;
  clearInterval(watch);
  return { seconds, workerPeak: Math.max(...peaks.values()), mainPeak: peakOf("self"), longestWait, folder };
}

const BARE = join(root, "bare.mjs");

async function bundleBare(): Promise<void> {
  await build({
    entryPoints: [join(import.meta.dirname, "bare-documents-child.ts")],
    outfile: BARE,
    bundle: true,
    platform: "node",
    format: "esm",
    minifySyntax: true,
    minifyWhitespace: true,
  });
}

/** Seconds. */
async function bare(round: number): Promise<number> {
  const folder = join(root, `bare ${round}`);
  mkdirSync(folder);
  const share = Math.ceil(COUNT / workerCount());
  const start = performance.now();
  await Promise.all(
    Array.from({ length: workerCount() }, (_, index) => {
      const range = [index * share, Math.min(COUNT, (index + 1) * share)].map(String);
      const child = fork(BARE, [folder, ...range]);
      return new Promise<void>((resolve, reject) => {
        child.on("exit", (code) => (code === 0 ? resolve() : reject(new Error(`bare libraries: ${code}`))));
      });
    }),
  );
  return (performance.now() - start) / 1000;
}

/** Seconds for ten of the files; null where there is no LibreOffice. */
function office(folder: string): number | null {
  if (spawnSync("soffice", ["--version"]).status !== 0) return null;
  const inputs = join(root, "office");
  mkdirSync(inputs);
  const words = readdirSync(folder).filter((name) => name.endsWith(".docx"));
  for (const name of words.slice(0, OFFICE_FILES)) copyFileSync(join(folder, name), join(inputs, name));
  const files = readdirSync(inputs).map((name) => join(inputs, name));
  const profile = `-env:UserInstallation=file://${join(root, "profile").replaceAll(" ", "%20")}`;
  const start = performance.now();
  const words_ = ["--headless", profile, "--convert-to", "odt", "--outdir", join(root, "converted")];
  const { status } = spawnSync("soffice", [...words_, ...files]);
  return status === 0 ? (performance.now() - start) / 1000 : null;
}

let failed = false;
const judge = (line: string, good: boolean): void => {
  console.log(`${line}${good ? "" : "  OVER THE LIMIT"}`);
  failed ||= !good;
};

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;
const most = (values: readonly number[]): number => Math.max(...values);
const list = (values: readonly number[], digits: number): string =>
  values.map((value) => value.toFixed(digits)).join(", ");

try {
  await bundleBare();
  const rounds: Measured[] = [];
  const bareSeconds: number[] = [];
  for (let round = 1; round <= ROUNDS; round += 1) {
    rounds.push(await ours(round));
    bareSeconds.push(await bare(round));
  }
  const seconds = rounds.map((round) => round.seconds);
  const ratios = seconds.map((value, round) => value / bareSeconds[round]!);
  const [workerPeak, mainPeak] = [
    most(rounds.map((round) => round.workerPeak)),
    most(rounds.map((round) => round.mainPeak)),
  ];
  console.log(
    `${COUNT} projects, Word + Excel, ${workerCount()} processes, every file flushed and read back, ${ROUNDS} rounds`,
  );
  console.log(`ours ${list(seconds, 1)} s, bare libraries ${list(bareSeconds, 1)} s`);
  judge(
    `ratios ${list(ratios, 2)}, median ${median(ratios).toFixed(2)} (limit ${LIMIT_RATIO})`,
    median(ratios) <= LIMIT_RATIO,
  );
  judge(
    `peak memory: worker ${workerPeak.toFixed(0)} MB, main ${mainPeak.toFixed(0)} MB (limit ${LIMIT_MEGABYTES})`,
    Math.max(workerPeak, mainPeak) <= LIMIT_MEGABYTES,
  );
  const longestWait = most(rounds.map((round) => round.longestWait));
  console.log(`longest time the main process answered nobody: ${longestWait.toFixed(0)} ms`);
  const officeSeconds = office(rounds[0]!.folder);
  if (officeSeconds === null) console.log("LibreOffice is absent here: not compared");
  else {
    const faster = officeSeconds / OFFICE_FILES / (median(seconds) / (2 * COUNT));
    judge(
      `LibreOffice converts ${OFFICE_FILES} Word files in ${officeSeconds.toFixed(1)} s; per file we are ${faster.toFixed(0)} times as fast (at least ${LIMIT_OFFICE})`,
      faster >= LIMIT_OFFICE,
    );
  }
} finally {
  rmSync(root, { recursive: true, force: true });
}
if (failed) process.exitCode = 1;
