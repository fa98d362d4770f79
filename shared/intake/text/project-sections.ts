/** Several projects told one after the other: 一、优抚对象医疗补助 over （一）立项依据：……, （二）实施单位：……, then 二、…… */
import { fieldLabel, isStructureTitle } from "../words/labels.ts";
import { headingNumber, leadingNumbering } from "../words/label-text.ts";
import { linesOf, namesNoProject } from "../words/name-in-title.ts";
import type { Reading } from "../reading.ts";
import type { SourceDocument, SourceParagraph, SourcePlace, SourceTable } from "../source.ts";

interface Section {
  key: string;
  name: string;
  rank: number;
  /** The fields whose labels stand below the heading. */
  paths: Set<string>;
  /** The line behind the heading is labelled. */
  opens: boolean;
}

const LONGEST_NAME = 40;
const LABEL = /^([^:：，。]{2,20})[:：]/u;
const NUMBERED_LABEL = /^([^:：，。]{2,20})[:：。]/u;
/** 路灯维护（30万元） */
const NAME_WITH_MONEY = /^(.{4,}?)\s*[(（]([^()（）]*\d[^()（）]*元)[)）]$/u;
/** So many fields, the same in each section, tell that the headings name projects. */
const FEWEST_SHARED = 2;

/** 2026年度安排, 第一阶段工作: parts of a text about one project, or about none. */
const PART =
  /第.{1,3}阶段|^(?:19|20|21)\d{2}年|(?:情况|安排|要求|说明|措施|部分|概述|任务|分析|总结|方面|依据|内容|目标|成效|问题|建议|方案|计划|步骤|范围|方式|进度|背景|意义|原则|阶段)$/u;

/** By `block:line` of a heading: the project that it names, or null where it only ends the one above. */
export type ProjectSections = ReadonlyMap<string, string | null>;

export const sectionKey = (block: number, line: number): string => `${block}:${line}`;

/** The words of a heading; null for a line that says more. */
function headingIn(line: string): string | null {
  const words = line.trim().slice(leadingNumbering(line.trim()).length).trim();
  return words.length < 2 || words.length > LONGEST_NAME || /[，。；：,;:！？]/u.test(words) ? null : words;
}

const mayNameProject = (heading: string): boolean =>
  heading.length >= 4 && !isStructureTitle(heading) && !namesNoProject(heading) && !PART.test(heading);

/** 立项依据：……, 1.立项依据。……, or the words alone. */
function labelOf(line: string): string | null {
  const text = line.trim();
  const ends = leadingNumbering(text) === "" ? LABEL : NUMBERED_LABEL;
  return fieldLabel(ends.exec(text)?.[1] ?? text)?.path ?? null;
}

/** The rank of a heading: above all numbered ones where it is one by its style or type alone. */
function rankOf({ level, bold }: SourceParagraph, line: string, isFirst: boolean): number | null {
  const number = headingNumber(line);
  if (number !== null) return number.rank;
  if (!isFirst || (level === undefined && bold !== true)) return null;
  return level === undefined ? -1 : level - 10;
}

const namesProjects = ({ rows }: SourceTable): boolean =>
  rows.some((row) => row.some(({ text }) => fieldLabel(text)?.path === "name"));

/** The headings with what stands below each; null where a label of the text names its projects. */
function sectionsIn(document: SourceDocument): Section[] | null {
  const sections: Section[] = [];
  let isNext = false;
  for (const [block, paragraph] of document.blocks.entries()) {
    if (paragraph.kind === "table") {
      if (namesProjects(paragraph)) return null;
      continue;
    }
    for (const [at, text] of linesOf(paragraph.text).entries()) {
      if (text.trim() === "") continue;
      const line = at === 0 ? `${paragraph.numbering ?? ""}${text}` : text;
      const rank = rankOf(paragraph, line, at === 0);
      const path = labelOf(line);
      if (path === "name") return null;
      const open = sections.at(-1);
      if (path !== null && open !== undefined && (rank === null || rank > open.rank)) {
        open.paths.add(path);
        open.opens ||= isNext;
      }
      isNext = false;
      const name = rank === null || path !== null ? null : headingIn(line);
      if (name === null || rank === null) continue;
      sections.push({ key: sectionKey(block, at), name, rank, paths: new Set(), opens: false });
      isNext = true;
    }
  }
  return sections;
}

/**
 * The headings that name projects: several of one rank, each over the same fields. No heading is one where a label names
 * the projects.
 */
export function projectSections(document: SourceDocument): ProjectSections {
  const sections = sectionsIn(document) ?? [];
  const isFilled = ({ name, opens, paths }: Section): boolean =>
    opens && paths.size >= FEWEST_SHARED && mayNameProject(name);
  const first = sections.find(isFilled);
  if (first === undefined) return new Map();
  const beside = sections.slice(sections.indexOf(first)).filter(({ rank }) => rank === first.rank);
  const isAlike = ({ paths }: Section): boolean =>
    [...paths].filter((path) => first.paths.has(path)).length >= FEWEST_SHARED;
  const named = beside.filter((section) => isFilled(section) && isAlike(section));
  const isNamed = new Set(named);
  const isOneEach = named.length > 1 && new Set(named.map(({ name }) => name)).size === named.length;
  if (!isOneEach) return new Map();
  return new Map(beside.map((section) => [section.key, isNamed.has(section) ? section.name : null]));
}

/** Turns to the project that a heading names. */
export function openProjectSection(reading: Reading, heading: string, place: SourcePlace): void {
  // The year of the title above holds for every project of the text.
  const { titleYear } = reading;
  const [, name = heading, money = ""] = NAME_WITH_MONEY.exec(heading) ?? [];
  reading.turnToProject(name);
  const remark = "取自项目上方的小标题";
  reading.settle(reading.setText("name", name, place, { confidence: "doubtful", remark }), name, place);
  reading.leave(money, place);
  if (titleYear !== null) reading.noteTitleYear(titleYear.year, titleYear.place);
}
