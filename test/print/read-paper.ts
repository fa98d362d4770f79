/** Reads the pages back: from the preview's DOM, and from the PDF through pdf.js. */
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import type { Page } from "playwright-core";

export interface PaperText {
  path: string | null;
  text: string;
}

/** What stands on each page: its own texts, and everything on it in order, repeated headings and the page number included. */
export interface PaperPage {
  texts: PaperText[];
  everything: string;
}

export async function readDom(page: Page): Promise<PaperPage[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll(".form-page")].map((sheet) => {
      const printed = [...sheet.querySelectorAll(".form-text, .cell-text")];
      const own = printed.filter((element) => element.closest("[data-repeated]") === null);
      return {
        texts: own.map((element) => ({
          path: element.closest("[data-path]")?.getAttribute("data-path") ?? null,
          text: element.textContent,
        })),
        everything: sheet.textContent,
      };
    }),
  );
}

/** The text of each page of a PDF. */
export async function readPdf(bytes: Uint8Array): Promise<string[]> {
  const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const pages: string[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const content = await (await pdf.getPage(number)).getTextContent();
    pages.push(content.items.map((item) => ("str" in item ? item.str : "")).join(""));
  }
  await pdf.cleanup();
  return pages;
}

/** Widths and heights of a PDF's pages in millimetres, rounded. */
export async function paperSizes(bytes: Uint8Array): Promise<[number, number][]> {
  const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const sizes: [number, number][] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const { width, height } = (await pdf.getPage(number)).getViewport({ scale: 25.4 / 72 });
    sizes.push([Math.round(width), Math.round(height)]);
  }
  return sizes;
}
