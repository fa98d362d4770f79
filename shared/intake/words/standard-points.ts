/** The points that a standard says its indicator carries (DOMAIN §3.2 rule 1). */
import { readDecimal } from "../../project/index.ts";
import { normaliseCharacters, readChineseInteger } from "../../text/index.ts";

const OPENING = /^(?:本项|该项|共|计|满分|分值)?[:：]?\s*(\d+(?:\.\d+)?)\s*分(?=[,;:。、(（\s]|$)/u;
const OPENING_CHINESE = /^([一二三四五六七八九十]{1,3})分(?=[,;:。、\s])/u;
const FULL = /(?:满分|最高|封顶)(?:为|是|得|计|:)?\s*(\d+(?:\.\d+)?)\s*分/gu;
const EARNED = /^(.*?)[得计记赋](\d{1,3}(?:\.\d+)?)分$/su;
/** Points by the piece, in proportion, or on top of others. */
const NOT_WHOLE = /每|按|各|加|另|比例/u;
const NOTHING = /不得分|不计分|不记分|得0分|计0分/u;

/** Empty where the standard does not say. */
export function pointsInStandard(text: string): string {
  const plain = normaliseCharacters(text).trim();
  const opening = OPENING.exec(plain);
  if (opening !== null) return readDecimal(opening[1]!) ?? "";
  const chinese = OPENING_CHINESE.exec(plain);
  if (chinese !== null) return String(readChineseInteger(chinese[1]!) ?? "");
  const full = new Set([...plain.matchAll(FULL)].map((match) => match[1]!));
  if (full.size > 0) return full.size === 1 ? (readDecimal([...full][0]!) ?? "") : "";
  return pointsOfBestOutcome(plain);
}

/** 健全 and 较健全, 显著改善 and 有所改善: grades of one thing. */
function speakOfOneThing(first: string, second: string): boolean {
  return Array.from({ length: Math.max(0, first.length - 1) }, (_, at) => first.slice(at, at + 2)).some(
    (pair) => /^[\u4e00-\u9fff]{2}$/u.test(pair) && second.includes(pair),
  );
}

/**
 * 完成得12分，未完成按比例得分: what the best outcome earns. Several outcomes must be grades of one thing, the best first;
 * parts that add up (制定方案得3分，组织实施得5分) say nothing of the whole.
 */
function pointsOfBestOutcome(standard: string): string {
  const outcomes: { words: string; points: number }[] = [];
  const clauses = standard.split(/[,;。\n]/u).map((clause) => clause.trim());
  for (const clause of clauses) {
    const [, words = "", points] = EARNED.exec(clause) ?? [];
    if (points === undefined) continue;
    if (NOT_WHOLE.test(clause)) return "";
    outcomes.push({ words, points: Number(points) });
  }
  const [best, ...others] = outcomes;
  if (best === undefined || best.points === 0) return "";
  const descend = others.every(({ points }, index) => points < outcomes[index]!.points);
  const areGrades =
    clauses.some((clause) => NOTHING.test(clause)) ||
    others.every(({ words, points }) => points === 0 || speakOfOneThing(best.words, words));
  return descend && areGrades ? String(best.points) : "";
}
