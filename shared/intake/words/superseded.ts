/** 调整前 beside 调整后: of two columns that say the same thing before and after a change, only the later counts. */
import type { GridCell } from "../grid.ts";
import { readLabel } from "./label-text.ts";

const EARLIER =
  /^(?:调整|变更|修改|修订|调减|调增)前|^原(?:来|定|有|批复|申报|设定|下达)?的?(?=.{0,6}(?:指标|目标|预算|金额|资金|值$|数$|额$|内容|名称))/u;
const LATER =
  /^(?:调整|变更|修改|修订|调减|调增)后|^现(?:行|有|在|申报)?的?(?=.{0,6}(?:指标|目标|预算|金额|资金|值$|数$|额$|内容|名称))/u;

/** Said once where such columns were met. */
export const ONLY_THE_LATER =
  "表中并列调整前、调整后两种数值，只读取了调整后的，调整前的列在未归入的内容里。";

/** 调整前：建6个 says it; 调整前 only titles it. */
const isTitle = (text: string): boolean => text.length <= 24 && !/[:：]\s*\S|[。；，]/u.test(text);

export const namesEarlier = (text: string): boolean => isTitle(text) && EARLIER.test(readLabel(text).base);
export const namesLater = (text: string): boolean => isTitle(text) && LATER.test(readLabel(text).base);

/** 调整前, 变更后内容: nothing but the title over one of the two. */
export const isChangeTitle = (text: string): boolean =>
  /^(?:调整|变更|修改|修订|调减|调增)[前后](?:的?(?:内容|情况|金额|数额?|数值|目标|指标值?))?$/u.test(
    readLabel(text).base,
  );

/** 调整后指标值 → 指标值. */
export const withoutLater = (text: string): string => readLabel(text).base.replace(LATER, "");

const BOTH_SAID =
  /^(?:调整|变更|修改|修订)前[:：]\s*(?<earlier>.+?)[\s；;]*(?:调整|变更|修改|修订)后[:：]\s*(?<later>.+)$/su;

/** 调整前：…… 调整后：…… in one text; null for any other. */
export function changeSaidIn(text: string): { earlier: string; later: string } | null {
  const { earlier, later } = BOTH_SAID.exec(text.trim())?.groups ?? {};
  return earlier === undefined || later === undefined ? null : { earlier, later };
}

const INITIAL = /^年初(?:设定|申报|批复)?的?(?:绩效)?(?:目标|指标)值?$/u;

/** Every row that has an initial target says what became of it; 调整后 left blank means that the first still counts. */
function isAdjustedThroughout(
  rows: readonly (readonly GridCell[])[],
  initial: number,
  later: number,
): boolean {
  const stated = rows.filter((row) => row[initial]!.text !== "");
  return stated.length > 0 && stated.every((row) => !/^[-—–/\s]*$/u.test(row[later]!.text));
}

/**
 * The columns under 调整前 in rows of titles that also name what became of them, and 年初目标值 beside 调整后目标值 where
 * every row has both.
 * @param rows the rows below the titles
 */
export function supersededColumns(
  titles: readonly (readonly GridCell[])[],
  rows: readonly (readonly GridCell[])[],
): ReadonlySet<number> {
  const under = (matches: (text: string) => boolean): number[] =>
    (titles[0] ?? []).flatMap((_, column) =>
      titles.some((row) => matches(row[column]!.text)) ? [column] : [],
    );
  const later = under((text) => namesLater(text) && /[目指]标值?$/u.test(readLabel(text).base));
  const initial = under((text) => INITIAL.test(readLabel(text).base)).filter((column) =>
    later.some((other) => isAdjustedThroughout(rows, column, other)),
  );
  return under(namesLater).length === 0 ? new Set() : new Set([...under(namesEarlier), ...initial]);
}
