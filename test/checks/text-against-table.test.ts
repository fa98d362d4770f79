import { describe, expect, test } from "vitest";

import { checkProject, compareTextWithTable } from "../../shared/checks/index.ts";
import { DEFAULT_DISTRICT, type Project } from "../../shared/project/index.ts";
import { change } from "../fixtures/checks/build.ts";
import { corpus, roads, training } from "../fixtures/checks/examples/base.ts";

const differs = (project: Project): string[] =>
  compareTextWithTable(project, DEFAULT_DISTRICT).differs.map(
    ({ quantity, measure }) => `${quantity.clause} ≠ ${measure.row.level3}`,
  );
const planned = (project: Project): string[] =>
  compareTextWithTable(project, DEFAULT_DISTRICT).planned.map(({ clause }) => clause);

describe("text against table", () => {
  test("agrees where every number of a clean project is measured, with its confidence", () => {
    const { agrees, measured } = compareTextWithTable(roads, DEFAULT_DISTRICT);
    expect(new Set(agrees.map(({ measure }) => measure.row.level3))).toEqual(
      new Set([
        "县道日常养护里程",
        "破损路面修补面积",
        "波形护栏更换长度",
        "桥涵检查次数",
        "县道优良路率",
        "沿线群众满意度",
      ]),
    );
    expect(agrees.every(({ confidence }) => confidence > 0.15 && confidence <= 1)).toBe(true);
    expect(measured.map(({ row }) => row.unit).every((unit) => unit === "%")).toBe(true);
  });

  test("each paragraph is held against the table by itself", () => {
    expect(differs(change(roads, [["activities", "86公里", "68公里"]]))).toEqual([
      "开展县道日常养护68公里 ≠ 县道日常养护里程",
    ]);
  });

  test("公里 and 米 are converted before they are compared", () => {
    const inMetres = change(roads, [
      ["@波形护栏更换长度/target", "1.5"],
      ["@波形护栏更换长度/unit", "公里"],
    ]);
    expect(differs(inMetres)).toEqual([]);
  });

  test("parts that add up to the target agree with it", () => {
    const halves = change(roads, [
      ["plan", "每季度开展桥涵检查1次", "上半年开展桥涵检查1次，下半年开展桥涵检查3次"],
      ["activities", "并每季度开展1次桥涵检查", ""],
    ]);
    expect(differs(halves)).toEqual([]);
  });

  test("新建 and 改造 are never taken for each other", () => {
    const built = change(roads, [
      ["@县道日常养护里程/level3", "新建县道里程"],
      ["plan", "全年养护县道86公里", "改造县道40公里"],
      ["activities", "开展县道日常养护86公里", "改造县道40公里"],
      ["annualGoal/text", "86公里县道日常养护", "县道养护"],
    ]);
    expect(differs(built)).toEqual([]);
  });

  test("a number of several things together contradicts none of them", () => {
    const together = change(roads, [
      ["annualGoal/text", "完成86公里", "开展路面巡查和桥涵检查12次，完成86公里"],
    ]);
    expect(differs(together)).toEqual([]);
  });

  test("the district's synonyms join words that mean the same here", () => {
    const other = change(corpus("community-fire"), [["plan", "灭火演练四十次", "消防实操三十次"]]);
    expect(differs(other)).toEqual([]);
    const district = {
      ...DEFAULT_DISTRICT,
      checks: { ...DEFAULT_DISTRICT.checks, synonyms: [["灭火演练", "消防实操"]] },
    };
    expect(compareTextWithTable(other, district).differs.map(({ measure }) => measure.row.level3)).toEqual([
      "灭火演练次数",
    ]);
  });

  test("a plan above a target of ≥ is a low target, not a contradiction", () => {
    const more = change(training, [["plan", "共培训党员1350人次", "共培训党员2000人次"]]);
    const finding = checkProject(more).find(({ id }) => id === "C14");
    expect(finding!.severity).toBe("warning");
  });

  test("what is planned for recipients is not asked to be measured, what is done is", () => {
    expect(planned(change(roads, [["plan", "全年养护", "为12个乡镇配发养护工具，全年养护"]]))).toEqual([]);
    expect(planned(change(roads, [["plan", "全年养护", "开展应急演练6次，全年养护"]]))).toEqual([
      "开展应急演练6次",
    ]);
  });

  test("two paragraphs with the same number against the table are one finding", () => {
    const project = change(roads, [["@县道日常养护里程/target", "82"]]);
    const finding = checkProject(project).find(({ id }) => id === "C14")!;
    expect(finding.fixes.map(({ label }) => label)).toEqual(["指标改为 86", "计划、内容和年度目标改为 82"]);
    expect(finding.detail).toContain("“全年养护县道86公里”");
  });
});
