export { normaliseCharacters, withoutSpaces } from "./characters.ts";
export { CHINESE_NUMERAL_CHARACTERS, readChineseInteger } from "./numerals.ts";
export { inQuotes, quote, shorten } from "./quotes.ts";
