/** Comparing drafts with what a careful reader takes from a document, field by field. */
import type { ProjectContent } from "../../shared/project/index.ts";

export type Values = Record<string, string | number>;

export interface ExpectedDraft {
  fields: Values;
  fundingLines?: Values[];
  budgets?: Values[];
  indicators?: Values[];
  actuals?: Values[];
}

type Flat = Map<string, string | number>;

/** Keys that are identities or defaults, not statements of the document. */
const UNSTATED = new Set(["id", "indicatorId", "dismissals", "notApplicable", "evidence", "rule", "choices"]);

function flatten(value: unknown, path: string, into: Flat): void {
  if (typeof value === "string" || typeof value === "number") {
    const isDefault = value === "" || (path.endsWith("/horizon") && value === "annual");
    if (!isDefault) into.set(path, value);
  } else if (Array.isArray(value)) value.forEach((entry, index) => flatten(entry, `${path}/${index}`, into));
  else if (typeof value === "object" && value !== null) {
    for (const [key, inner] of Object.entries(value))
      if (!UNSTATED.has(key)) flatten(inner, path === "" ? key : `${path}/${key}`, into);
  }
}

export function flattenContent(content: ProjectContent): Flat {
  const flat: Flat = new Map();
  flatten(content, "", flat);
  return flat;
}

export function flattenExpected(expected: ExpectedDraft): Flat {
  const flat: Flat = new Map(Object.entries(expected.fields));
  for (const list of ["fundingLines", "budgets", "indicators", "actuals"] as const) {
    expected[list]?.forEach((row, index) => {
      for (const [key, value] of Object.entries(row))
        if (value !== "") flat.set(`${list}/${index}/${key}`, value);
    });
  }
  return flat;
}

export interface Figures {
  expected: number;
  found: number;
  right: number;
  /** Fields that the document does not state, or states otherwise. */
  invented: string[];
  missing: string[];
}

export function compare(drafts: readonly ProjectContent[], expected: readonly ExpectedDraft[]): Figures {
  const figures: Figures = { expected: 0, found: 0, right: 0, invented: [], missing: [] };
  for (let index = 0; index < Math.max(drafts.length, expected.length); index += 1) {
    const draft = drafts[index];
    const wanted = expected[index];
    const found: Flat = draft === undefined ? new Map() : flattenContent(draft);
    const stated: Flat = wanted === undefined ? new Map() : flattenExpected(wanted);
    figures.expected += stated.size;
    figures.found += found.size;
    for (const [path, value] of stated) {
      if (found.get(path) === value) figures.right += 1;
      else figures.missing.push(`${index}:${path}=${JSON.stringify(value)}`);
    }
    for (const [path, value] of found)
      if (stated.get(path) !== value) figures.invented.push(`${index}:${path}=${JSON.stringify(value)}`);
  }
  return figures;
}

const recall = ({ right, expected }: Figures): number => (expected === 0 ? 1 : right / expected);
const precision = ({ right, found }: Figures): number => (found === 0 ? 1 : right / found);

export function sumOfFigures(all: readonly Figures[]): Figures {
  const sum = (of: (figures: Figures) => number): number =>
    all.reduce((total, figures) => total + of(figures), 0);
  return {
    expected: sum((figures) => figures.expected),
    found: sum((figures) => figures.found),
    right: sum((figures) => figures.right),
    invented: all.flatMap(({ invented }) => invented),
    missing: all.flatMap(({ missing }) => missing),
  };
}

const percent = (share: number): string => `${(share * 100).toFixed(2)} %`;

export const figuresInWords = (figures: Figures): string =>
  `${figures.expected} fields; recall ${percent(recall(figures))}, precision ${percent(precision(figures))}, ` +
  `invented or wrong ${figures.invented.length}`;
