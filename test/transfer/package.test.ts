import { describe, expect, it } from "vitest";
import yazl from "yazl";

import { makePackage, readPackage } from "../../electron/transfer/index.ts";
import { LedgerError } from "../../shared/api/index.ts";
import { sampleProject } from "../fixtures/sample-project.ts";

const facts = { programVersion: "0.1.0", exportedAt: new Date("2026-01-05T08:00:00Z"), exportedBy: "王秘书" };
const word = { name: "2022党员教育_项目文本.docx", bytes: new TextEncoder().encode("word") };

async function codeOf(work: Promise<unknown>): Promise<string> {
  try {
    await work;
  } catch (error) {
    if (error instanceof LedgerError) return error.code;
    throw error;
  }
  return "no error";
}

async function zipOf(files: Record<string, string>): Promise<Uint8Array> {
  const zip = new yazl.ZipFile();
  for (const [name, text] of Object.entries(files)) zip.addBuffer(Buffer.from(text), name);
  zip.end();
  const chunks: Buffer[] = [];
  for await (const chunk of zip.outputStream) chunks.push(chunk as Buffer);
  return new Uint8Array(Buffer.concat(chunks));
}

describe("a package", () => {
  it("gives back the same project, its documents and who made it", async () => {
    const project = sampleProject();
    const opened = await readPackage("包.zip", await makePackage(project, [word], facts));
    expect(opened.project).toEqual(project);
    expect(opened.documents.map((entry) => entry.name)).toEqual([word.name]);
    expect(opened.manifest).toMatchObject({ exportedBy: "王秘书", exportedAt: "2026-01-05T08:00:00.000Z" });
  });

  it("has the same bytes for the same content", async () => {
    const once = await makePackage(sampleProject(), [word], facts);
    const again = await makePackage(sampleProject(), [word], facts);
    expect(Buffer.from(once).equals(Buffer.from(again))).toBe(true);
  });

  it("is refused whichever of its bytes is changed", async () => {
    const bytes = await makePackage(sampleProject(), [word], facts);
    const step = Math.max(1, Math.floor(bytes.length / 400));
    for (let index = 0; index < bytes.length; index += step) {
      const damaged = bytes.slice();
      damaged[index]! ^= 0x5a;
      let outcome: unknown;
      try {
        outcome = (await readPackage("包.zip", damaged)).project;
      } catch (error) {
        expect(error, `byte ${index}`).toBeInstanceOf(LedgerError);
        continue;
      }
      // A changed byte that says nothing (a time, a version needed) may pass, but never with another project.
      expect(outcome, `byte ${index}`).toEqual(sampleProject());
    }
  });

  it("is refused when it is cut off, empty, or something else", async () => {
    const bytes = await makePackage(sampleProject(), [word], facts);
    expect(await codeOf(readPackage("包.zip", bytes.slice(0, bytes.length >> 1)))).toBe("package.notOurs");
    expect(await codeOf(readPackage("包.zip", new Uint8Array()))).toBe("file.empty");
    expect(await codeOf(readPackage("包.zip", new TextEncoder().encode("项目文本")))).toBe("package.notOurs");
    expect(await codeOf(readPackage("包.zip", await zipOf({ "readme.txt": "hello" })))).toBe(
      "package.notOurs",
    );
  });

  it("from a newer program is named as such", async () => {
    const manifest = JSON.stringify({ format: "项目绩效台账项目包", version: 99 });
    expect(await codeOf(readPackage("包.zip", await zipOf({ "清单.json": manifest })))).toBe("package.newer");
  });
});
