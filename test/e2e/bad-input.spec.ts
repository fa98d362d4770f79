/** Files that are not what she meant: each gets its sentence, and nothing is kept. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";

import { giveReasons, keepDraft, readSample, showTab } from "./journey.ts";
import { listProjects, SAMPLE_FILE, startProgram, type Program } from "./program.ts";
import { canMountDisks, mountSmallDisk, type SmallDisk } from "../faults/small-disk.ts";

let folder: string;
let program: Program;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "来件 "));
  program = await startProgram();
});
afterAll(async () => {
  await program.close();
  rmSync(folder, { recursive: true, force: true });
});

function fileOf(name: string, bytes: Uint8Array | string): string {
  const file = join(folder, name);
  writeFileSync(file, bytes);
  return file;
}

const projectCount = async (): Promise<number> => (await listProjects(program.page)).total;

const sample = readFileSync(SAMPLE_FILE, "utf8");
const utf16 = (text: string): Uint8Array =>
  Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, "utf16le")]);

describe("a file to import", () => {
  it.each([
    ["空文件.txt", "", /是空的/],
    [
      "照片.txt",
      Buffer.from(Array.from({ length: 4096 }, (_, index) => (index * 197 + 13) % 256)),
      /不是文字文件|编码|损坏|还不能读取/,
    ],
    [
      "坏的.docx",
      Buffer.concat([Buffer.from("PK\u0003\u0004"), Buffer.alloc(500, 7)]),
      /损坏|不完整|读不出来/,
    ],
    ["很大.txt", Buffer.alloc(50 * 1024 * 1024, 0x41), /太大/],
  ] as const)("%s is refused in words", async (name, bytes, sentence) => {
    await program.answerOpen(fileOf(name, bytes));
    await program.page.getByRole("button", { name: "从文件导入" }).first().click();
    await program.page.getByText(sentence).first().waitFor();
    await program.page.getByRole("alert").getByRole("button").first().click();
    expect(await projectCount()).toBe(0);
  });

  it.each([
    ["gb18030.txt", "gb18030"],
    ["utf16.txt", "utf16"],
  ])("%s is read like any other", async (name, encoding) => {
    const bytes =
      encoding === "utf16"
        ? utf16(sample)
        : readFileSync(join(import.meta.dirname, "../fixtures/project-text-2022.gb18030.txt"));
    await readSample(program, fileOf(name, bytes));
    await program.page.getByText("14 条指标").waitFor();
    await program.page.getByRole("button", { name: "不要了" }).click();
    expect(await projectCount()).toBe(0);
  });

  it("cut off in the middle gives what it holds, and says that it breaks off", async () => {
    await readSample(program, fileOf("半截.txt", sample.slice(0, sample.indexOf("项目实施计划") + 40)));
    await program.page
      .getByText(/断|不完整|没有写完|中断/)
      .first()
      .waitFor();
    await program.page.getByRole("button", { name: "不要了" }).click();
    expect(await projectCount()).toBe(0);
  });
});

describe.runIf(canMountDisks)("a stick to carry away", () => {
  let stick: SmallDisk;
  afterEach(() => stick.remove());

  async function tryExport(): Promise<void> {
    await showTab(program.page, "送出");
    await giveReasons(program.page, "按上级口径填报");
    await program.answerOpen(stick.folder);
    await program.page.getByRole("button", { name: "导出项目包" }).click();
    await program.page.getByRole("button", { name: "其他文件夹…" }).click();
  }

  it("that is full is named as full, and no half file stays on it", async () => {
    await readSample(program);
    await keepDraft(program.page);
    stick = mountSmallDisk(64)!;
    await tryExport();
    await program.page
      .getByText(/空间不足/)
      .first()
      .waitFor();
    expect(readdirSync(stick.folder)).toEqual([]);
  });

  it("that is write-protected is named as such", async () => {
    stick = mountSmallDisk(4096)!;
    stick.makeReadOnly();
    await tryExport();
    await program.page
      .getByText(/不能写入/)
      .first()
      .waitFor();
  });

  it("that was pulled out is named as gone", async () => {
    stick = mountSmallDisk(64)!;
    stick.remove();
    await tryExport();
    await program.page
      .getByText(/不见了/)
      .first()
      .waitFor();
  });
});
