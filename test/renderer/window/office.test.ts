/** The office's data in the settings and in a project, and what goes from the one to the other. */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { sampleProject } from "../../fixtures/sample-project.ts";
import { blankOrganization, type Organization } from "../../../shared/project/index.ts";
import { startRenderer, type Renderer } from "../open-window.ts";

const { id, unit } = sampleProject();
const SIZE = { width: 1366, height: 768 };
let renderer: Renderer;

beforeAll(async () => {
  renderer = await startRenderer();
}, 90_000);
afterAll(() => renderer.close());

interface Bridge {
  invoke(area: string, name: string, input: unknown): Promise<{ value: { office: Organization } }>;
}

/** What the settings have, asked past the page. */
const officeOf = (page: Page): Promise<Organization> =>
  page.evaluate(async () => {
    const { ledger } = globalThis as unknown as { ledger: Bridge };
    return (await ledger.invoke("settings", "get", {})).value.office;
  });

describe("the page of the unit", () => {
  async function openUnit(office: Organization): Promise<Page> {
    const { page } = await renderer.open({}, SIZE, `/project/${id}/unit`);
    await page.getByRole("textbox", { name: "单位名称" }).waitFor();
    await page.evaluate(
      (data) => (globalThis as unknown as { ledger: Bridge }).ledger.invoke("settings", "setOffice", data),
      office,
    );
    return page;
  }
  const button = (page: Page, name: string) => page.getByRole("button", { name });

  it("offers nothing to take from empty settings, and says where they are filled in", async () => {
    const page = await openUnit(blankOrganization());
    await page.getByText("设置里还没有填：单位名称", { exact: false }).waitFor();
    expect(await button(page, "换成设置里的").count()).toBe(0);
    await button(page, "把这里的记为本单位信息").click();
    await page.getByText("设置里还没有填").waitFor({ state: "hidden" });
    expect(await officeOf(page)).toEqual(unit);
    await page.close();
  });

  it("takes what differs and names what the settings lack", async () => {
    const page = await openUnit({ ...unit, name: "区委社会工作部", address: "" });
    await page.getByText("与设置里的本单位信息不同：单位名称。设置里还没有填：", { exact: false }).waitFor();
    await button(page, "换成设置里的").click();
    await page.getByText("与设置里的本单位信息不同").waitFor({ state: "hidden" });
    expect(await page.getByRole("textbox", { name: "单位名称" }).inputValue()).toBe("区委社会工作部");
    expect(await button(page, "换成设置里的").count()).toBe(0);
    await button(page, "到“设置”页填").click();
    await page.getByRole("heading", { name: "本单位", exact: true }).waitFor();
    await page.close();
  });
});
