/** A box that she ticks stays as she left it while the answer is on its way to the disk and back. */
import { expect, it } from "vitest";

import { sampleProject } from "../../fixtures/sample-project.ts";
import { OFFICE_SCREEN, rendererOfFile } from "../windows-of-file.ts";

const { id } = sampleProject();
const renderer = rendererOfFile();

interface Bridge {
  invoke(area: string, name: string, input: unknown): Promise<unknown>;
}

it("a remark that is ticked off never shows as open again in between", async () => {
  const { page, problems } = await renderer.open({}, OFFICE_SCREEN, "/");
  await page.evaluate(async (project) => {
    const { ledger } = globalThis as unknown as { ledger: Bridge };
    const receipt = { clerk: "", date: "", note: "" };
    const sent = { id: project, manner: "package", tokens: [], receipt, reason: "" };
    await ledger.invoke("submissions", "submit", sent);
    const remarks = ["绩效目标不够具体", "没有成本指标"].map((text) => ({ path: "", text }));
    await ledger.invoke("submissions", "return", { id: project, number: 1, remarks });
  }, id);
  await page.evaluate((project) => (location.hash = `/project/${project}/submit`), id);
  const box = page.getByRole("checkbox", { name: "意见 1 已办" });
  await box.waitFor();
  // Every drawing in between, not only those that a look from outside happens to meet.
  await box.evaluate((input) => {
    const row = input.closest("li")!;
    const drawn: boolean[] = [];
    new MutationObserver(() => drawn.push(row.dataset["done"] !== undefined)).observe(row, {
      attributeFilter: ["data-done"],
    });
    Object.assign(globalThis, { drawn });
  });
  await box.check();
  await page.getByText("还有 1 条未办").waitFor();
  expect(await page.evaluate(() => (globalThis as unknown as { drawn: boolean[] }).drawn)).toEqual([true]);
  expect(problems).toEqual([]);
});
