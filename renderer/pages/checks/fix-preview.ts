/** What a mend would change, before and after, so that one click is no leap in the dark. Pure. */
import type { Fix } from "../../../shared/checks/index.ts";
import {
  applyEdits,
  EditError,
  labelOfPath,
  readPath,
  type Edit,
  type Project,
} from "../../../shared/project/index.ts";
import { inQuotes } from "../../../shared/text/index.ts";
import { saidValue } from "./said-value.ts";

export interface Passage {
  lead: string;
  words: string;
  tail: string;
}

export type FixLine =
  | { kind: "text"; label: string; before: Passage; after: Passage }
  | { kind: "row"; text: string };

const AROUND = 12;

const inNumber = (character: string | undefined): boolean => /^[\d.,]$/u.test(character ?? "");

/** The part in which two texts differ, numbers as a whole, with a little of what stands around it. */
export function differingPassages(before: string, after: string): { before: Passage; after: Passage } {
  const shortest = Math.min(before.length, after.length);
  let start = 0;
  while (start < shortest && before[start] === after[start]) start += 1;
  while (inNumber(before[start - 1]) && (inNumber(before[start]) || inNumber(after[start]))) start -= 1;
  let end = 0;
  while (end < shortest - start && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  while (
    end > 0 &&
    inNumber(before.at(-end)) &&
    (inNumber(before.at(-1 - end)) || inNumber(after.at(-1 - end)))
  )
    end -= 1;
  const passage = (text: string): Passage => {
    const from = Math.max(0, start - AROUND);
    const to = text.length - end;
    const last = Math.min(text.length, to + AROUND);
    return {
      lead: `${from > 0 ? "…" : ""}${text.slice(from, start)}`,
      words: text.slice(start, to),
      tail: `${text.slice(to, last)}${last < text.length ? "…" : ""}`,
    };
  };
  return { before: passage(before), after: passage(after) };
}

function rowName(edit: Extract<Edit, { kind: "insert" | "remove" | "move" }>, project: Project): string {
  const row: unknown =
    edit.kind === "insert" ? edit.row : project[edit.list].find((entry) => entry.id === edit.id);
  const named = row as { level3?: string; label?: string } | undefined;
  const name = named?.level3 ?? named?.label ?? "";
  return `${edit.list === "indicators" ? "指标" : "一行"}${name === "" ? "" : inQuotes(name)}`;
}

const WORD = { insert: "新增", remove: "删除", move: "移动" } as const;

/** A line for each field that gets another value, in the order of the edits; fields set twice show their last value. */
export function previewFix(fix: Fix, project: Project): FixLine[] {
  let after: Project;
  try {
    after = applyEdits(project, fix.edits).project;
  } catch (error) {
    if (error instanceof EditError) return [];
    throw error;
  }
  const seen = new Set<string>();
  return fix.edits.flatMap((edit): FixLine[] => {
    if (edit.kind !== "set") return [{ kind: "row", text: `${WORD[edit.kind]}${rowName(edit, project)}` }];
    if (seen.has(edit.path)) return [];
    seen.add(edit.path);
    const [old, next] = [project, after].map((each) => saidValue(edit.path, readPath(each, edit.path))) as [
      string,
      string,
    ];
    return old === next
      ? []
      : [{ kind: "text", label: labelOfPath(edit.path, project), ...differingPassages(old, next) }];
  });
}
