/** Looking at evidence: only a whole copy is handed out, read-only and under its own name; what could run is not opened. */
import { existsSync, mkdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

import {
  copyToShow,
  evidenceFolderIn,
  isViewed,
  keepEvidence,
  pictureType,
  removeOldCopies,
} from "../../electron/evidence/index.ts";
import { temporaryFolder } from "../store/support.ts";
import { alter, bytesOf, placeOf } from "./support.ts";

describe("a copy to look at", () => {
  it("has the file's own name and content, cannot be written, and is another file than the kept one", async () => {
    const root = evidenceFolderIn(temporaryFolder());
    const kept = await keepEvidence(root, "签到表 第一期.pdf", bytesOf("内容"));
    const copy = await copyToShow(root, kept, join(temporaryFolder(), "查看"));
    expect(copy.endsWith("签到表 第一期.pdf")).toBe(true);
    expect(readFileSync(copy, "utf8")).toBe("内容");
    expect(statSync(copy).mode & 0o222).toBe(0);
    expect(copy).not.toBe(placeOf(root, kept));
  });

  it("stays in its folder whatever the record calls it", async () => {
    const root = evidenceFolderIn(temporaryFolder());
    const folder = join(temporaryFolder(), "查看");
    const kept = await keepEvidence(root, "a.pdf", bytesOf("内容"));
    const copy = await copyToShow(root, { ...kept, name: "../../../../b.pdf" }, folder);
    expect(copy).toBe(join(folder, kept.sha256.slice(0, 12), "b.pdf"));
  });

  it("of an altered file is not made", async () => {
    const root = evidenceFolderIn(temporaryFolder());
    const folder = join(temporaryFolder(), "查看");
    const kept = await keepEvidence(root, "a.pdf", bytesOf("内容"));
    alter(root, kept);
    await expect(copyToShow(root, kept, folder)).rejects.toMatchObject({ code: "evidence.altered" });
    expect(existsSync(join(folder, kept.sha256.slice(0, 12), "a.pdf"))).toBe(false);
  });

  it("is made again after the old copies were removed", async () => {
    const root = evidenceFolderIn(temporaryFolder());
    const folder = join(temporaryFolder(), "查看");
    mkdirSync(folder);
    const kept = await keepEvidence(root, "a.pdf", bytesOf("内容"));
    const first = await copyToShow(root, kept, folder);
    await removeOldCopies(folder);
    expect(existsSync(first)).toBe(false);
    expect(readFileSync(await copyToShow(root, kept, folder), "utf8")).toBe("内容");
  });
});

describe("what is shown", () => {
  it.each([
    ["image/png", [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
    ["image/jpeg", [0xff, 0xd8, 0xff, 0xe0]],
    ["image/gif", [...Buffer.from("GIF89a")]],
    ["image/webp", [...Buffer.from("RIFF0000WEBP")]],
    ["image/bmp", [...Buffer.from(`BM${"0".repeat(60)}`)]],
    [null, [...Buffer.from("%PDF-1.4")]],
    [null, [...Buffer.from("<svg onload='x'>")]],
    [null, []],
  ])("%s is known by its first bytes, not by its name", (type, bytes) => {
    expect(pictureType(new Uint8Array(bytes))).toBe(type);
  });

  it("a document or a picture is opened; a program, a script or a link is only shown in its folder", () => {
    for (const name of ["签到表.PDF", "照片.jpg", "通知.docx", "名单.xls", "公文.ofd"])
      expect(isViewed(name)).toBe(true);
    for (const name of [
      "签到表.pdf.exe",
      "a.bat",
      "a.lnk",
      "a.js",
      "a.docm",
      "a.html",
      "没有后缀",
      "a.desktop",
    ])
      expect(isViewed(name)).toBe(false);
  });
});
