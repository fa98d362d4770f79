import { describe, expect, it } from "vitest";

import { rulesOf, ruled } from "../../electron/api/rules.ts";
import { projectHandlers } from "../../electron/api/projects.ts";
import { blankIndicator } from "../../shared/project/index.ts";
import { exampleContent, openNew } from "./support.ts";

const STANDARD = "10分，每培训1人得0.05分";

function content(text = STANDARD): ReturnType<typeof exampleContent> {
  const row = {
    ...blankIndicator("i1"),
    level3: "培训人数",
    comparison: "≥",
    target: "200",
    unit: "人",
    points: "10",
    standard: { text, rule: null, choices: {} },
  };
  return { ...exampleContent(), year: 2026, indicators: [row], actuals: [], dismissals: [] };
}

function opened() {
  const { store } = openNew();
  const { create, edit, undo, redo } = projectHandlers({ ledger: { store } } as never);
  const caller = {} as never;
  const handlers = {
    create: async (input: Parameters<typeof create>[0]) => create(input, caller),
    edit: async (input: Parameters<typeof edit>[0]) => edit(input, caller),
    undo: async (input: Parameters<typeof undo>[0]) => undo(input, caller),
    redo: async (input: Parameters<typeof redo>[0]) => redo(input, caller),
  };
  const rowId = (id: string) => store.projects.get(id).project.indicators[0]!.id;
  const standard = (id: string) => store.projects.get(id).project.indicators[0]!.standard;
  return { store, handlers, standard, rowId };
}

describe("the rule stored with a standard", () => {
  it("comes with a project that is taken in whole", async () => {
    const { handlers, standard } = opened();
    const { id } = await handlers.create({ year: 2026, content: content() });
    expect(standard(id).rule).toMatchObject({ points: "10", base: { type: "credit" } });
  });

  it.each([
    ["standard/text", "10分，达到目标值得10分，否则不得分", "cases"],
    ["target", "400", "credit"],
    ["unit", "万元", undefined],
  ])("is renewed where %s becomes %s", async (field, value, type) => {
    const { handlers, standard, rowId } = opened();
    const { id } = await handlers.create({ year: 2026, content: content() });
    const row = rowId(id);
    await handlers.edit({
      id,
      edits: [{ kind: "set", path: `indicators/${row}/${field}`, value }],
      label: "修改",
      together: null,
    });
    const rule = standard(id).rule as { base?: { type: string } } | null;
    expect(rule?.base?.type).toBe(type);
  });

  it("goes back together with the text when the change is undone, and comes again", async () => {
    const { handlers, standard, rowId } = opened();
    const { id } = await handlers.create({ year: 2026, content: content() });
    const before = standard(id);
    const path = `indicators/${rowId(id)}/standard/text`;
    const edits = [{ kind: "set" as const, path, value: "酌情考虑" }];
    await handlers.edit({ id, edits, label: "修改", together: null });
    expect(standard(id)).toMatchObject({ text: "酌情考虑", rule: null });
    await handlers.undo({ id });
    expect(standard(id)).toEqual(before);
    await handlers.redo({ id });
    expect(standard(id)).toMatchObject({ text: "酌情考虑", rule: null });
  });

  it("is never what a package or a file says of it, but what its text says", async () => {
    const { store } = openNew();
    const forged = content();
    (forged.indicators[0]!.standard as { rule: unknown }).rule = { version: 1, points: "99" };
    const renewed = await ruled({ store }, forged);
    expect(renewed.indicators[0]!.standard.rule).toMatchObject({ points: "10" });
    const rules = await rulesOf({ store });
    expect(
      rules(store.projects.get(store.projects.create({ year: 2026, content: null }).id).project, []),
    ).toEqual([]);
  });
});
