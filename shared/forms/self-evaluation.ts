/** 项目支出绩效自评表: 财预〔2020〕10号 and the 公开14表 of Yunnan (DOMAIN §2.3 a, b). */
import { MONEY_UNIT_LABEL, type DecimalText, type Project } from "../project/index.ts";
import type { FormDocument, FormRow, FormTable } from "./document.ts";
import { comparisonCell, targetCell, unitCell, wholeTargetCell } from "./indicator-cells.ts";
import { formDocument, type FormOptions } from "./options.ts";
import { landscapeSection, portraitTableSection } from "./pages.ts";
import { cell, headingCell, numberCell, paragraph, row, textCell } from "./pieces.ts";
import { moneyCells, moneyLines } from "./self-evaluation-money.ts";
import { selfEvaluationRows } from "./self-evaluation-rows.ts";
import { labelledRows } from "./side-label.ts";

/** What the scoring says, as far as the form prints it. All points as decimal text. */
export interface SelfEvaluationScore {
  points: Readonly<Record<string, DecimalText | null>>;
  execution: { max: DecimalText; points: DecimalText | null };
  max: DecimalText;
  total: DecimalText | null;
  /** 优, 良, 中 or 差; empty while there is no total. */
  grade: string;
}

export type SelfEvaluationVariant = "mof" | "yunnan";

const TITLE = "项目支出绩效自评表";
const ROW_HEIGHT = 8;
/** The upright form fills one page with them, the lying one two. */
const BLANK_ROWS = { mof: 12, yunnan: 14 } as const;
const heads = (...texts: string[]) => texts.map((text) => headingCell(text));

/** Column widths, and how many columns each part of the upper block covers; both variants share its texts. */
interface Layout {
  columns: number[];
  /** Spans of: label, sub-label, and the six money columns. */
  money: readonly [number, number, number, number, number, number, number, number];
  /** Spans of the department's name, of the label 实施单位 and of the unit's name. */
  unit: readonly [number, number, number];
  targetHeads: readonly string[];
}

const MOF: Layout = {
  columns: [10, 18, 20.8, 28, 20.7, 20.7, 10, 16.9, 24.9],
  money: [1, 2, 1, 1, 1, 1, 1, 1],
  unit: [3, 1, 3],
  targetHeads: ["年度指标值"],
};
const YUNNAN: Layout = {
  columns: [25, 36, 45, 12, 26, 12, 30, 17, 17, 47],
  money: [1, 1, 1, 2, 2, 1, 1, 1],
  unit: [2, 2, 4],
  targetHeads: ["指标性质", "指标值", "度量单位"],
};

function headRows(project: Project, layout: Layout): FormRow[] {
  const count = layout.columns.length;
  const [department, label, unit] = layout.unit;
  return [
    row([headingCell("项目名称", { colSpan: 2 }), cell(project.name, { colSpan: count - 2, path: "name" })], {
      minHeight: ROW_HEIGHT,
    }),
    row(
      [
        headingCell("主管部门", { colSpan: 2 }),
        cell(project.unit.department.name, { colSpan: department, path: "unit/department/name" }),
        headingCell("实施单位", { colSpan: label }),
        cell(project.unit.name, { colSpan: unit, path: "unit/name" }),
      ],
      { minHeight: ROW_HEIGHT },
    ),
  ];
}

function moneyRows(
  project: Project,
  score: SelfEvaluationScore,
  options: FormOptions,
  layout: Layout,
): FormRow[] {
  const [label, subLabel, ...spans] = layout.money;
  const lines = moneyLines(project);
  const titles = heads("年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分");
  const spanned = (cells: FormRow["cells"]) =>
    cells.map((entry, index) => ({ ...entry, colSpan: spans[index]! }));
  return [
    row(
      [
        headingCell(`项目资金\n（${MONEY_UNIT_LABEL[options.moneyUnit]}）`, {
          colSpan: label,
          rowSpan: lines.length + 1,
        }),
        headingCell("", { colSpan: subLabel }),
        ...spanned(titles),
      ],
      { minHeight: ROW_HEIGHT },
    ),
    ...lines.map((line, index) =>
      row(
        [
          cell(line.label, { colSpan: subLabel, align: index === 0 ? "center" : "left" }),
          ...spanned(moneyCells(line, options.moneyUnit, index === 0 ? score.execution : null)),
        ],
        { minHeight: ROW_HEIGHT },
      ),
    ),
  ];
}

function goalRows(project: Project, layout: Layout): FormRow[] {
  const count = layout.columns.length;
  const half = Math.ceil((count - 1) / 2);
  return [
    row(
      [
        headingCell("年度总体目标", { rowSpan: 2 }),
        headingCell("预期目标", { colSpan: half }),
        headingCell("实际完成情况", { colSpan: count - 1 - half }),
      ],
      { minHeight: ROW_HEIGHT, keepWithNext: true },
    ),
    row(
      [
        textCell(project.annualGoal.text, "annualGoal/text", { colSpan: half }),
        textCell(project.goalResult, "goalResult", { colSpan: count - 1 - half }),
      ],
      { minHeight: 18 },
    ),
  ];
}

const indicatorHeads = (layout: Layout) =>
  heads(
    "一级指标",
    "二级指标",
    "三级指标",
    ...layout.targetHeads,
    "实际完成值",
    "分值",
    "得分",
    "偏差原因分析及改进措施",
  );

function footRow(score: SelfEvaluationScore, labelSpan: number, grade: boolean): FormRow {
  return row(
    [
      headingCell("总分", { colSpan: labelSpan }),
      numberCell(score.max),
      numberCell(score.total ?? ""),
      cell(grade && score.grade !== "" ? `自评等级：${score.grade}` : ""),
    ],
    { minHeight: ROW_HEIGHT },
  );
}

/** 绩效指标 stands in a column of its own beside all its rows. */
function mofTables(project: Project, score: SelfEvaluationScore, options: FormOptions): FormTable[] {
  const shared = { kind: "table" as const, columns: MOF.columns };
  const indicators = selfEvaluationRows({
    project,
    points: score.points,
    targetCells: (indicator) => [wholeTargetCell(indicator)],
    unitWithActual: true,
    columns: MOF.columns.slice(1),
    blankRows: BLANK_ROWS.mof,
  });
  const labelled = labelledRows({
    label: "绩效指标",
    heads: indicatorHeads(MOF),
    rows: indicators,
    headHeight: ROW_HEIGHT,
  });
  return [
    {
      ...shared,
      headerRows: 0,
      name: "项目",
      rows: [
        ...headRows(project, MOF),
        ...moneyRows(project, score, options, MOF),
        ...goalRows(project, MOF),
      ],
    },
    {
      ...shared,
      headerRows: 1,
      name: "绩效指标",
      joined: true,
      rows: [...labelled, footRow(score, 6, false)],
    },
  ];
}

/** The target in three columns, and at the foot 其他需要说明事项, the total and the grade. */
function yunnanTables(project: Project, score: SelfEvaluationScore, options: FormOptions): FormTable[] {
  const shared = { kind: "table" as const, columns: YUNNAN.columns };
  const indicators = selfEvaluationRows({
    project,
    points: score.points,
    targetCells: (indicator) => [comparisonCell(indicator), targetCell(indicator), unitCell(indicator)],
    unitWithActual: false,
    columns: YUNNAN.columns,
    blankRows: BLANK_ROWS.yunnan,
  });
  const notes = row(
    [
      headingCell("其他需要说明事项", { colSpan: 2 }),
      textCell(project.otherNotes, "otherNotes", { colSpan: 8 }),
    ],
    { minHeight: 12, keepWithNext: true },
  );
  return [
    {
      ...shared,
      headerRows: 0,
      name: "项目",
      rows: [
        ...headRows(project, YUNNAN),
        ...moneyRows(project, score, options, YUNNAN),
        ...goalRows(project, YUNNAN),
      ],
    },
    {
      ...shared,
      headerRows: 1,
      name: "绩效指标",
      joined: true,
      rows: [
        row(indicatorHeads(YUNNAN), { minHeight: ROW_HEIGHT }),
        ...indicators,
        notes,
        footRow(score, 7, true),
      ],
    },
  ];
}

/** Indicators without a result or a score leave their cells blank, so the form can be finished by hand. */
export function selfEvaluationForm(
  project: Project,
  score: SelfEvaluationScore,
  variant: SelfEvaluationVariant,
  options: FormOptions,
): FormDocument {
  const section = variant === "mof" ? portraitTableSection : landscapeSection;
  const year = project.year === null ? "　　　　" : project.year;
  return formDocument("selfEvaluation", project, options, [
    section({
      name: "绩效自评表",
      linePitch: options.linePitch,
      runningTitle: TITLE,
      blocks: [
        paragraph("title", TITLE, { level: 1 }),
        paragraph("note", `（${year}年度）`, { align: "center", keepWithNext: true }),
        ...(variant === "mof" ? mofTables : yunnanTables)(project, score, options),
      ],
    }),
  ]);
}
