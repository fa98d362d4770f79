/** Last year's results, for standing beside the new targets. */
import { readDecimal, type ProjectContent } from "../../project/index.ts";
import { normaliseCharacters } from "../../text/index.ts";
import { alignRows } from "../align-rows.ts";
import { inWords } from "../shown-value.ts";

/** 231人, 2022年11月20日: what was achieved of an indicator; null where no result of the self-evaluation was entered. */
export function printedResult(project: ProjectContent, indicatorId: string): string | null {
  const actual = project.actuals.find(
    (entry) => entry.indicatorId === indicatorId && entry.period === "selfEvaluation",
  );
  const text = inWords(actual?.value ?? null);
  if (text === "") return null;
  const unit = project.indicators.find(({ id }) => id === indicatorId)?.unit ?? "";
  return readDecimal(text) === null ? text : `${text}${unit}`;
}

const SIGN: Readonly<Record<string, string>> = { "=": "", ">=": "≥", "<=": "≤" };

/** As forms print it; = goes without saying. */
function printedSign(comparison: string): string {
  const sign = normaliseCharacters(comparison).trim();
  return SIGN[sign] ?? sign;
}

export interface LastYear {
  /** The target as it was written: ≥200人. */
  target: string;
  /** The result, or null where none was entered. */
  result: string | null;
}

/** What last year's project says of each of this year's indicators, by the id of this year's; those it did not have are left out. */
export function lastYearResults(project: ProjectContent, previous: ProjectContent): Record<string, LastYear> {
  const aligned = alignRows(project, previous);
  const present = new Set(project.indicators.map(({ id }) => id));
  return Object.fromEntries(
    aligned.indicators
      .filter(({ id }) => present.has(id))
      .map(({ id, comparison, target, unit }) => {
        const sign = printedSign(comparison);
        return [id, { target: `${sign}${target}${unit}`, result: printedResult(aligned, id) }];
      }),
  );
}
