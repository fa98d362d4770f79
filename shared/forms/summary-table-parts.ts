/** The small tables of the 汇总表, each the width of the page; null where there is nothing to sum. */
import { printMoney, type FundingCeiling, type MoneyUnit } from "../project/index.ts";
import {
  ceilingUses,
  executionTotal,
  GRADES,
  meanScore,
  SOURCE_CLASS_LABEL,
  withoutSource,
  type SummaryFigures,
} from "../summary/index.ts";
import type { FormCell, FormRow, FormTable } from "./document.ts";
import { alignRight, cell, headingCell, numberCell, row } from "./pieces.ts";

const money = (fen: number, unit: MoneyUnit): FormCell => numberCell(printMoney(fen, unit), alignRight);
const count = (value: number): FormCell => numberCell(String(value), alignRight);
const left = (text: string): FormCell => cell(text, { align: "left" });

function tableOf(
  name: string,
  columns: readonly [heading: string, width: number][],
  rows: FormRow[],
): FormTable | null {
  if (rows.length === 0) return null;
  return {
    kind: "table",
    name,
    columns: columns.map(([, width]) => width),
    headerRows: 1,
    rows: [row(columns.map(([text]) => headingCell(text))), ...rows],
  };
}

const SQUARES = 10;

/** A bar of squares and the share in percent: a chart that every printer and every program shows alike. */
function shareCell(part: number, whole: number): FormCell {
  // Beside a negative amount the others come to more than the whole: no bar shows that.
  if (whole <= 0 || part < 0 || part > whole) return cell("");
  const squares = Math.max(part > 0 ? 1 : 0, Math.round((part / whole) * SQUARES));
  return left(`${"■".repeat(squares)} ${((part / whole) * 100).toFixed(1)}%`);
}

/** Per year: projects, money, budget and its execution, mean score. */
export function yearTable(figures: SummaryFigures, unit: MoneyUnit): FormTable | null {
  const rows = figures.years.map((entry) => {
    const execution = executionTotal(figures, entry.year);
    return row([
      numberCell(String(entry.year)),
      count(entry.projects),
      money(entry.amount, unit),
      execution.budget === 0 ? cell("") : money(execution.budget, unit),
      execution.budget === 0 ? cell("") : money(execution.executed, unit),
      numberCell(execution.rate ?? "", alignRight),
      numberCell(meanScore(figures, entry.year) ?? "", alignRight),
    ]);
  });
  return tableOf(
    "年度合计",
    [
      ["年度", 27],
      ["项目数", 40],
      ["年度资金", 40],
      ["全年预算数", 40],
      ["执行数", 40],
      ["执行率（%）", 40],
      ["平均自评得分", 40],
    ],
    rows,
  );
}

export function sourceTable(figures: SummaryFigures, unit: MoneyUnit): FormTable | null {
  const rows = figures.years.flatMap(({ year }) => {
    const named = figures.sources.filter((entry) => entry.year === year);
    const rest = withoutSource(figures, year);
    const whole = named.reduce((sum, entry) => sum + entry.amount, rest);
    return [
      ...named.map((entry) =>
        row([
          numberCell(String(year)),
          left(entry.source === "" ? "未写名称" : entry.source),
          cell(SOURCE_CLASS_LABEL[entry.sourceClass]),
          count(entry.projects),
          money(entry.amount, unit),
          shareCell(entry.amount, whole),
        ]),
      ),
      ...(rest > 0
        ? [
            row([
              numberCell(String(year)),
              left("只列了用途、没有列来源"),
              cell(""),
              cell(""),
              money(rest, unit),
              shareCell(rest, whole),
            ]),
          ]
        : []),
      row([headingCell(String(year)), headingCell("合计", { colSpan: 3 }), money(whole, unit), cell("")]),
    ];
  });
  return tableOf(
    "资金来源",
    [
      ["年度", 27],
      ["资金来源", 80],
      ["资金类别", 35],
      ["项目数", 25],
      ["金额", 40],
      ["占比", 60],
    ],
    rows,
  );
}

export function ceilingTable(
  figures: SummaryFigures,
  ceilings: readonly FundingCeiling[],
  unit: MoneyUnit,
): FormTable | null {
  const rows = ceilingUses(figures, ceilings).map((use) =>
    row([
      numberCell(String(use.year)),
      left(use.source === "" ? "各项目合计" : use.source),
      money(use.amount, unit),
      money(use.used, unit),
      money(use.left, unit),
      left(use.note),
    ]),
  );
  return tableOf(
    "资金控制数",
    [
      ["年度", 27],
      ["资金来源", 80],
      ["控制数", 35],
      ["已安排", 35],
      ["余额（负数为超出）", 40],
      ["备注", 50],
    ],
    rows,
  );
}

export function levelTable(figures: SummaryFigures): FormTable | null {
  const whole = (year: number): number =>
    figures.levels
      .filter((entry) => entry.year === year)
      .reduce((sum, entry) => sum + Number(entry.points), 0);
  const rows = figures.levels.map((entry) =>
    row([
      numberCell(String(entry.year)),
      left(entry.level1 === "" ? "未分类" : entry.level1),
      count(entry.projects),
      count(entry.indicators),
      numberCell(entry.points, alignRight),
      shareCell(Number(entry.points), whole(entry.year)),
    ]),
  );
  return tableOf(
    "指标分值",
    [
      ["年度", 27],
      ["一级指标", 70],
      ["项目数", 35],
      ["指标数", 35],
      ["分值合计", 40],
      ["占比", 60],
    ],
    rows,
  );
}

export function scoreTable(figures: SummaryFigures): FormTable | null {
  const rows = figures.years.flatMap(({ year }) => {
    const of = (keep: (entry: SummaryFigures["scores"][number]) => boolean): number =>
      figures.scores
        .filter((entry) => entry.year === year && keep(entry))
        .reduce((sum, entry) => sum + entry.projects, 0);
    return [
      row([
        numberCell(String(year)),
        ...GRADES.map((grade) => count(of((entry) => entry.grade === grade))),
        count(of((entry) => entry.status === "complete" && entry.grade === "")),
        count(of((entry) => entry.status === "open")),
        count(of((entry) => entry.status === "none")),
        numberCell(meanScore(figures, year) ?? "", alignRight),
      ]),
    ];
  });
  return tableOf(
    "自评结果",
    [
      ["年度", 27],
      ...GRADES.map((grade): [string, number] => [grade, 25]),
      ["不足100分的表", 35],
      ["未填完", 35],
      ["未自评", 35],
      ["平均得分", 35],
    ],
    rows,
  );
}
