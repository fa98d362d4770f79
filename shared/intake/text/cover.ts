/** The lines before the first heading: unit, year and project name, as covers print them. */
import { withoutSpaces } from "../../text/index.ts";
import type { Passage } from "../draft.ts";
import { leadingNumbering } from "../words/label-text.ts";
import { namedInLetter, namedInPlan } from "../words/name-in-title.ts";
import { nameCore, type Reading } from "../reading.ts";
import { endsLikeUnit } from "../form/unit-values.ts";
import { yearsIn } from "../words/values.ts";

const YEAR_AND_TITLE = /^((?:19|20|21)\d{2})年?度?(.{2,80})$/u;
const DATED_TITLE =
  /^[^，。；：]{0,24}?(?<!\d)((?:19|20|21)\d{2})年度?[^，。；：\d]{0,24}(?:文本|申报书|表|方案|说明|项目|经费|资金|目标|报告|请示|函|材料|批复|通知|公示|公开|汇总|清单|一览|结果|明细|情况)(?:[(（][^()（）\d]{1,20}[)）])?$/u;
/** Any other first line of a document that has a year and a word of the budget in it: …2027年预算项目绩效目标汇编. */
const FIRST_LINE =
  /^(?=.*(?:项目|绩效|预算|资金|经费|专项|指标))[^，。；：]{0,30}?(?<!\d)((?:19|20|21)\d{2})年度?[^，。；：\d]{2,40}$/u;
const TITLE_LINES = 3;
/** 监控情况表（2026年1-6月）: the year in brackets behind a form's name. */
const TITLE_WITH_YEAR = /^[^，。；：]{2,40}(?:表|文本|书)[(（]((?:19|20|21)\d{2})年[^)）]{0,10}[)）]$/u;
const LONGEST_TITLE_LINES = 4;
const ONLY_A_PLAN =
  /^(?:建设|实施|工作)?(?:方案|可行性研究报告|项目建议书|建议书|计划书|任务书|申报书)(?:[(（].{2,12}[)）])?$/u;
const DATED = /(?<!\d)(?:19|20|21)\d{2}年/u;

/**
 * Settles cover lines: those that repeat the unit or the project are understood, a title's year is taken, and where the
 * document names its project or unit nowhere else the cover's words are, as doubtful.
 */
export function takeCover(reading: Reading, lines: readonly Passage[]): void {
  let index = 0;
  let inLetter = false;
  while (index < lines.length) {
    const used =
      explainedRun(reading, lines, index) || (index < TITLE_LINES ? takePlanTitle(reading, lines, index) : 0);
    if (used > 0) {
      index += used;
      continue;
    }
    const line = lines[index]!;
    const title = line.text.trim();
    const isFirst = reading.draft === reading.drafts[0] && index < TITLE_LINES;
    const dated =
      DATED_TITLE.exec(title) ??
      TITLE_WITH_YEAR.exec(title) ??
      (isFirst && !inLetter ? FIRST_LINE.exec(title) : null);
    if (dated !== null) reading.noteTitleYear(Number(dated[1]), line.place);
    // Whoever signs below the sentences of a letter sends it; no unit of the form stands there.
    inLetter ||= /。/u.test(line.text);
    if (inLetter || !takeAsName(reading, line)) reading.leave(line.text, line.place);
    index += 1;
  }
}

/** How many lines from here together repeat the unit's name or the project's. */
function explainedRun(reading: Reading, lines: readonly Passage[], from: number): number {
  const { content } = reading.draft;
  for (let count = Math.min(LONGEST_TITLE_LINES, lines.length - from); count > 0; count -= 1) {
    const run = lines.slice(from, from + count);
    const joined = withoutSpaces(run.map(({ text }) => text).join(""));
    const isUnit = content.unit.name !== "" && joined === withoutSpaces(content.unit.name);
    const isName =
      content.name !== "" &&
      nameCore(joined.replace(/(?:项目文本|文本|申报书|申报材料)$/u, "")) === nameCore(content.name);
    if (!isUnit && !isName) continue;
    const year = isName ? YEAR_AND_TITLE.exec(joined) : null;
    if (year !== null) reading.noteTitleYear(Number(year[1]), run[0]!.place);
    for (const { place } of run) reading.use(place);
    return count;
  }
  return 0;
}

/** The title goes on below: with its year above, or with nothing but 可行性研究报告 and the like behind a project. */
const isHalfTitle = (first: Passage, second: Passage): boolean =>
  DATED.test(first.text) ||
  (/(?:项目|工程)$/u.test(first.text.trim()) && ONLY_A_PLAN.test(withoutSpaces(second.text)));

/** A plan's title, on one line or two: how many lines name the project. */
function takePlanTitle(reading: Reading, lines: readonly Passage[], from: number): number {
  const { draft } = reading;
  if (reading.drafts.length > 1 || draft.isEmpty || draft.content.name !== "") return 0;
  const [first, second] = [lines[from]!, lines[from + 1]];
  const isBroken = namedInPlan(first.text) === null && second !== undefined && isHalfTitle(first, second);
  const title = withoutSpaces(isBroken ? first.text + second.text : first.text);
  const named = namedInPlan(title);
  if (named === null) return 0;
  const { place } = first;
  const trust = { confidence: "doubtful" as const, remark: "取自文件标题" };
  draft.setText("name", named.name, place, trust);
  if (named.unit !== "") draft.setText("unit/name", named.unit, place, trust);
  const year = yearsIn(title)[0];
  if (year !== undefined) reading.noteTitleYear(year, place);
  reading.use(place);
  // The place before the year is for her to see.
  if (!named.whole) reading.leave(title, place);
  return isBroken ? 2 : 1;
}

function takeAsName(reading: Reading, { text, place }: Passage): boolean {
  const { draft } = reading;
  const plain = text.trim();
  const asked = reading.drafts.length === 1 && !draft.isEmpty ? namedInLetter(plain) : null;
  if (draft.content.name === "" && asked !== null) {
    draft.setText("name", asked, place, { confidence: "doubtful", remark: "取自文件标题" });
    reading.use(place);
    return true;
  }
  const titled = YEAR_AND_TITLE.exec(withoutSpaces(plain));
  if (
    draft.content.name === "" &&
    titled !== null &&
    !draft.isEmpty &&
    /(?:项目|经费|资金|工程|费)$/u.test(plain)
  ) {
    reading.noteTitleYear(Number(titled[1]), place);
    draft.setText("name", plain, place, { confidence: "doubtful", remark: "取自封面标题" });
    reading.use(place);
    return true;
  }
  if (
    draft.content.unit.name === "" &&
    !draft.isEmpty &&
    plain.length <= 40 &&
    leadingNumbering(plain) === "" &&
    !/[，。；：]/u.test(plain) &&
    endsLikeUnit(plain)
  ) {
    draft.setText("unit/name", plain, place, { confidence: "doubtful", remark: "取自封面" });
    reading.use(place);
    return true;
  }
  return false;
}
