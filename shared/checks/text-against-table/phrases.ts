/** The words of a quantity: what is counted, without for whom and when. */
import type { Quantity } from "./quantity.ts";

/** 为8个街道配备…: for whom, up to the verb. When it is done tells nothing apart either. */
const FOR_WHOM =
  /^.*(?:为|对|向|给)[^，。；、]*?(?=采购|购置|配备|配置|安装|发放|提供|开展|建设|改造|实施|组织|举办|补助|拨付|划拨|更换|维修)/u;
const WHEN =
  /\d{1,2}\s*[-—~至到]\s*\d{1,2}月(?:底|份)?|\d{1,2}月(?:\d{1,2}日|份|底|初|中旬|上旬|下旬)?(?:以?前|之前|至|到)?|[上下]半年|[春夏秋冬]季(?:学期)?|第?[一二三四]季度|暑假|寒假|期间|年底|底前|月底|以前|之前|期中|学期|月末|末月|季末|[一二两三四五六七八九十]+(?:次|期|批|轮|场)(?=共|合计|总计|累计)|每(?:季度?|月|半年|年)/gu;

export const withoutTimes = (text: string): string => text.replace(WHEN, "");

/** 桥梁检查全年共计 152 座次: what only leads to the number. */
const HOW_MANY = /(?:全年|年内|计划|预计|合计|总计|累计|共计?|完成|达到?|不少于|约|各|分别|须|应)+$/u;

export const phraseOf = (quantity: Quantity): string =>
  `${quantity.before.replace(FOR_WHOM, "")}${quantity.after}${quantity.shared}`.replace(WHEN, "");

/** The words before the number without when, how often and who calls it: 通讯员培训 of 6月、12月各办通讯员培训1期. */
export function plainBefore(quantity: Quantity): string {
  return quantity.before
    .replace(WHEN, "")
    .replace(
      /^(?:全年|计划|预计|各|每|举?办|组织开展|组织召开|组织|召开|开展|举办|完成|实施|[、，和])+(?=.{2})/u,
      "",
    )
    .trim();
}

/** 绿化0.8万平方米同步实施: how and when, not what. */
const HOW_IT_GOES =
  /^(?:同步|同时|随|于|按|分别|全部|陆续|集中|投入|到位|上线|完工|开工|建成|完成|签订|实施|进行|交付|以前|左右)/u;

/** The words next to the number: 党员 in 244名党员划拨…, 培训 in 培训2期. */
export function headOf(quantity: Quantity): string {
  const after = /^\p{Script=Han}{1,4}/u.exec(quantity.after.trim())?.[0] ?? "";
  if (after.length >= 2 && !HOW_IT_GOES.test(after))
    return after.slice(0, quantity.unit.family === "people" ? 3 : 4);
  const before = withoutTimes(quantity.before).replace(/[^\p{Script=Han}]/gu, "");
  return before.replace(HOW_MANY, "").slice(-4);
}

const SEVERAL_TOGETHER = /\p{Script=Han}{2}(?:和|及|与|以及|暨)\p{Script=Han}{2}[^，。；]*$/u;

/** 视察和执法检查11次: several things together, so that a number of one of them cannot contradict it. */
export function countsSeveral(quantity: Quantity): boolean {
  return SEVERAL_TOGETHER.test(quantity.before.replace(WHEN, ""));
}
