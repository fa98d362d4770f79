/** 批次与2025年相比：下降的6分，持平的4分，上升的0分: with what an indicator of words compares, where its trends follow alone. */
import type { Context } from "../context.ts";

const HEAD =
  /^\s*[^,;:。()\d]{0,14}?(?:与|较|同|比)(?:上年度?|去年|上一年度?|20\d\d年度?)(?:同期)?(?:相比|比较|对比|比)?[:,]\s*/u;
const TREND = "(?:有所|略有|明显)?(?:上升|下降|减少|增加|持平|增长|降低|提高|好转|恶化|不变)";
const POINTS = "(?:得|计|给|记)?(?:满分|\\d{1,3}(?:\\.\\d{1,2})?分|不得分|不给分|不计分)";
const ONLY = new RegExp(`^(?:${TREND}的?${POINTS}[,;、。]?\\s*){2,5}$`, "u");

/** @returns the standard with the comparison blanked, so that every trend is a result of its own. */
export function onlyTrends(text: string, { read }: Context): string {
  const head = HEAD.exec(text)?.[0].length ?? 0;
  const isWords = read.target.kind === "words" && new RegExp(`^${TREND}$`, "u").test(read.target.text);
  if (head === 0 || !isWords || !ONLY.test(text.slice(head))) return text;
  return " ".repeat(head) + text.slice(head);
}
