/** What the first page needs is asked for early, handed out once, and never kept. */
import { expect, it } from "vitest";

import { askFirst } from "../../../renderer/client/first-replies.ts";
import type { LedgerBridge } from "../../../shared/api/index.ts";

function countingBridge(projectId: string | null): { bridge: LedgerBridge; asked: string[] } {
  const asked: string[] = [];
  return {
    asked,
    bridge: {
      listen: () => () => undefined,
      invoke: async (area, operation) => {
        asked.push(`${area}.${operation}`);
        return { ok: true, value: { place: { projectId }, number: asked.length } };
      },
    },
  };
}

it("asks for the settings, the program's facts and the project she stopped at", async () => {
  const { bridge, asked } = countingBridge("p1");
  await askFirst(bridge, true).come;
  expect(asked.toSorted()).toEqual(["program.info", "projects.get", "settings.get"]);
});

it("asks for the rows of the list where she stopped there", async () => {
  const { bridge, asked } = countingBridge(null);
  await askFirst(bridge, true).come;
  expect(asked.toSorted()).toEqual(["program.info", "projects.list", "settings.get"]);
});

it("asks for neither where the page keeps its address", async () => {
  for (const projectId of ["p1", null]) {
    const { bridge, asked } = countingBridge(projectId);
    await askFirst(bridge, false).come;
    expect(asked.toSorted()).toEqual(["program.info", "settings.get"]);
  }
});

it("hands each answer out once; the next one who asks gets a new one", async () => {
  const { bridge, asked } = countingBridge("p1");
  const first = askFirst(bridge, true);
  await first.come;
  await first.bridge.invoke("projects", "get", { id: "p1" });
  expect(asked).toHaveLength(3);
  await first.bridge.invoke("projects", "get", { id: "p1" });
  await first.bridge.invoke("projects", "get", { id: "p2" });
  expect(asked.filter((each) => each === "projects.get")).toHaveLength(3);
});

it("forgets what nobody asked for", async () => {
  const { bridge, asked } = countingBridge("p1");
  const first = askFirst(bridge, true);
  await first.come;
  first.forget();
  await first.bridge.invoke("settings", "get", {});
  expect(asked.filter((each) => each === "settings.get")).toHaveLength(2);
});
