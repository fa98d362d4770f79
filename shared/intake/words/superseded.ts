/** 调整前 beside 调整后: of two columns that say the same thing before and after a change, only the later counts. */
import { readLabel } from "./label-text.ts";

const EARLIER =
  /^(?:调整|变更|修改|修订|调减|调增)前|^原(?:来|定|有|批复|申报|设定|下达)?的?(?=.{0,6}(?:指标|目标|预算|金额|资金|值$|数$|额$|内容|名称))/u;
const LATER =
  /^(?:调整|变更|修改|修订|调减|调增)后|^现(?:行|有|在|申报)?的?(?=.{0,6}(?:指标|目标|预算|金额|资金|值$|数$|额$|内容|名称))/u;

const BEFORE = /^(?:(?:调整|变更|修改|修订|调减|调增)前的?|原(?:来|定|有|批复|申报|设定|下达)?的?)(?=.)/u;
const AFTER = /^(?:(?:调整|变更|修改|修订|调减|调增)后的?|现(?:行|有|在|申报)?的?)(?=.)/u;

/** 原完成时间 → earlier, 完成时间; 调整后完成时间 → later, 完成时间; null where neither word opens the label. */
export function changeIn(base: string): { when: "earlier" | "later"; rest: string } | null {
  if (BEFORE.test(base)) return { when: "earlier", rest: base.replace(BEFORE, "") };
  return AFTER.test(base) ? { when: "later", rest: base.replace(AFTER, "") } : null;
}

/** Said once where labels named what was before a change. */
export const EARLIER_LEFT = "文件写有调整前、调整后两种内容，只读取了调整后的，调整前的在未归入的内容里。";

/** Said once where such columns were met. */
export const ONLY_THE_LATER =
  "表中并列调整前、调整后两种数值，只读取了调整后的，调整前的列在未归入的内容里。";

/** Said beside a value whose place for the later one was left blank. */
export const STILL_THE_EARLIER = "“调整后”一栏空白，取自调整前的内容，请核对";

/** 调整前：建6个 says it; 调整前 only titles it. */
const isTitle = (text: string): boolean => text.length <= 24 && !/[:：]\s*\S|[。；，]/u.test(text);

export const namesEarlier = (text: string): boolean => isTitle(text) && EARLIER.test(readLabel(text).base);
export const namesLater = (text: string): boolean => isTitle(text) && LATER.test(readLabel(text).base);

/** 调整前, 变更后内容: nothing but the title over one of the two. */
export const isChangeTitle = (text: string): boolean =>
  /^(?:调整|变更|修改|修订|调减|调增)[前后](?:的?(?:内容|情况|金额|数额?|数值|目标|指标值?))?$/u.test(
    readLabel(text).base,
  );

/** 调整后指标值 → 指标值, 调整前指标值 → 指标值. */
export const withoutChange = (text: string): string =>
  readLabel(text).base.replace(LATER, "").replace(EARLIER, "");

const BOTH_SAID =
  /^(?:调整|变更|修改|修订)前[:：]\s*(?<earlier>.+?)[\s；;]*(?:调整|变更|修改|修订)后[:：]\s*(?<later>.+)$/su;

/** 调整前：…… 调整后：…… in one text; null for any other. */
export function changeSaidIn(text: string): { earlier: string; later: string } | null {
  const { earlier, later } = BOTH_SAID.exec(text.trim())?.groups ?? {};
  return earlier === undefined || later === undefined ? null : { earlier, later };
}
