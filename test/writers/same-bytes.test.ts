import { buffer } from "node:stream/consumers";
import { crc32 } from "node:zlib";

import fc from "fast-check";
import { afterEach, describe, expect, it, vi } from "vitest";
import yauzl from "yauzl";

import { writeExcel, writeWord } from "../../electron/documents/writers/index.ts";
import { buildForm, FORM_IDS, formTexts } from "../../shared/forms/index.ts";
import { generatedProject } from "../forms/generated-project.ts";
import { sampleProject } from "../fixtures/sample-project.ts";
import { readExcel } from "./read-excel.ts";
import { readWord } from "./read-word.ts";

afterEach(() => vi.useRealTimers());

describe("the same form", () => {
  it.each(FORM_IDS)("%s gives the same bytes on another day", async (id) => {
    const bytes = async (day: string): Promise<Uint8Array[]> => {
      vi.useFakeTimers({ now: new Date(day), toFake: ["Date"] });
      const form = buildForm(id, sampleProject());
      return [await writeWord(form), await writeExcel(form)];
    };
    expect(await bytes("2026-01-01T00:00:00Z")).toEqual(await bytes("2027-08-09T10:11:12Z"));
  });
});

/** The writer of a process that has just begun. */
async function freshWriter(): Promise<typeof writeWord> {
  vi.resetModules();
  return (await import("../../electron/documents/writers/index.ts")).writeWord;
}

describe("a Word file among many", () => {
  it("has the bytes it has alone, whatever was written before it", async () => {
    const forms = FORM_IDS.map((id) => buildForm(id, sampleProject()));
    const alone: Uint8Array[] = [];
    for (const form of forms) alone.push(await (await freshWriter())(form));
    const write = await freshWriter();
    for (const order of [forms, forms.toReversed()]) {
      const among: Uint8Array[] = [];
      for (const form of order) among.push(await write(form));
      expect(among).toEqual(order === forms ? alone : alone.toReversed());
    }
  });

  it("has them after more different heads than are remembered", async () => {
    const form = buildForm("goalTable", sampleProject());
    const titled = (title: string) => ({
      ...form,
      sections: form.sections.map((section) => ({ ...section, runningTitle: title })),
    });
    const write = await freshWriter();
    const first = await write(titled("第0号"));
    for (let number = 1; number <= 110; number += 1) await write(titled(`第${number}号`));
    expect(await write(titled("第0号"))).toEqual(first);
  });
});

describe("the container of a file", () => {
  it("names the checksum and the size of every part rightly, the list of parts first", async () => {
    const form = buildForm("projectText", sampleProject());
    for (const bytes of [await writeWord(form), await writeExcel(form)]) {
      const zip = await yauzl.fromBufferPromise(Buffer.from(bytes), { lazyEntries: true });
      const names: string[] = [];
      for await (const entry of zip.eachEntry()) {
        const content = await buffer(await zip.openReadStreamPromise(entry));
        names.push(entry.fileName);
        expect([crc32(content), content.length]).toEqual([entry.crc32, entry.uncompressedSize]);
        expect(entry.getLastModDate()).toEqual(new Date(1980, 0, 1));
      }
      expect(names[0]).toBe("[Content_Types].xml");
      expect(new Set(names).size).toBe(names.length);
    }
  });
});

describe("any project", () => {
  it("comes back from Word and Excel with the form's texts, whatever was typed", async () => {
    await fc.assert(
      fc.asyncProperty(
        generatedProject({ indicators: 60 }),
        fc.constantFrom("projectText" as const, "selfEvaluation" as const),
        async (project, id) => {
          const form = buildForm(id, project);
          const [word, excel] = [
            await readWord(await writeWord(form)),
            await readExcel(await writeExcel(form)),
          ];
          expect(word.texts).toEqual(formTexts(form));
          expect(excel.texts).toEqual(formTexts(form));
          expect(excel.sheets.every((sheet) => !JSON.stringify(sheet.xml).includes('"name":"f"'))).toBe(true);
        },
      ),
      { numRuns: 15 },
    );
  });
});
