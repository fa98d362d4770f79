/**
 * Document numbers (发文字号) in running text, for finding them again; as loosely written as offices write them. Whether one is
 * written properly is the 体检's affair. Form: GB/T 9704-2012, 机关代字〔年〕号.
 */
const HAN = "[\\p{Script=Han}]";

/** 呈组通〔2020〕17号, 云政发[2024] 第 3 号. */
const BRACKETED = `${HAN}{1,8}\\s?[〔［\\[(（【]\\s?(?:\\d{4}|\\d{2})\\s?[〕］\\])）】]\\s?第?\\s?\\d{1,5}\\s*号`;
/** 云政发2024年12号, 云政发2024-12号. */
const WITH_YEAR = `${HAN}{1,8}[发办字通函]\\s?20\\d{2}(?:\\s?年\\s?|\\s?[-—]\\s?|\\s)第?\\d{1,4}\\s*号`;
/** 16昆办通80号, 昆办通15号. */
const SHORT = `(?:(?<!\\d)\\d{2})?${HAN}{1,6}[发办字通函]\\s?\\d{1,4}\\s*号`;

const PATTERN = new RegExp(`${BRACKETED}|${WITH_YEAR}|${SHORT}`, "gu");

/** Words that lead to a number and are no part of it. */
const LEAD =
  /^(?:.*(?:根据|按照|依据|依照|遵照|执行|落实|印发|下发|转发|详见|参见|参照|文件|以及|通知|意见|办法|方案|规定))/u;
const CONJUNCTION = /^[和及与的由见以为按经附空]+/u;

function withoutLead(found: string): string {
  const bare = found.replace(LEAD, "").replace(CONJUNCTION, "");
  // What led to the number was all there was in front of it: then it is kept as it stands.
  return /^\p{Script=Han}|^\d{2}\p{Script=Han}/u.test(bare) ? bare : found;
}

export interface DocumentNumber {
  text: string;
  /** Offsets in UTF-16 units. */
  from: number;
  to: number;
}

/** More UTF-16 units than any number has from its first to its 号, but for the spaces right before that. */
const LONGEST = 48;

/** As far back as a number that ends at an offset can begin. */
function beginningBefore(text: string, sign: number): number {
  let end = sign;
  while (end > 0 && /\s/u.test(text[end - 1]!)) end -= 1;
  return end - LONGEST;
}

/** All of them end with 号, so that only what stands before one is looked at: this runs at every save. */
export function documentNumbers(text: string): DocumentNumber[] {
  const found: DocumentNumber[] = [];
  let free = 0;
  for (let sign = text.indexOf("号"); sign >= 0; sign = text.indexOf("号", sign + 1)) {
    const from = Math.max(free, beginningBefore(text, sign));
    // One character more: whether a digit stands before a number belongs to it.
    const start = Math.max(0, from - 1);
    PATTERN.lastIndex = from - start;
    const match = PATTERN.exec(text.slice(start, sign + 1));
    if (match === null) continue;
    const to = start + match.index + match[0].length;
    const bare = withoutLead(match[0]);
    found.push({ text: bare, from: to - bare.length, to });
    free = to;
  }
  return found;
}
