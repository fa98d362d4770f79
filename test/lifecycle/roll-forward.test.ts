import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { rollForward, type RolledForward } from "../../shared/lifecycle/index.ts";
import { inWords } from "../../shared/lifecycle/shown-value.ts";
import {
  blankProjectContent,
  SCALAR_FIELD_PATHS,
  type Project,
  type ProjectContent,
} from "../../shared/project/index.ts";
import { changedSample, fullSample } from "./arbitrary.ts";

function rolled(project: ProjectContent, toYear: number): RolledForward {
  const result = rollForward(project, toYear);
  if (!result.ok) throw new Error(result.reason);
  return result;
}

const at = (content: ProjectContent, path: string): unknown =>
  path.split("/").reduce<unknown>((value, key) => (value as Record<string, unknown>)[key], content);

/** What belongs to the year that is over and stays in its project. */
const STAYS_BEHIND = new Set(["preparedOn", "goalResult", "otherNotes"]);

const withTargets = (...targets: string[]): Project => {
  const sample = fullSample();
  return {
    ...sample,
    indicators: sample.indicators.map((row, index) => ({ ...row, target: targets[index] ?? row.target })),
  };
};

describe("a project rolled to the next year", () => {
  it("loses no field: each is as it was, or among the listed shifts, or belongs to the year that is over", () => {
    fc.assert(
      fc.property(changedSample("x"), fc.integer({ min: 2023, max: 2030 }), (project, toYear) => {
        const { content, shifted } = rolled(project, toYear);
        const moved = new Map(shifted.map(({ path, after }) => [path, after]));
        const kept = (path: string, before: unknown, after: unknown) =>
          expect(inWords(after), path).toBe(moved.get(path) ?? inWords(before));
        for (const path of SCALAR_FIELD_PATHS.filter((each) => !STAYS_BEHIND.has(each) && each !== "nature"))
          kept(path, at(project, path), at(content, path));
        expect(content.indicators.map(({ id }) => id)).toEqual(project.indicators.map(({ id }) => id));
        content.indicators.forEach((row, index) => {
          const old = project.indicators[index]!;
          kept(`indicators/${row.id}/target`, old.target, row.target);
          expect({ ...row, target: old.target }).toEqual(old);
        });
        content.fundingLines.forEach((line, index) => {
          const old = project.fundingLines[index]!;
          kept(`fundingLines/${line.id}/year`, old.year, line.year);
          expect({ ...line, year: old.year }).toEqual(old);
        });
        expect(content.fundingLines).toHaveLength(project.fundingLines.length);
      }),
    );
  });

  it("begins without results, spent money, and reasons for last year's findings: they stay where they were made", () => {
    const { content } = rolled(
      { ...fullSample(), goalResult: "全部完成", otherNotes: "无", preparedOn: "2022年1月5日" },
      2023,
    );
    expect(content).toMatchObject({
      actuals: [],
      budgets: [],
      dismissals: [],
      goalResult: "",
      otherNotes: "",
      preparedOn: "",
    });
  });

  it("moves the three years, both goals, the name, deadlines and the years of the money", () => {
    const project: Project = {
      ...withTargets("2022年11月30日前"),
      name: "2022年党员教育活动经费",
      startDate: "2022年1月",
      endDate: "2022年12月",
      overallGoal: { fromYear: 2022, toYear: 2024, text: "2022-2024年每年培训党员200人" },
      annualGoal: { year: 2022, text: "２０２２年培训党员200人" },
    };
    const { content } = rolled(project, 2023);
    expect(content).toMatchObject({
      year: 2023,
      name: "2023年党员教育活动经费",
      startDate: "2023年1月",
      endDate: "2023年12月",
      overallGoal: { fromYear: 2023, toYear: 2025, text: "2023-2025年每年培训党员200人" },
      annualGoal: { year: 2023, text: "2023年培训党员200人" },
    });
    expect(content.indicators[0]!.target).toBe("2023年11月30日前");
    expect(content.fundingLines.map(({ year }) => year)).toEqual([2023, 2023, 2024]);
  });

  it("makes a new project a continuing one, and says so", () => {
    const { content, shifted } = rolled({ ...fullSample(), nature: "new" }, 2023);
    expect(content.nature).toBe("continuing");
    expect(shifted).toContainEqual(
      expect.objectContaining({ path: "nature", before: "新增", after: "延续" }),
    );
  });

  it("leaves the period of a project of several years that is not over", () => {
    const { content } = rolled({ ...fullSample(), startDate: "2022年1月", endDate: "2024年12月" }, 2023);
    expect(content).toMatchObject({ startDate: "2022年1月", endDate: "2024年12月" });
  });

  it("twice in a row comes to the same years as at once", () => {
    const twice = rolled(rolled(fullSample(), 2023).content, 2024).content;
    const once = rolled(fullSample(), 2024).content;
    expect([twice.year, twice.overallGoal, twice.annualGoal]).toEqual([
      once.year,
      once.overallGoal,
      once.annualGoal,
    ]);
  });
});

describe("a project that cannot simply be rolled", () => {
  it("to its own year or an earlier one is refused", () => {
    expect(rollForward(fullSample(), 2022)).toEqual({ ok: false, reason: "sameYear" });
    expect(rollForward(fullSample(), 2021)).toEqual({ ok: false, reason: "earlierYear" });
  });

  it("without a 预算年度 takes the year that its goals speak of", () => {
    expect(rolled({ ...fullSample(), year: null }, 2023)).toMatchObject({
      fromYear: 2022,
      content: { year: 2023 },
    });
  });

  it("without any year gets the new one, and every year in its texts is asked", () => {
    const blank = blankProjectContent(null);
    const result = rolled({ ...blank, plan: "2022年3月起培训2期。" }, 2023);
    expect(result.fromYear).toBeNull();
    expect(result.content).toMatchObject({
      year: 2023,
      overallGoal: { fromYear: 2023, toYear: 2025 },
      plan: "2022年3月起培训2期。",
    });
    expect(result.leftovers.map(({ text, proposal }) => [text, proposal])).toEqual([
      ["2022", null],
      ["2期", null],
    ]);
  });

  it("whose three years had already begun gets three new ones, and is told that the goal's content is to be looked at", () => {
    const project: Project = { ...fullSample(), year: 2023, annualGoal: { year: 2023, text: "" } };
    const { content, shifted } = rolled(project, 2024);
    expect(content.overallGoal).toMatchObject({ fromYear: 2024, toYear: 2026 });
    expect(shifted.find(({ path }) => path === "overallGoal/fromYear")!.why).toContain("已经开始");
  });
});
