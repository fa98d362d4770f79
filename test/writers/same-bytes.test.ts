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
