/** What was changed in answer to each remark: read off the frozen version and the present one, never typed. */
import { labelOfPath, type FieldPath, type Project } from "../../project/index.ts";
import { compareProjects, type ProjectDifference, type RowDifference } from "../compare.ts";
import type { TextPiece } from "../text-pieces.ts";
import { planOf } from "./locks.ts";
import type { Remark, Submission } from "../../submission/index.ts";
import { standingOf } from "../../submission/index.ts";

export interface RemarkChange {
  path: FieldPath;
  /** 指标“党员满意度”的指标值. */
  label: string;
  before: string;
  after: string;
  pieces: TextPiece[];
}

export interface RemarkAnswer {
  remark: Remark;
  /** What the remark is on: 总体目标, 指标“…”, 整个项目. */
  place: string;
  changes: RemarkChange[];
}

/** One stands in the other: a remark on a row concerns its cells, one on a cell also the row's removal. */
const meets = (one: FieldPath, other: FieldPath): boolean =>
  one === "" || one === other || other.startsWith(`${one}/`) || one.startsWith(`${other}/`);

const ROW_WORD = { added: "新增", removed: "删去" } as const;

function rowChanges(row: RowDifference, before: Project, after: Project): RemarkChange[] {
  const path = `${row.list}/${row.id}`;
  const label = labelOfPath(path, row.change === "removed" ? before : after);
  const whole = (word: string): RemarkChange => ({ path, label, before: "", after: word, pieces: [] });
  if (row.change === "added" || row.change === "removed") return [whole(ROW_WORD[row.change])];
  const cells = row.values.map(({ path: cell, before: was, after: is, pieces }) => ({
    path: cell,
    label: labelOfPath(cell, after),
    before: was,
    after: is,
    pieces,
  }));
  return row.moved ? [...cells, whole("调整次序")] : cells;
}

function changesIn(difference: ProjectDifference, before: Project, after: Project): RemarkChange[] {
  return [
    ...difference.fields.map(({ path, label, before: was, after: is, pieces }) => ({
      path,
      label,
      before: was,
      after: is,
      pieces,
    })),
    ...difference.rows.flatMap((row) => rowChanges(row, before, after)),
  ];
}

export function placeOfRemark(path: FieldPath, before: Project, after: Project): string {
  if (path === "") return "整个项目";
  const [list, id] = path.split("/");
  const rows: readonly { id: string }[] =
    list === "indicators" ? after.indicators : list === "fundingLines" ? after.fundingLines : [];
  // A row that was dropped is known by its name in the version that was sent back.
  return labelOfPath(path, id === undefined || rows.some((row) => row.id === id) ? after : before);
}

/**
 * Each remark with the changes at its place.
 * @param before as it was handed in
 * @param after as it is now, or as it was handed in next
 */
export function remarkAnswers(remarks: readonly Remark[], before: Project, after: Project): RemarkAnswer[] {
  const changes = changesIn(compareProjects(planOf(before), planOf(after)), before, after);
  return remarks.map((remark) => ({
    remark,
    place: placeOfRemark(remark.path, before, after),
    changes: changes.filter((change) => meets(remark.path, change.path)),
  }));
}

const SHORT = 60;
const LONGEST_QUOTE = 120;
const MOST_QUOTES = 6;

const quoted = (text: string): string =>
  `“${text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}……` : text}”`;

interface Stretch {
  removed: string;
  added: string;
}

/** Neighbouring removed and inserted pieces are one replaced stretch. */
function stretches(pieces: readonly TextPiece[]): Stretch[] {
  const found: Stretch[] = [];
  let current: Stretch | null = null;
  for (const piece of pieces) {
    if (piece.kind === "same") {
      current = null;
      continue;
    }
    if (current === null) found.push((current = { removed: "", added: "" }));
    current[piece.kind] += piece.text;
  }
  return found;
}

function stretchText({ removed, added }: Stretch): string {
  if (removed === "") return `增加${quoted(added)}`;
  return added === "" ? `删去${quoted(removed)}` : `${quoted(removed)}改为${quoted(added)}`;
}

/** A change in one line: 200改为244; of long texts only what differs. */
export function changeText({ before, after, pieces }: RemarkChange): string {
  if (pieces.length === 0) return after;
  if (before === "") return `补填${quoted(after)}`;
  if (after === "") return `删去${quoted(before)}`;
  if (before.length + after.length <= SHORT) return `${quoted(before)}改为${quoted(after)}`;
  const parts = stretches(pieces).map(stretchText);
  const shown = parts.slice(0, MOST_QUOTES).join("，");
  return parts.length > MOST_QUOTES ? `${shown}，等 ${parts.length} 处` : shown;
}

export interface AnsweredSubmission {
  submission: Submission;
  answers: RemarkAnswer[];
  /** Why it went out again although some were open; empty where it did not. */
  reason: string;
}

/**
 * The newest submission with remarks, and what was changed for each until it went out again, or until now.
 * null where none has remarks. A withdrawn submission counts as never sent.
 */
export function latestAnswers(
  submissions: readonly Submission[],
  project: Project,
): AnsweredSubmission | null {
  const sent = submissions
    .filter((entry) => standingOf(entry) !== "withdrawn")
    .toSorted((one, other) => other.number - one.number);
  const index = sent.findIndex((entry) => entry.remarks.length > 0);
  const submission = sent[index];
  if (submission === undefined) return null;
  const next = sent[index - 1];
  return {
    submission,
    answers: remarkAnswers(submission.remarks, submission.project, next?.project ?? project),
    reason: next?.reason ?? "",
  };
}
