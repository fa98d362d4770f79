import { expect, describe, it } from "vitest";

import { createExample, exampleContent, openNew } from "../support.ts";

const edit = (path: string, value: unknown) => ({
  id: "p1",
  edits: [{ kind: "set" as const, path, value: value as never }],
  label: "",
  together: null,
});

describe("finding", () => {
  it("from two characters on: by characters, initials and the middle of a name, each leading to its field", () => {
    const { store } = openNew();
    createExample(store);
    expect(store.search.find("教育").project).toEqual([
      {
        projectId: "p1",
        projectName: "党员教育活动经费",
        year: 2026,
        path: "name",
        text: "党员教育活动经费",
      },
    ]);
    expect(store.search.find("dyjy").project).toHaveLength(1);
    expect(store.search.find("培训").indicator).toEqual([
      expect.objectContaining({ path: "indicators/i1/level3", text: "培训党员人数" }),
    ]);
    expect(store.search.find("教").project).toEqual([]);
  });

  it("people and document numbers, by the field they stand in", () => {
    const { store } = openNew();
    createExample(store);
    store.projects.edit(edit("leader", "李红梅"));
    store.projects.edit(edit("justification", "按照呈组通〔2020〕17号执行"));
    store.projects.edit(edit("indicators/i2/basis", "16昆办通80号"));
    expect(store.search.find("李红").person).toMatchObject([{ path: "leader", text: "李红梅" }]);
    expect(store.search.find("组通").number).toMatchObject([
      { path: "justification", text: "呈组通〔2020〕17号" },
    ]);
    expect(store.search.find("昆办通80").number).toMatchObject([{ path: "indicators/i2/basis" }]);
    store.projects.edit(edit("justification", "没有文件"));
    expect(store.search.find("组通").number).toEqual([]);
  });

  it("all words in one line, in any order; the unit and the code lead to the project", () => {
    const { store } = openNew();
    createExample(store);
    expect(store.search.find("宣传部 党员").project).toHaveLength(1);
    expect(store.search.find("530000210000").project).toHaveLength(1);
    expect(store.search.find("培训 满意度").indicator).toEqual([]);
  });

  it("every write is followed: rows that come and go, undo, trash and restore, names that change", () => {
    const { store } = openNew();
    createExample(store);
    store.projects.edit({
      id: "p1",
      edits: [{ kind: "remove", list: "indicators", id: "i1" }],
      label: "",
      together: null,
    });
    expect(store.search.find("培训党员").indicator).toEqual([]);
    store.projects.undo("p1");
    expect(store.search.find("培训党员").indicator).toHaveLength(1);
    store.projects.edit(edit("indicators/i1/level3", "参训支部数"));
    expect(store.search.find("培训党员").indicator).toEqual([]);
    expect(store.search.find("参训支部").indicator).toHaveLength(1);
    store.projects.trash(["p1"]);
    expect(store.search.find("参训支部").indicator).toEqual([]);
    store.projects.restore(["p1"]);
    expect(store.search.find("参训支部").indicator).toHaveLength(1);
  });

  it("quotes, wildcards, emoji and long texts are characters like others", () => {
    const { store } = openNew();
    createExample(store);
    store.projects.edit(edit("name", `100%_完成“甲”'乙"😀`));
    for (const text of ["100%", "%_", `'乙"`, "“甲”", `"😀`, "😀 100"])
      expect(store.search.find(text).project, text).toHaveLength(1);
    for (const text of ["%%", "__", "* OR", "甲".repeat(200), "😀😀", "\\%", "　"])
      expect(store.search.find(text).project, text).toEqual([]);
  });

  it("a row that is missing or damaged is made anew", () => {
    const { store, ledger } = openNew();
    createExample(store);
    ledger.database.exec("UPDATE project_find SET text = text || 'x'");
    expect(store.search.find("培训").indicator).toHaveLength(1);
    expect(store.verify().damagedRows).toEqual([]);
    ledger.database.exec("DELETE FROM project_find");
    expect(store.search.missing()).toBe(1);
    expect(store.search.complete(10)).toEqual({ made: 1, last: "p1" });
    expect(store.search.missing()).toBe(0);
    expect(store.search.find("培训").indicator).toHaveLength(1);
  });

  it("shows the newest year first, a handful of each kind", () => {
    const { store } = openNew();
    for (let number = 0; number < 30; number += 1)
      store.projects.create({ year: null, content: { ...exampleContent(), year: 2000 + number } });
    const { project, indicator } = store.search.find("党员");
    expect(project.map((place) => place.year)).toEqual([2029, 2028, 2027, 2026, 2025, 2024, 2023, 2022]);
    expect(indicator).toHaveLength(8);
  });
});
