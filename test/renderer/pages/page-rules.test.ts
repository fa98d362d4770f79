import { describe, expect, it } from "vitest";

import { yearOffer } from "../../../renderer/pages/goals/goal-years.ts";
import { sortScalars, withPassage } from "../../../renderer/pages/import/review-fields.ts";
import { readPageRange } from "../../../renderer/pages/project/page-range.ts";
import { sortBy } from "../../../renderer/pages/projects/columns.ts";
import { differingFields, officeEdits, officeKeeping, officeOffer } from "../../../shared/lifecycle/index.ts";
import type { Provenance } from "../../../shared/intake/index.ts";
import {
  applyEdits,
  blankOrganization,
  blankProjectContent,
  type Project,
} from "../../../shared/project/index.ts";

const project: Project = { ...blankProjectContent(2027), id: "p", state: "draft" };

describe("the pages to print", () => {
  it.each([
    ["", ""],
    ["1-3,5", "1-3,5"],
    ["１－３、５", "1-3,5"],
    ["第1至3页", "1-3"],
    [" 2 ", "2"],
  ])("%j means %j", (text, range) => {
    expect(readPageRange(text)).toBe(range);
  });

  it.each(["0", "3-1", "1--2", "一", ",", "1-"])("%j is no range", (text) => {
    expect(readPageRange(text)).toBeNull();
  });
});

describe("the goals' years", () => {
  it("that follow from the budget year are left alone", () => {
    expect(yearOffer(2027, project.overallGoal, project.annualGoal)).toBeNull();
    expect(yearOffer(2028, { fromYear: 2027, toYear: 2029, text: "" }, { year: 2028, text: "" })).toBeNull();
    expect(yearOffer(null, project.overallGoal, project.annualGoal)).toBeNull();
  });

  it("left over from last year's file are mended together", () => {
    const old: Project = {
      ...project,
      overallGoal: { fromYear: 2022, toYear: 2024, text: "" },
      annualGoal: { year: 2022, text: "" },
    };
    const offer = yearOffer(2027, old.overallGoal, old.annualGoal);
    expect(offer?.text).toBe("预算年度是 2027 年，年度目标写的是 2022 年，总体目标是 2022—2024 年。");
    const mended = applyEdits(old, offer!.edits).project;
    expect(mended.annualGoal.year).toBe(2027);
    expect(mended.overallGoal).toMatchObject({ fromYear: 2027, toYear: 2029 });
  });
});

describe("the office's data in a project", () => {
  const office = { ...blankOrganization(), name: "区委宣传部", phone: "0871-1" };

  it("names what differs from the settings", () => {
    const unit = { ...office, phone: "0871-2", profile: "概况" };
    expect(differingFields(unit, office).map((field) => field.label)).toEqual(["联系电话", "单位概况"]);
  });

  it("takes over what the settings have, and never empties a field", () => {
    const unit = { ...office, phone: "0871-2", profile: "概况" };
    const edits = officeEdits(differingFields(unit, office));
    expect(applyEdits({ ...project, unit }, edits).project.unit).toMatchObject({
      phone: "0871-1",
      profile: "概况",
    });
  });

  it("offers only what there is to take, either way", () => {
    const unit = { ...office, name: "", phone: "0871-2", profile: "概况" };
    const { take, keep, lacking } = officeOffer(unit, office);
    const names = (differences: typeof take) => differences.map((field) => field.label);
    expect(names(take)).toEqual(["单位名称", "联系电话"]);
    expect(names(keep)).toEqual(["联系电话", "单位概况"]);
    expect(names(lacking)).toEqual(["单位概况"]);
  });

  it("that differ by blanks only are taken from the settings, never kept for them", () => {
    const { take, keep, lacking } = officeOffer({ ...office, name: "区委宣传部　", address: " " }, office);
    expect([take, keep, lacking].map((differences) => differences.length)).toEqual([1, 0, 0]);
  });

  it("kept for the office, empties nothing that the settings have", () => {
    const unit = { ...blankOrganization(), phone: "0871-2" };
    expect(officeKeeping(unit, office)).toEqual({ ...office, phone: "0871-2" });
  });
});

describe("the review of a file", () => {
  const from = (path: string, confidence: Provenance["confidence"]): Provenance => ({
    path,
    confidence,
    place: { label: "第 1 行", block: 0 },
  });

  it("puts the doubtful first, each kind in the order of the pages, rows of tables left to their tables", () => {
    const sorted = sortScalars([
      from("plan", "certain"),
      from("unit/name", "certain"),
      from("name", "doubtful"),
      from("indicators/r1/target", "doubtful"),
    ]);
    expect(sorted.doubtful.map((entry) => entry.path)).toEqual(["name"]);
    expect(sorted.certain.map((entry) => entry.path)).toEqual(["unit/name", "plan"]);
  });

  it("adds a left-over passage after what a field has", () => {
    const passage = { text: "组织培训2期", place: { label: "第 9 行", block: 8 } };
    expect(withPassage(project, "plan", passage)).toBe("组织培训2期");
    expect(withPassage({ ...project, plan: "全年计划" }, "plan", passage)).toBe("全年计划\n组织培训2期");
  });
});

describe("sorting the list", () => {
  it("begins with the largest amount and the newest change, but with names from the front", () => {
    const by = { sort: "changedAt", descending: true } as const;
    expect(sortBy(by, { key: "amount", label: "金额", firstDescending: true })).toEqual({
      sort: "amount",
      descending: true,
    });
    expect(sortBy(by, { key: "name", label: "项目名称" })).toEqual({ sort: "name", descending: false });
    expect(sortBy(by, { key: "changedAt", label: "最后修改", firstDescending: true })).toEqual({
      sort: "changedAt",
      descending: false,
    });
  });
});
