/** Remarks being entered: kept while she looks at the fields they speak of, gone once they are recorded. */
import { useState } from "react";

import type { FieldPath } from "../../../../shared/project/index.ts";

export interface RemarkDraft {
  key: string;
  path: FieldPath;
  text: string;
}

export interface RemarkDrafts {
  block: string;
  rows: readonly RemarkDraft[];
}

const NOTHING: RemarkDrafts = { block: "", rows: [] };
const kept = new Map<string, RemarkDrafts>();

export function useRemarkDrafts(projectId: string): [RemarkDrafts, (change: Partial<RemarkDrafts>) => void] {
  const [drafts, setDrafts] = useState(kept.get(projectId) ?? NOTHING);
  const change = (part: Partial<RemarkDrafts>): void => {
    const next = { ...drafts, ...part };
    kept.set(projectId, next);
    setDrafts(next);
  };
  return [drafts, change];
}
