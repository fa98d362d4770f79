/** All written text of a project, read once: as typed, and normalised character for character. */
import type { FieldPath, Indicator, Project } from "../../project/index.ts";
import { normaliseCharacters, quote } from "../../text/index.ts";

export interface WrittenText {
  path: FieldPath;
  /** As typed. */
  text: string;
  /** Normalised, with the same offsets. */
  plain: string;
}

/** 项目文本 in the order of the paper. */
const STORY_PATHS = [
  "justification",
  "overview",
  "activities",
  "fundingNote",
  "plan",
  "outcomes",
  "overallGoal/text",
  "annualGoal/text",
] as const;
const EVALUATION_PATHS = ["goalResult", "otherNotes"] as const;
const CELL_FIELDS = [
  "level1",
  "level2",
  "level3",
  "comparison",
  "target",
  "unit",
  "points",
  "standard/text",
  "content",
  "basis",
] as const;
export type CellField = (typeof CELL_FIELDS)[number];

export function cellText(row: Indicator, field: CellField): string {
  return field === "standard/text" ? row.standard.text : row[field];
}

export interface Written {
  name: WrittenText[];
  unit: WrittenText[];
  /** The eight paragraphs of 项目文本 and the goals. */
  story: WrittenText[];
  evaluation: WrittenText[];
  cells: (WrittenText & { row: Indicator; field: CellField })[];
}

const cache = new WeakMap<Project, Written>();
const rows = new WeakMap<Indicator, Written["cells"]>();
/** The last reading of each field, so that typing in one field reads only that one anew. */
const last = new Map<FieldPath, WrittenText>();

function written(path: FieldPath, text: string): WrittenText {
  const known = last.get(path);
  if (known !== undefined && known.text === text) return known;
  const fresh = { path, text, plain: normaliseCharacters(text) };
  last.set(path, fresh);
  return fresh;
}

function cellsOf(row: Indicator): Written["cells"] {
  const known = rows.get(row);
  if (known !== undefined) return known;
  const fresh = CELL_FIELDS.map((field) => {
    const text = cellText(row, field);
    return { path: `indicators/${row.id}/${field}`, text, plain: normaliseCharacters(text), row, field };
  });
  rows.set(row, fresh);
  return fresh;
}

function storyText(project: Project, path: (typeof STORY_PATHS)[number]): string {
  if (path === "overallGoal/text") return project.overallGoal.text;
  if (path === "annualGoal/text") return project.annualGoal.text;
  return project[path];
}

function read(project: Project): Written {
  const { unit } = project;
  return {
    name: [written("name", project.name)],
    unit: [
      written("unit/name", unit.name),
      written("unit/creditCode", unit.creditCode),
      written("unit/address", unit.address),
      written("unit/phone", unit.phone),
      written("unit/representative", unit.representative),
      written("unit/profile", unit.profile),
      written("fundingSource", project.fundingSource),
      written("leader", project.leader),
      written("preparedBy", project.preparedBy),
    ],
    story: STORY_PATHS.map((path) => written(path, storyText(project, path))),
    evaluation: EVALUATION_PATHS.map((path) => written(path, project[path])),
    cells: project.indicators.flatMap(cellsOf),
  };
}

/** Remembers what was read from a text for as long as the text stands; nothing is computed twice while typing elsewhere. */
export function perText<T>(read: (written: WrittenText) => T): (written: WrittenText) => T {
  const known = new WeakMap<WrittenText, { value: T }>();
  return (text) => {
    const remembered = known.get(text);
    if (remembered !== undefined) return remembered.value;
    const value = read(text);
    known.set(text, { value });
    return value;
  };
}

/** Projects are never changed in place, so the reading of one object stays true. */
export function textsOf(project: Project): Written {
  const known = cache.get(project);
  if (known !== undefined) return known;
  const fresh = read(project);
  cache.set(project, fresh);
  return fresh;
}

export function storyOf(project: Project, path: (typeof STORY_PATHS)[number]): WrittenText {
  return textsOf(project).story.find((entry) => entry.path === path)!;
}

export function annualRows(project: Project): Indicator[] {
  return project.indicators.filter((row) => row.horizon === "annual");
}

/** 培训合格率, or 第3行 where the row has no name yet. */
export function nameOfRow(project: Project, row: Indicator): string {
  return row.level3.trim() === ""
    ? `第${project.indicators.indexOf(row) + 1}行`
    : quote(row.level3, Number.MAX_SAFE_INTEGER);
}
