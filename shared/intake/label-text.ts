/** What a label says once numbering, layout spaces, colons and bracketed notes are taken off. */
import { normaliseCharacters, withoutSpaces } from "../text/index.ts";

export interface LabelText {
  /** The bare words: 总体目标, 年度资金总额. */
  base: string;
  /** What stood in brackets: 万元, 盖章, 2022年-2024年. */
  notes: string[];
  /** 一、 （一） 1. ① stood before it. */
  numbered: boolean;
}

const NUMBERING =
  /^(?:第[一二三四五六七八九十]+(?:部分|章|节|项)[、:.]?|[(（][一二三四五六七八九十\d]{1,3}[)）][、.]?|[一二三四五六七八九十]{1,3}[、.．]|\d{1,2}(?:\.\d{1,2}){0,2}[、.．)）]|\d{1,2}(?:\.\d{1,2}){1,2}(?=[^\d.])|[①-⑳]|[⑴-⒇]|[★*●■◆▲※#]+)/u;
const NOTE = /[(（\[【〔]([^()（）[\]【】〔〕]*)[)）\]】〕]/gu;

/** The numbering that opens a text (一、, （二）, 3.), or the empty string. */
export function leadingNumbering(text: string): string {
  return NUMBERING.exec(text)?.[0] ?? "";
}

/** Reads a label: “（一）项目资金（万元）：” → 项目资金, note 万元, numbered. */
export function readLabel(text: string): LabelText {
  let plain = withoutSpaces(normaliseCharacters(text));
  let numbered = false;
  for (let numbering = leadingNumbering(plain); numbering !== ""; numbering = leadingNumbering(plain)) {
    plain = plain.slice(numbering.length);
    numbered = true;
  }
  const notes: string[] = [];
  plain = plain.replace(NOTE, (_, note: string) => {
    notes.push(note);
    return "";
  });
  return { base: plain.replace(/^[:：、.。\-]+|[:：、.。\-]+$/gu, ""), notes, numbered };
}
