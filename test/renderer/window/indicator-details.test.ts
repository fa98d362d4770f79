/** At the size of an office's screen the details of an indicator show what they hold, and the row stays beside them. */
import type { Locator, Page } from "playwright-core";
import { expect, it } from "vitest";

import { look } from "../../e2e/pictures.ts";
import { sampleProject } from "../../fixtures/sample-project.ts";
import { OFFICE_SCREEN, rendererOfFile } from "../windows-of-file.ts";

const { id, indicators } = sampleProject();
const ROW = indicators[2]!;
const LAST = indicators.at(-1)!;
const LONG =
  "10分，完成率达到100%（含）得10分；[95%,100%)得9分；[90%,95%)得8分；[85%,90%)得7分；[80%,85%)得6分；[75%,80%)得5分；[70%,75%)得4分；[65%,70%)得3分；[60%,65%)得2分；其他情况不得分。";
const renderer = rendererOfFile();

interface Bridge {
  invoke(area: string, name: string, input: unknown): Promise<unknown>;
}

async function openAt(row: { id: string }): Promise<Page> {
  const { page } = await renderer.open({}, OFFICE_SCREEN, "/");
  await page.evaluate(
    async ([project, path, text]) => {
      const { ledger } = globalThis as unknown as { ledger: Bridge };
      const edits = [{ kind: "set", path, value: text }];
      await ledger.invoke("projects", "edit", { id: project, edits, label: "改", together: null });
    },
    [id, `indicators/${ROW.id}/standard/text`, LONG] as const,
  );
  await page.evaluate((address) => (location.hash = address), `/project/${id}/indicators`);
  await page.locator(`[data-row="${row.id}"] [role=gridcell]`).first().click();
  await page.getByRole("complementary", { name: "指标明细" }).waitFor();
  return page;
}

/** Wholly inside the details, unscrolled. */
async function isSeen(page: Page, what: Locator): Promise<boolean> {
  const details = await page.locator("[data-details]").boundingBox();
  const box = await what.boundingBox();
  if (details === null || box === null) return false;
  return box.y >= details.y && box.y + box.height <= Math.min(768, details.y + details.height);
}

async function rowStandsAbove(page: Page, row: { id: string }): Promise<void> {
  const box = (await page.locator(`[data-row="${row.id}"]`).boundingBox())!;
  const titles = (await page.getByRole("columnheader", { name: "三级指标" }).boundingBox())!;
  const details = (await page.locator("[data-details]").boundingBox())!;
  expect(box.y).toBeGreaterThanOrEqual(titles.y + titles.height - 1);
  expect(box.y + box.height).toBeLessThanOrEqual(details.y + 1);
}

it("a long standard is read whole, and the long fields have lines to write in", async () => {
  const page = await openAt(ROW);
  await look(page, "details-long-standard");
  const said = page.getByRole("region", { name: "评（扣）分标准怎样读" }).locator("p").first();
  expect(await said.textContent()).toContain("其他情况不得分");
  expect(await isSeen(page, said)).toBe(true);
  // In lines that are as long as the place is wide.
  expect((await said.boundingBox())!.width).toBeGreaterThan(600);
  for (const name of ["指标内容", "设定依据及数据来源"]) {
    const box = await page.getByRole("textbox", { name }).boundingBox();
    expect(box!.height).toBeGreaterThanOrEqual(60);
  }
  await page.close();
});

it("the form that writes a standard is seen with its sentence and its button, and the row beside it", async () => {
  const page = await openAt(LAST);
  await page.getByRole("button", { name: "用表单写标准" }).click();
  const write = page.getByRole("button", { name: "写入评分标准" });
  await write.waitFor();
  for (const kind of ["按完成比例", "分档计分"]) {
    await page.getByRole("combobox", { name: "怎样计分" }).click();
    await page.getByRole("option", { name: kind }).click();
    await look(page, `details-form-${kind}`);
    expect(await isSeen(page, write)).toBe(true);
    await rowStandsAbove(page, LAST);
  }
  await page.close();
});
