/** Words that forms carry where nothing was filled in: —, ／, 盖章 年 月 日. */

const DASHES = /^[-—–－/／\\＼\s\u3000]+$/u;
const STAMP =
  /^(?:[(（]?(?:单位|部门)?(?:盖章|公章|签字|签章|签名)[)）]?[:：]?[\s\u3000_＿]*)?(?:日期[:：]?)?[\s\u3000_＿]*年[\s\u3000_＿]*月(?:[\s\u3000_＿]*日)?$/u;

/** A dash or a stroke put where there is nothing to say. */
export const isDash = (text: string): boolean => DASHES.test(text);

/** The places for a stamp and a date that nobody filled in. */
export const isBlankStamp = (text: string): boolean => STAMP.test(text.trim());
