/**
 * Sizes and families of the font roles, after GB/T 9704-2012 (DOMAIN §6.3): 三号 16 pt, 二号 22 pt, 小四 12 pt, 五号 10.5 pt.
 * Every printer takes its figures from here, so that a line breaks at much the same place in each of them.
 */
import type { FontRole } from "./document.ts";

/** 仿宋, 小标宋 and 楷体 look alike to a machine without them; 黑体 does not. */
export type FontStyle = "song" | "fangsong" | "kai" | "hei" | "xiaobiaosong";

export interface Typography {
  style: FontStyle;
  /** Points. */
  size: number;
  /** Fixed distance of the lines in points; null = the section's line pitch. */
  lineHeight: number | null;
  /** Added to every character's width, in points. */
  letterSpacing: number;
}

/**
 * 28 characters of 16 pt are 448 pt, but the 版心 is 156 mm = 442.2 pt wide: each character gives up a quarter of a point
 * (Word counts in twentieths).
 */
const BODY_SPACING = -0.25;

export const TYPOGRAPHY: Readonly<Record<FontRole, Typography>> = {
  coverTitle: { style: "xiaobiaosong", size: 26, lineHeight: 44, letterSpacing: 0 },
  coverText: { style: "fangsong", size: 18, lineHeight: 32, letterSpacing: 0 },
  title: { style: "xiaobiaosong", size: 22, lineHeight: 36, letterSpacing: 0 },
  heading1: { style: "hei", size: 16, lineHeight: null, letterSpacing: BODY_SPACING },
  heading2: { style: "kai", size: 16, lineHeight: null, letterSpacing: BODY_SPACING },
  body: { style: "fangsong", size: 16, lineHeight: null, letterSpacing: BODY_SPACING },
  cell: { style: "fangsong", size: 10.5, lineHeight: 13.5, letterSpacing: 0 },
  cellHeading: { style: "hei", size: 10.5, lineHeight: 13.5, letterSpacing: 0 },
  note: { style: "fangsong", size: 12, lineHeight: 20, letterSpacing: 0 },
};

/** — 1 —: 四号 (14 pt) 宋体, one character in from the outer edge of the text. */
export const PAGE_NUMBER: Typography = { style: "song", size: 14, lineHeight: 18, letterSpacing: 0 };

/** The page number's line lies 7 mm below the text area (GB/T 9704: 一字线上距版心下边缘 7 mm). */
export const PAGE_NUMBER_GAP = 7;

/** Empty space inside a table cell, in millimetres. */
export const CELL_PADDING = { horizontal: 1, vertical: 0.9 } as const;

export const POINTS_PER_MILLIMETRE = 72 / 25.4;

/** Fixed distance of the lines in points for a role in a section. */
export function lineHeightOf(role: FontRole, linePitch: number): number {
  return TYPOGRAPHY[role].lineHeight ?? linePitch;
}

/** The names under which Word, WPS and Excel find a family; DOMAIN §6.3: Chinese names, since names in pinyin open as 黑体. */
export function officeFontName(style: FontStyle, bodyFont: string): string {
  return { song: "宋体", fangsong: bodyFont, kai: "楷体", hei: "黑体", xiaobiaosong: "方正小标宋简体" }[
    style
  ];
}
