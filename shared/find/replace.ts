/**
 * Find and replace in what people wrote. Ids, codes, classes, numbers and scores are no texts and are never touched: a year
 * that is a number is moved by rolling the project forward, not by replacing characters in it.
 */
import {
  fieldAt,
  fitsAt,
  labelOfPath,
  readPath,
  type Edit,
  type FieldPath,
  type Project,
} from "../project/index.ts";
import { inQuotes } from "../text/index.ts";
import { documentNumbers } from "./document-numbers.ts";

/** How many places one replacement may touch; more are neither listed nor replaced. */
export const REPLACE_LIMIT = 5_000;

const SCALAR_TEXTS: readonly FieldPath[] = [
  "name",
  "startDate",
  "endDate",
  "leader",
  "preparedBy",
  "preparedOn",
  "unit/name",
  "unit/address",
  "unit/phone",
  "unit/representative",
  "unit/department/name",
  "unit/profile",
  "justification",
  "overview",
  "activities",
  "plan",
  "outcomes",
  "fundingSource",
  "fundingNote",
  "overallGoal/text",
  "annualGoal/text",
  "goalResult",
  "otherNotes",
];

const ROW_TEXTS = {
  fundingLines: ["label", "note"],
  indicators: ["level3", "target", "unit", "standard/text", "content", "basis"],
  budgets: ["source"],
  actuals: ["expected", "reason", "measure"],
  dismissals: ["reason"],
} as const;

/** Every text of a project that a replacement may change, page by page. */
export function replaceableTexts(project: Project): FieldPath[] {
  const rows = (Object.keys(ROW_TEXTS) as (keyof typeof ROW_TEXTS)[]).flatMap((list) =>
    project[list].flatMap((row) => ROW_TEXTS[list].map((field) => `${list}/${row.id}/${field}`)),
  );
  return [...SCALAR_TEXTS, ...rows];
}

/** Why a place is not chosen by itself: in the number of a document, or inside a longer run of digits. */
export type ReplaceDoubt = "documentNumber" | "longerNumber";

export interface ReplacePlace {
  path: FieldPath;
  /** 指标“党员满意度”的指标内容. */
  label: string;
  /** Offset in UTF-16 units. */
  from: number;
  /** What stands before and after it in its sentence. */
  before: string;
  after: string;
  doubt: ReplaceDoubt | null;
}

const AROUND = 24;
const SENTENCE_END = /[。；！？\n]/u;

function around(text: string, from: number, to: number): Pick<ReplacePlace, "before" | "after"> {
  const left = text.slice(Math.max(0, from - AROUND), from).toWellFormed();
  const right = text.slice(to, to + AROUND).toWellFormed();
  const end = right.search(SENTENCE_END);
  return {
    before: left
      .split(SENTENCE_END)
      .at(-1)!
      .replace(/^\uFFFD/u, ""),
    after: (end < 0 ? right : right.slice(0, end + 1)).replace(/\uFFFD$/u, ""),
  };
}

const isDigit = (character: string | undefined): boolean =>
  character !== undefined && /\p{Nd}/u.test(character);

function doubtOf(text: string, from: number, to: number): ReplaceDoubt | null {
  const runsOn =
    (isDigit(text[from]) && isDigit(text[from - 1])) || (isDigit(text[to - 1]) && isDigit(text[to]));
  if (runsOn) return "longerNumber";
  const number = documentNumbers(text).find((each) => each.from < to && from < each.to);
  return number === undefined ? null : "documentNumber";
}

/** 说明理由 of a finding that was set aside has no label among the fields. */
function labelAt(path: FieldPath, project: Project): string {
  if (path.startsWith("dismissals/")) return "体检中不改的理由";
  const label = labelOfPath(path, project);
  if (!path.startsWith("actuals/")) return label;
  const actual = project.actuals.find((row) => row.id === path.split("/")[1]);
  const name = project.indicators.find((row) => row.id === actual?.indicatorId)?.level3 ?? "";
  return name === "" ? label : `指标${inQuotes(name)}的${fieldAt(path)?.label ?? ""}`;
}

function offsetsIn(text: string, find: string): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(find); at >= 0; at = text.indexOf(find, at + find.length)) found.push(at);
  return found;
}

/** Where the characters stand, exactly as typed; an empty text stands nowhere. */
export function replacePlaces(project: Project, find: string): ReplacePlace[] {
  if (find === "") return [];
  return replaceableTexts(project).flatMap((path) => {
    const text = readPath(project, path);
    if (typeof text !== "string") return [];
    return offsetsIn(text, find).map((from) => ({
      path,
      label: labelAt(path, project),
      from,
      ...around(text, from, from + find.length),
      doubt: doubtOf(text, from, from + find.length),
    }));
  });
}

export interface ChosenPlace {
  path: FieldPath;
  from: number;
}

export interface Replacement {
  edits: Edit[];
  /** Places that were replaced. */
  done: number;
  /** Places whose text is another one by now, or would no longer fit its field; they stay as they are. */
  left: ChosenPlace[];
}

function replacedAt(text: string, offsets: readonly number[], find: string, instead: string): string {
  return offsets
    .toSorted((a, b) => b - a)
    .reduce((whole, from) => whole.slice(0, from) + instead + whole.slice(from + find.length), text);
}

/** The edits that replace the chosen places; those that are no longer what was listed are left alone and named. */
export function replaceChosen(
  project: Project,
  find: string,
  instead: string,
  chosen: readonly ChosenPlace[],
): Replacement {
  const allowed = new Set(replaceableTexts(project));
  const result: Replacement = { edits: [], done: 0, left: [] };
  for (const [path, places] of Map.groupBy(chosen, (place) => place.path)) {
    const text = allowed.has(path) ? readPath(project, path) : undefined;
    const standing = new Set(typeof text === "string" && find !== "" ? offsetsIn(text, find) : []);
    const offsets = [...new Set(places.map((place) => place.from))].filter((from) => standing.has(from));
    const value = typeof text === "string" ? replacedAt(text, offsets, find, instead) : "";
    const fits = fitsAt(path, value);
    const taken = new Set(fits ? offsets : []);
    result.left.push(...places.filter((place) => !taken.has(place.from)));
    if (taken.size === 0) continue;
    result.edits.push({ kind: "set", path, value });
    result.done += taken.size;
  }
  return result;
}
