/** Small documents written down in a test, and what was made of them. */
import {
  recognise,
  type IntakeResult,
  type SourceBlock,
  type SourceDocument,
} from "../../shared/intake/index.ts";
import type { ProjectContent } from "../../shared/project/index.ts";
import { gridOf, Paper, type Merging, type Row } from "./random-layouts/paper.ts";

/** “=” before a text widens the cell over the columns that the row lacks. */
export function tableBlock(width: number, rows: string[][], block = 0): SourceBlock {
  const laid = rows.map((row): Row => {
    const spare = width - row.length + 1;
    return row.map((text) => (text.startsWith("=") ? { text: text.slice(1), wide: spare } : { text }));
  });
  return {
    kind: "table",
    rows: gridOf(laid, width, "merged"),
    place: { label: `表 ${block + 1}`, block },
  };
}

export const documentOf = (blocks: SourceBlock[], kind: SourceDocument["kind"] = "word"): SourceDocument => ({
  name: "表",
  kind,
  blocks,
  warnings: [],
});

export const table = (width: number, rows: string[][]): IntakeResult =>
  recognise(documentOf([tableBlock(width, rows)]));

/** Joined cells kept, or lost as some systems lose them. */
export function joined(width: number, rows: Row[], merging: Merging = "merged"): IntakeResult {
  const paper = new Paper();
  paper.table(rows, width, merging);
  return recognise(paper.document("excel"));
}

/** A line of text above a table. */
export function titled(title: string, width: number, rows: string[][]): IntakeResult {
  const paper = new Paper();
  paper.line(title);
  return recognise(documentOf([...paper.blocks, tableBlock(width, rows, 1)]));
}

export function lines(...texts: string[]): IntakeResult {
  const paper = new Paper();
  for (const text of texts) paper.line(text);
  return recognise(paper.document("word"));
}

/** The texts that were placed in no field. */
export const left = ({ leftOver }: IntakeResult): string[] => leftOver.map(({ text }) => text);

export const first = ({ drafts }: IntakeResult): ProjectContent => drafts[0]!.content;

/** The doubtful values of the first draft with what is said of them. */
export const doubted = ({ drafts }: IntakeResult): Record<string, string | undefined> =>
  Object.fromEntries(
    drafts[0]!.provenance.flatMap(({ path, confidence, remark }) =>
      confidence === "doubtful" ? [[path, remark]] : [],
    ),
  );
