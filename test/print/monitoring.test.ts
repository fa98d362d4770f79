/** The monitoring forms have the narrowest columns of all: their lines must break alike on paper and in the reduced preview. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { buildForm } from "../../shared/forms/index.ts";
import { monitoredProject } from "../fixtures/monitored-project.ts";
import { openPaperWindow, type PaperWindow } from "./paper-window.ts";

let window: PaperWindow;
beforeAll(async () => {
  window = await openPaperWindow();
}, 60_000);
afterAll(() => window.close());

describe.each(["monitoring", "monitoringHuangshi"] as const)("%s in the preview", (id) => {
  it.each([0.37, 1])("keeps clear of the page number at %d of life size", async (scale) => {
    const page = await window.preview({ form: buildForm(id, monitoredProject()), scale });
    const rooms = await page.evaluate(() =>
      [...document.querySelectorAll(".form-page")].map((sheet) => {
        const blocks = [...sheet.querySelectorAll(":scope > table, :scope > .form-text")];
        const bottom = Math.max(...blocks.map((block) => block.getBoundingClientRect().bottom));
        return sheet.querySelector(".page-number")!.getBoundingClientRect().top - bottom;
      }),
    );
    await page.close();
    expect(rooms.length).toBeGreaterThan(1);
    expect(Math.min(...rooms)).toBeGreaterThan(0);
  });
});
