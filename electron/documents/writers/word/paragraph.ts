import { LineRuleType, Paragraph, TextRun } from "docx";

import {
  printableText,
  TYPOGRAPHY,
  type FormCell,
  type FormParagraph,
} from "../../../../shared/forms/index.ts";
import { STYLE_ALIGNMENT, styleId, WORD_ALIGNMENT, type WordAlignment } from "./styles.ts";
import { twipsOfMillimetres, twipsOfPoints } from "./units.ts";

/** Said only where it differs from the style's own. */
function alignment({ font, align }: FormParagraph | FormCell): { alignment?: WordAlignment } {
  return align === STYLE_ALIGNMENT[font] ? {} : { alignment: WORD_ALIGNMENT[align] };
}

/** Text as runs; only ever text, with its line breaks as breaks. */
export function textRuns(text: string): TextRun[] {
  if (text === "") return [];
  return printableText(text)
    .split("\n")
    .map((line, index) => new TextRun({ text: line, ...(index === 0 ? {} : { break: 1 }) }));
}

/** Two characters wide, as the indent of a paragraph is. */
function firstLineIndent(paragraph: FormParagraph): number {
  const { size, letterSpacing } = TYPOGRAPHY[paragraph.font];
  return twipsOfPoints(2 * (size + letterSpacing));
}

export function wordParagraph(paragraph: FormParagraph): Paragraph {
  return new Paragraph({
    style: styleId(paragraph.font),
    ...alignment(paragraph),
    ...(paragraph.level === undefined ? {} : { outlineLevel: paragraph.level - 1 }),
    ...(paragraph.keepWithNext === true ? { keepNext: true, keepLines: true } : {}),
    ...(paragraph.indent ? { indent: { firstLine: firstLineIndent(paragraph) } } : {}),
    ...(paragraph.spaceBefore === undefined
      ? {}
      : { spacing: { before: twipsOfMillimetres(paragraph.spaceBefore) } }),
    children: textRuns(paragraph.text),
  });
}

/** An ordinary cell's paragraph says nothing of its style: the finished part gives it to all of them (mend.ts). */
export function cellParagraph(cell: FormCell): Paragraph {
  const children = textRuns(cell.text);
  const ordinary = cell.font === "cell" && cell.align === STYLE_ALIGNMENT.cell;
  return new Paragraph(ordinary ? { children } : { style: styleId(cell.font), ...alignment(cell), children });
}

/** A paragraph one point high: Word needs one between two tables and after the last one. */
export function hairParagraph(keepNext = false): Paragraph {
  return new Paragraph({
    ...(keepNext ? { keepNext } : {}),
    spacing: { before: 0, after: 0, line: 20, lineRule: LineRuleType.EXACT },
    run: { size: 2 },
    children: [],
  });
}
