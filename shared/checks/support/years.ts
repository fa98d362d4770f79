/** Years written in a text, and which of them tell history rather than a plan. */

export interface WrittenYear {
  year: number;
  /** The four digits. */
  from: number;
  to: number;
}

const YEAR =
  /(?<![\d.〔[(（-])((?:19|20)\d{2})(?=\s*年|[-./](?:1[0-2]|0?[1-9])[-./]\d|[-/](?:1[0-2]|0?[1-9])(?!\d))/gu;

/** Years as in 2022年, 2022-11 or 2022/1/1; never the year of a document number. `text` may be normalised or not. */
export function writtenYears(text: string): WrittenYear[] {
  return [...text.matchAll(YEAR)].map((match) => ({
    year: Number(match[1]),
    from: match.index,
    to: match.index + 4,
  }));
}

export interface YearRange {
  first: WrittenYear;
  last: WrittenYear;
}

const RANGE = /(?<![\d.〔[(（])(20\d{2})(\s*年?\s*[-—~至到]{1,2}\s*)(20\d{2})(?=\s*年)/gu;

/** Spans such as 2026—2028年 and 2026年至2028年. */
export function yearRanges(text: string): YearRange[] {
  return [...text.matchAll(RANGE)].map((match) => {
    const second = match.index + 4 + match[2]!.length;
    return {
      first: { year: Number(match[1]), from: match.index, to: match.index + 4 },
      last: { year: Number(match[3]), from: second, to: second + 4 },
    };
  });
}

/** 自2019年起, 2018年建成, 较2021年增长, 截至2021年底: said of the past on purpose. */
const BEFORE =
  /(?:自|从|始于|于|建于|截至|截止|至|到|较|比|与|相比|同比|对比|以来|依据|根据|按照|参照|印发的?)\s*$/u;
const AFTER =
  /^\s*年(?:度)?(?:\d{1,2}月)?(?:\d{1,2}日)?(?:以来|起|开始|建成|建立|成立|建设|设立|启动|投入使用|投用|竣工|印发|出台|实际|决算|完成|基数|统计|调查|底|末|至今|实施以来|被评|获|被列|上级|全[省市区县]|普查|年报)/u;
const STRICT_BEFORE = /(?:自|从|始于|建于|截至|截止|较|比|与|相比|同比|对比|依据|根据|按照|参照)\s*$/u;
const STRICT_AFTER =
  /^\s*年(?:度)?(?:\d{1,2}月)?(?:\d{1,2}日)?(?:以来|起|开始|建成|建立|成立|设立|投入使用|投用|竣工|印发|出台|实际|决算|基数|统计|调查|底以来|至今|实施以来|普查|年报|结转|续建|标准|版|修订|执行|安排|下达)/u;

function insideTitleOrBrackets(text: string, at: number): boolean {
  const open = Math.max(text.lastIndexOf("《", at), text.lastIndexOf("〔", at));
  const close = Math.max(text.lastIndexOf("》", at), text.lastIndexOf("〕", at));
  return open > close;
}

/** Whether the year at from…to is told as history, or belongs to the name of a document. */
export function isHistoricYear(
  text: string,
  from: number,
  to: number,
  options: { strict: boolean },
): boolean {
  if (insideTitleOrBrackets(text, from)) return true;
  const before = text.slice(Math.max(0, from - 6), from);
  const after = text.slice(to, to + 16);
  // 2020年度…实施方案〔…〕号: the year of a plan that is quoted without 《》.
  if (/^\s*年(?:度)?[^，。；]{0,24}(?:方案|通知|要点|意见|规划|办法|第?\d+号)/u.test(text.slice(to, to + 40)))
    return true;
  return options.strict
    ? STRICT_BEFORE.test(before) || STRICT_AFTER.test(after)
    : BEFORE.test(before) || AFTER.test(after);
}
