/** What a project can be found by: one line per thing, each with the field it leads to. */
import type { FieldPath, Project } from "../project/index.ts";
import { documentNumbers } from "./document-numbers.ts";

export const FIND_KINDS = ["project", "indicator", "number", "person"] as const;
export type FindKind = (typeof FIND_KINDS)[number];

export interface FindLine {
  kind: FindKind;
  path: FieldPath;
  /** As it is shown. */
  text: string;
  /** Searched with it, not shown: a project's unit and code. */
  also: string;
}

/** Longer names are found by their beginning. */
const LONGEST = 200;

const flat = (text: string): string => text.replace(/\s+/gu, " ").trim().slice(0, LONGEST);

/** Texts in which offices cite documents. */
export const CITING_FIELDS = [
  "justification",
  "fundingSource",
  "overview",
  "activities",
  "fundingNote",
  "plan",
  "outcomes",
  "otherNotes",
  "overallGoal/text",
  "annualGoal/text",
  "unit/profile",
] as const;

type Texts = Pick<
  Project,
  | "justification"
  | "fundingSource"
  | "overview"
  | "activities"
  | "fundingNote"
  | "plan"
  | "outcomes"
  | "otherNotes"
  | "overallGoal"
  | "annualGoal"
  | "unit"
>;

/** The text of one of the citing fields. */
export function citingText(project: Texts, field: (typeof CITING_FIELDS)[number]): string {
  switch (field) {
    case "overallGoal/text":
      return project.overallGoal.text;
    case "annualGoal/text":
      return project.annualGoal.text;
    case "unit/profile":
      return project.unit.profile;
    default:
      return project[field];
  }
}

/** The numbers cited in a text, each once. */
export function citedIn(text: string): string[] {
  return [...new Set(documentNumbers(text).map((number) => flat(number.text)))];
}

const line = (kind: FindKind, path: FieldPath, text: string, also = ""): FindLine[] => {
  const shown = flat(text);
  return shown === "" && also === "" ? [] : [{ kind, path, text: shown, also: flat(also) }];
};

function numberLines(project: Project): FindLine[] {
  const texts: [FieldPath, string][] = [
    ...CITING_FIELDS.map((field): [FieldPath, string] => [field, citingText(project, field)]),
    ...project.indicators.flatMap((row): [FieldPath, string][] => [
      [`indicators/${row.id}/basis`, row.basis],
      [`indicators/${row.id}/content`, row.content],
    ]),
  ];
  return texts.flatMap(([path, text]) => citedIn(text).flatMap((number) => line("number", path, number)));
}

/** The project itself first, then its indicators, the documents it cites and its people. */
export function findLines(project: Project): FindLine[] {
  return [
    ...line("project", "name", project.name, `${project.unit.name} ${project.projectCode}`.trim()),
    ...project.indicators.flatMap((row) => line("indicator", `indicators/${row.id}/level3`, row.level3)),
    ...numberLines(project),
    ...line("person", "leader", project.leader),
    ...line("person", "preparedBy", project.preparedBy),
    ...line("person", "unit/representative", project.unit.representative),
  ];
}
