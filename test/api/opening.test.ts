/** The first page asks once and has everything it draws: what there is for the office, and what stands at the last place. */
import { describe, expect, it } from "vitest";

import type { ApiContext } from "../../electron/api/context.ts";
import { openingOf } from "../../electron/api/opening.ts";
import { EVERY_PROJECT } from "../../shared/api/index.ts";
import { exampleContent, openNew } from "../store/support.ts";

const { year: _year, ...LIST } = EVERY_PROJECT;

function office() {
  const { store } = openNew();
  const { id } = store.projects.create({ year: 2026, content: exampleContent() });
  store.projects.create({ year: 2025, content: { ...exampleContent(), year: 2025 } });
  const context = {
    ledger: { store, folder: "台账数据", notices: [] },
    clock: { now: () => new Date(2026, 10, 23, 8) },
    version: "1.2.3",
  } as unknown as ApiContext;
  const stopAt = (projectId: string | null, year: number | null) =>
    store.settings.setPlace({ projectId, page: null, path: null, year });
  return { store, id, context, stopAt };
}

describe("the opening", () => {
  it("brings the project she stopped at, and no list", () => {
    const { id, context, stopAt } = office();
    stopAt(id, 2026);
    const { opened, list, settings, info, years } = openingOf(context, LIST);
    expect(opened?.project.id).toBe(id);
    expect(list).toBeNull();
    expect(settings.place.projectId).toBe(id);
    expect(info).toMatchObject({ version: "1.2.3", today: "2026-11-23", dataFolder: "台账数据" });
    expect(years.map(({ year }) => year)).toEqual([2026, 2025]);
  });

  it("brings the rows of the year she stopped in", () => {
    const { context, stopAt } = office();
    stopAt(null, 2025);
    const { opened, list } = openingOf(context, LIST);
    expect(opened).toBeNull();
    expect(list?.rows.map(({ year }) => year)).toEqual([2025]);
  });

  it("leaves out a project that is gone, which the page then asks for by itself", () => {
    const { context, stopAt } = office();
    stopAt("gone", 2026);
    expect(openingOf(context, LIST)).toMatchObject({ opened: null, list: null });
  });

  it("brings neither where the page goes to no last place", () => {
    const { id, context, stopAt } = office();
    stopAt(id, 2026);
    expect(openingOf(context, null)).toMatchObject({ opened: null, list: null });
  });
});
