/** Numbers that stand before a condition and only tell what it is said of: 全年24次，少1次; 不少于6次，少于6次. */
import type { AwardSyntax, ConditionAt } from "../syntax.ts";
import { askedWhole } from "./asked-whole.ts";
import { asksForAll, isNumber, isOtherSide, missesFew, missesOne } from "./statement-words.ts";
import { losesAll, takesOff } from "../worth.ts";

/** 全年24次，少1次扣0.5分: how many there are to be, before what each that is missing costs. */
function askedBefore(conditions: readonly ConditionAt[], award: AwardSyntax, text: string): boolean {
  if (askedWhole(conditions, text) !== null) return true;
  const [whole, missed, ...more] = conditions;
  if (missed === undefined || more.length > 0 || !(takesOff(award) || award.kind === "full")) return false;
  const isMissed = takesOff(award) ? missesOne(missed) : missesFew(missed);
  const isNamed = isNumber(whole!) || asksForAll(whole!) || (takesOff(award) && fallsShort(whole!));
  return isMissed && isNamed && /^的?[,，]/u.test(text.slice(whole!.to));
}

/** 少于12次的，少1次扣1分: from which number on each that is missing costs. */
const fallsShort = ({ condition }: ConditionAt): boolean =>
  condition.kind === "number" &&
  condition.metric === "plain" &&
  condition.lower === undefined &&
  condition.upper?.inclusive === false &&
  condition.upper.amount.measure === "unit";

/** 不少于6次，少于6次不得分: what is asked for says only from where the points are lost. */
function sparedBefore(conditions: readonly ConditionAt[], award: AwardSyntax, text: string): boolean {
  const [asked, missed] = conditions;
  if (!losesAll(award) || conditions.length !== 2 || !isOtherSide(asked!, missed!)) return false;
  return /^[,，]/u.test(text.slice(asked!.to, missed!.from + 1));
}

export interface SetAside {
  conditions: ConditionAt[];
  /** Such a number: it has to agree with the 指标值 and earns nothing. */
  aside: ConditionAt[];
}

export function setAside(all: readonly ConditionAt[], award: AwardSyntax, text: string): SetAside {
  let conditions = [...all];
  const aside: ConditionAt[] = [];
  for (const isAside of [askedBefore, sparedBefore]) {
    if (!isAside(conditions, award, text)) continue;
    aside.push(conditions[0]!);
    conditions = conditions.slice(1);
  }
  return { conditions, aside };
}
