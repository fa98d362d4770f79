import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { writeExcel, writeWord } from "../../electron/documents/writers/index.ts";
import { buildForm, FORM_IDS, formTexts, isCovered, type FormDocument } from "../../shared/forms/index.ts";
import { generatedProject } from "../forms/generated-project.ts";
import { sampleProject } from "../fixtures/sample-project.ts";
import { readExcel } from "../writers/read-excel.ts";
import { readWord } from "../writers/read-word.ts";
import { openPaperWindow, type PaperWindow } from "./paper-window.ts";
import { byField, formByField } from "./by-field.ts";
import { paperSizes, readDom, readPdf, type PaperPage } from "./read-paper.ts";

let window: PaperWindow;
beforeAll(async () => {
  window = await openPaperWindow();
}, 60_000);
afterAll(() => window.close());

const PDF_OPTIONS = { preferCSSPageSize: true, printBackground: true, tagged: true, outline: true };
/**
 * Space and line ends are not text in a PDF: they are places where nothing is drawn. Characters that the shipped fonts lack come
 * from a font of the PC or from none; missingCharacters names them.
 */
const bare = (text: string): string =>
  [...text].filter((character) => /\S/u.test(character) && isCovered(character)).join("");

async function printed(form: FormDocument): Promise<{ dom: PaperPage[]; pdf: Buffer; reported: number }> {
  const { page, pages } = await window.print(form);
  const dom = await readDom(page);
  const pdf = await page.pdf(PDF_OPTIONS);
  await page.close();
  return { dom, pdf, reported: pages };
}

/** Word, Excel, the preview and the PDF of a form say the same. */
async function expectSameEverywhere(form: FormDocument): Promise<void> {
  const { dom, pdf, reported } = await printed(form);
  const word = await readWord(await writeWord(form));
  const excel = await readExcel(await writeExcel(form));
  expect(word.texts).toEqual(formTexts(form));
  expect(excel.texts).toEqual(formTexts(form));
  expect(byField(dom.flatMap((page) => page.texts))).toEqual(formByField(form));
  expect(dom).toHaveLength(reported);
  const pages = await readPdf(pdf);
  expect(pages.map(bare)).toEqual(dom.map((page) => bare(page.everything)));
}

describe("what you see is what you get", () => {
  it.each(FORM_IDS)(
    "%s of the sample has the same texts in Word, Excel, the preview and the PDF",
    async (id) => expectSameEverywhere(buildForm(id, sampleProject())),
  );

  it("so has any project: long names, rare characters, line breaks, 60 indicators", async () => {
    await fc.assert(
      fc.asyncProperty(generatedProject({ indicators: 60, text: 300 }), async (project) =>
        expectSameEverywhere(buildForm("projectText", project)),
      ),
      { numRuns: 4, endOnFailure: true },
    );
  }, 120_000);
});

describe("the pages", () => {
  it("are A4, upright for the text and lying for the table, as many in the PDF as on the screen", async () => {
    const { dom, pdf } = await printed(buildForm("projectText", sampleProject()));
    const sizes = await paperSizes(pdf);
    expect(sizes).toHaveLength(dom.length);
    const lying = dom.map((page) => page.everything.startsWith("项目绩效目标表"));
    expect(sizes).toEqual(lying.map((landscape) => (landscape ? [297, 210] : [210, 297])));
  });

  it("hold 22 lines of body text, within their margins, and count from the page after the cover", async () => {
    const { page } = await window.print(
      buildForm("projectText", { ...sampleProject(), plan: "全年计划为党员划拨活动经费。".repeat(120) }),
    );
    const facts = await page.evaluate(() =>
      [...document.querySelectorAll(".form-page")].map((sheet) => {
        const style = getComputedStyle(sheet);
        const box = sheet.getBoundingClientRect();
        const floor = box.bottom - Number.parseFloat(style.paddingBottom);
        const blocks = [...sheet.querySelectorAll(":scope > .form-text, :scope > table")].map((element) =>
          element.getBoundingClientRect(),
        );
        const lines = [...sheet.querySelectorAll(":scope > .style-fangsong, :scope > .style-hei")].map(
          (element) => element.getBoundingClientRect().height,
        );
        return {
          number: sheet.querySelector(".page-number")?.textContent ?? null,
          overflow: Math.max(0, ...blocks.map((block) => block.bottom)) - floor,
          lines: Math.round(lines.reduce((sum, height) => sum + height, 0) / (28.8 * (96 / 72))),
        };
      }),
    );
    await page.close();
    expect(facts.map((fact) => fact.number)).toEqual([
      null,
      ...facts.slice(1).map((_, index) => `— ${index + 1} —`),
    ]);
    expect(facts.filter((fact) => fact.overflow > 1)).toEqual([]);
    expect(Math.max(...facts.slice(1, 4).map((fact) => fact.lines))).toBe(22);
  });

  it("repeat the table's title and headings, which the preview does not read out twice", async () => {
    const { page } = await window.print(buildForm("goalTable", sampleProject()));
    const titles = await page.locator(".form-page", { hasText: "项目绩效目标表" }).count();
    const sheets = await page.locator(".form-page").count();
    const headings = await page
      .locator("[data-repeated]")
      .evaluateAll((rows) => rows.map((row) => row.getAttribute("aria-hidden")));
    await page.close();
    expect(titles).toBe(sheets);
    expect(headings).toEqual(Array.from({ length: (sheets - 1) * 3 }, () => "true"));
  });

  it("use the shipped fonts alone for what they have", async () => {
    const { pdf } = await printed(buildForm("projectText", sampleProject()));
    const fonts = new Set(
      pdf
        .toString("latin1")
        .match(/\/FontName\s*\/[A-Z]{6}\+[\w-]+/g)
        ?.map((name) => name.replace(/.*\+/, "")),
    );
    expect([...fonts].every((name) => name.startsWith("NotoSerifSC") || name.startsWith("NotoSansSC"))).toBe(
      true,
    );
    expect(fonts.size).toBeGreaterThan(1);
  });
});

describe("the preview", () => {
  it("marks the words of a finding on the paper, also where they stand after a label", async () => {
    const form = buildForm("projectText", sampleProject());
    const page = await window.preview({ form, scale: 0.5, highlight: { path: "plan", from: 6, to: 13 } });
    expect(await page.locator(".form-pages mark").allTextContents()).toEqual([
      sampleProject().plan.slice(6, 13),
    ]);
    await page.evaluate((props) => (globalThis as unknown as { show(given: unknown): void }).show(props), {
      form,
      scale: 0.5,
      highlight: { path: "unit/creditCode", from: 0, to: 6 },
    });
    expect(await page.locator(".form-pages mark").allTextContents()).toEqual(["115301"]);
    await page.close();
  });

  it("scrolls to the field that is edited, and to its row where the form does not print it", async () => {
    const form = buildForm("projectText", sampleProject());
    const page = await window.preview({ form, scale: 0.5 });
    const scrollTo = async (path: string): Promise<string> => {
      await page.evaluate((props) => (globalThis as unknown as { show(given: unknown): void }).show(props), {
        form,
        scale: 0.5,
        scrollTo: { path },
      });
      return page.evaluate(() => {
        const seen = [...document.querySelectorAll(".form-pages [data-path]")].filter((element) => {
          const { top, bottom } = element.getBoundingClientRect();
          return top >= 0 && bottom <= innerHeight;
        });
        return seen.map((element) => element.getAttribute("data-path")).join(" ");
      });
    };
    expect(await scrollTo("outcomes")).toContain("outcomes");
    expect(await scrollTo("indicators/i14/target")).toContain("indicators/i14/target");
    expect(await scrollTo("indicators/i01/points")).toContain("indicators/i01/level3");
    await page.close();
  });

  it("brings the marked passage into view, not only the beginning of its field", async () => {
    const project = { ...sampleProject(), plan: `${"全年按月开展各项工作。".repeat(300)}最后一句` };
    const form = buildForm("projectText", project);
    const from = project.plan.length - 4;
    const place = { path: "plan", from, to: project.plan.length };
    const page = await window.preview({ form, scale: 1, highlight: place, scrollTo: place });
    const seen = await page.evaluate(() => {
      const mark = document.querySelector(".form-pages mark")!;
      const { top, bottom } = mark.getBoundingClientRect();
      return { text: mark.textContent, inside: top >= 0 && bottom <= innerHeight };
    });
    expect(seen).toEqual({ text: "最后一句", inside: true });
    await page.close();
  });

  it("breaks the same lines at every size, and follows what is typed", async () => {
    const form = buildForm("projectText", sampleProject());
    const page = await window.preview({ form, scale: 0.37 });
    const small = await readDom(page);
    await page.evaluate((props) => (globalThis as unknown as { show(given: unknown): void }).show(props), {
      form,
      scale: 1.7,
    });
    expect(await readDom(page)).toEqual(small);
    const longer = buildForm("projectText", { ...sampleProject(), plan: "新的计划。".repeat(300) });
    await page.evaluate((props) => (globalThis as unknown as { show(given: unknown): void }).show(props), {
      form: longer,
      scale: 1,
    });
    await expect.poll(async () => (await readDom(page)).length).toBeGreaterThan(small.length);
    await page.close();
  });
});
