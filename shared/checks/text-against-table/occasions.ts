/** How often within the year: 每季度, 各, 次/月. */
import { readChineseInteger } from "../../text/index.ts";

/** 每季度召开1次, 每季度对全部门诊巡检1次: the words between may be many, but no other 每 and no other sentence. */
const FREQUENCIES: readonly (readonly [RegExp, number])[] = [
  [/每个?季度?[^，。；、每]{0,24}$/u, 4],
  [/每个?半年[^，。；、每]{0,24}$/u, 2],
  [/每两个月[^，。；、每]{0,24}$/u, 6],
  [/每个?月[^，。；、每]{0,24}$/u, 12],
  [/每个?学期[^，。；、每]{0,24}$/u, 2],
];
const UNCOUNTABLE_FREQUENCY =
  /每(?:个)?(?:周|天|日|星期|旬|两(?!个月)|双月|[二三四五六七八九十\d])[^，。；、]{0,8}$/u;
const LISTED_FREQUENCY = /每个?(季度?|月)(?!\d)[^，。；每\d一二两三四五六七八九十]{0,30}$/u;
const PER_YEAR_AFTER = /^\s*[/／]\s*(年|季度?|月)/u;
const PER_AFTER_FACTOR: Readonly<Record<string, number>> = { 年: 1, 季: 4, 季度: 4, 月: 12 };

/** 各办1期: 各 before a verb. 各类、各级、各村 go with a noun and say nothing of how often. */
const EACH_DONE =
  /各(?!类|项|级|基层|单位|村|乡|镇|街|社区|学校|校|支部|种|部门|方面|阶段|界|族|行|科|地|县|区|市|省|组(?!织)|个|位|党|团|班|年级|重点|有关|相关)[^，。；、]{0,14}$/u;
const EACH_PLACE = /[各每](?:村|乡镇|社区|学校|街道|支部|校|镇|县|区|科室|门诊|地|处|点|人|班|期|场)\s*$/u;
/** 二、三季度 and 3、5、9月 name each of their times; 上、下半年 and 春、秋季 too. */
const LISTED_TIMES =
  /(?:[上下春夏秋冬]|[一二三四]|\d{1,2})(?:、(?:[上下春夏秋冬]|[一二三四]|\d{1,2}))+(?=个?(?:季度?|月|半年|学期))/gu;
const TIMES_SAID = /\d{1,2}月|[一二三四五六七八九十]+月|[上下]半年|[春夏秋冬]季|第?[一二三四]季度|“[^”]+”/gu;
/** 两批, 三个季度; 三季度 alone is the third of them. */
const SEVERAL = /([两二三四五六2-6])(?:个?(?:学期|半年|次|批|期)|个季度|(?<=两)季度?)$/u;

/** 6月、11月各1次 → 2; 上半年和下半年各1次 → 2. Null where 各 stands without anything to count. */
export function eachTime(phrase: string): number | null {
  if (EACH_PLACE.test(phrase)) return null;
  const each = EACH_DONE.exec(phrase);
  if (each === null) return 1;
  const said = phrase.slice(0, each.index);
  const listed = (said.match(LISTED_TIMES) ?? []).reduce((sum, list) => sum + list.split("、").length, 0);
  if (listed >= 2) return listed;
  const several = SEVERAL.exec(said);
  if (several !== null) return /\d/u.test(several[1]!) ? Number(several[1]) : readChineseInteger(several[1]!);
  const times = said.match(TIMES_SAID) ?? [];
  return times.length >= 2 ? times.length : null;
}

/** 9月至12月每月1批次: twelve times only where no months are named. */
const MONTHS = String.raw`(\d{1,2})月?\s*[-—~至到]{1,2}\s*(\d{1,2})月(?:份|底)?`;
const SOME_MONTHS = new RegExp(
  `((?:${MONTHS}[、和及]?)+)(?:期间)?\\s*[，,]?\\s*每个?月[^，。；、每]{0,24}$`,
  "u",
);

function monthsNamed(phrase: string): number | null {
  const named = SOME_MONTHS.exec(phrase)?.[1];
  if (named === undefined) return null;
  const counts = [...named.matchAll(new RegExp(MONTHS, "gu"))].map(
    ([, first, last]) => Number(last) - Number(first) + 1,
  );
  return counts.every((count) => count > 0) ? counts.reduce((sum, count) => sum + count, 0) : null;
}

/** 每季度1次 → 4, 2次/季度 → 4; 1 where nothing is said; null for 每周 and kin, which no year holds a whole number of. */
export function frequencyOf(beforeAll: string, phrase: string, after: string): number | null {
  const perYear = PER_YEAR_AFTER.exec(after);
  if (perYear !== null) return PER_AFTER_FACTOR[perYear[1]!]!;
  const months = monthsNamed(phrase);
  if (months !== null) return months;
  for (const [pattern, factor] of FREQUENCIES) if (pattern.test(beforeAll)) return factor;
  // 每月与残联、医保、人社等部门复核1次: a list without numbers of its own stands between.
  const listed = LISTED_FREQUENCY.exec(phrase);
  if (listed !== null) return PER_AFTER_FACTOR[listed[1]!]!;
  return UNCOUNTABLE_FREQUENCY.test(beforeAll) ? null : 1;
}
