/**
 * Many projects written at once. Everything is made in a folder whose name says that it is not finished, and that gets its
 * name when all of it is there: a batch that was cancelled or interrupted leaves nothing that looks like one.
 */
import { mkdir, rename, rm } from "node:fs/promises";
import { join } from "node:path";

import { LedgerError, type BatchOutput, type WrittenFile } from "../../../shared/api/index.ts";
import {
  listedProject,
  type FormDocument,
  type FormId,
  type ListedProject,
} from "../../../shared/forms/index.ts";
import type { Project } from "../../../shared/project/index.ts";
import { CSV_TABLES } from "../../../shared/transfer/index.ts";
import { targetError } from "../../transfer/target-errors.ts";
import { systemDisk } from "../../transfer/disk.ts";
import { UNFINISHED_FOLDER } from "../../transfer/unfinished.ts";
import { writeVerified } from "../../transfer/write-verified.ts";
import { chaptersForm, type Chapter } from "./combined-form.ts";
import type { BatchPaper } from "./messages.ts";
import { planBatch, type BatchPlan, type BatchProject, type Volume } from "./plan.ts";
import { spread, startWorker, workerCount, type BatchProcess, type Worker } from "./pool.ts";

export interface BatchJob {
  projects: readonly BatchProject[];
  output: BatchOutput;
  /** 2027年度, or empty. */
  heading: string;
  /** Where the batch's folder is made, and its name. */
  place: string;
  folderName: string;
  paper: Omit<BatchPaper, "folder">;
}

export interface BatchTools {
  fork(): BatchProcess;
  read(id: string): Project;
  print(form: FormDocument): Promise<Uint8Array>;
  /** Told after every piece of work. */
  progress(what: string, done: number, total: number): void;
}

export interface BatchResult {
  folder: string;
  files: WrittenFile[];
}

class BatchRun {
  readonly files: WrittenFile[] = [];
  readonly #job: BatchJob;
  readonly #plan: BatchPlan;
  readonly #tools: BatchTools;
  readonly #folder: string;
  readonly #signal: AbortSignal;
  readonly #workers = new Set<Worker>();
  #done = 0;

  constructor(job: BatchJob, tools: BatchTools, folder: string, signal: AbortSignal) {
    this.#job = job;
    this.#plan = planBatch(job.projects, job.output, job.heading);
    this.#tools = tools;
    this.#folder = folder;
    this.#signal = signal;
  }

  #step(what: string): void {
    this.#done += 1;
    this.#tools.progress(what, this.#done, this.#plan.total);
  }

  #read({ id }: BatchProject): Project {
    this.#signal.throwIfAborted();
    return this.#tools.read(id);
  }

  async run(): Promise<void> {
    // A worker in the middle of a file is ended at once; what it had begun goes with the folder.
    const end = (): void => this.#workers.forEach((worker) => worker.close());
    this.#signal.addEventListener("abort", end, { once: true });
    try {
      await this.#words();
      await this.#workbooks();
      await this.#pdfs();
      await this.#tables();
      this.#signal.throwIfAborted();
    } finally {
      this.#signal.removeEventListener("abort", end);
    }
  }

  /** Workers for one piece of work. They end with it: what a library leaves behind in a process goes with the process. */
  async #withWorkers(count: number, work: (workers: readonly Worker[]) => Promise<void>): Promise<void> {
    this.#signal.throwIfAborted();
    const paper = { ...this.#job.paper, folder: this.#folder };
    const workers = Array.from({ length: count }, () => startWorker(this.#tools.fork, paper));
    for (const worker of workers) this.#workers.add(worker);
    try {
      await work(workers);
    } finally {
      for (const worker of workers) {
        worker.close();
        this.#workers.delete(worker);
      }
    }
  }

  async #words(): Promise<void> {
    const { word: form } = this.#job.output;
    if (form === null) return;
    await this.#withWorkers(workerCount(), async (workers) => {
      // Two for each worker: one is made while the other is flushed and read back.
      const lanes = [...workers, ...workers];
      await spread(lanes, this.#plan.words, async (worker, { project, name }) => {
        const answer = await worker.run({ kind: "word", form, project: this.#read(project), name });
        if (answer.kind === "file") this.files.push(answer.file);
        this.#step("Word");
      });
    });
  }

  async #workbooks(): Promise<void> {
    const { excel: form } = this.#job.output;
    if (form === null) return;
    const { workbooks } = this.#plan;
    // A worker for each: compressing a workbook's parts leaves some 100 MB behind, and the next one's comes on top of it.
    const lanes = Array.from({ length: workerCount() });
    await spread(lanes, workbooks, (_, volume) =>
      this.#withWorkers(1, ([worker]) => this.#workbook(worker!, form, volume)),
    );
    if (workbooks.length < 2) return;
    const projects: ListedProject[] = this.#job.projects.map((entry) => listedProject(this.#read(entry)));
    const name = `${this.#job.heading}项目汇总.xlsx`;
    const title = `${this.#job.heading}项目汇总`;
    await this.#withWorkers(1, async ([worker]) => {
      const answer = await worker!.run({ kind: "summary", title, name, projects });
      if (answer.kind === "file") this.files.push(answer.file);
    });
  }

  async #workbook(worker: Worker, form: FormId, { name, projects }: Volume): Promise<void> {
    let sheet: Promise<unknown> = Promise.resolve();
    for (const project of projects) {
      // The next one is read while this one is made; a worker takes them in their order.
      const next = worker.run({ kind: "sheet", form, project: this.#read(project) });
      next.catch(() => undefined);
      await sheet;
      sheet = next;
      this.#step(`Excel：${name}`);
    }
    await sheet;
    const answer = await worker.run({ kind: "workbook", title: "项目汇总", name });
    if (answer.kind === "file") this.files.push(answer.file);
  }

  async #pdfs(): Promise<void> {
    const { pdf: form } = this.#job.output;
    if (form === null) return;
    await this.#withWorkers(workerCount(), async (workers) => {
      for (const volume of this.#plan.pdfs) await this.#pdf(workers, form, volume);
    });
  }

  async #pdf(workers: readonly Worker[], form: FormId, { name, title, projects }: Volume): Promise<void> {
    const chapters = new Map<string, Chapter>();
    await spread(workers, projects, async (worker, entry) => {
      const project = this.#read(entry);
      const answer = await worker.run({ kind: "form", form, project });
      if (answer.kind === "form") chapters.set(entry.id, { name: project.name, form: answer.form });
    });
    const ordered = projects.map(({ id }) => chapters.get(id)!);
    const bytes = await this.#tools.print(chaptersForm(ordered, title));
    this.#signal.throwIfAborted();
    this.files.push(await writeVerified(this.#folder, name, bytes));
    for (const _ of projects) this.#step(`PDF：${name}`);
  }

  async #tables(): Promise<void> {
    if (!this.#job.output.csv) return;
    const texts = CSV_TABLES.map((table) => [table.head()]);
    for (const entry of this.#job.projects) {
      const project = this.#read(entry);
      CSV_TABLES.forEach((table, index) => texts[index]!.push(table.rowsOf(project)));
      this.#step("CSV");
      // The window answers in between.
      await new Promise((resolve) => setImmediate(resolve));
    }
    for (const [index, { name }] of CSV_TABLES.entries()) {
      const bytes = new TextEncoder().encode(texts[index]!.join(""));
      this.files.push(await writeVerified(this.#folder, `${this.#job.heading}${name}.csv`, bytes));
    }
  }
}

/** A name that is not taken yet. */
async function settle(unfinished: string, place: string, name: string): Promise<string> {
  for (let number = 1; ; number += 1) {
    const folder = join(place, number === 1 ? name : `${name}(${number})`);
    try {
      // Made first, so that a folder that is there already is never replaced.
      await mkdir(folder);
      await rm(folder, { recursive: true });
      await rename(unfinished, folder);
      await systemDisk.flushFolder(place);
      return folder;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    }
  }
}

/**
 * @throws LedgerError of the writing or of a project; the signal's reason when cancelled. Nothing of it is left then.
 */
export async function runBatch(job: BatchJob, tools: BatchTools, signal: AbortSignal): Promise<BatchResult> {
  const unfinished = join(job.place, `${UNFINISHED_FOLDER}${job.folderName}`);
  try {
    await rm(unfinished, { recursive: true, force: true });
    await mkdir(unfinished);
    const run = new BatchRun(job, tools, unfinished, signal);
    await run.run();
    const folder = await settle(unfinished, job.place, job.folderName);
    return { folder, files: run.files };
  } catch (error) {
    await rm(unfinished, { recursive: true, force: true, maxRetries: 5 }).catch(() => undefined);
    if (signal.aborted) throw signal.reason;
    throw error instanceof LedgerError ? error : targetError(error, job.place);
  }
}
