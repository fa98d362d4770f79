/** Titles above forms: what kind of form, which year, in which unit the amounts stand. */
import { columnOf } from "./columns.ts";
import { moneyUnitIn } from "./field-values.ts";
import { isStructureTitle } from "./labels.ts";
import type { Reading } from "./reading.ts";
import type { SourcePlace } from "./source.ts";
import { readYear, yearsIn } from "./values.ts";

const MONEY_UNIT_LINE = /^[(（]?(?:金额|货币)?单位[:：∶]?\s*(?:人民币)?(万元|元)[)）]?$/u;

/** Reads a title or a 单位：万元 line; true where the text was one of these. */
export function takeTitle(reading: Reading, text: string, place: SourcePlace): boolean {
  const plain = text.trim();
  if (MONEY_UNIT_LINE.test(plain)) {
    reading.moneyUnit = moneyUnitIn([plain]);
    reading.use(place);
    return true;
  }
  const year = readYear(plain);
  if (year !== null) {
    reading.titleYear ??= { year, place };
    reading.use(place);
    return true;
  }
  if (!isStructureTitle(plain) || (columnOf(plain) === "annualGoal" && !/绩效目标$/u.test(plain)))
    return false;
  const written = yearsIn(plain)[0];
  if (written !== undefined) reading.titleYear ??= { year: written, place };
  if (/监控/u.test(plain)) reading.period = "monitoring";
  if (/自评/u.test(plain)) reading.period = "selfEvaluation";
  reading.use(place);
  return true;
}
