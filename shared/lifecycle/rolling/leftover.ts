import type { FieldPath } from "../../project/index.ts";

export const LEFTOVER_KINDS = ["date", "year", "basis", "slogan", "number", "name"] as const;
export type LeftoverKind = (typeof LEFTOVER_KINDS)[number];

export const LEFTOVER_KIND_LABEL: Readonly<Record<LeftoverKind, string>> = {
  date: "日期",
  year: "年份",
  basis: "依据文件",
  slogan: "提法",
  number: "数字",
  name: "人名和联系方式",
};

/** Something that last year's project left in this year's and that may no longer be true. */
export interface Leftover {
  /** Stable as long as its sentence stands. */
  key: string;
  path: FieldPath;
  /** The characters, by UTF-16 offsets into the field's text; for an amount of money the whole of it as printed in 万元. */
  from: number;
  to: number;
  text: string;
  kind: LeftoverKind;
  /** What to put in its place; null where only she knows. */
  proposal: string | null;
  /** One sentence: why it is asked. */
  why: string;
  /** What goes with it when it is dropped. */
  drop: { from: number; to: number };
}

/** What a finder says of a place; the rest follows from the text. */
export interface Found {
  from: number;
  to: number;
  kind: LeftoverKind;
  proposal: string | null;
  why: string;
  /** Dropping it takes its whole clause along, or the piece of it that the number counts. */
  along?: "clause" | "piece";
}

/** The years of a rolling: last year's 预算年度 (null where the project had none) and the new one. */
export interface Rolling {
  fromYear: number | null;
  toYear: number;
  /** Words of earlier years (settings, 体检). */
  outdatedWords: readonly { word: string; lastYear: number }[];
  /** Names of people that stand in fields of their own. */
  people: readonly string[];
}
