import { describe, expect, it } from "vitest";

import { withWritten, type ExportResult } from "../../../renderer/pages/submit/use-exports.ts";
import { answersOtherwise, saysOtherwise } from "../../../renderer/pages/submit/use-outdated.ts";
import type { Remark } from "../../../shared/submission/index.ts";
import { fullSample } from "../../lifecycle/arbitrary.ts";

const project = fullSample();
const written = (token: string, folder: string, ...names: string[]): ExportResult => ({
  token,
  folder,
  files: names.map((name) => ({ name, size: 1, sha256: "" })),
  missingCharacters: [],
  what: "项目包",
  form: null,
  handedIn: true,
  again: null,
  project,
  remarks: [],
});

describe("the files of this session", () => {
  it("lose the one whose name a new file took, as Windows reads names", () => {
    const before = [
      written("1", "E:\\", "包.ZIP"),
      written("2", "D:\\", "包.zip"),
      written("3", "E:\\", "表.docx"),
    ];
    expect(withWritten(before, written("4", "E:\\", "包.zip")).map(({ token }) => token)).toEqual([
      "4",
      "2",
      "3",
    ]);
  });

  it("say something else once the project was changed, and not once the change was taken back", () => {
    const file = { form: "projectText", project } as const;
    expect(saysOtherwise(file, { ...project })).toBe(false);
    expect(saysOtherwise(file, { ...project, plan: "新的计划" })).toBe(true);
    expect(saysOtherwise(file, { ...project, actuals: [] })).toBe(true);
  });

  it("say the same once a finding was left with a reason, but for those in which the reason stands", () => {
    const dismissal = { id: "d9", checkId: "C07", path: "plan", reason: "以通知为准" };
    const now = { ...project, dismissals: [...project.dismissals, dismissal] };
    expect(saysOtherwise({ form: "projectText", project }, now)).toBe(false);
    expect(saysOtherwise({ form: "checkList", project }, now)).toBe(true);
    expect(saysOtherwise({ form: null, project }, now)).toBe(true);
  });

  it("say the same where only the rule read from a standard is another", () => {
    const indicators = project.indicators.map((row) => ({
      ...row,
      standard: { ...row.standard, rule: { kind: "deduct" } as never },
    }));
    expect(saysOtherwise({ form: "projectText", project }, { ...project, indicators })).toBe(false);
  });

  it("say something else where they answer the bureau and an answer was changed", () => {
    const answer = { at: "2026-11-23T08:00:00.000Z", who: "李红", note: "" };
    const remark: Remark = { id: "r1", at: answer.at, path: "plan", text: "请写完成时间", answer: null };
    const file = { form: "remarkAnswers", remarks: [remark] } as const;
    expect(answersOtherwise(file, [{ ...remark }])).toBe(false);
    expect(answersOtherwise(file, [{ ...remark, answer }])).toBe(true);
    expect(answersOtherwise({ ...file, form: "projectText" }, [{ ...remark, answer }])).toBe(false);
  });
});
