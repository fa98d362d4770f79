import { describe, expect, it } from "vitest";

import type { Edit } from "../../shared/project/index.ts";
import { createExample, handIn, openNew } from "./support.ts";

const YEARS = [2025, 2026, 2027];

describe("what the calendar of duties reads", () => {
  it("counts the annual indicators and their results, and leaves the trash and other years out", () => {
    const { store } = openNew();
    const id = createExample(store);
    const [read] = store.duties(YEARS);
    expect(read).toMatchObject({ id, year: 2026, state: "draft", indicators: 2, monitored: 0, evaluated: 1 });
    const edits: Edit[] = [
      { kind: "set", path: "actuals/a1/value", value: null },
      { kind: "set", path: "indicators/i2/horizon", value: "overall" },
    ];
    store.projects.edit({ id, edits, label: "", together: null });
    expect(store.duties(YEARS)[0]).toMatchObject({ indicators: 1, evaluated: 0 });
    expect(store.duties([2030])).toEqual([]);
    store.projects.trash([id]);
    expect(store.duties(YEARS)).toEqual([]);
  });

  it("knows what was sent and what came back, also of years long past", () => {
    const { store } = openNew();
    const id = createExample(store);
    handIn(store);
    expect(store.duties(YEARS)[0]).toMatchObject({ state: "submitted", submission: { number: 1 } });
    store.submissions.return(id, 1, [
      { path: "", text: "一" },
      { path: "plan", text: "二" },
    ]);
    const remark = store.submissions.find(id, 1)!.remarks[0]!.id;
    store.submissions.answerRemark({ id, number: 1, remark }, { done: true, note: "" });
    expect(store.duties([2040])).toEqual([
      expect.objectContaining({ id, state: "returned", remarks: 2, openRemarks: 1 }),
    ]);
    handIn(store, id, "先送");
    store.submissions.takeBack(id, 2);
    expect(store.duties(YEARS)[0]).toMatchObject({ submission: { number: 1 }, openRemarks: 1 });
  });
});
