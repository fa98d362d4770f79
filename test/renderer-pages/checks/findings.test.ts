import { describe, expect, it } from "vitest";

import { dismissalOf } from "../../../renderer/pages/checks/dismissal.ts";
import { differingPassages, previewFix } from "../../../renderer/pages/checks/fix-preview.ts";
import { countFamilies, groupFindings } from "../../../renderer/pages/checks/groups.ts";
import { quotesOf, sentenceOf } from "../../../renderer/pages/checks/quotes.ts";
import { checkProject, dismissFinding, type Finding } from "../../../shared/checks/index.ts";
import { applyEdits } from "../../../shared/project/index.ts";
import { sampleProject } from "../../fixtures/sample-project.ts";

const base: Finding = {
  key: "C01:name",
  id: "C01",
  family: "completeness",
  severity: "error",
  message: "“项目名称”没有填",
  places: [{ path: "name" }],
  fixes: [],
};

describe("grouping", () => {
  const findings: Finding[] = [
    base,
    {
      ...base,
      key: "C33:a",
      family: "basis",
      severity: "warning",
      places: [{ path: "indicators/i03/basis" }],
    },
    { ...base, key: "C12:f", family: "funding", severity: "warning", places: [{ path: "fundingNote" }] },
  ];

  it("by severity shows only what there is, the worst first", () => {
    expect(
      groupFindings(findings, "severity").map(({ title, findings: all }) => [title, all.length]),
    ).toEqual([
      ["必改", 1],
      ["建议改", 2],
    ]);
  });

  it("by page follows the order of the pages", () => {
    expect(groupFindings(findings, "page").map(({ title }) => title)).toEqual(["项目文本", "资金", "指标"]);
  });

  it("counts the families that have findings", () => {
    expect(countFamilies(findings).map(({ label, count }) => `${label} ${count}`)).toEqual([
      "完整 1",
      "资金 1",
      "依据 1",
    ]);
  });
});

describe("quotations", () => {
  const project = sampleProject();

  it("show the words with what stands around them, and a target with its sign and unit", () => {
    const from = project.plan.indexOf("244名");
    const finding = {
      ...base,
      places: [{ path: "plan", from, to: from + 4 }, { path: "indicators/i04/target" }],
    };
    const [plan, target] = quotesOf(finding, project);
    expect(plan).toMatchObject({ label: "项目实施计划", words: "244名" });
    expect(`${plan!.before}${plan!.words}${plan!.after}`).toContain("党支部、244名党员");
    expect(target).toMatchObject({ words: "= 223 人" });
  });

  it("say an amount in 万元 with the line it belongs to, never in 分 as it is stored", () => {
    const [line] = project.fundingLines;
    const place = { path: `fundingLines/${line!.id}/amount` };
    const [quote] = quotesOf({ ...base, places: [place] }, project);
    expect(quote).toMatchObject({ label: "“区级财政”金额", words: "53.46万元" });
  });

  it("leave out what holds nothing to quote", () => {
    expect(
      quotesOf({ ...base, places: [{ path: "name" }, { path: "indicators" }] }, { ...project, name: "" }),
    ).toEqual([]);
  });

  it("are not said again in the second line, but a sentence is", () => {
    expect(sentenceOf({ ...base, detail: "项目实施计划“培训2期”　指标“培训班期数 = 1 期”" })).toBeNull();
    expect(sentenceOf({ ...base, detail: "2022 年的项目，指标值写“2021年11月30日前”。" })).not.toBeNull();
    expect(sentenceOf(base)).toBeNull();
  });
});

describe("the preview of a mend", () => {
  it("shows only where two texts differ", () => {
    const { before, after } = differingPassages(
      "组织万名党员进党校培训2期，组织党务干部培训1次",
      "组织万名党员进党校培训1期，组织党务干部培训1次",
    );
    expect(before.words).toBe("2");
    expect(after.words).toBe("1");
    expect(before.lead).toBe(after.lead);
  });

  it("shows a number as a whole, not the digits in which two of them differ", () => {
    const { before, after } = differingPassages("244名党员", "223名党员");
    expect([before.words, after.words]).toEqual(["244", "223"]);
    expect(differingPassages("共 244 名", "共 344 名").after.words).toBe("344");
    expect(differingPassages("53.46万元", "53.00万元").after.words).toBe("53.00");
  });

  it("shows what is put in and what is taken out", () => {
    expect(differingPassages("空16昆办通80号", "16昆办通80号").before.words).toBe("空");
    expect(differingPassages("", "人次").after.words).toBe("人次");
  });

  it("agrees with what every mend of the sample then does", () => {
    const project = sampleProject();
    for (const finding of checkProject(project)) {
      for (const fix of finding.fixes) {
        const lines = previewFix(fix, project);
        expect(lines.length, fix.label).toBeGreaterThan(0);
        const after = JSON.stringify(applyEdits(project, fix.edits).project);
        for (const line of lines) {
          if (line.kind === "text")
            expect(after, fix.label).toContain(JSON.stringify(line.after.words).slice(1, -1));
        }
      }
    }
  });

  it("says an amount in 万元", () => {
    const project = sampleProject();
    const path = `fundingLines/${project.fundingLines[0]!.id}/amount`;
    const fix = { label: "来源改为 2万元", edits: [{ kind: "set" as const, path, value: 2_000_000 }] };
    const [line] = previewFix(fix, project);
    if (line?.kind !== "text") throw new Error("no line");
    expect(`${line.after.lead}${line.after.words}${line.after.tail}`).toBe("2.00万元");
  });

  it("is empty for a mend that no longer applies", () => {
    const fix = {
      label: "改",
      edits: [{ kind: "remove" as const, list: "indicators" as const, id: "gone" }],
    };
    expect(previewFix(fix, sampleProject())).toEqual([]);
  });
});

describe("a reason", () => {
  it("is found again by the finding it was given for", () => {
    const project = sampleProject();
    const finding = checkProject(project)[0]!;
    const answered = applyEdits(project, [dismissFinding(finding, "按年底数", "d1")]).project;
    const same = checkProject(answered).find((entry) => entry.key === finding.key);
    expect(same?.dismissed).toEqual({ reason: "按年底数" });
    expect(dismissalOf(same!, answered.dismissals)?.id).toBe("d1");
    expect(dismissalOf({ ...finding, id: "C99" }, answered.dismissals)).toBeNull();
  });
});
