/** The first answers stand where the pages look for theirs before anything is drawn, and a project is handed out once. */
import { beforeEach, expect, it } from "vitest";

import {
  connect,
  infoQuery,
  listQuery,
  queryClient,
  settingsQuery,
  takeFirstAnswers,
  takeFirstOpened,
} from "../../../renderer/client/index.ts";
import { firstListQuery } from "../../../renderer/client/first-list.ts";
import type { LedgerBridge, Reply } from "../../../shared/api/index.ts";

/** A main process where she stopped at this project, or at the list. `refused` are questions it does not answer. */
function mainProcess(projectId: string | null, refused: readonly string[] = []): string[] {
  const asked: string[] = [];
  const values: Readonly<Record<string, unknown>> = {
    "settings.get": { place: { projectId, year: 2022 } },
    "program.info": { today: "2026-11-22" },
    "projects.get": { project: { id: projectId }, revision: 3 },
    "projects.list": { rows: [], total: 0 },
  };
  const bridge: LedgerBridge = {
    listen: () => () => undefined,
    invoke: async (area, operation): Promise<Reply<unknown>> => {
      const name = `${area}.${operation}`;
      asked.push(name);
      return refused.includes(name)
        ? { ok: false, error: { code: "unexpected", details: {} } }
        : { ok: true, value: values[name] };
    },
  };
  connect(bridge);
  return asked;
}

beforeEach(() => queryClient.clear());

it("has the settings, the program's facts and the project before the page is drawn", async () => {
  mainProcess("p1");
  await takeFirstAnswers(true);
  expect(queryClient.getQueryData(settingsQuery.queryKey)?.place.projectId).toBe("p1");
  expect(queryClient.getQueryData(infoQuery.queryKey)?.today).toBe("2026-11-22");
  expect(takeFirstOpened("p2")).toBeNull();
  expect(takeFirstOpened("p1")?.revision).toBe(3);
});

it("hands the project out once: what is opened later is read anew", async () => {
  mainProcess("p1");
  await takeFirstAnswers(true);
  takeFirstOpened("p1");
  expect(takeFirstOpened("p1")).toBeNull();
});

it("has the rows of the list where she stopped there", async () => {
  mainProcess(null);
  await takeFirstAnswers(true);
  expect(queryClient.getQueryData(listQuery(firstListQuery(2022)).queryKey)?.total).toBe(0);
});

it("asks for neither where the page keeps its address", async () => {
  const asked = mainProcess("p1");
  await takeFirstAnswers(false);
  expect(asked).toEqual(["settings.get", "program.info"]);
});

it("leaves out what failed, for the page to ask again and say why", async () => {
  mainProcess("p1", ["projects.get"]);
  await takeFirstAnswers(true);
  expect(takeFirstOpened("p1")).toBeNull();
  mainProcess("p1", ["settings.get"]);
  queryClient.clear();
  await takeFirstAnswers(true);
  expect(queryClient.getQueryData(settingsQuery.queryKey)).toBeUndefined();
});
