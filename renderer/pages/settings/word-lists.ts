/** The office's own words for the 体检, as lines that can be typed and pasted. Pure. */
import type { DistrictSettings } from "../../../shared/project/index.ts";

type Checks = DistrictSettings["checks"];

/** Lines that were understood, and those that were not. */
export interface ReadLines<T> {
  entries: T[];
  unread: string[];
}

function readLines<T>(text: string, read: (line: string) => T | null): ReadLines<T> {
  const result: ReadLines<T> = { entries: [], unread: [] };
  for (const line of text.split(/\r?\n/u).map((each) => each.trim())) {
    if (line === "") continue;
    const entry = read(line);
    if (entry === null) result.unread.push(line);
    else result.entries.push(entry);
  }
  return result;
}

const LONGEST_WORD = 60;
const MOST_SYNONYMS = 20;
const MOST_LINES = 500;

const fits = (word: string): boolean => word !== "" && word.length <= LONGEST_WORD;

/** 办实事、开新局 2021: a word, and the last year in which it may stand. */
export function readOutdatedWords(text: string): ReadLines<Checks["outdatedWords"][number]> {
  const { entries, unread } = readLines(text, (line) => {
    const match = /^(.+?)[\s,，:：]+((?:19|20)\d{2})年?$/u.exec(line);
    const word = match?.[1]?.trim() ?? "";
    return match === null || !fits(word) ? null : { word, lastYear: Number(match[2]) };
  });
  return { entries: entries.slice(0, MOST_LINES), unread };
}

/** 培训、轮训、集训: words that mean the same when text and table are compared. */
export function readSynonyms(text: string): ReadLines<string[]> {
  const { entries, unread } = readLines(text, (line) => {
    const words = [...new Set(line.split(/[、，,;；=＝\s]+/u).filter((word) => word !== ""))];
    return words.length >= 2 && words.length <= MOST_SYNONYMS && words.every(fits) ? words : null;
  });
  return { entries: entries.slice(0, MOST_LINES), unread };
}

export const printOutdatedWords = (words: Checks["outdatedWords"]): string =>
  words.map(({ word, lastYear }) => `${word} ${lastYear}`).join("\n");

export const printSynonyms = (groups: Checks["synonyms"]): string =>
  groups.map((group) => group.join("、")).join("\n");
