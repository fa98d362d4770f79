/**
 * 绩效指标：数量指标——更新健身路径≥46条、维修步道≥9公里；质量指标——验收合格率100%。 Every class and its indicators in one
 * line, as people tell them: the class before a dash, so that a name may stand directly before its number.
 */
import { officialLevels } from "../words/class-names.ts";

const LEAD = /^(?:项目|年度|主要)*绩效指标[:：]\s*/u;
const PART = /^([\u4e00-\u9fff]{2,8}指标)\s*(?:[—–-]{1,2}|[:：])\s*(\S.*)$/su;
const NAME_THEN_NUMBER = /^([\u4e00-\u9fff（）()]{2,30}?)(\d[\d.,，]*\s*(?:[%％]|[\u4e00-\u9fff]{1,4})?)$/u;
const DATE = /^(?:19|20|21)\d{2}年.{0,12}$/u;

export interface ClassedIndicators {
  className: string;
  levels: readonly (1 | 2)[];
  /** Each written as 名称：目标值, or the target alone. */
  entries: { name: string; target: string }[];
}

/** 更新健身路径≥46条, 验收合格率100%, 2026年9月30日前完成 → name and target as written; null for anything else. */
function entryIn(text: string): { name: string; target: string } | null {
  const signed =
    /^([^≥≤<>=＝＞＜]{2,30}?)\s*((?:[≥≤<>=＝＞＜]|不低于|不少于|不高于|不超过)\s*\S.{0,20})$/su.exec(text);
  if (signed !== null) return { name: signed[1]!.trim(), target: signed[2]! };
  if (DATE.test(text)) return { name: "", target: text };
  const plain = NAME_THEN_NUMBER.exec(text);
  return plain === null ? null : { name: plain[1]!, target: plain[2]! };
}

/** The classes of such a line; null where any part of it says something else. */
export function classedList(line: string): ClassedIndicators[] | null {
  const parts = line
    .trim()
    .replace(LEAD, "")
    .split(/[；;。]/u)
    .map((part) => part.trim())
    .filter((part) => part !== "");
  const found = parts.map((part): ClassedIndicators | null => {
    const [, className = "", list = ""] = PART.exec(part) ?? [];
    const levels = officialLevels(className);
    const entries = list.split("、").map((entry) => entryIn(entry.trim()));
    if (levels.length === 0 || entries.some((entry) => entry === null)) return null;
    return { className, levels, entries: entries.filter((entry) => entry !== null) };
  });
  const classes = found.filter((part) => part !== null);
  // One class before a dash is enough where 绩效指标： opens the line.
  if (classes.length < (LEAD.test(line.trim()) ? 1 : 2) || classes.length < found.length) return null;
  // 成本指标 stands on both levels: among 数量指标 and 质量指标 it is of theirs.
  const amongSecond = classes.some(({ levels }) => levels.length === 1 && levels[0] === 2);
  return classes.map((part) =>
    amongSecond && part.className.startsWith("成本") ? { ...part, levels: [2] } : part,
  );
}
