import { describe, expect, it } from "vitest";

import { buildForm, formTexts } from "../../shared/forms/index.ts";
import { latestAnswers } from "../../shared/lifecycle/index.ts";
import { NO_RECEIPT, type Submission } from "../../shared/submission/index.ts";
import { applyEdits, type Edit, type Project } from "../../shared/project/index.ts";
import { sampleProject } from "../fixtures/sample-project.ts";
import { inQuotes } from "../../shared/text/index.ts";

const stamp = { at: "2026-11-22T02:00:00.000Z", who: "李红" };
const before = sampleProject();
const row = before.indicators[0]!;

function submission(number: number, project: Project, parts: Partial<Submission> = {}): Submission {
  return {
    number,
    ...stamp,
    manner: "elsewhere",
    files: [],
    receipt: NO_RECEIPT,
    reason: "",
    remarks: [],
    steps: [],
    project,
    ...parts,
  };
}

const returned = submission(1, before, {
  steps: [{ kind: "returned", ...stamp }],
  remarks: [
    { id: "a", path: `indicators/${row.id}/target`, text: "目标值偏低", at: stamp.at, answer: null },
    { id: "b", path: "plan", text: "补充时间安排", at: stamp.at, answer: { ...stamp, note: "已补充" } },
    { id: "c", path: "", text: "加盖公章", at: stamp.at, answer: { ...stamp, note: "" } },
  ],
});
const edits: Edit[] = [
  { kind: "set", path: `indicators/${row.id}/target`, value: "244" },
  { kind: "set", path: "plan", value: `${before.plan}总结工作在12月10日前完成。` },
];
const mended = applyEdits(before, edits).project;

function printed(submissions: Submission[], project: Project): string[] {
  const found = latestAnswers(submissions, project);
  if (found === null) return formTexts(buildForm("remarkAnswers", project));
  const { answers, reason } = found;
  const remarks = { answers, number: found.submission.number, submittedOn: "2026-11-22", reason };
  return formTexts(buildForm("remarkAnswers", project, { remarks }));
}

describe("意见答复", () => {
  it("sets what was changed beside each remark, and what is still open", () => {
    const texts = printed([returned], mended).join("\n");
    expect(texts).toContain("对第1次送出（2026年11月22日）的意见共 3 条，已答复 2 条，尚未答复 1 条。");
    expect(texts).toContain("目标值偏低");
    expect(texts).toContain(`指标${inQuotes(row.level3)}的指标值：“${row.target}”改为“244”\n尚未答复`);
    expect(texts).toContain("已补充\n项目实施计划：增加“总结工作在12月10日前完成。”");
  });

  it("after sending again goes by what was sent, not by what was written since, and names the reason", () => {
    const next = submission(2, mended, { reason: "目标值待核定" });
    const later = applyEdits(mended, [{ kind: "set", path: "plan", value: "又改了" }]).project;
    const texts = printed([next, returned], later).join("\n");
    expect(texts).toContain("尚未答复：目标值待核定");
    expect(texts).not.toContain("又改了");
  });

  it("a withdrawn submission is no answer", () => {
    const withdrawn = submission(2, mended, { steps: [{ kind: "withdrawn", ...stamp }] });
    expect(latestAnswers([withdrawn, returned], before)?.answers[1]!.changes).toEqual([]);
  });

  it("without remarks says so", () => {
    expect(printed([], before)).toContain("没有退回的意见。");
  });
});
