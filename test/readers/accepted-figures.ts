/** Comparing drafts with expectations that list every accepted reading of a value (‖) and what may be left or taken (?). */
import type { ProjectContent } from "../../shared/project/index.ts";
import { flattenContent, type Figures } from "./field-figures.ts";

export interface AcceptedProject {
  fields: Record<string, string>;
  lists: Record<string, Record<string, string>[]>;
}

interface Accepted {
  readings: string[];
  optional: boolean;
}

/** Amounts are written in 元 and kept in 分. */
const asKept = (reading: string): string =>
  /^\d+(\.\d+)?元$/u.test(reading) ? String(Math.round(Number(reading.slice(0, -1)) * 100)) : reading;

function accept(text: string, optional: boolean): Accepted {
  const readings = text.split("‖").map(asKept);
  return { readings, optional: optional || (readings.length > 1 && readings.includes("")) };
}

function flattenAccepted({ fields, lists }: AcceptedProject): {
  stated: Map<string, Accepted>;
  free: string[];
} {
  const stated = new Map<string, Accepted>();
  const free: string[] = [];
  const add = (key: string, text: string): void => {
    const path = key.replace(/\?$/u, "");
    if (text !== "") stated.set(path, accept(text, key.endsWith("?")));
  };
  for (const [key, text] of Object.entries(fields)) add(key, text);
  for (const [name, listed] of Object.entries(lists)) {
    if (name.endsWith("?")) free.push(`${name.slice(0, -1)}/`);
    const rows = name.startsWith("fundingLines") ? sourcesFirst(listed) : listed;
    rows.forEach((row, index) => {
      for (const [key, text] of Object.entries(row))
        add(`${name}/${index}/${key}`, key === "horizon" && text === "annual" ? "" : text);
    });
  }
  return { stated, free };
}

/** Sources before uses: the record keeps both in one list, of which pages and forms show two. */
const sourcesFirst = <T extends { kind?: string }>(lines: readonly T[]): T[] => [
  ...lines.filter(({ kind }) => kind === "source"),
  ...lines.filter(({ kind }) => kind !== "source"),
];

/** What the document does not decide: the year again at the year's goal, and whether a row says it is 定量 or 定性. */
const UNDECIDED = /^(indicators\/\d+\/attribute|annualGoal\/year|fundingLines\/\d+\/year)$/u;

export function compareAccepted(
  drafts: readonly ProjectContent[],
  projects: readonly AcceptedProject[],
): Figures {
  const figures: Figures = { expected: 0, found: 0, right: 0, invented: [], missing: [] };
  for (let index = 0; index < Math.max(drafts.length, projects.length); index += 1) {
    const draft = drafts[index];
    const project = projects[index];
    const found =
      draft === undefined
        ? new Map<string, string | number>()
        : flattenContent({ ...draft, fundingLines: sourcesFirst(draft.fundingLines) });
    const { stated, free } =
      project === undefined ? { stated: new Map<string, Accepted>(), free: [] } : flattenAccepted(project);
    for (const [path, { readings, optional }] of stated) {
      const value = found.get(path);
      if (value !== undefined && readings.includes(String(value))) {
        figures.expected += 1;
        figures.right += 1;
      } else if (!optional || value !== undefined) {
        figures.expected += 1;
        figures.missing.push(`${index}:${path}=${readings.join("‖")} (read: ${String(value)})`);
      }
    }
    for (const [path, value] of found) {
      const accepted = stated.get(path);
      const ignored =
        accepted === undefined && (free.some((list) => path.startsWith(list)) || UNDECIDED.test(path));
      if (ignored) continue;
      figures.found += 1;
      if (accepted === undefined || !accepted.readings.includes(String(value)))
        figures.invented.push(`${index}:${path}=${JSON.stringify(value)}`);
    }
  }
  return figures;
}
