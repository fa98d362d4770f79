/** 意见答复: each remark of the bureau with what was changed for it, to go back with the mended version. */
import { changeText, type RemarkAnswer } from "../lifecycle/index.ts";
import type { Project } from "../project/index.ts";
import type { FormDocument, FormRow } from "./document.ts";
import { formDocument, type FormOptions } from "./options.ts";
import { portraitTableSection } from "./pages.ts";
import { cell, headingCell, numberCell, paragraph, row } from "./pieces.ts";
import { signatureLine, writtenDay } from "./signatures.ts";

export interface RemarkAnswers {
  answers: readonly RemarkAnswer[];
  /** The submission that was sent back, and its day (ISO); 0 and empty where there is none. */
  number: number;
  submittedOn: string;
  /** Why some remarks are open, as given on sending again. */
  reason: string;
}

export const NO_ANSWERS: RemarkAnswers = { answers: [], number: 0, submittedOn: "", reason: "" };

const WIDTH = 170;
const ROW_HEIGHT = 11;

function answerText({ remark, changes }: RemarkAnswer, reason: string): string {
  const lines = changes.map((change) => `${change.label}：${changeText(change)}`);
  if (remark.answer === null)
    return [...lines, reason === "" ? "尚未答复" : `尚未答复：${reason}`].join("\n");
  const { note } = remark.answer;
  const said = note === "" ? lines : [note, ...lines];
  return said.length === 0 ? "已办理，项目内容不需改动" : said.join("\n");
}

const answerRow = (answer: RemarkAnswer, index: number, reason: string): FormRow =>
  row(
    [
      numberCell(String(index + 1)),
      cell(answer.remark.text, { align: "left" }),
      cell(
        answer.place,
        answer.remark.path === "" ? {} : { path: answer.remark.path, derived: true as const },
      ),
      cell(answerText(answer, reason), { align: "left" }),
    ],
    { minHeight: ROW_HEIGHT },
  );

function summary({ answers, number, submittedOn }: RemarkAnswers): string {
  if (number === 0) return "没有退回的意见。";
  const open = answers.filter(({ remark }) => remark.answer === null).length;
  const sent = submittedOn === "" ? "" : `（${writtenDay(submittedOn)}）`;
  return `对第${number}次送出${sent}的意见共 ${answers.length} 条，已答复 ${answers.length - open} 条${open === 0 ? "" : `，尚未答复 ${open} 条`}。`;
}

export function remarkAnswersForm(
  project: Project,
  given: RemarkAnswers,
  options: FormOptions,
): FormDocument {
  const headings = ["序号", "意见", "位置", "修改情况"].map((text) => headingCell(text));
  const year = project.year === null ? "" : `${project.year}年 `;
  return formDocument("remarkAnswers", project, options, [
    portraitTableSection({
      name: "意见答复",
      linePitch: options.linePitch,
      runningTitle: "意见答复",
      blocks: [
        paragraph("title", "意见答复", { level: 1 }),
        paragraph("note", `项目名称：${year}${project.name.trim()}`.replaceAll("\n", ""), { spaceBefore: 3 }),
        paragraph("note", `单位（盖章）：${project.unit.name.trim()}`.replaceAll("\n", ""), {
          path: "unit/name",
          derived: true,
        }),
        paragraph("note", summary(given), { keepWithNext: true }),
        {
          kind: "table",
          name: "意见答复",
          columns: [11, 46, 44, 69],
          headerRows: 1,
          rows: [
            row(headings, { minHeight: ROW_HEIGHT }),
            ...given.answers.map((answer, index) => answerRow(answer, index, given.reason)),
          ],
        },
        signatureLine("签字", WIDTH, [
          { label: "填报人", value: project.preparedBy, path: "preparedBy" },
          { label: "单位负责人", value: "" },
          { label: "日期", value: writtenDay("") },
        ]),
      ],
    }),
  ]);
}
