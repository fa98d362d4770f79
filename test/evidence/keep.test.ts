/** A file that is attached is kept by its content: once, whole, and known again when it is not what it was. */
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

import {
  evidenceFolderIn,
  evidenceName,
  evidenceState,
  keepEvidence,
  keepEvidenceFile,
  readEvidence,
} from "../../electron/evidence/index.ts";
import { LedgerError, sentenceFor } from "../../shared/api/index.ts";
import { canMountDisks, mountSmallDisk } from "../faults/small-disk.ts";
import { onCleanup, temporaryFolder } from "../store/support.ts";
import { alter, bytesOf, placeOf, remove } from "./support.ts";

async function problemOf(work: Promise<unknown>): Promise<LedgerError> {
  try {
    await work;
  } catch (error) {
    if (error instanceof LedgerError) return error;
    throw error;
  }
  throw new Error("nothing went wrong");
}

const said = ({ code, details }: LedgerError): string => {
  const { what, advice } = sentenceFor({ code, details });
  return what + advice;
};

const everyFile = (root: string): string[] =>
  existsSync(root)
    ? readdirSync(root, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => entry.name)
    : [];

const newRoot = (): string => evidenceFolderIn(temporaryFolder());

describe("a file that is attached", () => {
  it("is kept under the hash of its content, with its Chinese name and size in the record", async () => {
    const root = newRoot();
    const source = join(temporaryFolder(), "2022年 培训签到表（第一期）.pdf");
    writeFileSync(source, "签到");
    const kept = await keepEvidenceFile(root, source);
    const sha256 = createHash("sha256").update("签到").digest("hex");
    expect(kept).toEqual({ sha256, name: "2022年 培训签到表（第一期）.pdf", size: 6 });
    expect(readFileSync(placeOf(root, kept), "utf8")).toBe("签到");
    expect(new TextDecoder().decode(await readEvidence(root, kept))).toBe("签到");
    expect(await evidenceState(root, kept)).toBe("whole");
  });

  it("twice, under two names, is kept once", async () => {
    const root = newRoot();
    const first = await keepEvidence(root, "签到表.pdf", bytesOf("同一份"));
    const second = await keepEvidence(root, "签到表（扫描）.pdf", bytesOf("同一份"));
    expect(second).toEqual({ ...first, name: "签到表（扫描）.pdf" });
    expect(everyFile(root)).toHaveLength(1);
  });

  it.each([
    ["../../台账.db", "台账.db"],
    ["..\\..\\windows\\system32\\a.exe", "a.exe"],
    ["..", "佐证材料"],
    ["/etc/passwd", "passwd"],
    ["a\u0000b\n.pdf", "ab.pdf"],
    ["", "佐证材料"],
    [`${"长".repeat(300)}.pdf`, `${"长".repeat(116)}.pdf`],
  ])("called %j is called %j: a name never leads anywhere", async (given, name) => {
    expect(evidenceName(given)).toBe(name);
    const folder = temporaryFolder();
    const kept = await keepEvidence(evidenceFolderIn(folder), given, bytesOf("内容"));
    expect(kept.name).toBe(name);
    expect(readdirSync(folder)).toEqual(["佐证材料"]);
  });

  it("of 0 bytes is refused", async () => {
    const root = newRoot();
    const source = join(temporaryFolder(), "空.pdf");
    writeFileSync(source, "");
    expect(said(await problemOf(keepEvidenceFile(root, source)))).toContain("文件“空.pdf”是空的");
    expect(said(await problemOf(keepEvidence(root, "空.pdf", new Uint8Array())))).toContain("是空的");
    expect(everyFile(root)).toEqual([]);
  });

  it("of 300 MB is refused before it is read, with the limit and what to do", async () => {
    const root = newRoot();
    const source = join(temporaryFolder(), "录像.mp4");
    writeFileSync(source, "");
    truncateSync(source, 300 * 1024 * 1024);
    const sentence = said(await problemOf(keepEvidenceFile(root, source)));
    expect(sentence).toContain("“录像.mp4”太大（300.0 MB），没有添加");
    expect(sentence).toContain("最大 50.0 MB");
    expect(everyFile(root)).toEqual([]);
  });

  it("that cannot be read, or is gone, is said by its name", async () => {
    const root = newRoot();
    const folder = join(temporaryFolder(), "其实是文件夹.pdf");
    mkdirSync(folder);
    expect((await problemOf(keepEvidenceFile(root, folder))).code).toMatch(/file\.(unreadable|empty)/u);
    expect(said(await problemOf(keepEvidenceFile(root, join(folder, "没有.pdf"))))).toContain(
      "找不到文件“没有.pdf”",
    );
    expect(everyFile(root)).toEqual([]);
  });

  it("is not half kept where a file stands in the place of the folder", async () => {
    const folder = temporaryFolder();
    writeFileSync(evidenceFolderIn(folder), "不是文件夹");
    const problem = await problemOf(keepEvidence(evidenceFolderIn(folder), "签到表.pdf", bytesOf("内容")));
    expect(problem.code).toBe("store.gone");
  });
});

describe.skipIf(!canMountDisks)("on a disk of 256 KB", () => {
  const onDisk = (): ReturnType<typeof mountSmallDisk> => {
    const disk = mountSmallDisk(256);
    onCleanup(() => disk?.remove());
    return disk;
  };

  it("that is full the file is refused in words, nothing half-written stays, and what was kept is whole", async () => {
    const root = evidenceFolderIn(onDisk()!.folder);
    const small = await keepEvidence(root, "小.txt", bytesOf("放得下"));
    const problem = await problemOf(keepEvidence(root, "大.bin", new Uint8Array(1_000_000).fill(7)));
    expect(said(problem)).toContain("磁盘已满");
    expect(everyFile(root)).toHaveLength(1);
    expect(await evidenceState(root, small)).toBe("whole");
  });

  it("that is read-only the file is refused in words", async () => {
    const disk = onDisk()!;
    disk.makeReadOnly();
    const problem = await problemOf(
      keepEvidence(evidenceFolderIn(disk.folder), "签到表.pdf", bytesOf("内容")),
    );
    expect(said(problem)).toContain("只读");
  });
});

describe("a file that is no longer what was kept", () => {
  it("is said to be missing, and attaching it again brings it back", async () => {
    const root = newRoot();
    const kept = await keepEvidence(root, "签到表.pdf", bytesOf("内容"));
    remove(root, kept);
    expect(await evidenceState(root, kept)).toBe("missing");
    expect(said(await problemOf(readEvidence(root, kept)))).toContain("“签到表.pdf”的文件不见了");
    await keepEvidence(root, "签到表.pdf", bytesOf("内容"));
    expect(await evidenceState(root, kept)).toBe("whole");
  });

  it("with one bit changed, or cut off, is said to be altered and is never given out", async () => {
    const root = newRoot();
    const kept = await keepEvidence(root, "签到表.pdf", bytesOf("内容"));
    expect(await evidenceState(root, kept)).toBe("whole");
    alter(root, kept);
    expect(await evidenceState(root, kept)).toBe("altered");
    expect(said(await problemOf(readEvidence(root, kept)))).toContain("与添加时不一致");
    writeFileSync(placeOf(root, kept), "内");
    expect(await evidenceState(root, kept)).toBe("altered");
  });

  it("is replaced by the whole one when that is attached again", async () => {
    const root = newRoot();
    const kept = await keepEvidence(root, "签到表.pdf", bytesOf("内容"));
    alter(root, kept);
    await keepEvidence(root, "签到表.pdf", bytesOf("内容"));
    expect(await evidenceState(root, kept)).toBe("whole");
  });
});
