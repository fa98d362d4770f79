import fc from "fast-check";
import { describe, expect, it } from "vitest";

import {
  recognise,
  type SourceBlock,
  type SourceCell,
  type SourceDocument,
} from "../../shared/intake/index.ts";
import { projectContentSchema } from "../../shared/project/index.ts";
import { normaliseCharacters, withoutSpaces } from "../../shared/text/index.ts";
import { flattenContent } from "../readers/field-figures.ts";
import { CHOSEN } from "./random-layouts/said.ts";

/** Words that mean something to the intake, thrown together without sense. */
const WORDS = [
  "项目名称",
  "立项依据",
  "项目实施单位",
  "单位名称",
  "地址",
  "联系电话",
  "负责人",
  "经费来源",
  "单位概况",
  "项目概况",
  "项目实施内容",
  "资金安排情况",
  "实施计划",
  "总体目标(2022年-2024年)",
  "预算年度(2022年)目标",
  "年度目标",
  "预期目标",
  "实际完成情况",
  "项目绩效目标表",
  "绩效指标",
  "一级指标",
  "二级指标",
  "三级指标",
  "指标性质",
  "指标值",
  "度量单位",
  "指标属性",
  "评（扣）分标准",
  "指标内容",
  "设定依据",
  "分值",
  "完成值",
  "得分",
  "偏差原因分析",
  "完成目标可能性",
  "产出指标",
  "数量指标",
  "效益指标（30分）",
  "年度资金总额",
  "其中：财政拨款",
  "年初预算数",
  "全年执行数",
  "执行率",
  "总分",
  "其他需要说明事项",
  "填报人",
  "日期",
  "项目属性",
  "起止时间",
  "主管部门及代码",
  "金额",
  "支出内容",
  "单价",
  "备注",
  "序号",
  "产出",
  "指标",
  "目标",
  "一级",
  "绩效目标",
  "（万元）",
  "2025年指标值",
  "2026年指标值",
  "2026年",
  "2027年",
  "指标1",
  "指标值1",
  "指标2",
  "指标值2",
  "资金来源",
  "项目负责人及联系电话",
  "1.质量指标",
  "（1）培训人次：≥20人，10分",
  "资金总额：420  其中：财政拨款：400",
  "培训合格率（10分）",
  "青云区公安分局",
  "2025年9月18日",
  "____",
  "空",
  "=",
  ">=",
  "",
  "",
];

/** A text that stands nowhere else: wherever it goes, it can be found again. */
const marker = fc
  .integer({ min: 1000, max: 9999 })
  .chain((first) => fc.integer({ min: 1000, max: 9999 }).map((second) => `某${first}事项${second}甲`));
const word = fc.constantFrom(...WORDS);
const content = fc.oneof(
  { weight: 3, arbitrary: word },
  { weight: 2, arbitrary: marker },
  { weight: 1, arbitrary: fc.tuple(word, marker).map(([label, value]) => `${label}：${value}`) },
);

const paragraph = fc.record({
  text: fc.oneof(
    content,
    fc.tuple(content, content).map((parts) => parts.join("　　")),
    fc.tuple(content, content).map((parts) => parts.join("\n")),
  ),
  bold: fc.boolean(),
});
const table = fc
  .record({ columns: fc.integer({ min: 1, max: 9 }), rows: fc.integer({ min: 1, max: 9 }) })
  .chain(({ columns, rows }) =>
    fc.array(
      fc.array(
        fc.record({ text: content, merge: fc.constantFrom("none", "none", "none", "none", "left", "above") }),
        { minLength: columns, maxLength: columns },
      ),
      { minLength: rows, maxLength: rows },
    ),
  );

/** Merges as readers deliver them: a covered cell carries the text of the cell that covers it. */
function merged(cells: { text: string; merge: string }[][]): SourceCell[][] {
  const grid: SourceCell[][] = [];
  cells.forEach((row, rowIndex) => {
    const line: SourceCell[] = [];
    row.forEach(({ text, merge }, column) => {
      const from =
        merge === "left" ? line[column - 1] : merge === "above" ? grid[rowIndex - 1]?.[column] : undefined;
      line.push(from === undefined ? { text, covered: false } : { text: from.text, covered: true });
    });
    grid.push(line);
  });
  return grid;
}

const document = fc
  .record({
    kind: fc.constantFrom<SourceDocument["kind"]>("text", "word", "excel", "html", "clipboard"),
    blocks: fc.array(
      fc.oneof(
        { weight: 3, arbitrary: paragraph.map((value) => ({ paragraph: value })) },
        { weight: 1, arbitrary: table.map((value) => ({ table: value })) },
      ),
      { maxLength: 14 },
    ),
  })
  .map(({ kind, blocks }): SourceDocument => ({
    name: "任意.docx",
    kind,
    warnings: [],
    blocks: blocks.map((block, index): SourceBlock => {
      const place = { label: `第 ${index + 1} 段`, block: index };
      if ("table" in block) return { kind: "table", rows: merged(block.table), place };
      return {
        kind: "paragraph",
        text: block.paragraph.text,
        place,
        ...(block.paragraph.bold ? { bold: true } : {}),
      };
    }),
  }));

const texts = ({ blocks }: SourceDocument): string[] =>
  blocks.flatMap((block) =>
    block.kind === "paragraph" ? [block.text] : block.rows.flatMap((row) => row.map((cell) => cell.text)),
  );

describe("whatever a document holds", () => {
  it("no passage is lost: every one is in a field, left over, or named in a warning", () => {
    fc.assert(
      fc.property(document, (source) => {
        const { drafts, leftOver, warnings } = recognise(source);
        const everything = JSON.stringify([
          drafts.map((draft) => draft.content),
          leftOver.map(({ text }) => text),
          warnings,
        ]);
        for (const text of texts(source))
          for (const found of text.match(/某\d{4}事项\d{4}甲/gu) ?? []) expect(everything).toContain(found);
      }),
      { numRuns: 1_500, seed: 4 },
    );
  });

  it("no value is invented: every text in a draft stands in the document", () => {
    fc.assert(
      fc.property(document, (source) => {
        // Lines to write on are no part of what was written.
        const plain = (text: string): string => withoutSpaces(normaliseCharacters(text)).replaceAll("_", "");
        const all = plain(texts(source).join("\n"));
        for (const { content: project } of recognise(source).drafts) {
          for (const [path, value] of flattenContent(project)) {
            if (typeof value !== "string" || CHOSEN.test(path)) continue;
            // Labels broken over two cells are joined again; whatever else a line says stands as it is.
            for (const line of value.split(/[\n\t]/u).filter((said) => /某\d{4}事项/u.test(said)))
              expect({ path, line, stands: all.includes(plain(line)) }).toEqual({ path, line, stands: true });
          }
        }
      }),
      { numRuns: 1_500, seed: 5 },
    );
  });

  it("drafts are always records that the program can keep, and their provenance names fields that exist", () => {
    fc.assert(
      fc.property(document, (source) => {
        for (const draft of recognise(source).drafts) {
          expect(projectContentSchema.parse(draft.content)).toEqual(draft.content);
          const rowIds = new Set(
            [
              ...draft.content.indicators,
              ...draft.content.actuals,
              ...draft.content.budgets,
              ...draft.content.fundingLines,
            ].map(({ id }) => id),
          );
          for (const { path } of draft.provenance) {
            const [list, id] = path.split("/");
            if (["indicators", "actuals", "budgets", "fundingLines"].includes(list!))
              expect(rowIds).toContain(id);
          }
        }
      }),
      { numRuns: 600, seed: 6 },
    );
  });

  it("arbitrary characters never make it fail", () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.string({ unit: "binary", maxLength: 60 }), { minLength: 1, maxLength: 6 }), {
          maxLength: 12,
        }),
        (rows) => {
          const blocks: SourceBlock[] = [
            ...rows.map((row, index): SourceBlock => ({
              kind: "paragraph",
              text: row.join("："),
              place: { label: "段", block: index },
            })),
            {
              kind: "table",
              rows: rows.map((row) => row.map((text) => ({ text, covered: false }))),
              place: { label: "表", block: rows.length },
            },
          ];
          expect(() => recognise({ name: "x", kind: "word", blocks, warnings: [] })).not.toThrow();
        },
      ),
      { numRuns: 400, seed: 7 },
    );
  });
});
