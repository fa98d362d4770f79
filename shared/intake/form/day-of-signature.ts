/** The day that stands behind a name on the line of signatures. */
import type { FieldLabel } from "../words/labels.ts";
import type { Reading } from "../reading.ts";
import type { SourcePlace } from "../source.ts";

const DAY = "(?:19|20|21)\\d{2}\\s*[年./-]\\s*\\d{1,2}\\s*[月./-]\\s*\\d{1,2}\\s*日?";

/** 田小蓉, a gap, 2025年10月22日: behind a name on the line of signatures stands the day. */
const NAME_AND_DAY = new RegExp(`^(\\D{2,20}?)[\\s\\u3000\\u00a0]+(${DAY})$`, "u");
const OF_SOMEBODY = /^(?:leader|preparedBy|unit\/(?:name|representative))$/u;

/** A name alone; the day behind it is that of whoever filled in the form, or left over. */
export function withoutDay(reading: Reading, { path }: FieldLabel, text: string, place: SourcePlace): string {
  const match = OF_SOMEBODY.test(path) ? NAME_AND_DAY.exec(text) : null;
  if (match === null) return text;
  const isOfForm = path === "preparedBy" && reading.draft.content.preparedOn === "";
  if (isOfForm) reading.settle(reading.setText("preparedOn", match[2]!, place), match[2]!, place);
  else if (reading.draft.content.preparedOn !== match[2]) reading.leave(match[2]!, place);
  return match[1]!.trim();
}

const DAY_AT_END = new RegExp(`(?:[ \\u00a0]{2,}|\\u3000+|\\t+)(${DAY})$`, "u");

/** 填表人：何俊   审核人：马春燕   2026年7月8日: the day that ends the line of signatures is that of the form. */
export function withoutDayOfForm(reading: Reading, path: string, text: string, place: SourcePlace): string {
  const match = path === "preparedBy" ? DAY_AT_END.exec(text) : null;
  const signers = text.slice(0, match?.index).trim();
  // 审核日期：…… is a day of its own.
  if (match === null || /\d|(?:日期|时间)\s*[:：]\s*$/u.test(signers)) return text;
  if (reading.draft.content.preparedOn !== "") return text;
  reading.settle(reading.setText("preparedOn", match[1]!, place), match[1]!, place);
  return signers;
}
