import { randomUUID } from "node:crypto";

import {
  LedgerError,
  type BatchSelection,
  type BatchState,
  type HandlersOf,
  type LedgerContract,
} from "../../shared/api/index.ts";
import { localDay } from "../clock.ts";
import { planBatch, type BatchProject } from "../documents/batch/plan.ts";
import { runBatch } from "../documents/batch/run-batch.ts";
import { log } from "../log.ts";
import type { ApiContext } from "./context.ts";
import { projectLines } from "./project-lines.ts";

/** A PDF of many projects takes longer to lay out than one form. */
const SHOWN_FILES = 12;

interface Job {
  state: BatchState;
  controller: AbortController;
}

export function batchHandlers(context: ApiContext): HandlersOf<LedgerContract["batch"]> {
  const { ledger, clock, printer, written } = context;
  const jobs = new Map<string, Job>();

  const chosen = (selection: BatchSelection): BatchProject[] => {
    const wanted = "year" in selection ? null : new Set(selection.ids);
    const monitored = ledger.store.projects.monitored();
    return [...projectLines(ledger.store, "year" in selection ? selection.year : null)]
      .filter(({ id }) => wanted === null || wanted.has(id))
      .map(({ id, name, year }) => ({ id, name, year, monitored: monitored.has(id) }));
  };

  const jobOf = (token: string): Job => {
    const job = jobs.get(token);
    if (job === undefined) throw new LedgerError("input.invalid");
    return job;
  };

  const headingOf = (projects: readonly BatchProject[]): string => {
    const years = new Set(projects.map(({ year }) => year));
    const [year] = years;
    return years.size === 1 && year !== null && year !== undefined ? `${year}年度` : "";
  };

  return {
    count({ selection }) {
      const projects = chosen(selection);
      return { projects: projects.length, monitored: projects.filter(({ monitored }) => monitored).length };
    },
    start({ selection, output, place }) {
      const busy = [...jobs.values()].some(({ state }) => ["running", "cancelling"].includes(state.state));
      const projects = chosen(selection);
      if (busy || planBatch(projects, output, "").total === 0) throw new LedgerError("input.invalid");
      const token = randomUUID();
      const controller = new AbortController();
      const now = clock.now();
      const heading = headingOf(projects);
      const job: Job = {
        controller,
        state: {
          state: "running",
          what: "",
          done: 0,
          total: 0,
          folder: "",
          folderToken: null,
          files: 0,
          bytes: 0,
          written: [],
          error: null,
        },
      };
      jobs.clear();
      jobs.set(token, job);
      const stamp = [now.getHours(), now.getMinutes()].map((part) => String(part).padStart(2, "0")).join("");
      const work = runBatch(
        {
          projects,
          output,
          heading,
          place: written.pathOf(place),
          folderName: `${heading}项目材料_${localDay(now)}_${stamp}`,
          paper: { district: ledger.store.settings.get().district, createdAt: now.toISOString() },
        },
        {
          fork: context.forkWriter,
          read: (id) => ledger.store.projects.get(id).project,
          print: async (form) => (await printer.print(form)).bytes,
          progress: (what, done, total) => Object.assign(job.state, { what, done, total }),
        },
        controller.signal,
      );
      work
        .then(({ folder, files }) => {
          Object.assign(job.state, {
            state: "done",
            folder,
            folderToken: written.add(folder),
            files: files.length,
            bytes: files.reduce((sum, { size }) => sum + size, 0),
            written: files.slice(0, SHOWN_FILES),
          });
        })
        .catch((error: unknown) => {
          if (controller.signal.aborted) {
            job.state.state = "cancelled";
            return;
          }
          job.state.state = "failed";
          if (error instanceof LedgerError) job.state.error = { code: error.code, details: error.details };
          else {
            log("batch failed", "batch", error);
            job.state.error = { code: "unexpected", details: {} };
          }
        });
      return { job: token };
    },
    state: ({ job }) => jobOf(job).state,
    cancel({ job: token }) {
      const { state, controller } = jobOf(token);
      if (state.state === "running") {
        state.state = "cancelling";
        controller.abort();
      }
      return null;
    },
  };
}
