import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { checkProject, type Finding } from "../../shared/checks/index.ts";
import {
  PROJECT_LISTS,
  applyEdits,
  parseProject,
  type Edit,
  type Project,
} from "../../shared/project/index.ts";
import { CLEAN } from "../fixtures/checks/clean/index.ts";
import { EXAMPLES } from "../fixtures/checks/examples/index.ts";
import { FAULTY } from "../fixtures/checks/faulty/index.ts";
import { sampleProject } from "../fixtures/sample-project.ts";

/** Every field of a project as path → value, rows by id. */
function flat(project: Project): Map<string, string> {
  const fields = new Map<string, string>();
  const walk = (value: unknown, path: string): void => {
    if (Array.isArray(value) && (PROJECT_LISTS as readonly string[]).includes(path)) {
      for (const row of value as { id: string }[]) walk(row, `${path}/${row.id}`);
    } else if (typeof value === "object" && value !== null && !Array.isArray(value)) {
      for (const [key, inner] of Object.entries(value)) walk(inner, path === "" ? key : `${path}/${key}`);
    } else fields.set(path, JSON.stringify(value));
  };
  walk(project, "");
  return fields;
}

function touches(edit: Edit, path: string): boolean {
  if (edit.kind === "set") return path === edit.path || path.startsWith(`${edit.path}/`);
  return path.startsWith(`${edit.list}/${edit.kind === "insert" ? edit.row.id : edit.id}`);
}

/** The finding is gone, or fewer places are left of it. */
function lessened(before: Finding, after: readonly Finding[]): boolean {
  const same = after.find(({ key }) => key === before.key);
  return same === undefined || same.places.length < before.places.length;
}

function applyEach(project: Project, context?: Parameters<typeof checkProject>[1]): number {
  let applied = 0;
  for (const finding of checkProject(project, context)) {
    for (const fix of finding.fixes) {
      const label = `${finding.key} ${fix.label}`;
      const { project: mended, inverse } = applyEdits(project, fix.edits);
      expect(lessened(finding, checkProject(mended, context)), label).toBe(true);
      const [was, is] = [flat(project), flat(mended)];
      const changed = [...new Set([...was.keys(), ...is.keys()])].filter(
        (path) => was.get(path) !== is.get(path),
      );
      expect(
        changed.filter((path) => !fix.edits.some((edit) => touches(edit, path))),
        label,
      ).toEqual([]);
      expect(parseProject(mended)).toEqual(mended);
      expect(applyEdits(mended, inverse).project, label).toEqual(project);
      applied += 1;
    }
  }
  return applied;
}

describe("every mend", () => {
  test("on the sample takes its finding away, touches nothing else and can be undone", () => {
    expect(applyEach(sampleProject())).toBeGreaterThan(15);
  });

  test("on the planted faults and examples does the same", () => {
    const faulty = FAULTY.map(({ corpus }) => applyEach(corpus.project)).reduce(
      (sum, count) => sum + count,
      0,
    );
    expect(faulty).toBeGreaterThan(60);
    for (const { bad } of EXAMPLES) if (bad.context === undefined) applyEach(bad.project);
  });

  test("on generated projects does the same", () => {
    const texts = fc.constantFrom(
      "",
      "空",
      "组织培训3期，每季度检查1次，",
      "2021年完成８个",
      "发促进工作",
      "其中A 10万元、B 20万元",
      "总投入30万元",
      "云政发[2024]3号",
      " 两端空格 ",
      "（200字以内）",
      "补助补助经费",
      "布署",
    );
    const cell = fc.constantFrom(
      "",
      "3",
      "12",
      "95",
      "提升",
      "2021年3月",
      "次",
      "期",
      "人",
      "%",
      "≥95%",
      ">=",
      "≥",
      "5分，完成5分",
      "10分，每完成1次得2分",
      "空依据",
      "参训人次",
      "合格率",
      "检查次数",
    );
    const changes = fc.record({
      plan: texts,
      activities: texts,
      fundingNote: texts,
      outcomes: texts,
      annualGoal: texts,
      row: fc.nat(8),
      level3: cell,
      target: cell,
      unit: cell,
      comparison: cell,
      points: cell,
      standard: cell,
      basis: texts,
    });
    fc.assert(
      fc.property(fc.nat(CLEAN.length - 1), changes, (index, change) => {
        const { project } = CLEAN[index]!;
        const indicators = project.indicators.map((row, at) =>
          at === change.row % project.indicators.length
            ? {
                ...row,
                level3: change.level3,
                target: change.target,
                unit: change.unit,
                comparison: change.comparison,
                points: change.points,
                standard: { ...row.standard, text: change.standard },
                basis: change.basis,
              }
            : row,
        );
        applyEach({
          ...project,
          plan: change.plan + project.plan,
          activities: project.activities + change.activities,
          fundingNote: change.fundingNote,
          outcomes: change.outcomes + project.outcomes,
          annualGoal: { ...project.annualGoal, text: change.annualGoal },
          indicators,
        });
      }),
      { numRuns: 60 },
    );
  });
});

describe("the checks", () => {
  test("find something to say about any text without failing, and point inside it", () => {
    const piece = fc.constantFrom(
      "2期",
      "培训",
      "，",
      "〔2020〕",
      "号",
      "万",
      "亿",
      "元",
      "其中",
      "每",
      "季度",
      "空",
      "《",
      "》",
      "2021年",
      "﹦",
      "𠮷",
      "\n",
      "一",
      "%",
      "9".repeat(30),
      "（",
      "得5分",
    );
    const words = fc.array(piece, { maxLength: 12 }).map((parts) => parts.join(""));
    fc.assert(
      fc.property(words, words, words, (plan, target, standard) => {
        const sample = sampleProject();
        const project: Project = {
          ...sample,
          plan,
          fundingNote: standard,
          indicators: sample.indicators.map((row, index) =>
            index === 0
              ? {
                  ...row,
                  target,
                  level3: plan,
                  standard: { ...row.standard, text: standard },
                  basis: target,
                  content: plan,
                }
              : row,
          ),
        };
        const fields = flat(project);
        for (const { places } of checkProject(project)) {
          for (const { path, from = 0, to } of places) {
            const value = fields.get(path);
            if (to === undefined || value === undefined) continue;
            const text = JSON.parse(value) as string;
            expect(from).toBeLessThan(to);
            expect(to).toBeLessThanOrEqual(text.length);
          }
        }
      }),
      { numRuns: 100 },
    );
  });
});
