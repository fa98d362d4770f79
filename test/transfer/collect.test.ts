import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { collectPackages } from "../../electron/transfer/collect.ts";
import { makePackage, protectPackage } from "../../electron/transfer/index.ts";
import { sampleProject } from "../fixtures/sample-project.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "收件 "));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function put(name: string, id: string, day: string): Promise<Uint8Array> {
  const facts = { programVersion: "0.1.0", exportedAt: new Date(`${day}T08:00:00Z`), exportedBy: "王秘书" };
  const bytes = await makePackage({ ...sampleProject(), id, name: `项目${id}` }, [], facts);
  writeFileSync(join(folder, name), bytes);
  return bytes;
}

describe("the packages of a folder", () => {
  it("are listed by name with who sent them and what they ask for; of two of one project the older is marked", async () => {
    await put("乙.zip", "b", "2026-11-02");
    await put("甲1.zip", "a", "2026-11-01");
    await put("甲2.zip", "a", "2026-11-03");
    const found = await collectPackages(folder, ({ project }) => (project.id === "b" ? "new" : "differs"));
    const lines = found.map(({ file, project, exportedBy, relation, older }) => ({
      file,
      name: project?.name,
      exportedBy,
      relation,
      older,
    }));
    expect(lines).toEqual(
      expect.arrayContaining([
        { file: "乙.zip", name: "项目b", exportedBy: "王秘书", relation: "new", older: false },
        { file: "甲1.zip", name: "项目a", exportedBy: "王秘书", relation: "differs", older: true },
        { file: "甲2.zip", name: "项目a", exportedBy: "王秘书", relation: "differs", older: false },
      ]),
    );
    expect(lines).toHaveLength(3);
    expect(found[0]!.project?.total).toBe(53_460_000);
  });

  it("that cannot be read say why, and the others are read all the same; other files are none", async () => {
    const bytes = await put("好.zip", "a", "2026-11-01");
    writeFileSync(join(folder, "坏.zip"), bytes.slice(0, 900));
    writeFileSync(join(folder, "锁.zip"), await protectPackage(bytes, "密码"));
    writeFileSync(join(folder, "空.zip"), "");
    writeFileSync(join(folder, "说明.txt"), "不是项目包");
    const found = await collectPackages(folder, () => "new");
    expect(Object.fromEntries(found.map(({ file, error }) => [file, error?.code ?? "read"]))).toEqual({
      "好.zip": "read",
      "坏.zip": "package.notOurs",
      "锁.zip": "package.password",
      "空.zip": "file.empty",
    });
  });

  it("are none to be read where the folder is gone", async () => {
    await expect(collectPackages(join(folder, "拔了"), () => "new")).rejects.toMatchObject({
      code: "target.gone",
    });
  });
});
