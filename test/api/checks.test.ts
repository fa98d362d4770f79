/** What the 体检 is given to compare with: last year's project and the approved copy, from a real ledger. */
import { join } from "node:path";
import { describe, expect, test } from "vitest";

import { checkHandlers } from "../../electron/api/checks.ts";
import type { ApiContext } from "../../electron/api/context.ts";
import { CHECKED_AT_ONCE, contract } from "../../shared/api/index.ts";
import { checkProject } from "../../shared/checks/index.ts";
import { blankProjectContent, DEFAULT_DISTRICT } from "../../shared/project/index.ts";
import { corpus } from "../fixtures/checks/examples/base.ts";
import { open, temporaryFolder } from "../store/support.ts";

const { id: _id, state: _state, ...shows } = corpus("culture-shows");

function office() {
  const { store } = open(join(temporaryFolder(), "台账.db"));
  const context = { ledger: { store } } as unknown as ApiContext;
  return { store, checks: checkHandlers(context) };
}

const caller = { contentsId: 1 };

describe("last year's project", () => {
  test("is the one of the same name in the year before, whatever year stands in the name", async () => {
    const { store, checks } = office();
    const before = store.projects.create({
      year: 2025,
      content: { ...shows, year: 2025, name: `2025年${shows.name}项目` },
    });
    const { id } = store.projects.create({ year: 2026, content: { ...shows, year: 2026 } });
    const { lastYear } = await checks.comparison({ id }, caller);
    expect(lastYear?.id).toBe(before.id);
  });

  test("is nobody where two of that name stand in the year before", async () => {
    const { store, checks } = office();
    for (const name of [shows.name, `${shows.name}项目`])
      store.projects.create({ year: 2025, content: { ...shows, year: 2025, name } });
    const { id } = store.projects.create({ year: 2026, content: { ...shows, year: 2026 } });
    expect((await checks.comparison({ id }, caller)).lastYear).toBeNull();
  });

  test("is the linked one before any namesake", async () => {
    const { store, checks } = office();
    const old = store.projects.create({
      year: 2025,
      content: { ...blankProjectContent(2025), name: "另一个名称" },
    });
    store.projects.create({ year: 2025, content: { ...shows, year: 2025 } });
    const { id } = store.lifecycle.createRolled(
      { id: old.id, name: "另一个名称", fromYear: 2025 },
      { ...shows, year: 2026 },
    );
    expect((await checks.comparison({ id }, caller)).lastYear?.id).toBe(old.id);
  });

  test("makes the phone that changed since then known", async () => {
    const { store, checks } = office();
    const unit = { ...shows.unit, phone: "0871-60000000" };
    store.projects.create({ year: 2025, content: { ...shows, year: 2025, unit } });
    const { id } = store.projects.create({ year: 2026, content: { ...shows, year: 2026 } });
    const { lastYear } = await checks.comparison({ id }, caller);
    const project = store.projects.get(id).project;
    const seen = checkProject(project, { district: DEFAULT_DISTRICT, lastYear: lastYear! });
    expect(seen.some((finding) => finding.id === "C36")).toBe(true);
    expect(checkProject(project).some((finding) => finding.id === "C36")).toBe(false);
  });
});

describe("the approved copy", () => {
  test("is the project as it was when it was approved", async () => {
    const { store, checks } = office();
    const { id } = store.projects.create({ year: 2026, content: { ...shows, year: 2026 } });
    expect((await checks.comparison({ id }, caller)).approved).toBeNull();
    store.submissions.submit({
      id,
      manner: "files",
      files: [],
      receipt: { clerk: "", date: "", note: "" },
      reason: "",
    });
    const { number } = store.submissions.list(id)[0]!;
    store.submissions.approve(id, number, {
      documentNumber: "昆财预〔2026〕1号",
      date: "2026年1月10日",
      amount: null,
    });
    const { approved } = await checks.comparison({ id }, caller);
    expect(approved?.indicators).toEqual(store.projects.get(id).project.indicators);
  });
});

describe("many projects at once", () => {
  test("come in the order asked for, without those that are gone", async () => {
    const { store, checks } = office();
    const [a, b] = ["甲项目", "乙项目"].map(
      (name) => store.projects.create({ year: 2026, content: { ...shows, name } }).id,
    );
    const answer = await checks.projects({ ids: [b!, "gone", a!] }, caller);
    expect(answer.map(({ project }) => project.id)).toEqual([b, a]);
  });

  test("are limited, so that no call holds the ledger for long", () => {
    const ids = Array.from({ length: CHECKED_AT_ONCE + 1 }, (_, index) => `p${index}`);
    expect(contract.checks.projects.input.safeParse({ ids }).success).toBe(false);
  });
});
