import { describe, expect, test } from "vitest";

import {
  checkProject,
  dismissFinding,
  explainCheck,
  healthScore,
  type Finding,
} from "../../shared/checks/index.ts";
import { DEFAULT_DISTRICT, applyEdits, readPath, type Project } from "../../shared/project/index.ts";
import { sampleProject } from "../fixtures/sample-project.ts";

function about(findings: readonly Finding[], id: string, words: string): Finding {
  const found = findings.find((finding) => finding.id === id && finding.message.includes(words));
  expect(found, `${id} ${words}`).toBeDefined();
  return found!;
}

/** The exact characters a finding points at. */
function pointedAt(project: Project, finding: Finding): string[] {
  return finding.places.map(({ path, from, to }) => {
    const written = readPath(project, path);
    return typeof written === "string" ? written.slice(from ?? 0, to) : "";
  });
}

describe("the sample document", () => {
  const project = sampleProject();
  const findings = checkProject(project);

  test("2期 in the plan against 1期 in the table is an error that quotes both places and can be mended either way", () => {
    const finding = about(findings, "C14", "培训班期数");
    expect(finding.severity).toBe("error");
    expect(pointedAt(project, finding)).toEqual(["1", "2期"]);
    const [toTable, toPlan] = finding.fixes.map(({ edits }) => applyEdits(project, edits).project);
    expect(toTable!.indicators[0]!.target).toBe("2");
    expect(toPlan!.plan).toContain("组织万名党员进党校培训1期，");
  });

  test("244名 in the plan against 223人 in the table is an error", () => {
    const finding = about(findings, "C14", "党员教育活动经费人数");
    expect(finding.severity).toBe("error");
    expect(pointedAt(project, finding)).toEqual(["223", "244名"]);
  });

  test("meetings, study, appraisal and elections are planned but measured by nothing, in one finding", () => {
    const finding = about(findings, "C14", "计划了但没有指标");
    expect(finding.severity).toBe("warning");
    expect(pointedAt(project, finding)).toEqual(["10次", "8次", "1次", "14家"]);
    const mended = applyEdits(project, finding.fixes[0]!.edits).project;
    expect(mended.indicators.slice(8, 12).map((row) => [row.level3, row.target, row.unit])).toEqual([
      ["党工委会议次数", "10", "次"],
      ["理论中心组学习次数", "8", "次"],
      ["基层党组织书记抓基层党建述职评议考核次数", "1", "次"],
      ["指导基层党组织完成换届工作家数", "14", "家"],
    ]);
  });

  test("the deadline of 2021 is an error whose mend keeps the rest of the date", () => {
    const finding = about(findings, "C09", "各项工作完成时限");
    expect(finding.severity).toBe("error");
    expect(finding.fixes.map(({ label }) => label)).toEqual(["改为 2022年11月30日前"]);
    expect(applyEdits(project, finding.fixes[0]!.edits).project.indicators[9]!.target).toBe(
      "2022年11月30日前",
    );
  });

  test("a stray 空 is taken away at both places with one click", () => {
    const finding = about(findings, "C08", "空");
    expect(pointedAt(project, finding)).toEqual(["空", "空"]);
    const mended = applyEdits(project, finding.fixes[0]!.edits).project;
    expect(mended.indicators[2]!.basis).toBe("16昆办通80号市委办公厅关于加强园区非公企业党建工作的意见");
  });

  test("its points add up to 100 and its unit code is valid, so neither is mentioned", () => {
    expect(findings.filter(({ id }) => id === "C02" || id === "C34" || id === "C35")).toEqual([]);
  });
});

describe("the list of findings", () => {
  test("runs from errors over warnings to hints, and by page within them", () => {
    const ranks = checkProject(sampleProject()).map(({ severity }) =>
      ["error", "warning", "hint"].indexOf(severity),
    );
    expect(ranks).toEqual(ranks.toSorted((a, b) => a - b));
  });

  test("gives every finding its own key, the same on every run", () => {
    const keys = checkProject(sampleProject()).map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    expect(checkProject(sampleProject()).map(({ key }) => key)).toEqual(keys);
  });

  test("keeps a finding that was set aside, marked with its reason, and scores without it", () => {
    const project = sampleProject();
    const [first, ...others] = checkProject(project);
    const aside = applyEdits(project, [dismissFinding(first!, "两处口径不同，已在说明中写明", "d1")]).project;
    const again = checkProject(aside);
    expect(again.find(({ key }) => key === first!.key)?.dismissed).toEqual({
      reason: "两处口径不同，已在说明中写明",
    });
    expect(again.filter(({ dismissed }) => dismissed !== undefined)).toHaveLength(1);
    expect(healthScore(again).score).toBe(healthScore(others).score);
  });

  test("takes severities from the district's settings, and leaves out what is switched off", () => {
    const district = {
      ...DEFAULT_DISTRICT,
      checks: { ...DEFAULT_DISTRICT.checks, severities: { C09: "hint", C08: "off" } as const },
    };
    const findings = checkProject(sampleProject(), { district });
    expect(findings.find(({ id }) => id === "C09")?.severity).toBe("hint");
    expect(findings.some(({ id }) => id === "C08")).toBe(false);
  });

  test("explains each check in words for the secretary", () => {
    expect(explainCheck("C14")).toMatchObject({ title: "计划与指标的数量", severity: "error" });
    expect(explainCheck("C99")).toBeNull();
  });
});
