/** Files out: a package behind a password, the file known again, many projects at once, packages collected, empty forms. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterAll, beforeAll, describe, expect, it } from "vitest";

import type { OpenedProject } from "../../shared/api/index.ts";
import { blankActual } from "../../shared/project/index.ts";
import { unpackArchive } from "../../electron/transfer/archive.ts";
import { PACKAGE_LIMITS } from "../../electron/transfer/index.ts";
import { readWord } from "../writers/read-word.ts";
import { keepDraft, mendErrors, readSample, SAMPLE_MENDS, showTab, waitUntilSaved } from "./journey.ts";
import { look, pictureFolder } from "./pictures.ts";
import { call, startProgram, type Program } from "./program.ts";

const PASSWORD = "报送2027";

let stick: string;
let program: Program;
let id: string;

/** What dropping a file on the window does. */
async function drop(name: string, bytes: Uint8Array): Promise<void> {
  await program.page.evaluate(
    ([fileName, content]) => {
      const transfer = new DataTransfer();
      const data = Uint8Array.from(atob(content), (character) => character.charCodeAt(0));
      transfer.items.add(new File([data], fileName));
      document.body.dispatchEvent(
        new DragEvent("drop", { dataTransfer: transfer, bubbles: true, cancelable: true }),
      );
    },
    [name, Buffer.from(bytes).toString("base64")] as const,
  );
}

async function show(address: string): Promise<void> {
  await program.page.evaluate((hash) => void (location.hash = hash), address);
}

beforeAll(async () => {
  stick = mkdtempSync(join(tmpdir(), "U盘 "));
  program = await startProgram();
  await readSample(program);
  id = await keepDraft(program.page);
  await mendErrors(program.page, SAMPLE_MENDS);
  await waitUntilSaved(program.page);
});
afterAll(async () => {
  await program.close();
  rmSync(stick, { recursive: true, force: true });
});

describe("a package", () => {
  it("shows what will be written, proposes a shorter name, and goes behind a password", async () => {
    const { page } = program;
    await showTab(page, "送出");
    await program.answerOpen(stick);
    await page.getByRole("button", { name: "导出项目包" }).click();
    await page.getByText(/里面有 \d 份/).waitFor({ timeout: 60_000 });
    await page.getByRole("button", { name: "其他文件夹…" }).click();
    const name = page.getByLabel("文件名");
    await name.fill("党员:教育.zip");
    await page.getByText("文件名里不能有“:”").waitFor();
    await look(program.page, "package-refused-name");
    await page.getByRole("button", { name: "改成“党员教育.zip”" }).click();
    await page.getByLabel("密码（可以不设）").fill(PASSWORD);
    await look(program.page, "package-plan");
    await page.getByRole("button", { name: "写到这里" }).click();
    await page.getByText("项目包已写好，读回核对无误").waitFor({ timeout: 60_000 });
    await page.getByText(/可以拔出/).waitFor();
    await look(program.page, "package-written");
    expect(readdirSync(stick)).toEqual(["党员教育.zip"]);
  });

  it("asks for its password when it comes back, and says when it is wrong", async () => {
    const { page } = program;
    await program.answerOpen(join(stick, "党员教育.zip"));
    await show("#/");
    await page.getByRole("button", { name: "打开项目包" }).click();
    const password = page.getByLabel("报送人给的密码");
    await password.fill("不对");
    await page.getByRole("button", { name: "打开", exact: true }).click();
    await page.getByText(/密码不对/).waitFor();
    await look(program.page, "package-wrong-password");
    await password.fill(PASSWORD);
    await page.getByRole("button", { name: "打开", exact: true }).click();
    await page.getByText("内容完全相同").waitFor();
    await page.getByRole("button", { name: "不放进来" }).click();
  });
});

describe("the paper list of a package", () => {
  it("names the file as it lies on the stick, whatever it was called and what was there already", async () => {
    const { page } = program;
    const folder = mkdtempSync(join(tmpdir(), "U盘 "));
    writeFileSync(join(folder, "党员教育.zip"), "别的文件");
    await program.answerOpen(folder);
    await call(page, "transfer", "exportPackage", { id, name: "党员教育.zip" });
    expect(readdirSync(folder).toSorted()).toEqual(["党员教育(2).zip", "党员教育.zip"]);
    const packed = await unpackArchive(readFileSync(join(folder, "党员教育(2).zip")), PACKAGE_LIMITS);
    const list = packed.find(({ name }) => name.includes("报送清单"))!;
    expect((await readWord(list.bytes)).texts.join("\n")).toContain("党员教育(2).zip");
    rmSync(folder, { recursive: true, force: true });
  });
});

describe("a file that was handed in", () => {
  it("is known again by its bytes when it is dropped on the window, and a changed one is told from it", async () => {
    const { page } = program;
    const written = await (async () => {
      await show(`#/project/${id}/submit`);
      await program.answerSave(join(stick, "项目文本.docx"));
      await page.getByRole("button", { name: "导出项目文本 Word" }).click();
      const said = page.getByText("项目文本（Word）已写好，读回核对无误：项目文本.docx");
      await said.waitFor({ timeout: 60_000 });
      // She need not look for the answer: it stands where she clicked, within what the window shows.
      await expect
        .poll(() =>
          said.evaluate((element) => {
            const { top, bottom } = element.getBoundingClientRect();
            const shown = document.elementFromPoint(innerWidth / 4, (top + bottom) / 2);
            return top >= 0 && bottom <= innerHeight && shown !== null;
          }),
        )
        .toBe(true);
      await look(program.page, "single-written");
      return readFileSync(join(stick, "项目文本.docx"));
    })();
    await program.answerOpen(join(stick, "项目文本.docx"));
    const chosen = await call<{ token: string }[]>(page, "submissions", "chooseFiles");
    await call(page, "submissions", "submit", {
      id,
      manner: "files",
      tokens: chosen.map(({ token }) => token),
      receipt: { clerk: "", date: "", note: "" },
      reason: "",
    });
    await drop("改过名字.docx", written);
    await page.getByText(/送出的第1版的 Word，一个字节都没有变/).waitFor();
    await look(program.page, "known-file");
    await page.getByRole("button", { name: "知道了" }).filter({ hasText: "知道了" }).click();
    await drop("项目文本.docx", new Uint8Array([...written, 0]));
    await page.getByText(/同名，但内容不一样/).waitFor();
    await page.getByRole("button", { name: "知道了" }).filter({ hasText: "知道了" }).click();
  });
});

describe("many projects", () => {
  it("are written into a folder of their own, with a workbook that sums them up", async () => {
    const { page } = program;
    for (let number = 0; number < 3; number += 1) await call(page, "projects", "duplicate", { id });
    await show("#/batch");
    await page.getByRole("heading", { name: "批量导出" }).waitFor();
    await page.getByLabel("哪个年度的项目").selectOption({ label: "所有年度" });
    await page.getByText("共 4 个项目").waitFor();
    await page.getByRole("checkbox", { name: "PDF" }).check();
    await page.getByRole("checkbox", { name: "CSV" }).check();
    await program.answerOpen(stick);
    await page.getByRole("button", { name: "其他文件夹…" }).click();
    await look(program.page, "batch-before");
    await page.getByRole("button", { name: "开始写" }).click();
    await page.getByText(/写好 \d+ 个文件/).waitFor({ timeout: 90_000 });
    await look(program.page, "batch-done");
    const folder = readdirSync(stick).find((entry) => entry.includes("项目材料"))!;
    const files = readdirSync(join(stick, folder));
    expect(files.filter((file) => file.endsWith(".docx"))).toHaveLength(4);
    expect(files.filter((file) => file.endsWith(".xlsx"))).toHaveLength(1);
    expect(files.filter((file) => file.endsWith(".csv"))).toHaveLength(3);
    const pdf = readFileSync(
      join(
        stick,
        folder,
        files.find((file) => file.endsWith(".pdf"))!,
      ),
    );
    expect(pdf.subarray(0, 5).toString()).toBe("%PDF-");
    if (pictureFolder !== undefined)
      for (const file of files)
        writeFileSync(join(pictureFolder, file), readFileSync(join(stick, folder, file)));
  });

  it("have the form of 运行监控 where something is entered for it, in the folder that was chosen the last time", async () => {
    const { page } = program;
    const asked = async () => {
      await show("#/");
      await show("#/batch");
      await page.getByLabel("哪个年度的项目").selectOption({ label: "所有年度" });
      for (const name of ["Excel", "PDF", "CSV"])
        await page.getByRole("checkbox", { name, exact: true }).uncheck();
      await page.getByLabel("Word 用哪张表").selectOption({ label: "项目支出绩效运行监控表" });
    };
    await asked();
    await page.getByText("这些项目都还没有填运行监控，没有监控表可写。").waitFor();
    const { project } = await call<OpenedProject>(page, "projects", "get", { id });
    const row = { ...blankActual("m1", project.indicators[0]!.id, "monitoring"), value: "60" };
    const edits = [{ kind: "insert", list: "actuals", row, before: null }];
    await call(page, "projects", "edit", { id, edits, label: "修改", together: null });
    await asked();
    await page.getByText("监控表只写填了运行监控的项目：4 个里有 1 个。").waitFor();
    await page.locator("label", { hasText: stick }).getByRole("radio").check();
    await look(program.page, "batch-monitoring");
    const before = new Set(readdirSync(stick));
    await page.getByRole("button", { name: "开始写" }).click();
    await page.getByText(/写好 1 个文件/).waitFor({ timeout: 90_000 });
    const folder = readdirSync(stick).find((entry) => !before.has(entry))!;
    const words = readdirSync(join(stick, folder)).filter((file) => file.endsWith(".docx"));
    expect(words).toEqual([expect.stringContaining("运行监控表")]);
  });
});

describe("packages of several offices", () => {
  it("are listed with what could not be read, and become one workbook", async () => {
    const { page } = program;
    const inbox = mkdtempSync(join(tmpdir(), "收件 "));
    const prepared = await call<{ token: string; name: string }>(page, "transfer", "preparePackage", { id });
    await program.answerOpen(inbox);
    await call(page, "transfer", "exportPackage", { id, prepared: prepared.token });
    writeFileSync(join(inbox, "坏的.zip"), "这不是压缩包");
    await program.answerOpen(inbox);
    await show("#/packages");
    await page.getByRole("button", { name: "选文件夹…" }).first().click();
    await page.getByText("2 个压缩包，读出 1 个项目").waitFor();
    await look(program.page, "packages");
    await program.answerSave(join(inbox, "汇总.xlsx"));
    await page.getByRole("button", { name: /导出汇总表/ }).click();
    await page.getByText("汇总表已写好").waitFor();
    expect(readdirSync(inbox)).toContain("汇总.xlsx");
    if (pictureFolder !== undefined)
      writeFileSync(join(pictureFolder, "汇总.xlsx"), readFileSync(join(inbox, "汇总.xlsx")));
    rmSync(inbox, { recursive: true });
  });
});

describe("the forms' settings", () => {
  it("choose the district's variant for the preview, and give empty forms", async () => {
    const { page } = program;
    await show("#/settings");
    await page
      .getByLabel("绩效目标用哪张表")
      .selectOption({ label: "财预〔2015〕88号“项目支出绩效目标申报表”" });
    await page.getByLabel("绩效目标用哪张表").scrollIntoViewIfNeeded();
    await look(program.page, "settings-forms");
    const empty = join(stick, "空白.pdf");
    await program.answerSave(empty);
    await page.getByRole("button", { name: "空白项目支出绩效目标申报表 PDF" }).click();
    await page.getByText(/已写好：空白/).waitFor({ timeout: 60_000 });
    expect(readFileSync(empty).subarray(0, 5).toString()).toBe("%PDF-");
    await show(`#/project/${id}/submit`);
    await page.getByRole("button", { name: "导出项目支出绩效目标申报表 Word" }).waitFor();
  });
});
