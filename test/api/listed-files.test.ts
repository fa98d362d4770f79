import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { listFolder } from "../../electron/api/listed-files.ts";

const LIMIT = 1_000;

describe("the files of a chosen folder", () => {
  let folder: string;
  const put = (name: string, content = "项目名称：甲"): void => writeFileSync(join(folder, name), content);
  const list = async (): Promise<{ files: string[]; passedOver: Record<string, string> }> => {
    const { files, passedOver } = await listFolder(folder, LIMIT);
    return {
      files: files.map(({ name }) => name),
      passedOver: Object.fromEntries(passedOver.map(({ name, why }) => [name, why])),
    };
  };

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "去年 的材料-"));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it("are found in folders below it as well, in the order a person would list them", async () => {
    mkdirSync(join(folder, "文联"));
    put("附件10.docx");
    put("附件2.xlsx");
    put("文联/目标表.et");
    expect((await list()).files).toEqual(
      ["附件2.xlsx", "附件10.docx", "文联/目标表.et"].toSorted(
        new Intl.Collator("zh-CN", { numeric: true }).compare,
      ),
    );
  });

  it("are named with the reason where they are not read", async () => {
    put("扫描.pdf");
    put("照片.JPG");
    put("包.zip");
    put("~$附件2.xlsx");
    put("空.docx", "");
    put("大.xlsx", "x".repeat(LIMIT + 1));
    put("程序.exe");
    const { files, passedOver } = await list();
    expect(files).toEqual([]);
    expect(Object.keys(passedOver)).toHaveLength(7);
    expect(passedOver["扫描.pdf"]).toContain("PDF");
    expect(passedOver["包.zip"]).toContain("打开项目包");
    expect(passedOver["空.docx"]).toBe("文件是空的");
    expect(passedOver["~$附件2.xlsx"]).toContain("临时文件");
  });

  it("are never reached through a link, neither to a file nor to a folder, not even in a circle", async () => {
    const outside = mkdtempSync(join(tmpdir(), "别处-"));
    try {
      writeFileSync(join(outside, "秘密.docx"), "x");
      symlinkSync(join(outside, "秘密.docx"), join(folder, "链接.docx"));
      symlinkSync(outside, join(folder, "别处"));
      symlinkSync(folder, join(folder, "圈"));
      const { files, passedOver } = await list();
      expect(files).toEqual([]);
      expect(Object.keys(passedOver).toSorted()).toEqual(["别处", "圈", "链接.docx"].toSorted());
    } finally {
      rmSync(outside, { recursive: true, force: true });
    }
  });

  it("are looked for eight folders deep, and that more lies below is said", async () => {
    const deep = Array.from({ length: 9 }, (_, index) => `第${index + 1}层`);
    mkdirSync(join(folder, ...deep), { recursive: true });
    put(join(...deep, "表.xlsx"));
    const { files, passedOver } = await list();
    expect(files).toEqual([]);
    expect(Object.values(passedOver)[0]).toContain("没有再往里找");
  });
});
