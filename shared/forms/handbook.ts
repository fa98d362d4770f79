/** 使用说明 on paper: its words. The pictures stay on the screen; a form has none. */
import { HANDBOOK, type Chapter } from "../handbook/index.ts";
import type { FormBlock, FormDocument } from "./document.ts";
import { DEFAULT_LINE_PITCH, portraitTableSection } from "./pages.ts";
import { paragraph } from "./pieces.ts";

const chapterBlocks = (chapter: Chapter, number: number): FormBlock[] => [
  paragraph("heading2", `${number}．${chapter.title}`, { level: 2, keepWithNext: true, spaceBefore: 3 }),
  ...chapter.lines.map((line) => paragraph("note", line, { align: "justify", indent: true })),
];

export function handbookForm(version: string, chapters: readonly Chapter[] = HANDBOOK): FormDocument {
  const blocks = chapters.flatMap((chapter, index): FormBlock[] => {
    const begins = chapter.group !== chapters[index - 1]?.group;
    const opening = begins
      ? [paragraph("heading1", chapter.group, { level: 1, keepWithNext: true, spaceBefore: 4 })]
      : [];
    return [...opening, ...chapterBlocks(chapter, index + 1)];
  });
  return {
    id: "handbook",
    title: "使用说明",
    subject: `项目绩效台账 ${version}`,
    author: "",
    sections: [
      portraitTableSection({
        name: "使用说明",
        linePitch: DEFAULT_LINE_PITCH,
        blocks: [
          paragraph("title", "项目绩效台账使用说明", {}),
          paragraph("note", `程序版本 ${version}。带图的在程序里：左边“帮助”。`, { align: "center" }),
          ...blocks,
        ],
      }),
    ],
  };
}
