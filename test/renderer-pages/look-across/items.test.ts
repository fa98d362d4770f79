import { expect, test } from "vitest";

import { foundGroups, recentGroups } from "../../../renderer/shell/find/items.ts";

const place = {
  projectId: "p1",
  projectName: "党员教育",
  year: 2026,
  path: "justification",
  text: "呈组通〔2020〕17号",
};
const nothing = { project: [], indicator: [], number: [], person: [] };

test("what was found stands in groups, each line saying where it leads", () => {
  const groups = foundGroups({
    places: { ...nothing, number: [place] },
    targets: ["backup", "gone"],
    preparing: 0,
  });
  expect(groups.map((group) => group.label)).toEqual(["文号", "页面和设置"]);
  expect(groups[0]!.items[0]).toMatchObject({
    title: "呈组通〔2020〕17号",
    detail: "2026 年度 · 党员教育 · 立项依据",
  });
  expect(groups[1]!.items.map((item) => item.title)).toEqual(["备份"]);
});

test("before anything is typed the last projects and the pages are there", () => {
  expect(recentGroups([]).map((group) => group.label)).toEqual(["页面"]);
});
