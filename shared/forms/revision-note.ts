/** 修改说明: two states of a project side by side, for the file and for who has to look at what was changed. */
import {
  compareProjects,
  type ProjectDifference,
  type RowDifference,
  type ValueDifference,
} from "../lifecycle/index.ts";
import { printMoney, type Fen, type Project, type ProjectList } from "../project/index.ts";
import type { FormBlock, FormDocument, FormRow, FormTable } from "./document.ts";
import { formDocument, type FormOptions } from "./options.ts";
import { portraitTableSection } from "./pages.ts";
import { alignRight, cell, headingCell, numberCell, paragraph, row } from "./pieces.ts";
import { quotedChange } from "./revision-note-texts.ts";
import { signatureLine, writtenDay } from "./signatures.ts";

/** The two states, each with what it is called: 第1次送出（2022年10月8日）, 2024 年度. */
export interface RevisionNote {
  before: { label: string; project: Project };
  after: { label: string; project: Project };
  /** Prints what is the same as well. */
  everything: boolean;
}

const ROW_HEIGHT = 9;
const WIDTH = 170;
const CHANGE_WORD = { added: "新增", removed: "删去", changed: "修改", same: "未改" } as const;
const LIST_TITLE: Readonly<Record<ProjectList, string>> = {
  fundingLines: "资金安排",
  indicators: "绩效指标",
  budgets: "预算执行",
  actuals: "完成情况",
  dismissals: "体检中说明不改的原因",
};
const NUMERALS = "一二三四五六七";

function table(name: string, columns: number[], headings: readonly string[], rows: FormRow[]): FormTable {
  return {
    kind: "table",
    name,
    columns,
    headerRows: 1,
    rows: [
      row(
        headings.map((text) => headingCell(text)),
        { minHeight: ROW_HEIGHT },
      ),
      ...rows,
    ],
  };
}

const left = (text: string) => cell(text, { align: "left" });

function fieldRow(value: ValueDifference, index: number): FormRow {
  const { before, after } = quotedChange(value);
  return row(
    [
      numberCell(String(index + 1)),
      left(value.label),
      left(before),
      left(value.changed ? after : "（同左）"),
    ],
    {
      minHeight: ROW_HEIGHT,
    },
  );
}

/** 第3条改为第5条: where a row was moved, in words. */
function moved({ moved: isMoved, position }: RowDifference): string {
  return isMoved ? `\n次序：第${position.before}条改为第${position.after}条` : "";
}

function listRows(difference: RowDifference, index: number): FormRow[] {
  const values = difference.values.filter(({ before, after }) => before !== "" || after !== "");
  const span = Math.max(1, values.length);
  const lead = [
    cell(String(index + 1), { rowSpan: span }),
    cell(`${difference.name}\n（${CHANGE_WORD[difference.change]}）${moved(difference)}`, {
      align: "left",
      rowSpan: span,
    }),
  ];
  if (values.length === 0) return [row([...lead, cell(""), cell(""), cell("")], { minHeight: ROW_HEIGHT })];
  return values.map((value, place) => {
    const { before, after } = quotedChange(value);
    return row([...(place === 0 ? lead : []), left(value.label), left(before), left(after)], {
      minHeight: ROW_HEIGHT,
    });
  });
}

function money(fen: Fen | null): ReturnType<typeof cell> {
  return fen === null ? cell("—", alignRight) : numberCell(printMoney(fen, "wan"), alignRight);
}

function moneyRow(name: string, amount: { before: Fen | null; after: Fen | null }): FormRow {
  const change = (amount.after ?? 0) - (amount.before ?? 0);
  return row([left(name), money(amount.before), money(amount.after), money(change)], {
    minHeight: ROW_HEIGHT,
  });
}

function moneyTable({ rows, total }: ProjectDifference): FormTable[] {
  const lines = rows.filter(({ list }) => list === "fundingLines");
  if (lines.length === 0 && total.before === total.after) return [];
  return [
    table(
      "资金对照",
      [80, 30, 30, 30],
      ["资金（万元）", "原来", "现在", "增减"],
      [
        ...lines.map(({ name, change, amount }) =>
          moneyRow(
            `${name}${change === "changed" || change === "same" ? "" : `（${CHANGE_WORD[change]}）`}`,
            amount ?? { before: null, after: null },
          ),
        ),
        moneyRow("年度资金总额", total),
      ],
    ),
  ];
}

/** Amounts stand in a table of their own; a line of which nothing else was changed is not listed again. */
function beyondAmount(entry: RowDifference): RowDifference[] {
  if (entry.list !== "fundingLines") return [entry];
  const values = entry.values.filter(({ path }) => !path.endsWith("/amount"));
  return values.length === 0 && !entry.moved ? [] : [{ ...entry, values }];
}

function parts(difference: ProjectDifference): { title: string; tables: FormTable[] }[] {
  const fields = difference.fields.filter(({ before, after }) => before !== "" || after !== "");
  const texts = table("文字修改", [11, 29, 65, 65], ["序号", "位置", "原来", "现在"], fields.map(fieldRow));
  const lists = (Object.keys(LIST_TITLE) as ProjectList[]).map((list) => {
    const rows = difference.rows.filter((entry) => entry.list === list).flatMap(beyondAmount);
    const details = table(
      LIST_TITLE[list],
      [11, 40, 23, 48, 48],
      ["序号", "名称", "项目", "原来", "现在"],
      rows.flatMap(listRows),
    );
    return {
      title: LIST_TITLE[list],
      tables: [
        ...(list === "fundingLines" ? moneyTable(difference) : []),
        ...(rows.length === 0 ? [] : [details]),
      ],
    };
  });
  return [{ title: "项目文本与目标", tables: fields.length === 0 ? [] : [texts] }, ...lists].filter(
    ({ tables }) => tables.length > 0,
  );
}

function summary({ fields, rows }: ProjectDifference): string {
  const texts = fields.filter(({ changed }) => changed).length;
  const count = (list: ProjectList) =>
    rows.filter((entry) => entry.list === list && (entry.change !== "same" || entry.moved)).length;
  const others = count("budgets") + count("actuals") + count("dismissals");
  const counts = [
    [texts, "处文字"],
    [count("indicators"), "条指标"],
    [count("fundingLines"), "行资金"],
    [others, "处执行和完成情况"],
  ] as const;
  const said = counts.filter(([number]) => number > 0).map(([number, what]) => `${number} ${what}`);
  return said.length === 0 ? "两者内容相同。" : `共有${said.join("、")}不同。`;
}

export function revisionNoteForm(note: RevisionNote, options: FormOptions): FormDocument {
  const { before, after, everything } = note;
  const difference = compareProjects(before.project, after.project, { everything, plansBetweenYears: true });
  const { project } = after;
  const sections = parts(difference).flatMap(({ title, tables }, index): FormBlock[] => [
    paragraph("note", `${NUMERALS[index]}、${title}`, { level: 1, spaceBefore: 4, keepWithNext: true }),
    ...tables.flatMap((each, place): FormBlock[] =>
      place === 0 ? [each] : [paragraph("note", "", {}), each],
    ),
  ]);
  const year = project.year === null ? "" : `${project.year}年 `;
  return formDocument("revisionNote", project, options, [
    portraitTableSection({
      name: "修改说明",
      linePitch: options.linePitch,
      runningTitle: "修改说明",
      blocks: [
        paragraph("title", "修改说明", { level: 1 }),
        paragraph("note", `项目名称：${year}${project.name.trim()}`.replaceAll("\n", ""), { spaceBefore: 3 }),
        paragraph("note", `单位（盖章）：${project.unit.name.trim()}`.replaceAll("\n", "")),
        paragraph("note", `原来：${before.label}　　现在：${after.label}`),
        paragraph("note", summary(difference), { keepWithNext: sections.length > 0 }),
        ...sections,
        signatureLine("签字", WIDTH, [
          { label: "填报人", value: project.preparedBy, path: "preparedBy" },
          { label: "单位负责人", value: "" },
          { label: "日期", value: writtenDay("") },
        ]),
      ],
    }),
  ]);
}
