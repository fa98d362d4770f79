/** Hostile texts on the screen and on paper: they stand there as they were typed, and nothing of them comes to life. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { buildForm, FORM_IDS } from "../../shared/forms/index.ts";
import { randomOf } from "../prove/random.ts";
import { hostileProject } from "../security/hostile-project.ts";
import { byField, formByField } from "./by-field.ts";
import { openPaperWindow, type PaperWindow } from "./paper-window.ts";
import { readDom } from "./read-paper.ts";

const SEED = 20_261_122;
const random = randomOf(SEED);

let window: PaperWindow;
beforeAll(async () => {
  window = await openPaperWindow();
}, 60_000);
afterAll(() => window.close());

/** What only stands in a page where markup was taken as such. */
const ALIVE =
  "#paper :is(script, img, svg, iframe, object, embed, a, form, input, link, base, [onerror], [onload])";
/** What makes a PDF do something: ISO 32000-1, 12.6. */
const ACTIONS = /\/(JavaScript|JS|Launch|URI|OpenAction\s*<<|SubmitForm|EmbeddedFile)\b/;
const bare = (fields: ReadonlyMap<string, string>): [string, string][] =>
  [...fields].map(([path, text]) => [path, text.replace(/\s+/gu, "")]);

describe("hostile texts in every field", () => {
  it.each(FORM_IDS)("are only text on the page and in the PDF of %s", { timeout: 120_000 }, async (id) => {
    const { project, texts } = hostileProject(random, 16);
    const form = buildForm(id, project);
    const { page } = await window.print(form);
    const dialogs: string[] = [];
    page.on("dialog", (dialog) => {
      dialogs.push(dialog.message());
      void dialog.dismiss();
    });
    const alive = await page.locator(ALIVE).count();
    const planted = await page.evaluate(() => "planted" in globalThis);
    const shown = byField((await readDom(page)).flatMap((sheet) => sheet.texts));
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
    await page.close();
    expect(texts.length).toBeGreaterThan(300);
    expect({ alive, planted, dialogs }).toEqual({ alive: 0, planted: false, dialogs: [] });
    expect(bare(shown)).toEqual(bare(formByField(form)));
    expect(ACTIONS.exec(pdf)?.[0] ?? null).toBeNull();
  });
});
