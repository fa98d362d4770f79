import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { sha256, writeVerified } from "../../electron/transfer/index.ts";
import { canMountDisks, mountSmallDisk, type SmallDisk } from "../faults/small-disk.ts";

const bytes = new TextEncoder().encode("项目文本");
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "送出 测试-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe("writing a file to carry away", () => {
  it("says its size and hash as they were read back", async () => {
    const written = await writeVerified(folder, "项目文本.docx", bytes);
    expect(written).toEqual({ name: "项目文本.docx", size: bytes.byteLength, sha256: sha256(bytes) });
    expect(await readdir(folder)).toEqual(["项目文本.docx"]);
  });

  it("replaces an older file of the same name", async () => {
    await writeFile(join(folder, "a.docx"), "old");
    await writeVerified(folder, "a.docx", bytes);
    expect(new Uint8Array(await readFile(join(folder, "a.docx")))).toEqual(bytes);
  });

  it("says that the place is gone when the folder is not there", async () => {
    await expect(writeVerified(join(folder, "U盘"), "a.docx", bytes)).rejects.toMatchObject({
      code: "target.gone",
    });
  });

  it("leaves nothing behind when the name cannot be written", async () => {
    await expect(writeVerified(folder, `${"长".repeat(200)}.docx`, bytes)).rejects.toBeInstanceOf(Error);
    expect(await readdir(folder)).toEqual([]);
  });

  describe.runIf(canMountDisks)("on a stick", () => {
    let stick: SmallDisk;
    beforeEach(() => {
      stick = mountSmallDisk(64)!;
    });
    afterEach(() => stick.remove());

    it("that is full: says so, keeps what was there, leaves no half file", async () => {
      await writeFile(join(stick.folder, "包.zip"), "old");
      await expect(writeVerified(stick.folder, "包.zip", new Uint8Array(200_000))).rejects.toMatchObject({
        code: "target.full",
      });
      expect(await readdir(stick.folder)).toEqual(["包.zip"]);
      expect(await readFile(join(stick.folder, "包.zip"), "utf8")).toBe("old");
    });

    it("that is write-protected: says so", async () => {
      stick.makeReadOnly();
      await expect(writeVerified(stick.folder, "包.zip", bytes)).rejects.toMatchObject({
        code: "target.readonly",
      });
    });
  });
});
