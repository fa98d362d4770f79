/** 高危漏洞每个扣3分，中危漏洞每个扣1分，低危漏洞不扣分: one more kind of the same things, of which none is entered. */
import { isGeneric } from "./statement-words.ts";
import type { Statement } from "./statement.ts";

const COSTS = 2;
const LONGEST_KIND = 4;
/** 已整改问题 may be one of those that cost: only how grave it is tells it from them. */
const SLIGHT =
  /^(?:低危|低风险|低级|低|轻微|轻度|轻|较轻|一般性?|普通|微小|较小|小型?|提示级?)(?!以上|及以上)/u;

/**
 * Only where every kind that costs has a name of its own, and so a number of its own: beside one number of all of them, those
 * that cost nothing would be in it.
 */
export function isSparedKind(name: string, before: readonly Statement[]): boolean {
  const kind = name.slice(-2);
  const named = before.filter(({ per, award }) => per !== null && award.kind === "points");
  const names = named.map(({ per, label }) => per!.noun || label);
  return (
    SLIGHT.test(name) &&
    name.replace(SLIGHT, "").length <= LONGEST_KIND &&
    named.length === before.length &&
    named.length >= COSTS &&
    named.every(
      ({ award, conditions }) => "sign" in award && award.sign === "deduct" && conditions.length === 0,
    ) &&
    names.every((own) => !isGeneric(own) && own.length > 2 && own.endsWith(kind) && own !== name) &&
    new Set(names).size === names.length
  );
}
