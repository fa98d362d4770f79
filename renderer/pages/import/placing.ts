/** Where left-over passages were put, and taking them back out. */
import { useState } from "react";

import type { Passage } from "../../../shared/intake/index.ts";
import { fieldAt, readPath, type FieldPath } from "../../../shared/project/index.ts";
import type { WorkingCopy } from "../../working-copy/index.ts";
import { withPassage } from "./review-fields.ts";

export interface Placed {
  draft: number;
  path: FieldPath;
  label: string;
  /** What the field held before and after, so that taking back undoes exactly this. */
  before: string;
  after: string;
}

export interface Placing {
  /** Index of the passage → where it went. */
  placed: ReadonlyMap<number, Placed>;
  place(passage: number, draft: number, path: FieldPath, passages: readonly Passage[]): void;
  /** False where the field was edited since: the words then stay. */
  takeBack(passage: number): boolean;
}

/** Belongs to the drafts, and lives as long as they do. */
const placings = new WeakMap<readonly WorkingCopy[], ReadonlyMap<number, Placed>>();

export function usePlacing(copies: readonly WorkingCopy[]): Placing {
  const [placed, setPlaced] = useState<ReadonlyMap<number, Placed>>(placings.get(copies) ?? new Map());
  const keep = (next: ReadonlyMap<number, Placed>): void => {
    placings.set(copies, next);
    setPlaced(next);
  };
  return {
    placed,
    place(index, draft, path, passages) {
      const copy = copies[draft];
      const passage = passages[index];
      if (copy === undefined || passage === undefined || placed.has(index)) return;
      const { project } = copy.getSnapshot();
      const label = fieldAt(path)?.label ?? path;
      const present = readPath(project, path);
      const before = typeof present === "string" ? present : "";
      const after = withPassage(project, path, passage);
      if (!copy.change([{ kind: "set", path, value: after }], `放到“${label}”`)) return;
      keep(new Map([...placed, [index, { draft, path, label, before, after }]]));
    },
    takeBack(index) {
      const entry = placed.get(index);
      const copy = entry === undefined ? undefined : copies[entry.draft];
      if (entry === undefined || copy === undefined) return false;
      const untouched = readPath(copy.getSnapshot().project, entry.path) === entry.after;
      if (untouched)
        copy.change([{ kind: "set", path: entry.path, value: entry.before }], `取回“${entry.label}”`);
      keep(new Map([...placed].filter(([each]) => each !== index)));
      return untouched;
    },
  };
}
