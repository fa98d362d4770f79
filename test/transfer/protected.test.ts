import { beforeAll, describe, expect, it } from "vitest";

import {
  makePackage,
  protectPackage,
  readPackage,
  readProtectedPackage,
} from "../../electron/transfer/index.ts";
import { LedgerError } from "../../shared/api/index.ts";
import { sampleProject } from "../fixtures/sample-project.ts";
import { readFirstEntry } from "./winzip-aes.ts";

const facts = { programVersion: "0.1.0", exportedAt: new Date("2026-01-05T08:00:00Z"), exportedBy: "王秘书" };
const word = { name: "2022党员教育_项目文本.docx", bytes: new TextEncoder().encode("word") };
const PASSWORD = "办公室2027";

let plain: Uint8Array;
let locked: Uint8Array;
beforeAll(async () => {
  plain = await makePackage(sampleProject(), [word], facts);
  locked = await protectPackage(plain, PASSWORD);
});

async function codeOf(work: Promise<unknown>): Promise<string> {
  try {
    await work;
  } catch (error) {
    if (error instanceof LedgerError) return error.code;
    throw error;
  }
  return "no error";
}

describe("a package with a password", () => {
  it("opens with it, and is the same package", async () => {
    const opened = await readProtectedPackage("包.zip", locked, PASSWORD);
    expect(opened.project).toEqual(sampleProject());
    expect(opened.documents.map(({ name }) => name)).toEqual([word.name]);
  });

  it("asks for it, and says so when it is wrong", async () => {
    expect(await codeOf(readPackage("包.zip", locked))).toBe("package.password");
    for (const wrong of ["办公室2026", "", "ban gong shi", PASSWORD.toLowerCase() + " "])
      expect(await codeOf(readProtectedPackage("包.zip", locked, wrong))).toBe("package.wrongPassword");
  });

  it("opens for any reader of WinZip's AES form, not only for the library that wrote it", async () => {
    const read = await readFirstEntry(locked, PASSWORD);
    expect(read?.equals(Buffer.from(plain))).toBe(true);
    expect(await readFirstEntry(locked, "办公室2026")).toBeNull();
  });

  it("shows nobody what is in it: no text of the project and no name of a file", () => {
    const bytes = Buffer.from(locked);
    const { name, unit, overview, indicators } = sampleProject();
    const secrets = [
      name,
      unit.name,
      overview.slice(0, 12),
      indicators[0]!.level3,
      word.name,
      "数据.json",
      "王秘书",
    ];
    for (const secret of secrets) {
      expect(secret.length, secret).toBeGreaterThan(1);
      for (const encoding of ["utf8", "utf16le"] as const)
        expect(bytes.includes(Buffer.from(secret, encoding)), secret).toBe(false);
    }
  });

  it("is refused whichever of its bytes is changed", async () => {
    const step = Math.floor(locked.length / 60);
    for (let index = 0; index < locked.length; index += step) {
      const damaged = locked.slice();
      damaged[index]! ^= 0x5a;
      const outcome = await readProtectedPackage("包.zip", damaged, PASSWORD).catch(
        (error: unknown) => error,
      );
      if (outcome instanceof LedgerError) continue;
      expect(outcome, `byte ${index}`).toMatchObject({ project: sampleProject() });
    }
  });
});
