import { describe, expect, it } from "vitest";

import { changeText, remarkAnswers } from "../../../shared/lifecycle/index.ts";
import type { Remark } from "../../../shared/submission/index.ts";
import { inQuotes } from "../../../shared/text/index.ts";
import { applyEdits, blankIndicator, type Edit } from "../../../shared/project/index.ts";
import { sampleProject } from "../../fixtures/sample-project.ts";

const before = sampleProject();
const [first, second] = before.indicators;
const remarkOn = (path: string): Remark => ({
  id: "r1",
  path,
  text: "请完善",
  at: "2026-11-22T02:00:00.000Z",
  answer: null,
});

function answered(path: string, ...edits: Edit[]): string[] {
  const [answer] = remarkAnswers([remarkOn(path)], before, applyEdits(before, edits).project);
  return [answer!.place, ...answer!.changes.map((change) => `${change.label}：${changeText(change)}`)];
}

const set = (path: string, value: string): Edit => ({ kind: "set", path, value });

describe("what was changed in answer to a remark", () => {
  it("is what differs at its field since it was handed in", () => {
    const target = `indicators/${first!.id}/target`;
    expect(answered(target, set(target, "244"), set("plan", "另一处"))).toEqual([
      `指标${inQuotes(first!.level3)}的指标值`,
      `指标${inQuotes(first!.level3)}的指标值：“${first!.target}”改为“244”`,
    ]);
  });

  it("on a row is every cell of the row, on a list every row, on the whole everything", () => {
    const row = `indicators/${first!.id}`;
    const edits = [set(`${row}/target`, "244"), set(`${row}/unit`, "人次"), set("plan", "新计划")];
    expect(answered(row, ...edits)).toHaveLength(3);
    expect(answered("indicators", ...edits)).toHaveLength(3);
    expect(answered("", ...edits)).toHaveLength(4);
    expect(answered(`indicators/${second!.id}`, ...edits)).toHaveLength(1);
  });

  it("says that a row was dropped or put in, under its name", () => {
    const row = `indicators/${first!.id}`;
    const removed = answered(`${row}/target`, { kind: "remove", list: "indicators", id: first!.id });
    expect(removed).toEqual([
      `指标${inQuotes(first!.level3)}的指标值`,
      `指标${inQuotes(first!.level3)}：删去`,
    ]);
    const added = { ...blankIndicator("cost"), level3: "人均培训成本" };
    expect(answered("indicators", { kind: "insert", list: "indicators", row: added, before: null })).toEqual([
      "绩效指标",
      "指标“人均培训成本”：新增",
    ]);
  });

  it("of a long text says only what differs", () => {
    const plan = `${before.plan}总结工作在12月10日前完成。`;
    const [, line] = answered("plan", set("plan", plan));
    expect(line).toBe("项目实施计划：增加“总结工作在12月10日前完成。”");
  });

  it("leaves results out: they are no answer to a remark on the plan", () => {
    expect(answered("", set("goalResult", "已完成"))).toEqual(["整个项目"]);
  });
});
