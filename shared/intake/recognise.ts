/** What a foreign document says about projects: SourceDocument → drafts, what was not placed, and warnings. */
import { FormScanner } from "./form/form-scanner.ts";
import type { IntakeResult, Passage } from "./draft.ts";
import { settleUnits } from "./form/unit-values.ts";
import { FundingCollector } from "./money/funding.ts";
import { readGrid, type Grid } from "./grid.ts";
import { joinCutRow, tableOnNextPage } from "./indicators/cut-rows.ts";
import { takeMoneyFromText } from "./money/money-text.ts";
import { nameBehindTitle } from "./form/name-ahead.ts";
import { linesOf } from "./words/name-in-title.ts";
import { pageFurniture } from "./text/page-furniture.ts";
import { openProjectSection, projectSections, sectionKey } from "./text/project-sections.ts";
import { Reading } from "./reading.ts";
import type { SourceDocument } from "./source.ts";
import { TextScanner } from "./text/text-scanner.ts";
import { settleTitles } from "./words/title.ts";

const inOrder = (a: Passage, b: Passage): number =>
  a.place.block - b.place.block ||
  (a.place.row ?? 0) - (b.place.row ?? 0) ||
  (a.place.column ?? 0) - (b.place.column ?? 0);

/** 填报日期 above a list, where the form of every project has a day of its own. */
function leaveReplaced(reading: Reading): void {
  const kept = new Set(reading.drafts.flatMap(({ provenance }) => provenance.map(({ place }) => place)));
  for (const { text, place } of reading.saidOfList) if (!kept.has(place)) reading.leave(text, place);
}

/**
 * Recognises by meaning, never by position. Nothing is invented: what is doubtful is marked so, what fits no field is
 * left over, and every passage of the document is in a draft, in `leftOver` or named in a warning. Never throws.
 * Drafts without any content are not returned.
 */
export function recognise(document: SourceDocument): IntakeResult {
  const reading = new Reading(document);
  const funding = new FundingCollector();
  const text = new TextScanner(reading, funding);
  const form = new FormScanner(reading, funding, text);
  const sections = projectSections(document);
  const furniture = pageFurniture(document);
  let emptyWords = 0;
  let nextPage: Grid | null = null;
  for (const [index, block] of document.blocks.entries()) {
    reading.block = block.place.block;
    if (block.kind === "table") {
      // 单位：万元 above a sheet speaks of that sheet only.
      if (document.kind === "excel") reading.moneyUnit = null;
      const grid = nextPage ?? readGrid(block, document.kind);
      const next = tableOnNextPage(document.blocks, index);
      nextPage = next === null ? null : readGrid(next, document.kind);
      if (nextPage !== null) joinCutRow(grid, nextPage);
      emptyWords += form.table(grid);
      funding.finish(reading);
    } else if (furniture.has(index)) {
      text.closeSection();
      reading.leave(block.text, block.place);
    } else {
      const name = nameBehindTitle(document, index);
      if (name !== null) reading.turnToProject(name);
      const marked = block.bold === true || block.level !== undefined || block.numbering !== undefined;
      for (const [at, line] of linesOf(block.text).entries()) {
        const project = sections.get(sectionKey(index, at));
        if (project !== undefined) {
          text.closeSection();
          funding.finish(reading);
        }
        if (typeof project === "string") openProjectSection(reading, project, block.place);
        else text.paragraph(line, block.place, { marked, heading: block.level !== undefined });
      }
    }
  }
  text.finish();
  settleUnits(reading);
  settleTitles(reading);
  leaveReplaced(reading);
  for (const draft of reading.drafts) {
    reading.draft = draft;
    for (const path of ["fundingNote", "fundingSource"] as const) {
      const note = draft.provenance.find((provenance) => provenance.path === path);
      if (note !== undefined) takeMoneyFromText(reading, draft.content[path], note.place);
    }
    reading.finishYear();
    for (const line of draft.content.fundingLines) line.year ??= draft.content.year;
    if (draft.content.annualGoal.text !== "") draft.content.annualGoal.year ??= draft.content.year;
  }
  if (emptyWords > 0) reading.warn(`表中有 ${emptyWords} 处系统导出的“空”字，已当作空白。`);
  if (reading.hints > 0)
    reading.warn(`文件里有 ${reading.hints} 处模板的填写提示（如“例如：……”），没有当作内容。`);
  return {
    drafts: reading.drafts.filter((draft) => !draft.isEmpty).map((draft) => draft.toDraft()),
    leftOver: reading.leftOver.toSorted(inOrder),
    warnings: [...document.warnings, ...reading.warnings],
  };
}
