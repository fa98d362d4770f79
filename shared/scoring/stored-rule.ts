/** The rule that is stored with an indicator's standard, renewed whenever something it depends on changes. Pure. */
import {
  applyEdits,
  type DistrictSettings,
  type Edit,
  type Indicator,
  type Project,
} from "../project/index.ts";
import { readRow } from "./total/row.ts";

/** The rule as it is stored: plain JSON, null where the standard is empty or cannot be read. */
export function storedRule(
  row: Indicator,
  year: number | null,
  district: DistrictSettings,
): Indicator["standard"]["rule"] {
  if (row.standard.text.trim() === "") return null;
  const reading = readRow(row, year, district);
  return reading.ok ? (JSON.parse(JSON.stringify(reading.rule)) as Indicator["standard"]["rule"]) : null;
}

const READ_FIELDS = ["level3", "comparison", "target", "unit", "points", "attribute"] as const;

const readsAlike = (a: Indicator, b: Indicator): boolean =>
  READ_FIELDS.every((field) => a[field] === b[field]) &&
  a.standard.text === b.standard.text &&
  a.standard.choices === b.standard.choices;

/**
 * The edits, with the rule of every indicator whose standard they change the meaning of. Belongs around every change of
 * indicators, so that what the record holds as the rule is always what its text says.
 */
export function withRules(project: Project, edits: readonly Edit[], district: DistrictSettings): Edit[] {
  const after = applyEdits(project, edits).project;
  const before = new Map(project.indicators.map((row) => [row.id, row]));
  const rules = after.indicators.flatMap((row): Edit[] => {
    const known = before.get(row.id);
    if (known === row || (known !== undefined && readsAlike(known, row))) return [];
    const rule = storedRule(row, after.year, district);
    const same = JSON.stringify(rule) === JSON.stringify(row.standard.rule);
    return same ? [] : [{ kind: "set", path: `indicators/${row.id}/standard/rule`, value: rule }];
  });
  return [...edits, ...rules];
}
