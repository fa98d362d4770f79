/** What a chapter of the handbook (使用说明) is. */

/** The chapters in the order of a year's work; an address in the program: /help/<id>. */
export const CHAPTER_IDS = [
  "begin",
  "import",
  "write",
  "indicators",
  "checks",
  "submit",
  "returned",
  "roll-forward",
  "monitoring",
  "evaluation",
  "summary",
  "library",
  "replace",
  "find",
  "compare",
  "batch",
  "packages",
  "colleagues",
  "history",
  "backup",
  "handover",
  "lock",
  "secrecy",
  "trouble",
] as const;
export type ChapterId = (typeof CHAPTER_IDS)[number];

export type ChapterGroup = "开始" | "申报" | "执行和总结" | "常用工具" | "交换" | "保管";

export interface Chapter {
  id: ChapterId;
  group: ChapterGroup;
  title: string;
  /** The title's pinyin initials, for finding it. */
  initials: string;
  /** One fact or step each; they can be read one by one. */
  lines: readonly string[];
  /** What its picture shows, for readers of the screen; every chapter has one under its id. */
  picture: string;
}
