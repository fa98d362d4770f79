/** 数字 and 人名 in running text. */
import type { Found, Rolling } from "./leftover.ts";

const UNIT =
  "万元|亿元|元|人次|万人|名|人|个|期|次|家|场|篇|件|条|项|份|户|班|天|课时|学时|册|套|台|支|所|处|站|公里|平方米|亩|吨|%|％|‰";
const COUNT = new RegExp(`(?<![\\d.〕\\])）第年月])(\\d+(?:[.,]\\d+)*)\\s*(?:多|余)?(?:${UNIT})`, "gu");
const CHINESE_COUNT = /(?<![第一-十百])([二两三四五六七八九十]{1,3})(?:期|次|场|名|家|篇|批)(?![之要方阶])/gu;
const ORDINAL = /第([一二三四五六七八九十百]{1,4}|\d{1,3})届(?!中央|全国|人大|人民|政协|[一-十]+中|全会)/gu;

/** Numbers with what they count; a year, a date or a document's number is none. */
export function foundCounts(plain: string): Found[] {
  const counts = [...plain.matchAll(COUNT), ...plain.matchAll(CHINESE_COUNT)].map((match): Found => ({
    from: match.index,
    to: match.index + match[0].length,
    kind: "number",
    proposal: null,
    why: "上一年度的数字，请按新一年的安排核对",
    along: "piece",
  }));
  const ordinals = [...plain.matchAll(ORDINAL)].map((match): Found => ({
    from: match.index,
    to: match.index + match[0].length,
    kind: "number",
    proposal: null,
    why: "上一年度的届次，请核对",
    along: "piece",
  }));
  return [...counts, ...ordinals];
}

/** People who are named in fields of their own, where they stand in a text. */
export function foundPeople(plain: string, { people }: Rolling): Found[] {
  return people
    .filter((name) => name.trim().length >= 2)
    .flatMap((name) =>
      [...plain.matchAll(new RegExp(name.replace(/[\\^$.*+?()[\]{}|]/gu, String.raw`\$&`), "gu"))].map(
        (match): Found => ({
          from: match.index,
          to: match.index + name.length,
          kind: "name",
          proposal: null,
          why: "写着人名，请核对是否还是这个人",
        }),
      ),
    );
}
