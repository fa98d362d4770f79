import { afterAll, beforeAll, expect, it } from "vitest";

import { libraryTableForm, summaryTableForm, type FormDocument } from "../../shared/forms/index.ts";
import { genericEntries } from "../../shared/library/index.ts";
import type { SummaryProject } from "../../shared/summary/index.ts";
import { openPaperWindow, type PaperWindow } from "./paper-window.ts";

let window: PaperWindow;
beforeAll(async () => {
  window = await openPaperWindow();
}, 60_000);
afterAll(() => window.close());

const projects = Array.from({ length: 60 }, (_, index): SummaryProject => ({
  id: `p${index}`,
  year: 2027,
  name: `党员教育活动经费${index}`,
  unitName: "区委宣传部",
  state: "draft",
  amount: 1_000_000 * index,
  points: "100",
  indicatorCount: 14,
  score: { status: "complete", total: 9_250, grade: "优" },
}));
const amount = projects.reduce((sum, project) => sum + project.amount!, 0);
const summary = summaryTableForm(
  {
    figures: {
      years: [{ year: 2027, projects: 60, amount, withoutAmount: 0 }],
      states: [{ year: 2027, state: "draft", projects: 60, amount }],
      sources: [{ year: 2027, source: "区级财政资金", sourceClass: "fiscal", projects: 60, amount }],
      levels: [{ year: 2027, level1: "产出指标", points: "6000", indicators: 840, projects: 60 }],
      scores: [{ year: 2027, status: "complete", grade: "优", projects: 60, total: 555_000 }],
      execution: [],
      withoutYear: 0,
    },
    rows: projects,
    total: 60,
    ceilings: [{ year: 2027, source: "", amount, note: "" }],
    unitName: "区委宣传部",
  },
  { moneyUnit: "wan", createdAt: null },
);
const library = libraryTableForm(
  genericEntries().map((entry) => ({ ...entry, favourite: false, uses: 0, newestYear: null })),
  "区委宣传部",
  "2026-11-22T00:00:00.000Z",
);

it.each<[string, FormDocument]>([
  ["汇总表", summary],
  ["指标库", library],
])("the %s is laid out on as many pages as it reports", async (_name, form) => {
  const { page, pages } = await window.print(form);
  expect(pages).toBeGreaterThan(2);
  const text = await page.evaluate(() => document.body.textContent);
  await page.close();
  expect(text).toContain(form.title);
});
