/** PDF from the same page that the preview shows: a hidden window lays the form out, then it is printed to bytes. */
import { BrowserWindow } from "electron";

import { LedgerError } from "../../shared/api/index.ts";
import type { FormDocument } from "../../shared/forms/index.ts";
import { withFixedPdfDates } from "../documents/pdf-dates.ts";
import { pagePreferences } from "./main-window.ts";
import { addressOf } from "./protocol.ts";

const LAYOUT_PATIENCE_MS = 60_000;
/** A batch's document has the sections of a hundred projects. */
const SECTION_PATIENCE_MS = 1_000;
/** Stands in the properties of a form that carries no date of its own. */
const UNDATED = "2000-01-01T00:00:00Z";

interface Job {
  form: FormDocument;
  ready(pages: number): void;
}

export interface Printer {
  /** The bytes of the PDF and its number of pages. `pages`: "1-3,5"; "" = all. */
  print(form: FormDocument, pages?: string): Promise<{ bytes: Uint8Array; pages: number }>;
  /** For the printing area of the contract. */
  job(contentsId: number): FormDocument;
  ready(contentsId: number, pages: number): void;
  isPrinting(contentsId: number): boolean;
}

export function createPrinter(preload: string): Printer {
  const jobs = new Map<number, Job>();
  const jobOf = (contentsId: number): Job => {
    const job = jobs.get(contentsId);
    if (job === undefined) throw new LedgerError("input.invalid");
    return job;
  };

  return {
    async print(form, pages = "") {
      const window = new BrowserWindow({
        show: false,
        width: 1200,
        height: 900,
        webPreferences: pagePreferences(preload),
      });
      const contentsId = window.webContents.id;
      try {
        const count = await new Promise<number>((resolve, reject) => {
          const patience = setTimeout(
            () => reject(new LedgerError("print.failed")),
            LAYOUT_PATIENCE_MS + form.sections.length * SECTION_PATIENCE_MS,
          );
          const settle = (done: () => void): void => {
            clearTimeout(patience);
            done();
          };
          jobs.set(contentsId, { form, ready: (total) => settle(() => resolve(total)) });
          window.webContents.once("render-process-gone", () =>
            settle(() => reject(new LedgerError("print.failed"))),
          );
          window
            .loadURL(addressOf("print/print.html"))
            .catch(() => settle(() => reject(new LedgerError("print.failed"))));
        });
        const bytes = await window.webContents.printToPDF({
          preferCSSPageSize: true,
          printBackground: true,
          generateTaggedPDF: true,
          generateDocumentOutline: true,
          pageRanges: pages.replaceAll(/\s/g, ""),
        });
        return { bytes: withFixedPdfDates(bytes, new Date(form.createdAt ?? UNDATED)), pages: count };
      } catch (error) {
        if (error instanceof LedgerError) throw error;
        throw new LedgerError("print.failed", {}, { cause: error });
      } finally {
        jobs.delete(contentsId);
        window.destroy();
      }
    },
    job: (contentsId) => jobOf(contentsId).form,
    ready: (contentsId, pages) => jobOf(contentsId).ready(pages),
    isPrinting: (contentsId) => jobs.has(contentsId),
  };
}
