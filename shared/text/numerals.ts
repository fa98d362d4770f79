/** Reading Chinese numerals: 三, 十二, 二十, 一百零五, 两千, 三万二千, 一亿, 半 is not a numeral. */

const DIGITS: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
  壹: 1,
  贰: 2,
  叁: 3,
  肆: 4,
  伍: 5,
  陆: 6,
  柒: 7,
  捌: 8,
  玖: 9,
};
const UNITS: Readonly<Record<string, number>> = { 十: 10, 拾: 10, 百: 100, 佰: 100, 千: 1000, 仟: 1000 };
const SECTIONS: Readonly<Record<string, number>> = { 万: 10_000, 亿: 100_000_000 };

/** Characters that a Chinese numeral can be made of. */
export const CHINESE_NUMERAL_CHARACTERS = [
  ...Object.keys(DIGITS),
  ...Object.keys(UNITS),
  ...Object.keys(SECTIONS),
].join("");

/**
 * The integer a Chinese numeral stands for, or null where the text is not one well-formed numeral.
 * Digit strings without units (二〇二六) are read digit by digit.
 */
export function readChineseInteger(text: string): number | null {
  if (text === "") return null;
  const characters = [...text];
  if (characters.every((c) => c in DIGITS)) return Number(characters.map((c) => DIGITS[c]).join(""));
  let total = 0;
  let section = 0;
  let digit: number | null = null;
  let lastUnit = Infinity;
  let lastSection = Infinity;
  for (const character of characters) {
    if (character in DIGITS) {
      if (digit !== null && digit !== 0) return null;
      digit = DIGITS[character]!;
    } else if (character in UNITS) {
      const unit = UNITS[character]!;
      if (unit >= lastUnit || digit === 0) return null;
      section += (digit ?? 1) * unit;
      digit = null;
      lastUnit = unit;
    } else if (character in SECTIONS) {
      const size = SECTIONS[character]!;
      if (size >= lastSection) return null;
      section += digit ?? 0;
      if (section === 0) return null;
      total += section * size;
      section = 0;
      digit = null;
      lastUnit = Infinity;
      lastSection = size;
    } else return null;
  }
  const value = total + section + (digit ?? 0);
  return Number.isSafeInteger(value) ? value : null;
}
