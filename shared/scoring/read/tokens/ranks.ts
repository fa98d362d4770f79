/**
 * 排名进入全市前三得8分，每降一名扣1分: places in a ranking, of an indicator that is counted in 名 or 位 and wants a low one. They are
 * written as the numbers that they are, each in its own place, so that every offset stays where it was.
 */
import { readChineseInteger } from "../../../text/index.ts";
import type { Context } from "../context.ts";

const R = "(\\d{1,3}|[一二三四五六七八九十]{1,3})";
const PLACE = "(?:名|位)";
const AMONG = "(?:全[市省国区县州]|同类)";
const AREA = "(?:全[市省国区县州]|同类[^,;。\\d前第]{0,4}|[市省区县])?";
const SAYS = `${AREA}(?:综合)?(?:排名|名次|位次)?(?:进入|位列|位居|名列|排在|列|居|在|达到|保持在|为)?${AREA}`;
const AHEAD = "(?=的?(?:得|计|记|给|赋|满分|不得|不扣|\\d{1,3}(?:\\.\\d)?分|[,;。]|$))";

const number = (written: string): string =>
  String(/^\d/u.test(written) ? Number(written) : readChineseInteger(written));

type Rewriting = readonly [pattern: RegExp, words: (...groups: string[]) => string];

const REWRITINGS: readonly Rewriting[] = [
  [
    new RegExp(
      `每(?:下?降|降低|后退|退后|退步|后移|落后|靠后|下滑|退|掉)(?=${R}(?:个位次|个名次|${PLACE}))`,
      "gu",
    ),
    () => "每超",
  ],
  [/(?:排名|名次|位次)(?=每)/gu, () => ""],
  [/(?<=每超\s{0,4}[\d一二三四五六七八九十]{1,3})个[位名]次/gu, () => "名"],
  [new RegExp(`${SAYS}第?${R}${PLACE}?(及|或)(?:以后|之后|以下)`, "gu"), (place) => `≥${number(place)}名`],
  [new RegExp(`${SAYS}第?${R}${PLACE}(?:以后|之后|以外|开外)`, "gu"), (place) => `>${number(place)}名`],
  [new RegExp(`${SAYS}第${R}${PLACE}及?(?:以内|之内|以上)`, "gu"), (place) => `≤${number(place)}名`],
  [new RegExp(`${SAYS}前${R}${PLACE}(?:以内|之内)?${AHEAD}`, "gu"), (place) => `≤${number(place)}名`],
  // 排名前三 alone does not say of how many they are the best, nor that it speaks of places.
  [
    new RegExp(`${SAYS}(?<=${AMONG}.{0,6})前${R}(?:以内|之内)?${AHEAD}`, "gu"),
    (place) => `≤${number(place)}名`,
  ],
  [
    new RegExp(`${SAYS}第${R}${PLACE}?[-~至到]第?${R}${PLACE}${AHEAD}`, "gu"),
    (first, last) => `${number(first)}-${number(last)}名`,
  ],
  [new RegExp(`${SAYS}第${R}${PLACE}?${AHEAD}`, "gu"), (place) => `${number(place)}名`],
];

/** 每上升1名, 较上年: the other way, or from another number than the best place. */
const OTHER =
  /上升|提升|前进|提高|升|进步|上年|去年|同比|倒数|末[位名]|(?<![退落])后[一二三四五六七八九十\d]{1,3}[名位]/u;
const LEFT = /排名|名次|位次|第[\d一二三四五六七八九十]|前[\d一二三四五六七八九十]/u;

export function withRanks(text: string, { unit, isReverse, targetNumber }: Context): string {
  const isRank = /^[名位]$/u.test(unit) && isReverse && targetNumber?.gt(0) === true;
  if (!isRank || !LEFT.test(text) || OTHER.test(text)) return text;
  let fits = true;
  let result = text;
  for (const [pattern, words] of REWRITINGS)
    result = result.replace(pattern, (said: string, ...groups: unknown[]) => {
      const written = words(...groups.filter((group): group is string => typeof group === "string"));
      fits &&= written.length <= said.length;
      return written.padEnd(said.length);
    });
  return fits && !LEFT.test(result) ? result : text;
}
