/** Putting a labelled value into its field; some labels name two fields at once. */
import { withoutDay, withoutDayOfForm } from "./day-of-signature.ts";
import { isHint, isUnfilledOutline } from "../words/blank-words.ts";
import { readsLikeTitle } from "../words/label-patterns.ts";
import type { FieldLabel } from "../words/labels.ts";
import type { Reading } from "../reading.ts";
import type { SourcePlace } from "../source.ts";
import { changeIn, changeSaidIn, EARLIER_LEFT, ONLY_THE_LATER } from "../words/superseded.ts";
import { withoutSpaces } from "../../text/index.ts";
import { takeUnitName } from "./unit-values.ts";
import {
  natureAnswered,
  onOneLine,
  readNature,
  readYear,
  splitPeriod,
  withoutWritingLines,
  yearsIn,
} from "../words/values.ts";

/** The years beside a goal's label: 总体目标(2022年-2024年), 预算年度(2022年)目标. */
export function takeGoalYears(reading: Reading, { path, label }: FieldLabel, place: SourcePlace): void {
  const years = yearsIn(label.notes.join(" "));
  const [first, last] = [years[0], years.at(-1)];
  if (first === undefined || last === undefined) return;
  if (path === "overallGoal/text") {
    reading.draft.setValue("overallGoal/fromYear", first, place);
    if (years.length > 1) reading.draft.setValue("overallGoal/toYear", last, place);
  } else if (path === "annualGoal/text") {
    reading.draft.setValue("annualGoal/year", first, place);
    reading.draft.setValue("year", first, place);
  }
}

const CODE_AND_NAME = /^([0-9A-Z][0-9A-Z-]{5,30}?)\s*[-—_－\s]\s*([^\s\dA-Z-].+)$/su;
const NAME_AND_CODE = /^(.*?[\u4e00-\u9fff）)])\s*[-—_－/／（([【\s]*([0-9A-Z][0-9A-Z-]{2,29})[)）\]】]?$/su;

/** 农业农村局（401), 303-水务局, 农业农村局/401: a code that stands apart from a department's name. */
const CODED_DEPARTMENT =
  /^[[（(【]?\d{3,}[\])）】]?\s*[-—_－/／]?\s*[\u4e00-\u9fff]|[（([【]\d{3,}[)）\]】]$|[/／]\s*\d{3,}$/u;

function takeDepartment(reading: Reading, text: string, place: SourcePlace): void {
  const codeFirst =
    /^[[（(【]?([0-9A-Z][0-9A-Z-]{2,30}?)[\])）】]?\s*[-—_－/／\s]*([\u4e00-\u9fff].*)$/su.exec(text);
  const nameFirst = NAME_AND_CODE.exec(text);
  const [name, code] =
    codeFirst !== null
      ? [codeFirst[2]!, codeFirst[1]!]
      : nameFirst !== null
        ? [nameFirst[1]!, nameFirst[2]!]
        : [text, ""];
  reading.settle(reading.setText("unit/department/name", name.trim(), place), text, place);
  if (code !== "") reading.draft.setText("unit/department/code", code, place);
}

/** 51000021R000000019951-名称, 名称（530102210000000012345） → its code and the name alone. */
export function splitCodedName(text: string): { code: string; name: string } {
  const coded = CODE_AND_NAME.exec(text);
  if (coded !== null) return { code: coded[1]!, name: coded[2]! };
  const behind = /^(.{2,}?)\s*[(（[【]\s*([0-9A-Z][0-9A-Z-]{11,30})\s*[)）\]】]$/su.exec(text);
  return behind === null ? { code: "", name: text } : { code: behind[2]!, name: behind[1]! };
}

function takeProjectName(reading: Reading, text: string, place: SourcePlace): void {
  const { code, name } = splitCodedName(text);
  reading.turnToProject(name);
  if (code !== "") reading.draft.setText("projectCode", code, place);
  reading.settle(reading.setText("name", name, place), text, place);
}

function takePeriod(reading: Reading, text: string, place: SourcePlace): void {
  const period = splitPeriod(text);
  if (period === null) return reading.leave(text, place);
  reading.settle(reading.setText("startDate", period.start, place), text, place);
  reading.settle(reading.setText("endDate", period.end, place), text, place);
}

const PERSON_THEN_PHONE =
  /^([^\d０-９]{2,20}?)[\s\u3000,，、/：:（(]*((?:[\d０-９]{3,4}[-—－]?)?[\d０-９]{7,11})[)）]?$/u;

/** 杨国柱 13987001234: a person with the telephone number behind the name. */
function takePersonWithPhone(reading: Reading, label: FieldLabel, text: string, place: SourcePlace): void {
  const match = PERSON_THEN_PHONE.exec(text);
  reading.settle(reading.setText(label.path, match?.[1]?.trim() ?? text, place), text, place);
  if (match !== null) reading.settle(reading.setText("unit/phone", match[2]!, place), match[2]!, place);
}

/** 石广才 0878-3120097 behind 联系人及电话: the record has a field for the number alone. */
function takeContact(reading: Reading, text: string, place: SourcePlace): void {
  const match = PERSON_THEN_PHONE.exec(text);
  if (match === null) return reading.leave(text, place);
  reading.settle(reading.setText("unit/phone", match[2]!, place), match[2]!, place);
  reading.leave(match[1]!.trim(), place);
}

/** A telephone number; a date that stands behind it on the line of signatures is left over. */
function takePhone(reading: Reading, written: string, place: SourcePlace): void {
  // （联系人：卫东，电话：0717-3812345）: the bracket closes the line's.
  const text = /[(（]/u.test(written) ? written : written.replace(/[)）]$/u, "");
  const match = /^([\d０-９\-—－()（）转、,，;；/ ]+?)[\s\u3000]+(\D*(?:19|20|21)\d{2}[年./-].*)$/su.exec(
    text,
  );
  if (match === null) return reading.settle(reading.setText("unit/phone", text, place), text, place);
  reading.settle(reading.setText("unit/phone", match[1]!, place), match[1]!, place);
  reading.leave(match[2]!, place);
}

/** A line to write on, and the places for a date that nobody filled in (年 月 日 with gaps). */
const UNFILLED = /^(?:[\s\u3000_＿]+|[\s\u3000_＿]*年[\s\u3000_＿]*月(?:[\s\u3000_＿]*日)?)$/u;

/** 财务负责人：, 财务负责人（签字）： */
const FOREIGN_LABEL = /^([\u4e00-\u9fff]{2,10})\s*(?:[(（][^()（）]{1,8}[)）])?\s*[:：]/u;

/** “王强 联系人：赵敏”: a label that no field answers to ends the value; what it says is left over. 公章 is no part of a name. */
function withoutNeighbour(reading: Reading, { path }: FieldLabel, text: string, place: SourcePlace): string {
  const dated = /^(.+?)(?:[ \u00a0]{2,}|\u3000+|\t)[(（]?((?:19|20|21)\d{2})年度?[)）]?$/su.exec(text);
  if (dated !== null) reading.noteTitleYear(Number(dated[2]), place);
  const value = dated?.[1]?.trim() ?? text;
  // 项目代码：(blank) 资金管理办法：……, 单位负责人：(blank) 财务负责人（签字）：(blank)
  const foreign = FOREIGN_LABEL.exec(value)?.[1];
  if (foreign !== undefined && (path !== "name" || readsLikeTitle(foreign))) {
    reading.leave(value, place);
    return "";
  }
  const match =
    /^(.+?)(?:[\s\u3000\u00a0]+|[；;]\s*)([\u4e00-\u9fff ]{2,10}(?:[(（][^()（）]{1,8}[)）])?[:：].*)$/su.exec(
      value,
    );
  if (match !== null) reading.leave(withoutDayOfForm(reading, path, match[2]!, place), place);
  const own = match === null ? value : match[1]!;
  return path === "unit/name"
    ? own.replace(/^[(（](?:加?盖?公章|盖章|签章|章)[)）]\s*|\s*[(（](?:加?盖?公章|盖章|签章|章)[)）]$/gu, "")
    : own;
}

/** 张三（签字）, （签名）张三 */
const SIGNATURE_NOTE =
  /^[(（](?:手写)?(?:签字|签名|签章|盖章|章)[)）]\s*[:：]?\s*|\s*[(（](?:手写)?(?:签字|签名|签章|盖章|章)[)）]$/gu;
const SIGNED = /^(?:leader|preparedBy|preparedOn|unit\/representative)$/u;

const REPORT_DATE = /^截止(?:时间|日期|年月)$/u;

/** 49.6% under 执行进度 is no plan. */
const ONLY_A_FIGURE = /^[\d.,，%％\s]+$/u;

/** What a short field can hold at all: a number has figures, a name or a unit is no sentence. */
const HOLDS: Readonly<Record<string, (text: string) => boolean>> = {
  name: (text) => !isFigure(text),
  projectCode: (text) => /[\dA-Za-z０-９Ａ-Ｚａ-ｚ]/u.test(text),
  "unit/creditCode": (text) => /[\dA-Za-z０-９Ａ-Ｚａ-ｚ]/u.test(text),
  "unit/phone": (text) => /[\d０-９]/u.test(text),
  "unit/name": namesSomebody,
  "unit/department/name": namesSomebody,
  "unit/representative": namesSomebody,
  leader: namesSomebody,
  preparedBy: namesSomebody,
};

/** 117.24万元, 92%: no name of anybody. */
const isFigure = (text: string): boolean =>
  /^[￥¥]?-?[\d０-９][\d０-９,，.．]*\s*(?:亿元|万元|千元|元|%|％)?$/u.test(text);

function namesSomebody(text: string): boolean {
  return (
    text.length <= 60 &&
    !isFigure(text) &&
    !/^(?:补助|补贴|专项|财政|上级|项目)?(?:资金|经费|拨款|收入|预算|金额)$/u.test(text) &&
    !/[。；]|，.{8}/u.test(text) &&
    !/(?:办法|规定执行|规定|制度)$/u.test(text)
  );
}

/** 填表人 below a list of projects is that of each; any other field there is not only the last project's. */
function takeBelowList(reading: Reading, label: FieldLabel, value: string, place: SourcePlace): boolean {
  const drafts = reading.listAbove;
  if (drafts.length === 0 || label.long || label.path === "name") return false;
  const { path } = label;
  if (path === "preparedBy" || path === "preparedOn") {
    for (const draft of drafts) draft.inherit(path, value, place);
    reading.saidOfList.push({ text: value, place });
  } else reading.leave(`${label.label.base}：${value}`, place);
  return true;
}

const PARTS_OF: Readonly<Record<string, readonly string[]>> = {
  dates: ["startDate", "endDate"],
  department: ["unit/department/name", "unit/department/code"],
};

/** 完成时间 said before 调整后完成时间 no longer counts, unless the later text is the same. */
export function makeRoom(reading: Reading, { path, label }: FieldLabel, later = ""): void {
  const { draft } = reading;
  for (const part of PARTS_OF[path] ?? [path]) {
    const before = draft.textAt(part);
    const place = draft.provenance.find((provenance) => provenance.path === part)?.place;
    if (before === "" || place === undefined || withoutSpaces(before) === withoutSpaces(later)) continue;
    draft.takeBack(part);
    reading.leave(`${changeIn(label.base)?.rest ?? label.base}：${before}`, place);
    reading.warn(EARLIER_LEFT);
  }
}

/** What a field was before a change is for her to see, and no field's. */
export function leaveEarlier(
  reading: Reading,
  { label }: FieldLabel,
  text: string,
  place: SourcePlace,
): void {
  reading.use(place);
  if (text.trim() === "") return;
  reading.leave(`${label.base}：${text.trim()}`, place);
  reading.warn(EARLIER_LEFT);
}

/** Puts a whole value behind its label. Blank values only say that the label was understood. */
export function takeValue(reading: Reading, label: FieldLabel, text: string, place: SourcePlace): void {
  if (label.change === "earlier") return leaveEarlier(reading, label, text, place);
  if (label.change === "later" && text.trim() !== "") makeRoom(reading, label, text);
  const change = changeSaidIn(text);
  if (change !== null) {
    reading.leave(`${label.label.base}调整前：${change.earlier}`, place);
    reading.warn(ONLY_THE_LATER);
    return takeValue(reading, label, change.later, place);
  }
  takeGoalYears(reading, label, place);
  reading.use(place);
  const written = label.long ? text : withoutWritingLines(text);
  const line = label.long
    ? written.trim()
    : withoutDay(reading, label, withoutNeighbour(reading, label, onOneLine(written), place), place);
  const value =
    label.long || label.path === "fundingSource"
      ? line
      : line
          .replace(/(?<=[^。；;])[。；;]$/u, "")
          .replace(SIGNED.test(label.path) ? SIGNATURE_NOTE : /$^/u, "");
  const isNone = !label.long && /^无[。.]?$/u.test(value);
  if (value === "" || isNone || UNFILLED.test(value) || (label.long && isUnfilledOutline(value))) return;
  if (isHint(value)) {
    reading.hints += 1;
    return;
  }
  // 截止时间：2026年6月30日 above a list tells up to when its figures count, unless a beginning stands before it.
  const isReportDate = label.path === "endDate" && REPORT_DATE.test(label.label.base);
  if (isReportDate && reading.draft.content.startDate === "")
    return reading.leave(`${label.label.base}：${value}`, place);
  if (takeBelowList(reading, label, value, place)) return;
  if (HOLDS[label.path]?.(value) === false || (label.long && ONLY_A_FIGURE.test(value)))
    return reading.leave(value, place);
  const take: Readonly<Record<string, () => void>> = {
    name: () => takeProjectName(reading, value, place),
    contact: () => takeContact(reading, value, place),
    "unit/name": () => takeUnitName(reading, label, value, place),
    department: () => takeDepartment(reading, value, place),
    dates: () => takePeriod(reading, value, place),
    nature: () => {
      const nature = natureAnswered(label.label.base, value) ?? readNature(value);
      if (nature === null) reading.leave(value, place);
      else reading.settle(reading.draft.setValue("nature", nature, place), value, place);
    },
    "unit/phone": () => takePhone(reading, value, place),
    year: () => {
      const year = readYear(value);
      if (year === null) reading.leave(value, place);
      else reading.settle(reading.draft.setValue("year", year, place), value, place);
    },
  };
  if (label.path === "unit/department/name" && CODED_DEPARTMENT.test(value))
    return takeDepartment(reading, value, place);
  if (label.withPhone === true) return takePersonWithPhone(reading, label, value, place);
  const special = take[label.path];
  if (special !== undefined) return special();
  reading.settle(reading.setText(label.path, value, place), text, place);
}
