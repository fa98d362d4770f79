/** What she types, pastes and takes back, in a real browser on the real pages. */
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";

import { sampleProject } from "../../fixtures/sample-project.ts";
import { readPath, type Project } from "../../../shared/project/index.ts";
import { OFFICE_SCREEN, openSamplePage, rendererOfFile } from "../windows-of-file.ts";

const { id } = sampleProject();
const renderer = rendererOfFile();

const openPage = (name: string) => openSamplePage(renderer, name);

/** What the disk has, asked past the page. */
async function onDisk(page: Page, path: string): Promise<unknown> {
  const reply = await page.evaluate(
    (project) =>
      (
        globalThis as unknown as {
          ledger: { invoke(...of: unknown[]): Promise<{ value: { project: Project } }> };
        }
      ).ledger.invoke("projects", "get", { id: project }),
    id,
  );
  return readPath(reply.value.project, path);
}

const field = (page: Page, name: string) => page.getByRole("textbox", { name, exact: true });
const saved = (page: Page) => page.getByTestId("save-status").filter({ hasText: "已保存" }).waitFor();

async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((content) => {
    const data = new DataTransfer();
    data.setData("text/plain", content);
    data.setData("text/html", `<b>${content}</b>`);
    document.activeElement!.dispatchEvent(
      new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }),
    );
  }, text);
}

describe("a field", () => {
  it("saves itself a moment after the last key, and says so", async () => {
    const { page, problems } = await openPage("text");
    await field(page, "立项依据").fill("呈组通〔2020〕17号");
    await saved(page);
    expect(await onDisk(page, "justification")).toBe("呈组通〔2020〕17号");
    expect(problems).toEqual([]);
  });

  it("takes nothing from the middle of an input method's composition", async () => {
    const { page } = await openPage("text");
    const input = field(page, "项目负责人");
    await input.focus();
    const session = await page.context().newCDPSession(page);
    await session.send("Input.imeSetComposition", {
      text: "li'xiao'yun",
      selectionStart: 11,
      selectionEnd: 11,
    });
    await page.waitForTimeout(600);
    expect(await onDisk(page, "leader")).toBe("");
    await session.send("Input.insertText", { text: "李晓云" });
    await saved(page);
    expect(await onDisk(page, "leader")).toBe("李晓云");
    await expect.poll(() => input.inputValue()).toBe("李晓云");
  });

  it("takes pasted words without their formatting, and gives them back by its own Ctrl+Z", async () => {
    const { page } = await openPage("text");
    const input = field(page, "项目实施成效");
    const before = await input.inputValue();
    await input.focus();
    await page.keyboard.press("Control+a");
    await paste(page, "\u200b第一段\u00a0\r\n\r\n\r\n第二段\t完");
    await expect.poll(() => input.inputValue()).toBe("第一段\n\n第二段 完");
    await page.keyboard.press("Control+z");
    await expect.poll(() => input.inputValue()).toBe(before);
  });

  it("with an official length counts its characters", async () => {
    const { page } = await openPage("goals");
    await field(page, "年度目标").fill("目".repeat(2003));
    await page.getByText("2003 / 2000 字，超出 3").waitFor();
  });
});

describe("an amount", () => {
  it("in full-width digits is read on leaving, and the sums follow", async () => {
    const { page } = await openPage("funding");
    await field(page, "金额").fill("６０");
    await field(page, "金额").press("Tab");
    await page.getByText("资金安排情况里写 53.46万元，明细合计是 60.00万元，两处不一致。").waitFor();
    await expect.poll(() => page.locator('[data-fact="amount"]').innerText()).toContain("60.00");
    await page.getByRole("button", { name: "文字改为 60.00万元" }).click();
    await saved(page);
    expect(await onDisk(page, "fundingNote")).toContain("60.00万元");
  });

  it("that cannot be read stays as typed, says why, and changes nothing", async () => {
    const { page } = await openPage("funding");
    const input = field(page, "金额");
    await input.fill("五十三万");
    await input.press("Tab");
    await page.getByText("认不出金额").waitFor();
    await expect.poll(() => input.inputValue()).toBe("五十三万");
    await expect.poll(() => page.locator('[data-fact="amount"]').innerText()).toContain("53.46");
    await input.focus();
    await input.press("Escape");
    await expect.poll(() => input.inputValue()).toBe("53.46");
  });

  it("is made by 单价 × 数量 × 次数", async () => {
    const { page } = await openPage("funding");
    await page.getByRole("button", { name: "加用途" }).click();
    await field(page, "单价").fill("500");
    await field(page, "数量").fill("200");
    await field(page, "次数").fill("2");
    await field(page, "次数").press("Tab");
    await page.getByText("20.00 万元").waitFor();
    await page.getByRole("columnheader", { name: "单价（元）" }).waitFor();
    await expect.poll(() => page.getByRole("columnheader", { name: "金额（万元）" }).count()).toBe(2);
    await page.getByText("按元填").click();
    await page.getByText("200,000.00 元").waitFor();
    await expect.poll(() => page.getByRole("columnheader", { name: "金额（元）" }).count()).toBe(2);
    await expect.poll(() => field(page, "单价").inputValue()).toBe("500.00");
  });
});

it("what was removed comes back by Ctrl+Z outside the fields", async () => {
  const { page } = await openPage("funding");
  await page.getByRole("button", { name: "删除区级财政" }).click();
  await page.getByText("钱从哪里来").waitFor();
  await page.locator("h1").click();
  await page.keyboard.press("Control+z");
  await page.getByText("已撤销：删除资金来源“区级财政”").waitFor();
  await expect.poll(() => field(page, "金额").inputValue()).toBe("53.46");
});

it("a finding is mended under its field with one click", async () => {
  const { page } = await openPage("text");
  await page.getByRole("button", { name: "计划改为 1" }).first().click();
  await saved(page);
  expect(await onDisk(page, "plan")).toContain("培训1期");
});

it("closing the window waits for what is still being typed", async () => {
  const { page } = await openPage("text");
  await field(page, "立项依据").fill("刚刚写的");
  await page.evaluate(() =>
    (globalThis as unknown as { __emit__(event: string, payload: unknown): void }).__emit__("closing", {}),
  );
  await expect.poll(() => onDisk(page, "justification")).toBe("刚刚写的");
});

it("what the disk refuses stays on the screen, and the window stays open until she decides", async () => {
  const { page } = await renderer.open({ fullDisk: true }, OFFICE_SCREEN, `/project/${id}/text`);
  await field(page, "立项依据").fill("磁盘满了还在写");
  await page.getByText("磁盘已满，刚才的修改没有存进去。").first().waitFor();
  await page.getByText("有内容还没保存，再试一次").waitFor();
  await expect.poll(() => field(page, "立项依据").inputValue()).toBe("磁盘满了还在写");
  await page.evaluate(() =>
    (globalThis as unknown as { __emit__(event: string, payload: unknown): void }).__emit__("closing", {}),
  );
  await page.getByRole("button", { name: "不保存这几处，关闭窗口" }).waitFor();
});
