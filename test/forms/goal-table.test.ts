import fc from "fast-check";
import { describe, expect, it } from "vitest";

import {
  buildForm,
  cellColumns,
  contentWidth,
  FORM_IDS,
  type FormCell,
  type FormTable,
} from "../../shared/forms/index.ts";
import {
  blankIndicator,
  blankProjectContent,
  type Indicator,
  type Project,
} from "../../shared/project/index.ts";
import { sampleProject } from "../fixtures/sample-project.ts";
import { generatedProject } from "./generated-project.ts";

const emptyProject = (): Project => ({ ...blankProjectContent(null), id: "empty", state: "draft" });
const tablesOf = (project: Project): FormTable[] =>
  buildForm("goalTable", project).sections[0]!.blocks.filter((block) => block.kind === "table");
const indicatorTable = (project: Project): FormTable => tablesOf(project)[1]!;
const texts = (cells: readonly FormCell[]): string[] => cells.map((cell) => cell.text);
const indicator = (id: string, fields: Partial<Indicator>): Indicator => ({
  ...blankIndicator(id),
  ...fields,
});
/** The row of an indicator, found by its name. */
const rowOf = (project: Project, name: string): string[] =>
  texts(indicatorTable(project).rows.find((row) => row.cells.some((cell) => cell.text === name))!.cells);

describe("项目绩效目标表 of Yunnan, columns A to J", () => {
  it("has the title, 项目目标 over A2:A3, and the texts of both goals in D:J", () => {
    const [title, goals] = buildForm("goalTable", sampleProject()).sections[0]!.blocks;
    expect(title).toMatchObject({
      kind: "paragraph",
      text: "项目绩效目标表",
      font: "title",
      align: "center",
    });
    expect(goals).toMatchObject({ kind: "table" });
    const { rows, columns } = goals as FormTable;
    expect(columns).toHaveLength(10);
    const { overallGoal, annualGoal } = sampleProject();
    expect(rows.map((row) => row.cells.map((cell) => [cell.text, cell.colSpan, cell.rowSpan]))).toEqual([
      [
        ["项目目标", 1, 2],
        ["总体目标(2022年-2024年)", 2, 1],
        [overallGoal.text, 7, 1],
      ],
      [
        ["预算年度(2022年)目标", 2, 1],
        [annualGoal.text, 7, 1],
      ],
    ]);
  });

  it("has the two heading rows of the export, repeated on every page", () => {
    const table = indicatorTable(sampleProject());
    expect(table.headerRows).toBe(2);
    expect(table.rows[0]!.cells.map((cell) => [cell.text, cell.colSpan, cell.rowSpan])).toEqual([
      ["绩效指标", 7, 1],
      ["评（扣）分标准", 1, 2],
      ["指标内容", 1, 2],
      ["绩效指标值设定依据及数据来源", 1, 2],
    ]);
    expect(texts(table.rows[1]!.cells)).toEqual([
      "一级指标",
      "二级指标",
      "三级指标",
      "指标性质",
      "指标值",
      "度量单位",
      "指标属性",
    ]);
    expect(buildForm("goalTable", sampleProject()).sections[0]).toMatchObject({
      orientation: "landscape",
      runningTitle: "项目绩效目标表",
    });
  });

  it("gives each class a row of its own, blank elsewhere, and never prints the export's 空", () => {
    const project = sampleProject();
    const { rows } = indicatorTable(project);
    expect(texts(rows[2]!.cells)).toEqual(["产出指标", "", "", "", "", "", "", "", "", ""]);
    expect(texts(rows[3]!.cells)).toEqual(["", "数量指标", "", "", "", "", "", "", "", ""]);
    expect(rows.flatMap((row) => texts(row.cells))).not.toContain("空");
    expect(rows.slice(2).filter((row) => row.cells[2]!.text !== "")).toHaveLength(14);
  });

  it("prints ≥ for >=, and = with the words for a 定性 row", () => {
    expect(rowOf(sampleProject(), "党员教育培训参训率").slice(2, 8)).toEqual([
      "党员教育培训参训率",
      "≥",
      "80",
      "%",
      "定量指标",
      "10分，达到标准得10分",
    ]);
    expect(rowOf(sampleProject(), "党员素质").slice(2, 7)).toEqual(["党员素质", "=", "提升", "", "定性指标"]);
    const project = {
      ...sampleProject(),
      indicators: [indicator("a", { level3: "影响力", comparison: "定性", target: "显著" })],
    };
    expect(rowOf(project, "影响力").slice(2, 7)).toEqual(["影响力", "=", "显著", "", "定性指标"]);
  });

  it("sorts by the official classes and keeps her order inside a class", () => {
    const project = {
      ...sampleProject(),
      indicators: [
        indicator("a", { level1: "满意度", level2: "服务对象满意度指标", level3: "第一" }),
        indicator("b", { level1: "产出指标", level2: "质量", level3: "第二" }),
        indicator("c", { level1: "特色指标", level2: "", level3: "第三" }),
        indicator("d", { level1: "产出", level2: "数量指标", level3: "第四" }),
        indicator("e", { level1: "产出指标", level2: "质量指标", level3: "第五" }),
      ],
    };
    const names = indicatorTable(project)
      .rows.slice(2)
      .map((row) => texts(row.cells).join(""));
    expect(names).toEqual([
      "产出指标",
      "数量指标",
      "第四",
      "质量指标",
      "第二",
      "第五",
      "满意度指标",
      "服务对象满意度指标",
      "第一",
      "特色指标",
      "第三",
    ]);
  });

  it("prints overall indicators in a part of their own", () => {
    const project = {
      ...sampleProject(),
      indicators: [...sampleProject().indicators, indicator("z", { level3: "三年总数", horizon: "overall" })],
    };
    expect(tablesOf(project)).toHaveLength(3);
    expect(tablesOf(project)[2]!.rows[0]!.cells[0]!.text).toBe("总体绩效指标");
    expect(indicatorTable(project).rows.flatMap((row) => texts(row.cells))).not.toContain("三年总数");
  });

  it("of an empty project is an empty form with the classes and rows to write on", () => {
    const { rows } = indicatorTable(emptyProject());
    const names = rows
      .slice(2)
      .flatMap((row) => texts(row.cells))
      .filter((text) => text !== "");
    expect(names).toEqual([
      "产出指标",
      "数量指标",
      "质量指标",
      "时效指标",
      "成本指标",
      "效益指标",
      "经济效益指标",
      "社会效益指标",
      "生态效益指标",
      "可持续影响指标",
      "满意度指标",
      "服务对象满意度指标",
    ]);
    expect(rows.filter((row) => row.cells.every((cell) => cell.text === ""))).toHaveLength(18);
  });

  it("holds a number only where its text is exactly that number", () => {
    const withTarget = (target: string): string | undefined => {
      const project = { ...sampleProject(), indicators: [indicator("a", { level3: "指标", target })] };
      return indicatorTable(project).rows.find((row) => row.cells[2]?.text === "指标")!.cells[4]!.number;
    };
    expect(["200", "80.50", "-3", "0"].map(withTarget)).toEqual(["200", "80.5", "-3", "0"]);
    expect(["１２", "007", "80%", "2022年", "1e3", "", "12345678901234567"].map(withTarget)).toEqual(
      Array.from({ length: 7 }, () => undefined),
    );
  });
});

describe("any form of any project", () => {
  it("fills every row of every table exactly, inside the margins", () => {
    fc.assert(
      fc.property(generatedProject({ indicators: 12 }), (project) => {
        for (const id of FORM_IDS) {
          for (const section of buildForm(id, project).sections) {
            for (const table of section.blocks.filter((block) => block.kind === "table")) {
              expect(table.columns.reduce((sum, width) => sum + width, 0)).toBe(contentWidth(section));
              const filled = table.rows.map(() => table.columns.map(() => 0));
              cellColumns(table).forEach((starts, row) =>
                starts.forEach((start, index) => {
                  const cell = table.rows[row]!.cells[index]!;
                  for (let down = row; down < row + cell.rowSpan; down += 1) {
                    for (let across = start; across < start + cell.colSpan; across += 1)
                      filled[down]![across]! += 1;
                  }
                }),
              );
              expect(filled.flat().every((count) => count === 1)).toBe(true);
            }
          }
        }
      }),
      { numRuns: 40 },
    );
  });
});
