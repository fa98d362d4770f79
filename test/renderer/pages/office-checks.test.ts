/** The check of a whole year: every project once, all of them against each other, stopped when asked. */
import { describe, expect, test } from "vitest";

import {
  checkAll,
  type CheckedProject,
  type Progress,
  type Reading,
} from "../../../renderer/pages/office-checks/check-all.ts";
import { ranked } from "../../../renderer/pages/office-checks/ranking.ts";
import type { Finding } from "../../../shared/checks/index.ts";
import { DEFAULT_DISTRICT, type Project } from "../../../shared/project/index.ts";
import { corpus, roads } from "../../fixtures/checks/examples/base.ts";

const shows = corpus("culture-shows");

function reading(projects: readonly Project[]): Reading & { pauses: number } {
  return {
    pauses: 0,
    ids: () => Promise.resolve(projects.map(({ id }) => id)),
    projects: (ids) =>
      Promise.resolve(
        ids.flatMap((id) => {
          const project = projects.find((entry) => entry.id === id);
          return project === undefined ? [] : [{ project, lastYear: null, approved: null }];
        }),
      ),
    pause() {
      this.pauses += 1;
      return Promise.resolve();
    },
  };
}

const context = { district: DEFAULT_DISTRICT, year: 2026 };
const many = (count: number): Project[] =>
  Array.from({ length: count }, (_, index) => ({
    ...shows,
    id: `p${index}`,
    name: `项目${"甲".repeat(index + 1)}`,
  }));

describe("the check of a year", () => {
  test("checks each project and finds what stands in two of them", async () => {
    const again = { ...roads, id: "again" };
    const found = await checkAll(
      reading([roads, again, shows]),
      context,
      () => undefined,
      new AbortController().signal,
    );
    expect(found!.checked.map(({ id }) => id)).toEqual([roads.id, "again", shows.id]);
    expect(found!.across.some(({ id }) => id === "C80")).toBe(true);
  });

  test("tells how far it is, from nothing to all, and gives the window its turn", async () => {
    const steps: Progress[] = [];
    const from = reading(many(60));
    await checkAll(from, context, (progress) => steps.push(progress), new AbortController().signal);
    expect(steps[0]).toMatchObject({ done: 0, total: 60, comparing: false });
    expect(steps.map(({ done }) => done)).toEqual(steps.map(({ done }) => done).toSorted((a, b) => a - b));
    expect(steps.at(-1)).toMatchObject({ done: 60, total: 60, comparing: true });
    expect(from.pauses).toBeGreaterThan(0);
  });

  test("ends without a result when it is stopped, and keeps what was checked until then", async () => {
    const controller = new AbortController();
    let last: Progress | null = null;
    const found = await checkAll(
      reading(many(60)),
      context,
      (progress) => {
        last = progress;
        if (progress.done >= 25) controller.abort();
      },
      controller.signal,
    );
    expect(found).toBeNull();
    expect(last!.checked).toHaveLength(25);
  });

  test("holds the sums against the ceilings of the year", async () => {
    const ceilings = [{ source: "", amount: 1 }];
    const found = await checkAll(
      reading([roads]),
      { ...context, ceilings },
      () => undefined,
      new AbortController().signal,
    );
    expect(found!.across.map(({ id }) => id)).toEqual(["C82"]);
  });

  test("tells an indicator that jumped against last year's project", async () => {
    const lastYear = {
      ...roads,
      id: "old",
      year: 2025,
      indicators: roads.indicators.map((row) => ({
        ...row,
        target: /^\d+$/u.test(row.target) ? "3" : row.target,
      })),
    };
    const from = reading([roads]);
    const withLastYear: Reading = {
      ...from,
      projects: () => Promise.resolve([{ project: roads, lastYear, approved: null }]),
    };
    const found = await checkAll(withLastYear, context, () => undefined, new AbortController().signal);
    expect(found!.across.some(({ id }) => id === "C83")).toBe(true);
  });
});

describe("the list of projects", () => {
  const entry = (id: string, ...severities: Finding["severity"][]): CheckedProject => ({
    id,
    name: id,
    unitName: "",
    state: "draft",
    score: 0,
    findings: severities.map((severity) => ({ severity }) as Finding),
  });
  const all = [
    entry("fine"),
    entry("hinted", "hint"),
    entry("warned", "warning"),
    entry("wrong", "error", "error"),
  ];

  test("begins with what has to be mended", () => {
    expect(ranked(all, "all").map(({ id }) => id)).toEqual(["wrong", "warned", "fine", "hinted"]);
  });

  test("can be narrowed to 必改, and to 必改 and 建议改", () => {
    expect(ranked(all, "error").map(({ id }) => id)).toEqual(["wrong"]);
    expect(ranked(all, "any").map(({ id }) => id)).toEqual(["wrong", "warned"]);
  });
});
