/** The office's own data as the settings keep them: one line each, without the blanks and full-width digits that slip in. */
import type { Organization } from "./schema.ts";

const BLANKS = /^[\s\u200b\u2060]+|[\s\u200b\u2060]+$/gu;
/** Full-width digits, Latin letters, plus and hyphen. */
const FULL_WIDTH = /[０-９Ａ-Ｚａ-ｚ＋－]/gu;
const SHIFT = 0xfee0;
/** What an issued code or number of an office may hold; everything else slipped in. */
const NOT_IN_CODES = /[^0-9A-Za-z\s./_()（）＿．／-]/gu;

/** Blanks at the ends, also full-width ones, go. */
export const withoutEndBlanks = (text: string): string => text.replaceAll(BLANKS, "");

const halfWidth = (text: string): string =>
  text.replaceAll(FULL_WIDTH, (character) => String.fromCharCode(character.charCodeAt(0) - SHIFT));

const tidyCode = (text: string): string => withoutEndBlanks(halfWidth(text));

/** 单位概况 stays as typed: its paragraphs may begin with blanks. */
export function tidyOrganization(office: Organization): Organization {
  return {
    name: withoutEndBlanks(office.name),
    creditCode: tidyCode(office.creditCode),
    address: withoutEndBlanks(office.address),
    phone: tidyCode(office.phone),
    representative: withoutEndBlanks(office.representative),
    department: { name: withoutEndBlanks(office.department.name), code: tidyCode(office.department.code) },
    profile: office.profile,
  };
}

/** The characters of a code that no code has, each once, as they stand there: 呈区; empty for one of a usual form. */
export const strangeInCode = (text: string): string =>
  [...new Set(halfWidth(text).match(NOT_IN_CODES) ?? [])].join("");
