/** 指标库: an indicator that can be put into a project with everything filled. */
import * as z from "zod/mini";

import { blankIndicator, type Indicator } from "../project/index.ts";

const text = z.string().check(z.maxLength(5_000));

/** What is kept of an indicator: everything but its id and the rule read from its standard. */
export const libraryIndicatorSchema = z.strictObject({
  level1: text,
  level2: text,
  level3: text.check(z.minLength(1)),
  comparison: text,
  target: text,
  unit: text,
  attribute: z.enum(["", "quantitative", "qualitative"]),
  points: text,
  standard: text,
  content: text,
  basis: text,
});
export type LibraryIndicator = z.infer<typeof libraryIndicatorSchema>;

/** office: from the office's projects; generic: 通用; own: read from an Excel table or added by hand. */
export type LibraryOrigin = "office" | "generic" | "own";

export interface LibraryUse {
  projectId: string;
  projectName: string;
  indicatorId: string;
  year: number | null;
  /** ≥95%, as written. */
  target: string;
  /** 完成值 of the self-evaluation as text; empty where none was entered. */
  result: string;
}

export interface LibraryEntry {
  /** Names the entry as long as its indicator keeps its name: for favourites. */
  key: string;
  origin: LibraryOrigin;
  /** 培训类; empty for the office's own. */
  set: string;
  indicator: LibraryIndicator;
  favourite: boolean;
  /** In how many of the office's projects it stands. */
  uses: number;
  newestYear: number | null;
}

export function libraryIndicatorOf(row: Indicator): LibraryIndicator {
  const { level1, level2, level3, comparison, target, unit, attribute, points, content, basis } = row;
  return {
    level1,
    level2,
    level3,
    comparison,
    target,
    unit,
    attribute,
    points,
    standard: row.standard.text,
    content,
    basis,
  };
}

/** The row as it is put into a project; its rule is read there. */
export function indicatorFromLibrary(entry: LibraryIndicator, id: string): Indicator {
  const { standard, ...fields } = entry;
  return { ...blankIndicator(id), ...fields, standard: { text: standard, choices: {}, rule: null } };
}

export const LIBRARY_KEY_LENGTH = 300;

/** One name in one class is one entry, whichever project it stands in. */
export const officeKey = (indicator: Pick<LibraryIndicator, "level1" | "level2" | "level3">): string =>
  `office/${indicator.level1}/${indicator.level2}/${indicator.level3}`.slice(0, LIBRARY_KEY_LENGTH);
export const genericKey = (set: string, level3: string): string => `generic/${set}/${level3}`;
export const ownKey = (indicator: Pick<LibraryIndicator, "level1" | "level2" | "level3">): string =>
  `own/${indicator.level1}/${indicator.level2}/${indicator.level3}`.slice(0, LIBRARY_KEY_LENGTH);
