/** Several files brought at once: what each of them is and what became of it. Nothing is kept before she says so. */
import { useSyncExternalStore } from "react";

import type { ErrorMessage, FileList, ProjectSummary, ReadFile } from "../../../shared/api/index.ts";
import { isClear, judge, type IntakeResult, type Judgement } from "../../../shared/intake/index.ts";

export interface ListItem {
  id: string;
  /** With its folders, where a whole folder was chosen. */
  name: string;
  read(): Promise<ReadFile | null>;
  state: "waiting" | "reading" | "ready" | "failed" | "kept" | "left";
  result: IntakeResult | null;
  sha256: string;
  judgement: Judgement | null;
  error: ErrorMessage | null;
  /** An earlier file of the list with the same bytes, or about the same project. */
  sameAs: { name: string; bytes: boolean } | null;
  /** Projects of the ledger with this name and year. */
  existing: readonly ProjectSummary[];
  /** The projects made from it. */
  kept: readonly string[];
}

export interface ImportList {
  /** The folder, for showing; empty for files chosen one by one. */
  place: string;
  items: readonly ListItem[];
  passedOver: FileList["passedOver"];
  running: boolean;
}

export type NewItem = Pick<ListItem, "name" | "read">;

let list: ImportList | null = null;
let nextId = 0;
const listeners = new Set<() => void>();

export function publish(next: ImportList | null): void {
  list = next;
  for (const listener of listeners) listener();
}

export const currentList = (): ImportList | null => list;

export function newList(place: string, items: readonly NewItem[], passedOver: FileList["passedOver"]): void {
  publish({
    place,
    passedOver,
    running: false,
    items: items.map(({ name, read }) => ({
      id: `file${(nextId += 1)}`,
      name,
      read,
      state: "waiting",
      result: null,
      sha256: "",
      judgement: null,
      error: null,
      sameAs: null,
      existing: [],
      kept: [],
    })),
  });
}

export function changeItem(id: string, change: Partial<ListItem>): void {
  if (list === null) return;
  publish({ ...list, items: list.items.map((item) => (item.id === id ? { ...item, ...change } : item)) });
}

export function changeList(change: Partial<ImportList>): void {
  if (list !== null) publish({ ...list, ...change });
}

/** What was read from the file, beside the files read before it. */
export function settleReading(
  id: string,
  { result, sha256 }: ReadFile,
  existing: readonly ProjectSummary[],
): void {
  const before = (list?.items ?? []).filter((item) => item.id !== id && item.result !== null);
  const bytes = before.find((item) => sha256 !== "" && item.sha256 === sha256);
  const project = before.find((item) => item.result!.drafts.some((draft) => isAmong(draft, result)));
  const same = bytes ?? project;
  changeItem(id, {
    state: "ready",
    result,
    sha256,
    judgement: judge(result),
    existing,
    error: null,
    sameAs: same === undefined ? null : { name: same.name, bytes: bytes !== undefined },
  });
}

function isAmong({ content }: IntakeResult["drafts"][number], result: IntakeResult): boolean {
  return (
    content.name !== "" &&
    result.drafts.some((other) => other.content.name === content.name && other.content.year === content.year)
  );
}

/** May be kept without a look: everything clear, nowhere else already. */
export const mayBeKeptUnseen = (item: ListItem): boolean =>
  item.state === "ready" &&
  item.judgement !== null &&
  isClear(item.judgement) &&
  item.sameAs === null &&
  item.existing.length === 0;

export function useImportList(): ImportList | null {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => list,
  );
}
