/** Many projects' forms as one document: sheets of a workbook, chapters of a PDF. */
import type { FormBlock, FormDocument, FormSection } from "../../../shared/forms/index.ts";

/** What the forms of a project become inside a document of many. */
export interface Chapter {
  /** The project's name, for the outline and the sheet. */
  name: string;
  form: FormDocument;
}

/**
 * A sheet for each project: a form's pages follow one another on one sheet where it has several. The library takes one set of
 * margins and one orientation for a sheet: those of the last section, which is the form's table.
 */
export function sheetSection({ name, form }: Chapter): FormSection {
  const [first, ...others] = form.sections;
  const last = others.at(-1) ?? first!;
  if (others.length === 0) return { ...first!, name };
  const blocks = form.sections.flatMap((section, index): FormBlock[] => [
    ...(index === 0 ? [] : [{ kind: "pageBreak" as const }]),
    ...section.blocks,
  ]);
  // Its title over every page would stand over the text as well.
  const { runningTitle: _title, ...page } = last;
  return { ...page, name, blocks };
}

const oneLine = (text: string): string => text.replaceAll("\n", "").trim();

/** The first heading of a project's pages carries its name in the outline; the others stand below it. */
function outlined({ name, form }: Chapter): FormSection[] {
  let named = false;
  return form.sections.map((section): FormSection => {
    const blocks = section.blocks.map((block): FormBlock => {
      if (block.kind !== "paragraph" || block.level === undefined) return block;
      if (named || !oneLine(block.text).includes(oneLine(name))) return { ...block, level: 2 };
      named = true;
      return { ...block, level: 1 };
    });
    return { ...section, blocks };
  });
}

/** A form that prints no name gets a line with it, so that the outline and the reader know whose page it is. */
function withName(chapter: Chapter, sections: FormSection[]): FormSection[] {
  const isNamed = sections.some(({ blocks }) =>
    blocks.some((block) => block.kind === "paragraph" && block.level === 1),
  );
  if (isNamed) return sections;
  const [first, ...others] = sections;
  const line: FormBlock = {
    kind: "paragraph",
    text: `项目名称：${oneLine(chapter.name)}`,
    font: "note",
    align: "left",
    indent: false,
    level: 1,
    keepWithNext: true,
  };
  return [{ ...first!, blocks: [line, ...first!.blocks] }, ...others];
}

/** One document of all chapters, each beginning on a page of its own that counts from 1. */
export function chaptersForm(chapters: readonly Chapter[], title: string): FormDocument {
  const [first] = chapters;
  const sections = chapters.flatMap((chapter) => {
    const [head, ...rest] = withName(chapter, outlined(chapter));
    return [{ ...head!, firstPageNumber: head!.firstPageNumber ?? 1 }, ...rest];
  });
  return { ...first!.form, title, subject: title, sections };
}
