/** What a label says once numbering, layout spaces, colons and bracketed notes are taken off. */
import { normaliseCharacters, readChineseInteger, withoutSpaces } from "../../text/index.ts";

export interface LabelText {
  /** The bare words: 总体目标, 年度资金总额. */
  base: string;
  /** What stood in brackets: 万元, 盖章, 2022年-2024年. */
  notes: readonly string[];
  /** 一、 （一） 1. ① stood before it. */
  numbered: boolean;
}

const NUMBERING =
  /^(?:第[一二三四五六七八九十\d]{1,3}(?:(?:部分|章|节|项)[、:：.]?|[、:：])|[(（][一二三四五六七八九十\d]{1,3}[)）][、.]?|[一二三四五六七八九十]{1,3}[、.．)）]|[Ⅰ-Ⅻ][、.．]|\d{1,2}(?:\.\d{1,2}){0,2}[、.．)）]|\d{1,2}(?:\.\d{1,2}){1,2}(?=[^\d.])|[①-⑳]|[⑴-⒇]|[★*●■◆▲※#]+)/u;
/** 1 总论 over 1.1 项目名称, as feasibility studies count their chapters. 3 个街道, 6 月底前 count things and days. */
const CHAPTER =
  /^(\d{1,2}(?:\.\d{1,2}){0,2})[ \t\u3000\u00a0]+(?=[\u4e00-\u9fff])(?![月天万亿元米辆]|年(?![度初均])|日(?!常)|个(?![人别体])|名(?!称)|台(?!账)|[次人户处座](?![\u4e00-\u9fff]))/u;
const NOTE = /[(（[【〔]([^()（）[\]【】〔〕]*)[)）\]】〕]/gu;

/** The numbering that opens a text (一、, （二）, 3.), or the empty string. */
export function leadingNumbering(text: string): string {
  // （１） counts as (1) does.
  const plain = normaliseCharacters(text);
  const numbering = NUMBERING.exec(plain) ?? CHAPTER.exec(plain);
  return numbering === null ? "" : text.slice(0, numbering[0].length);
}

/** What was read of short texts: a table's cells are asked about again and again. Only saves time. */
const KNOWN = new Map<string, LabelText>();
const MOST_KNOWN = 2_000;
const LONGEST_KNOWN = 60;

/** Reads a label: “（一）项目资金（万元）：” → 项目资金, note 万元, numbered. */
export function readLabel(text: string): LabelText {
  const known = KNOWN.get(text);
  if (known !== undefined) return known;
  const label = labelIn(text);
  if (text.length > LONGEST_KNOWN) return label;
  if (KNOWN.size >= MOST_KNOWN) KNOWN.clear();
  KNOWN.set(text, label);
  return label;
}

function labelIn(text: string): LabelText {
  const written = normaliseCharacters(text).trim();
  // Before a gap a bare number counts headings (1 立项依据); without one it counts things (3个街道).
  const gapped = CHAPTER.exec(written)?.[0] ?? "";
  let plain = withoutSpaces(written.slice(gapped.length));
  let numbered = gapped !== "";
  for (let numbering = leadingNumbering(plain); numbering !== ""; numbering = leadingNumbering(plain)) {
    plain = plain.slice(numbering.length);
    numbered = true;
  }
  const notes: string[] = [];
  plain = plain.replace(NOTE, (_, note: string) => {
    notes.push(note);
    return "";
  });
  return { base: plain.replace(/^[:：、.。-]+|[:：、.。*＊-]+$/gu, ""), notes, numbered };
}

const RANKS: readonly RegExp[] = [
  /^第([一二三四五六七八九十\d]{1,3})/u,
  /^([一二三四五六七八九十]{1,3})[、.．)）]/u,
  /^[(（]([一二三四五六七八九十]{1,3})[)）]/u,
  /^(\d{1,2})[、.．)）]/u,
  /^[(（](\d{1,2})[)）]/u,
];

/** Rank and count of a heading's number: 一、 is rank 1, （二） rank 2 with count 2; null for texts without one. Of 3.1 the last part counts. */
export function headingNumber(text: string): { rank: number; count: number } | null {
  const plain = normaliseCharacters(text).trim();
  const chapter = CHAPTER.exec(plain)?.[1]?.split(".");
  if (chapter !== undefined) return { rank: RANKS.length + chapter.length, count: Number(chapter.at(-1)) };
  for (const [rank, pattern] of RANKS.entries()) {
    const match = pattern.exec(plain);
    if (match !== null) return { rank, count: readChineseInteger(match[1]!) ?? Number(match[1]) };
  }
  return null;
}

/** A list of words, written with spaces between. */
export const words = (text: string): readonly string[] => text.trim().split(/\s+/u);
