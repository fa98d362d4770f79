/** Titles above forms: what kind of form, which year, in which unit the amounts stand. */
import { columnOf } from "./columns.ts";
import { moneyUnitIn } from "./written-unit.ts";
import { withoutSpaces } from "../../text/index.ts";
import { readLabel } from "./label-text.ts";
import { structureTitle } from "./labels.ts";
import { namedInFormTitle } from "./name-in-title.ts";
import type { Reading } from "../reading.ts";
import type { SourcePlace } from "../source.ts";
import { readYear, yearsIn } from "./values.ts";

/** What titles add in brackets without saying anything of the project. */
const KNOWN_NOTE =
  /^(?:(?:19|20|21)\d{2}|.{0,2}年度?|续|.{0,3}下达|参考|样表|样式|亿元|万元|千元|元|单位[:：].{1,3})/u;
const MONEY_UNIT_LINE = /^[(（]?(?:金额|货币|资金)?单位[:：∶]?\s*(?:人民币)?(亿元|万元|千元|元)[)）]?$/u;

/** Reads a title or a 单位：万元 line; true where the text was one of these. */
export function takeTitle(reading: Reading, text: string, place: SourcePlace): boolean {
  const plain = text.trim();
  if (MONEY_UNIT_LINE.test(plain)) {
    reading.moneyUnit = moneyUnitIn([plain]);
    reading.use(place);
    return true;
  }
  const year = readYear(plain) ?? yearOfMonths(plain);
  if (year !== null && (reading.titleYear === null || reading.titleYear.year === year)) {
    reading.noteTitleYear(year, place);
    reading.use(place);
    return true;
  }
  const title = structureTitle(plain);
  if (title === null || (columnOf(plain) === "annualGoal" && !/绩效目标[:：。]?$/u.test(plain))) return false;
  const written = yearsIn(plain)[0];
  if (written !== undefined) reading.noteTitleYear(written, place, plain);
  if (/监控/u.test(plain)) reading.period = "monitoring";
  if (/自评/u.test(plain)) reading.period = "selfEvaluation";
  reading.use(place);
  const unexplained = readLabel(plain).notes.some((note) => !KNOWN_NOTE.test(note));
  if (unexplained) reading.leave(plain, place);
  else if (title.owner !== "") reading.ownedTitles.push({ text: plain, owner: title.owner, place });
  return true;
}

const PART_OF_YEAR =
  /(?:上半年|前三季度|第?[一二三]季度|半年度|(?<!\d)\d{1,2}\s*[-—–~～至]\s*(?!12)\d{1,2}月).{0,30}(?:表|情况)(?:[(（].{1,12}[)）])?$/u;

/** 2025年 directly before the part of it, in the title of a form. */
const YEAR_OF_PART =
  /((?:19|20|21)\d{2})年度?(?:上半年|前三季度|第?[一二三]季度|半年度|\d{1,2}\s*[-—–~～至]).*表(?:[(（].{1,12}[)）])?$/u;

/** 某镇2026年上半年项目支出执行情况表: what follows was counted in the middle of that year. */
export function notePeriod(reading: Reading, line: string, place: SourcePlace): void {
  const plain = line.trim();
  if (plain.length > 60 || !PART_OF_YEAR.test(plain)) return;
  reading.period ??= "monitoring";
  const year = YEAR_OF_PART.exec(plain)?.[1];
  if (year !== undefined && yearsIn(plain).length === 1) reading.noteTitleYear(Number(year), place, plain);
}

/** （2024年1月至8月） below a form's title. */
function yearOfMonths(text: string): number | null {
  const months =
    /^[(（]?((?:19|20|21)\d{2})年度?\s*(?:\d{1,2}月?(?:\d{1,2}日)?\s*[-—–至到~～]+\s*\d{1,2}月(?:份|\d{1,2}日)?|上半年|前三季度|第?[一二三四]季度)[)）]?$/u.exec(
      text,
    );
  return months === null ? null : Number(months[1]);
}

/** 湖滨区水务局管网改造工程绩效指标表: where no field names the project, its title does, as doubtful. */
function nameFromTitle(reading: Reading, title: string, owner: string, place: SourcePlace): boolean {
  const draft = reading.drafts[0];
  if (reading.drafts.length !== 1 || draft === undefined || draft.content.name !== "") return false;
  const named = draft.isEmpty ? null : namedInFormTitle(title, owner);
  if (named === null) return false;
  const trust = { confidence: "doubtful" as const, remark: "取自表的标题" };
  draft.setText("name", named.name, place, trust);
  if (named.unit !== "" && draft.content.unit.name === "")
    draft.setText("unit/name", named.unit, place, trust);
  // 湖滨区 before the year, or another unit than the form's, is for her to see.
  const unit = withoutSpaces(draft.content.unit.name);
  if (!named.whole || !unit.includes(named.unit)) reading.leave(title, place);
  return true;
}

/** A title's owner is understood where it is the unit (湖滨区委宣传部…自评表) or a part of its name; else the title is left over. */
export function settleTitles(reading: Reading): void {
  const names = reading.drafts
    .flatMap(({ content }) => [content.unit.name, content.unit.department.name, content.name])
    .filter((name) => name !== "");
  for (const { text, owner, place } of reading.ownedTitles) {
    const plain = withoutSpaces(owner);
    if (nameFromTitle(reading, text, owner, place)) continue;
    if (!names.some((name) => withoutSpaces(name).includes(plain) || plain.includes(withoutSpaces(name))))
      reading.leave(text, place);
  }
}
