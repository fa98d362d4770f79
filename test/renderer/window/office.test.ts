/** The office's data in the settings and in a project, and what goes from the one to the other. */
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";

import { sampleProject } from "../../fixtures/sample-project.ts";
import { blankOrganization, type Organization } from "../../../shared/project/index.ts";
import { OFFICE_SCREEN, rendererOfFile } from "../windows-of-file.ts";

const { id, unit } = sampleProject();
const renderer = rendererOfFile();

interface Bridge {
  invoke(area: string, name: string, input: unknown): Promise<{ value: { office: Organization } }>;
}

/** What the settings have, asked past the page. */
const officeOf = (page: Page): Promise<Organization> =>
  page.evaluate(async () => {
    const { ledger } = globalThis as unknown as { ledger: Bridge };
    return (await ledger.invoke("settings", "get", {})).value.office;
  });

describe("the settings", () => {
  it("keep the office's data without the blanks at their ends, and take none from under the cursor", async () => {
    const { page } = await renderer.open({}, OFFICE_SCREEN, "/settings");
    const name = page.getByRole("textbox", { name: "单位名称" });
    await name.fill("　区委 ");
    // Saved in the pause after typing.
    await expect.poll(async () => (await officeOf(page)).name).toBe("区委");
    await page.waitForTimeout(200);
    expect(await name.inputValue()).toBe("　区委 ");
    await name.press("End");
    await page.keyboard.type("宣传部　");
    await name.press("Tab");
    await expect.poll(() => name.inputValue()).toBe("区委 宣传部");
    expect((await officeOf(page)).name).toBe("区委 宣传部");
    await page.close();
  });

  it("name what no code has, and keep it", async () => {
    const { page } = await renderer.open({}, OFFICE_SCREEN, "/settings");
    const code = page.getByRole("textbox", { name: "主管部门编码" });
    await code.fill("１０１区委");
    await page.getByText("编码一般只有数字和字母，这里有“区委”，请核对；照样保存").waitFor();
    await code.press("Tab");
    await expect.poll(() => code.inputValue()).toBe("101区委");
    const credit = page.getByRole("textbox", { name: "统一社会信用代码" });
    await credit.fill("1153012");
    await page.getByText("统一社会信用代码应为 18 位").waitFor();
    await credit.fill("代码未定");
    await page.getByText("代码一般只有数字和字母，这里有“代码未定”，请核对；照样保存").waitFor();
    await page.close();
  });
});

describe("the page of the unit", () => {
  async function openUnit(office: Organization): Promise<Page> {
    const { page } = await renderer.open({}, OFFICE_SCREEN, `/project/${id}/unit`);
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
