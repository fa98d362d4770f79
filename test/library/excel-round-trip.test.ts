import { describe, expect, test } from "vitest";

import { readDocument } from "../../electron/documents/index.ts";
import { writeExcel } from "../../electron/documents/writers/index.ts";
import { libraryTableForm } from "../../shared/forms/index.ts";
import { genericEntries, libraryIndicatorOf } from "../../shared/library/index.ts";

const entries = genericEntries().map((entry) => ({ ...entry, favourite: false, uses: 0, newestYear: null }));

describe("the library as an Excel table", () => {
  test("comes back as it went out, through the same reader as any other table", async () => {
    const bytes = await writeExcel(libraryTableForm(entries, "区委宣传部", "2026-11-22T00:00:00.000Z"));
    const { drafts } = await readDocument("指标库.xlsx", bytes);
    const rows = drafts.flatMap((draft) => draft.content.indicators).map(libraryIndicatorOf);
    expect(rows).toHaveLength(entries.length);
    expect(rows).toEqual(entries.map((entry) => entry.indicator));
  });

  test("that was cut short is refused with a reason", async () => {
    const bytes = await writeExcel(libraryTableForm(entries, "区委宣传部", "2026-11-22T00:00:00.000Z"));
    await expect(readDocument("坏表.xlsx", bytes.slice(0, 900))).rejects.toMatchObject({
      code: expect.stringMatching(/^file\./u),
    });
  });
});
