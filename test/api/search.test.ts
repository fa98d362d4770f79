import { describe, expect, it } from "vitest";

import { completeLookups } from "../../electron/api/complete-lookups.ts";
import type { ApiContext } from "../../electron/api/context.ts";
import { searchHandlers } from "../../electron/api/search.ts";
import { contract, type Caller } from "../../shared/api/index.ts";
import { REPLACE_LIMIT } from "../../shared/find/index.ts";
import { exampleContent, openNew } from "../store/support.ts";

const caller: Caller = { contentsId: 1 };

function office() {
  const { store } = openNew();
  return { store, search: searchHandlers({ ledger: { store } } as unknown as ApiContext) };
}

describe("the places of a text over many projects", () => {
  it("beyond the limit are counted and not listed, and more than the limit is never replaced", async () => {
    const { store, search } = office();
    for (let number = 0; number < 3; number += 1) {
      const content = { ...exampleContent(), overview: "年".repeat(2_500) };
      store.projects.create({ year: null, content, id: `p${number}` });
    }
    const listing = await search.places({ scope: { kind: "all" }, find: "年" }, caller);
    expect(listing.total).toBe(7_500);
    expect(listing.places).toHaveLength(REPLACE_LIMIT);
    const chosen = Array.from({ length: REPLACE_LIMIT + 1 }, (_, from) => ({
      projectId: "p0",
      path: "overview",
      from,
    }));
    const asked = { find: "年", replacement: "岁", chosen };
    expect(contract.search.replace.input.safeParse(asked).success).toBe(false);
  });

  it("leave what was handed in alone, and name it", async () => {
    const { store, search } = office();
    store.projects.create({ year: null, content: { ...exampleContent(), leader: "王建国" }, id: "open" });
    store.projects.create({
      year: null,
      content: { ...exampleContent(), leader: "王建国" },
      id: "sent",
      state: "submitted",
    });
    const listing = await search.places({ scope: { kind: "year", year: 2026 }, find: "王建国" }, caller);
    expect(listing.places.map((place) => place.projectId)).toEqual(["open"]);
    expect(listing.locked).toEqual([{ id: "sent", name: "党员教育活动经费", state: "submitted", count: 1 }]);
  });

  it("replaced in a standard, the stored rule is read anew, and undo brings back the old one", async () => {
    const { store, search } = office();
    const content = exampleContent();
    content.indicators[0] = {
      ...content.indicators[0]!,
      attribute: "quantitative",
      comparison: "≥",
      points: "5",
      standard: { text: "完成得5分，每少1人扣0.1分，扣完为止", choices: {}, rule: null },
    };
    store.projects.create({ year: null, content, id: "p0" });
    const ruleOf = () => store.projects.get("p0").project.indicators[0]!.standard.rule;
    const { places } = await search.places({ scope: { kind: "project", id: "p0" }, find: "0.1分" }, caller);
    const chosen = places.map(({ projectId, path, from }) => ({ projectId, path, from }));
    const { group } = await search.replace({ find: "0.1分", replacement: "0.2分", chosen }, caller);
    expect(JSON.stringify(ruleOf())).toContain("0.2");
    const { projects } = await search.undoReplacement({ group }, caller);
    expect(projects).toBe(1);
    expect(ruleOf()).toBe(null);
    expect(store.projects.get("p0").project.indicators[0]!.standard.text).toContain("0.1分");
  });
});

describe("after an update of the program", () => {
  it("the lines and sums of every project are made before they are asked for; a damaged one holds up nothing", async () => {
    const { store, ledger } = openNew();
    for (let number = 0; number < 90; number += 1)
      store.projects.create({ year: null, content: exampleContent(), id: `p${number}` });
    ledger.database.exec("DELETE FROM project_find; DELETE FROM project_level");
    ledger.database.exec("UPDATE indicator SET unit = 'x' WHERE project_id = 'p7'");
    await completeLookups(() => store.search);
    expect(store.search.missing()).toBe(1);
    expect(store.summary.figures([2026]).levels.map((level) => level.projects)).toEqual([89, 89]);
    const search = searchHandlers({ ledger: { store } } as unknown as ApiContext);
    await search.find({ text: "培训" }, caller);
    await expect.poll(async () => (await search.find({ text: "培训" }, caller)).preparing).toBe(0);
  });
});

describe("finding", () => {
  it("also leads to pages and settings, by characters and by initials", async () => {
    const { search } = office();
    expect((await search.find({ text: "备份" }, caller)).targets).toContain("backup");
    expect((await search.find({ text: "zbk" }, caller)).targets).toContain("library");
    expect((await search.find({ text: "pingfen" }, caller)).targets).toContain("settings.district");
    expect((await search.find({ text: "😀😀" }, caller)).targets).toEqual([]);
  });

  it("takes a text of 200 characters and more than the box lets in, and refuses what no box could send", () => {
    const { input } = contract.search.find;
    expect(input.safeParse({ text: "长".repeat(200) }).success).toBe(true);
    expect(input.safeParse({ text: "长".repeat(501) }).success).toBe(false);
  });
});
