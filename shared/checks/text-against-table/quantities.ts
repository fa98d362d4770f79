/** Quantities in running text: number, unit, what they count, and how sure the text is. */
import { CHINESE_NUMERAL_CHARACTERS, readChineseInteger } from "../../text/index.ts";
import { perText, type WrittenText } from "../support/texts.ts";
import { clauseAround, precedingClause } from "./clauses.ts";
import { countsSomething } from "./counted.ts";
import { eachTime, frequencyOf } from "./occasions.ts";
import { portionOf, withSubtotals } from "./portions.ts";
import { withoutTimes } from "./phrases.ts";
import type { Quantity } from "./quantity.ts";
import { MULTIPLIERS, UNIT_PATTERN, readUnit } from "../support/units.ts";

const NUMBER = String.raw`\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|[${CHINESE_NUMERAL_CHARACTERS}]{1,8}`;
const MULTIPLIER = "百万|千万|十万|万|亿|千|百|十";
const PATTERN = new RegExp(
  `(${NUMBER})(${MULTIPLIER})?(?:\\s*(?:[-~至到]|—)\\s*(${NUMBER})(${MULTIPLIER})?)?\\s*(余|多|来)?\\s*(${MULTIPLIER})?(余|多)?\\s*(${UNIT_PATTERN})(以上|以下|以内|左右|上下)?`,
  "gu",
);

/** 维修7所学校屋面5600平方米: the first number tells where the second is done. */
const PATTERN_ANYWHERE = new RegExp(PATTERN.source, "u");

const PER_UNIT_BEFORE =
  /(?:每(?:一)?(?:期|场|次|人|名|户|个|所|村|校|班|家|支|条|项|处|批|轮|台|辆|亩|公里|平方米|件|位|篇|天|吨|株|盏|社区|支部|单位|街道|乡镇|组|套|栋|座)|人均|户均|平均|单价|均价|标准为?)[^，。；、]{0,16}$/u;
const PART_BEFORE = /(?:其中|包括|包含|含)[^，。；]{0,24}$/u;
/** Of several years, of the past, or a size rather than a count: 三年累计3000人, 现有12个, 宽7米. */
const NOT_OF_THIS_YEAR =
  /(?:(?<!\d)[两三四五2345]年(?:内|来|累计|共计?|间|合计)?[^，。；]{0,10}|十[三四五]五[^，。；]{0,12}|近年|历年|上年|去年|往年|截至[^。；]*|目前[^，。；]{0,10}|现有[^，。；]{0,10}|原有[^，。；]{0,10}|已(?:完成|建成|有|建)[^，。；]{0,10})$/u;
const DIMENSION = /(?:宽|高|深|厚|直径|间距|限高|净空)(?:度)?(?:为|约|达)?\s*$/u;
const PER_AFTER =
  /^\s*[/／每]\s*(?:人|户|期|场|次|个|天|平方米|公里|吨|套|台|株|盏|班|家|亩|名|处|件|位|校|村|所|周|日|星期)/u;
const RECIPIENT_BEFORE =
  /(?:为|对|向|给|面向|覆盖|涉及|惠及|服务|在|由|针对|带动|邀请|联合|下辖|辖|现有|共有|设有|内设|拥有|包含)(?:全区|全市|全县|全省|辖区|本区|我区|区内|县内)?(?:[的内]|范围内)?$/u;

function readNumber(text: string, multiplier: string | undefined): number | null {
  const digits = text.replaceAll(",", "");
  const base = /^[\d.]+$/u.test(digits) ? Number(digits) : readChineseInteger(text);
  if (base === null || !Number.isFinite(base)) return null;
  // Binary dust of 3.26 × 10000 is cut off at a millionth of a unit.
  return Math.round(base * (multiplier === undefined ? 1 : MULTIPLIERS[multiplier]!) * 1e6) / 1e6;
}

function looseness(before: string, marks: string, suffix: string | undefined): Quantity["looseness"] {
  if (
    /(?:不少于|不低于|不小于|至少|超过|突破|以上|≥|>=|>|力争|确保达到?)\s*$/u.test(before) ||
    suffix === "以上"
  )
    return "atLeast";
  if (
    /(?:不超过|不高于|不多于|不大于|控制在|至多|低于|≤|<=|<)\s*$/u.test(before) ||
    suffix === "以内" ||
    suffix === "以下"
  )
    return "atMost";
  return /(?:约|近|大约|左右|预计|将近)\s*$/u.test(before) ||
    marks !== "" ||
    suffix === "左右" ||
    suffix === "上下"
    ? "about"
    : "exact";
}

/** What the last item of 为2个…、18个…、244名党员划拨… does for all items of its list. */
const LIST_VERB =
  /(?:划拨|拨付|发放|补助|资助|开展|实施|提供|进行|配备|配置|安装|给予|配发|举办|建设|改造|维修|采购|新建|奖励|慰问|安排|解决)[^，。；、]*$/u;

function sharedTail(plain: string, from: number): string {
  const end = plain.slice(from).search(/[，。；;,:：\n]/u);
  const rest = end < 0 ? plain.slice(from) : plain.slice(from, from + end);
  if (!rest.includes("、")) return "";
  const last = rest.slice(rest.lastIndexOf("、") + 1);
  // Only where the last item is a quantity too is it one list with one verb.
  return new RegExp(`^(?:和|及|以及)?\\s*(?:${NUMBER})`, "u").test(last)
    ? (LIST_VERB.exec(last)?.[0] ?? "")
    : "";
}

/** All quantities of one written text, in their order. Set phrases, ordinals, dates and document numbers are none. */
export const quantitiesIn: (written: WrittenText) => readonly Quantity[] = perText(readQuantities);

function readQuantities(written: WrittenText): Quantity[] {
  const { path, plain, text } = written;
  const quantities: Quantity[] = [];
  for (const match of plain.matchAll(PATTERN)) {
    const [
      whole,
      number,
      multiplier,
      secondNumber,
      secondMultiplier,
      more1,
      lateMultiplier,
      more2,
      unitText,
      suffix,
    ] = match;
    if (!countsSomething(plain, match, number!, unitText!)) continue;
    const scale = multiplier ?? lateMultiplier;
    const unit = readUnit(unitText!);
    const value = readNumber(number!, scale ?? (secondNumber === undefined ? undefined : secondMultiplier));
    const upTo =
      secondNumber === undefined ? value : readNumber(secondNumber, secondMultiplier ?? lateMultiplier);
    if (unit === null || value === null || upTo === null) continue;
    const from = match.index;
    const end = from + whole.length;
    const clause = clauseAround(plain, from, end);
    const inClause = plain.slice(clause.from, from);
    const sentence = plain.slice(clause.sentenceFrom, from);
    const after = plain.slice(end, clause.to);
    const named = /\p{Script=Han}{2}/u.test(after) || !isBareLead(inClause);
    const before = named ? inClause : precedingClause(plain, clause) + inClause;
    const phrase = plain.slice(commaBefore(plain, from), from);
    const recipient =
      (unit.family !== "event" && isRecipient(plain, clause.from, inClause)) ||
      /分\s*$/u.test(inClause) ||
      PATTERN_ANYWHERE.test(after.replace(/\d{1,2}\s*[月日]/gu, ""));
    const each = eachTime(phrase);
    // 每季度对27个门诊巡检1次: what is done four times is the inspection, not the clinics.
    const often = recipient ? 1 : frequencyOf(inClause, phrase, after);
    const frequency = each === null || often === null ? null : each * often;
    const perUnit = PER_UNIT_BEFORE.test(inClause) || PER_AFTER.test(after) || frequency === null;
    quantities.push({
      path,
      from,
      to: from + numberLength(whole, unitText!, suffix),
      spanTo: end - (suffix?.length ?? 0),
      value: value * (frequency ?? 1),
      upTo: upTo * (frequency ?? 1),
      unit,
      unitText: unitText!,
      frequency: frequency ?? 1,
      before,
      after,
      clause: text.slice(clause.from, clause.to),
      shared: sharedTail(plain, end),
      named: named || !/\d/u.test(before),
      looseness: looseness(inClause, `${more1 ?? ""}${more2 ?? ""}`, suffix),
      part:
        perUnit ||
        NOT_OF_THIS_YEAR.test(phrase) ||
        DIMENSION.test(inClause) ||
        (PART_BEFORE.test(sentence) && !/[。；;]/u.test(sentence.slice(sentence.search(PART_BEFORE)))),
      portion: portionOf(phrase),
      recipient,
    });
  }
  return withSubtotals(plain, quantities);
}

function commaBefore(plain: string, at: number): number {
  let start = at;
  while (start > 0 && !/[，。；;\n,]/u.test(plain[start - 1]!)) start -= 1;
  return start;
}

/** 全年8次 after 开展理论学习，: the clause itself names nothing. */
function isBareLead(text: string): boolean {
  // 四次合计152座次, 两期共24班次: how often, and nothing of what.
  return /^\s*(?:[\d一二两三四五六七八九十]+(?:次|期|批|轮|场|个?月|个?季度|年|班))*(?:全年|每年|每季度?|每月|每半年|共|共计|合计|累计|总计|计划|年度|分|不少于|约|达到?|各|预计|不低于|年内|完成)*\s*$/u.test(
    withoutTimes(text),
  );
}

function numberLength(whole: string, unitText: string, suffix: string | undefined): number {
  const bare = whole.slice(0, whole.length - unitText.length - (suffix?.length ?? 0));
  return bare.replace(/\s*(?:余|多|来)?\s*$/u, "").trimEnd().length;
}

function isRecipient(plain: string, clauseFrom: number, inClause: string): boolean {
  // 覆盖2个乡镇15个行政村: what stands between is a recipient itself.
  const lead = inClause
    .trimEnd()
    .replace(/[\d一二两三四五六七八九十百]+(?:个|家|所|名|户|位)\p{Script=Han}{1,5}$/u, "");
  if (RECIPIENT_BEFORE.test(lead)) return true;
  // 为2个行业党委、18个党支部: the mark stands before the first item of the list.
  if (inClause.trim() !== "" || plain[clauseFrom - 1] !== "、") return false;
  let sentenceStart = clauseFrom;
  while (sentenceStart > 0 && !/[，。；]/u.test(plain[sentenceStart - 1]!)) sentenceStart -= 1;
  const width = plain.slice(sentenceStart, clauseFrom).search(/\d|[一二两三四五六七八九十]/u);
  return width > 0 && RECIPIENT_BEFORE.test(plain.slice(sentenceStart, sentenceStart + width));
}
