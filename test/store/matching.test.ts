import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { openStore, type Store } from "../../electron/store/index.ts";
import { blankProjectContent } from "../../shared/project/index.ts";

const hash = (digit: string): string => digit.repeat(64);

let folder: string;
let store: Store;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "台账 "));
  store = openStore(join(folder, "台账.db"), { initials: (text) => text });
});
afterEach(() => {
  store.close();
  rmSync(folder, { recursive: true, force: true });
});

function submit(id: string, files: { name: string; sha256: string }[]): number {
  return store.submissions.submit({
    id,
    manner: "package",
    files: files.map((file) => ({ ...file, size: 1 })),
    receipt: { clerk: "", date: "", note: "" },
    reason: "",
  }).number;
}

describe("我给他们的是哪一份", () => {
  it("is told by the bytes, of the package or of a file inside it, whatever the file is called now", () => {
    for (const id of ["p1", "p2"])
      store.projects.create({ year: 2027, id, content: { ...blankProjectContent(2027), name: `项目${id}` } });
    submit("p1", [
      { name: "甲.zip", sha256: hash("a") },
      { name: "甲.zip/甲_项目文本.docx", sha256: hash("b") },
    ]);
    submit("p2", [{ name: "乙.zip", sha256: hash("c") }]);
    expect(store.submissions.matching(hash("b"), "改过名.docx")).toMatchObject([
      {
        projectId: "p1",
        projectName: "项目p1",
        number: 1,
        fileName: "甲.zip/甲_项目文本.docx",
        sameBytes: true,
      },
    ]);
    expect(store.submissions.matching(hash("c"), "x.zip")).toMatchObject([{ projectId: "p2" }]);
  });

  it("is said to be changed where only the name is the same, and unknown where neither is", () => {
    store.projects.create({ year: 2027, id: "p1", content: blankProjectContent(2027) });
    submit("p1", [{ name: "甲.zip/甲_项目文本.docx", sha256: hash("b") }]);
    expect(store.submissions.matching(hash("d"), "甲_项目文本.DOCX")).toMatchObject([
      { projectId: "p1", sameBytes: false },
    ]);
    expect(store.submissions.matching(hash("d"), "文本.docx")).toEqual([]);
  });
});
