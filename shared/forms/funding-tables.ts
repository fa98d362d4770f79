/** 资金安排情况 as tables: where the money comes from, and what it is spent on. */
import {
  MONEY_UNIT_LABEL,
  printMoney,
  sumAmounts,
  type Fen,
  type FundingLine,
  type MoneyUnit,
  type Project,
} from "../project/index.ts";
import type { FormBlock, FormCell, FormRow, FormTable } from "./document.ts";
import { alignRight, cell, headingCell, numberCell, paragraph, row, textCell } from "./pieces.ts";

const SOURCE_CLASS: Readonly<Record<FundingLine["sourceClass"], string>> = {
  "": "",
  fiscal: "财政拨款",
  carryover: "上年结转",
  own: "单位自有资金",
  other: "其他资金",
};
const ROW_HEIGHT = 8;

export function amountCell(amount: Fen | null, unit: MoneyUnit, path?: string): FormCell {
  const place = path === undefined ? {} : { path, derived: true as const };
  return amount === null
    ? cell("", { ...alignRight, ...place })
    : numberCell(printMoney(amount, unit), { ...alignRight, ...place });
}

const yearCell = (line: FundingLine, project: Project): FormCell => {
  const year = line.year ?? project.year;
  return cell(year === null ? "" : `${year}年`, { path: `fundingLines/${line.id}/year`, derived: true });
};

/** 合计: over all years, so that what stands above it adds up to it on paper. */
function sumRow(lines: readonly FundingLine[], unit: MoneyUnit, labelSpan: number): FormRow {
  return row([headingCell("合计", { colSpan: labelSpan }), amountCell(sumAmounts(lines), unit), cell("")], {
    minHeight: ROW_HEIGHT,
  });
}

function sourceTable(project: Project, lines: readonly FundingLine[], unit: MoneyUnit): FormTable {
  const headings = ["资金来源", "资金类别", "年度", `金额（${MONEY_UNIT_LABEL[unit]}）`, "说明"];
  return {
    kind: "table",
    name: "资金来源",
    columns: [44, 28, 18, 30, 36],
    headerRows: 1,
    rows: [
      row(
        headings.map((text) => headingCell(text)),
        { minHeight: ROW_HEIGHT },
      ),
      ...lines.map((line) =>
        row(
          [
            textCell(line.label, `fundingLines/${line.id}/label`),
            cell(SOURCE_CLASS[line.sourceClass], {
              path: `fundingLines/${line.id}/sourceClass`,
              derived: true,
            }),
            yearCell(line, project),
            amountCell(line.amount, unit, `fundingLines/${line.id}/amount`),
            textCell(line.note, `fundingLines/${line.id}/note`),
          ],
          { minHeight: ROW_HEIGHT },
        ),
      ),
      sumRow(lines, unit, 3),
    ],
  };
}

/** Prices of single things stand in 元 whatever the form's unit: 50元/人 would be 0.005 in 万元. */
function spendingTable(project: Project, lines: readonly FundingLine[], unit: MoneyUnit): FormTable {
  const headings = [
    "资金用途",
    "年度",
    "单价（元）",
    "数量",
    "次数",
    `金额（${MONEY_UNIT_LABEL[unit]}）`,
    "说明",
  ];
  return {
    kind: "table",
    name: "资金用途",
    columns: [39, 16, 21, 15, 13, 26, 26],
    headerRows: 1,
    rows: [
      row(
        headings.map((text) => headingCell(text)),
        { minHeight: ROW_HEIGHT },
      ),
      ...lines.map((line) =>
        row(
          [
            textCell(line.label, `fundingLines/${line.id}/label`),
            yearCell(line, project),
            amountCell(line.unitPrice, "yuan", `fundingLines/${line.id}/unitPrice`),
            numberCell(line.quantity, { path: `fundingLines/${line.id}/quantity` }),
            numberCell(line.times, { path: `fundingLines/${line.id}/times` }),
            amountCell(line.amount, unit, `fundingLines/${line.id}/amount`),
            textCell(line.note, `fundingLines/${line.id}/note`),
          ],
          { minHeight: ROW_HEIGHT },
        ),
      ),
      sumRow(lines, unit, 5),
    ],
  };
}

/** Nothing where no line is entered: the text of 资金安排情况 then says it all, as in the sample. */
export function fundingBlocks(project: Project, unit: MoneyUnit): FormBlock[] {
  const sources = project.fundingLines.filter((line) => line.kind === "source");
  const uses = project.fundingLines.filter((line) => line.kind === "use");
  const caption = (text: string): FormBlock =>
    paragraph("note", `${text}　单位：${MONEY_UNIT_LABEL[unit]}`, {
      align: "center",
      spaceBefore: 3,
      keepWithNext: true,
    });
  return [
    ...(sources.length === 0 ? [] : [caption("资金来源表"), sourceTable(project, sources, unit)]),
    ...(uses.length === 0 ? [] : [caption("资金用途表"), spendingTable(project, uses, unit)]),
  ];
}
