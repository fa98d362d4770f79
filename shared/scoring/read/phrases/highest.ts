/** 只取最高奖项, 以最高一次为准, 均有的就高计分: several that hold earn what the best of them earns. */
import type { Phrase } from "../cursor.ts";
import type { BareElement } from "../syntax.ts";

/** More than any of these phrases has. */
const MOST_TOKENS = 16;

const SEVERAL = "(?:(?:均|都|同时)(?:有|获得?|具备|满足|符合|达到)的?,?)?";
const WHICH = "(?:一?(?:级|档|项|次|等|个)|级别|等级|等次|层级|奖项|奖|分值|得分|分数|分|值|者)?";
const COUNTS = "(?:为准|计算|计分|计入|记分|赋分|给分|得分|计|记)*";
const ONCE = "(?:[,、]?(?:不(?:再)?(?:重复)?(?:累计|累加|叠加)(?:计分|得分)?))?";
const HIGHEST = new RegExp(
  `^${SEVERAL}(?:不(?:重复)?(?:累计|累加|叠加)[,、])?(?:只|仅)?(?:按|取|计|以|择)(?:其中|所?达到的|所?符合的|所?满足的|[一-龥]{2,6}的?(?=最高))?最?高(?:的)?${WHICH}${COUNTS}${ONCE}$`,
  "u",
);

export const BEGINS_HIGHEST = /^(均|都|同时|不|只|仅|按|取|计|以|择)/u;

/** The longest run of whole tokens that says it. */
export const highest: Phrase<BareElement> = (at) => {
  const first = at.at();
  if (first === undefined || !BEGINS_HIGHEST.test(first.text)) return null;
  let written = "";
  let length = 0;
  for (let count = 0; count < MOST_TOKENS; count += 1) {
    const token = at.at(count);
    if (token === undefined || (token.type === "separator" && !/^[,、]$/u.test(token.text))) break;
    written += token.text;
    if (HIGHEST.test(written)) length = count + 1;
  }
  if (length === 0) return null;
  // 按最高5分计, 取最高分的80%: how much, and not which of them.
  if (!at.endsClause(length)) return null;
  at.position += length;
  return { type: "highest" };
};
