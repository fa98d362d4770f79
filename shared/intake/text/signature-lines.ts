/** The unit's name and the date that close a letter: they belong to no section above them. */
import type { Passage } from "../draft.ts";

const DATE_ALONE =
  /^[(（]?(?:(?:19|20|21)\d{2}|二[〇○零一二三四五六七八九]{3})年\s*[\d一二三四五六七八九十]{1,3}月\s*[\d一二三四五六七八九十]{1,3}日[)）]?$/u;
const UNIT_ALONE =
  /^[^，。；：、,;:\d]{3,30}(?:委员会|部|局|委|办|办公室|会|校|院|所|馆|站|社|中心|政府|街道|办事处|队|集团|公司|学校|小学|中学|幼儿园|医院)(?:[(（](?:盖章|公章|章)[)）])?$/u;

/** 妥否，请批示。 特此报告。 附件：1.…… */
const CLOSING =
  /^(?:(?:以上|上述).{0,12})?(?:妥否|当否|可否|是否妥当).{0,4}请.{2,8}$|^(?:特此|专此|谨此|现予).{2,6}$|^(?:此致|敬礼|此复)$|^(?:恳请|敬请|请予?|望予?)(?:审批|批示|批复|审核|审议|审定|审查|予以支持|支持为盼|批准|研究|指正)(?:为盼|为荷)?$|^附件[\d一二三四五六七八九十]{0,2}[:：]/u;

/** A formula that closes a letter, or its list of attachments. */
export const closesText = (text: string): boolean => CLOSING.test(text.trim().replace(/[。！!]$/u, ""));

export const isDateAlone = (text: string): boolean => DATE_ALONE.test(text.trim());

/** Holds back a line that may be the unit of a signature until the line behind it is known. */
export class SignatureLines {
  #held: Passage | null = null;

  /** True where the line is held back. */
  hold(passage: Passage): boolean {
    if (this.#held !== null || !UNIT_ALONE.test(passage.text)) return false;
    this.#held = passage;
    return true;
  }

  /** The line that was held back, once. */
  take(): Passage | null {
    const held = this.#held;
    this.#held = null;
    return held;
  }
}
