/** The opening's answers stand where the pages look for theirs before anything is drawn, and a project is handed out once. */
import { beforeEach, expect, it } from "vitest";

import {
  infoQuery,
  listQuery,
  queryClient,
  settingsQuery,
  takeFirstAnswers,
  takeFirstOpened,
  yearsQuery,
} from "../../../renderer/client/index.ts";
import { FIRST_LIST } from "../../../renderer/client/first-list.ts";
import type { Opening } from "../../../shared/api/index.ts";
import { sampleProject } from "../../fixtures/sample-project.ts";

const project = sampleProject();
const stoppedAt = (projectId: string | null): Opening =>
  ({
    settings: { place: { projectId, year: 2022, page: "text", path: null } },
    info: { today: "2026-11-22" },
    years: [{ year: 2022, count: 1 }],
    opened: projectId === null ? null : { project, revision: 3 },
    list: projectId === null ? { rows: [], total: 7 } : null,
  }) as unknown as Opening;

beforeEach(() => queryClient.clear());

it("has the settings, the program's facts, the years and the project before the page is drawn", () => {
  takeFirstAnswers({ ok: true, value: stoppedAt(project.id) });
  expect(queryClient.getQueryData(settingsQuery.queryKey)?.place.projectId).toBe(project.id);
  expect(queryClient.getQueryData(infoQuery.queryKey)?.today).toBe("2026-11-22");
  expect(queryClient.getQueryData(yearsQuery.queryKey)).toEqual([{ year: 2022, count: 1 }]);
  expect(takeFirstOpened("another")).toBeNull();
  expect(takeFirstOpened(project.id)?.revision).toBe(3);
});

it("hands the project out once: what is opened later is read anew", () => {
  takeFirstAnswers({ ok: true, value: stoppedAt(project.id) });
  takeFirstOpened(project.id);
  expect(takeFirstOpened(project.id)).toBeNull();
});

it("has the rows of the list where she stopped there", () => {
  takeFirstAnswers({ ok: true, value: stoppedAt(null) });
  const { queryKey } = listQuery({ ...FIRST_LIST, year: 2022 });
  expect(queryClient.getQueryData(queryKey)?.total).toBe(7);
});

it("leaves everything to the pages where the answer is a refusal or does not come", () => {
  for (const reply of [{ ok: false, error: { code: "window.locked", details: {} } } as const, null]) {
    takeFirstAnswers(reply);
    expect(queryClient.getQueryData(settingsQuery.queryKey)).toBeUndefined();
    expect(takeFirstOpened(project.id)).toBeNull();
  }
});
