import { describe, expect, it } from "vitest";

import { PROJECT_LISTS } from "../../shared/project/index.ts";
import { createExample, exampleContent, openNew } from "./support.ts";

describe("new projects", () => {
  it("get new ids for all rows, and what refers to a row follows it", () => {
    const { store } = openNew();
    const { project } = store.projects.get(
      store.projects.create({ year: null, content: exampleContent() }).id,
    );
    const [indicator] = project.indicators;
    expect(indicator!.id).not.toBe("i1");
    expect(project.actuals[0]!.indicatorId).toBe(indicator!.id);
    expect(project.dismissals[0]!.path).toBe(`indicators/${indicator!.id}/target`);
    for (const list of PROJECT_LISTS) {
      const strip = (rows: readonly { id: string }[]) =>
        rows.map((row) => ({ ...row, id: "", indicatorId: "", path: "" }));
      expect(strip(project[list])).toEqual(strip(exampleContent()[list]));
    }
  });

  it("keep identity, row ids and state when they come from a package", () => {
    const { store } = openNew();
    const input = {
      year: null,
      content: exampleContent(),
      id: "p1",
      state: "submitted",
      origin: "打开项目包",
    } as const;
    store.projects.create(input);
    expect(store.projects.find("p1")).toEqual({ ...exampleContent(), id: "p1", state: "submitted" });
    expect(store.projects.history("p1", 1)[0]).toMatchObject({ label: "打开项目包" });
    expect(() => store.projects.create(input)).toThrow(expect.objectContaining({ code: "input.invalid" }));
    expect(store.counts()).toEqual({ projects: 1, indicators: 2 });
  });

  it("are found by id in the trash too, so that a package does not make a second one", () => {
    const { store } = openNew();
    createExample(store);
    store.projects.trash(["p1"]);
    expect(store.projects.find("p1")).toMatchObject({ name: "党员教育活动经费" });
    expect(store.projects.find("none")).toBeNull();
  });

  it("duplicated: a draft with the same content, new ids and a name of its own", () => {
    const { store } = openNew();
    store.projects.create({ year: null, content: exampleContent(), id: "p1", state: "submitted" });
    const { project } = store.projects.get(store.projects.duplicate("p1").id);
    expect(project).toMatchObject({
      name: "党员教育活动经费（副本）",
      state: "draft",
      plan: exampleContent().plan,
    });
    expect(project.indicators[1]!.standard).toEqual(exampleContent().indicators[1]!.standard);
    expect(project.actuals[0]!.indicatorId).toBe(project.indicators[0]!.id);
  });

  it("refuse content in which two rows share an id", () => {
    const { store } = openNew();
    const content = exampleContent();
    content.indicators.push(content.indicators[0]!);
    expect(() => store.projects.create({ year: null, content, id: "p1" })).toThrow(
      expect.objectContaining({ code: "input.invalid" }),
    );
    expect(store.counts().projects).toBe(0);
  });
});
