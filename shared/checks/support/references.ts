/** Document numbers (发文字号) in running text, well and badly written. Form: GB/T 9704-2012, 机关代字〔年〕号. */

export interface DocumentReference {
  from: number;
  to: number;
  /** The number as it should be written; null where the year is unknown. */
  proper: string | null;
  /** Null where none is written. */
  year: number | null;
  issuer: string;
  /** What is wrong with the form, in Chinese; null for a proper one. */
  problem: string | null;
}

const HAN = String.raw`\p{Script=Han}`;
const BRACKETED = new RegExp(
  `(${HAN}{1,12})(\\s*)([〔［\\[(（【〈<])(\\s*)(\\d{4}|\\d{2})(\\s*)([〕］\\])）】〉>])(\\s*)(第?)(\\s*)(\\d{1,5})(\\s*)号`,
  "gu",
);
/** 16昆办通80号: two digits of the year in front. */
const SHORT_YEAR = new RegExp(
  `(?<![\\d.年月第〔(（])(\\d{2})(${HAN}{1,7}[发办字通函委政党规组宣])(\\s*)(\\d{1,4})(\\s*)号`,
  "gu",
);
/** 云政发2024年12号, 云政发2024-12号. */
const BARE_YEAR = new RegExp(
  `(${HAN}{1,8}[发办字通函])(\\s*)(20\\d{2})(?:\\s*年\\s*|\\s*[-—]\\s*|\\s+|(?=第))(第?)(\\d{1,4})(\\s*)号`,
  "gu",
);
/** 昆办通15号: no year at all. */
const NO_YEAR = new RegExp(
  `(?<![〕］\\])）】]${HAN}{0,7})(${HAN}{1,7}[发办字通函])(\\s*)(\\d{1,4})(\\s*)号(?!线|楼|院|路|门|机|井|桥|坝|闸|库|地|厂|站|仓|池|馆|车|宿)`,
  "gu",
);

/** Words that stand before an issuer in a sentence and are not part of its code. */
const LEAD = /^.*(?:根据|依据|按照|参照|落实|执行|印发|见|及|和|与|的|以)/u;

function issuerOf(text: string): string {
  return text.replace(LEAD, "");
}

function fullYear(digits: string): number {
  return digits.length === 4 ? Number(digits) : 2000 + Number(digits);
}

function bracketed(match: RegExpExecArray): DocumentReference | null {
  const [whole, words, s1, open, s2, digits, s3, shut, s4, ordinal, s5, number, s6] = match;
  const issuer = issuerOf(words!);
  const agency = /[发办字通函委政党规组宣财教令纪文]/u.test(issuer);
  // 宿疾控（2026）27号: round brackets with a full year right before the number; 合同编号（2026）3号 is none.
  const written =
    /[〔［[]/u.test(open!) || (digits!.length === 4 && s5 === "" && !/[号案同证]$/u.test(issuer));
  if (issuer === "" || (!agency && (issuer.length > 8 || !written))) return null;
  const year = fullYear(digits!);
  // （2024）第3号 beside 民法院 and kin are case numbers; a year outside the age of these forms is a count.
  if (year < 1949 || year > 2199) return null;
  const proper = `${issuer}〔${year}〕${Number(number)}号`;
  const problems: string[] = [];
  if (open !== "〔" || shut !== "〕") problems.push("年份要用六角括号〔〕");
  if (digits!.length === 2) problems.push("年份要写四位");
  if (ordinal !== "") problems.push("序号不加“第”");
  if (number!.startsWith("0")) problems.push("序号不编虚位");
  if ([s1, s2, s3, s4, s5, s6].some((space) => space !== "")) problems.push("中间不留空格");
  const from = match.index + (words!.length - issuer.length);
  return {
    from,
    to: match.index + whole.length,
    proper,
    year,
    issuer,
    problem: problems.length === 0 ? null : problems.join("，"),
  };
}

function overlaps(a: DocumentReference, list: readonly DocumentReference[]): boolean {
  return list.some((entry) => a.from < entry.to && entry.from < a.to);
}

/** All references of a normalised text, in order. */
export function documentReferences(plain: string): DocumentReference[] {
  if (!plain.includes("号")) return [];
  const found = [...plain.matchAll(BRACKETED)].map(bracketed).filter((entry) => entry !== null);
  const add = (entry: DocumentReference) => {
    if (!overlaps(entry, found)) found.push(entry);
  };
  for (const match of plain.matchAll(SHORT_YEAR)) {
    const [whole, digits, issuer, , number] = match;
    const year = fullYear(digits!);
    add({
      from: match.index,
      to: match.index + whole.length,
      proper: `${issuer}〔${year}〕${Number(number)}号`,
      year,
      issuer: issuer!,
      problem: "缺〔年份〕，前面的两位数像是年份",
    });
  }
  for (const match of plain.matchAll(BARE_YEAR)) {
    const [whole, words, , digits, , number] = match;
    const issuer = issuerOf(words!);
    if (issuer === "") continue;
    const from = match.index + (words!.length - issuer.length);
    add({
      from,
      to: match.index + whole.length,
      proper: `${issuer}〔${digits}〕${Number(number)}号`,
      year: Number(digits),
      issuer,
      problem: "年份要用六角括号〔〕",
    });
  }
  for (const match of plain.matchAll(NO_YEAR)) {
    const [whole, words] = match;
    const issuer = issuerOf(words!);
    if (issuer.length < 2) continue;
    const from = match.index + (words!.length - issuer.length);
    add({ from, to: match.index + whole.length, proper: null, year: null, issuer, problem: "缺〔年份〕" });
  }
  return found.toSorted((a, b) => a.from - b.from);
}

/** Codes of national and ministerial bodies: their rules stand for years. */
export const NATIONAL_ISSUER =
  /^(?:中|国|财|发改|教育部|卫|民发|人社|建|交|水|农办?|文旅|科|工信|环|自然资|应急|审|税|银|证|退役|医保|市监|体|林|气|统|云(?:政|办|财|民|教|卫|发|南|农|水|人社))/u;
