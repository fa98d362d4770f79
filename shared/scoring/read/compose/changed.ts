/** Indicators that measure a change (增长率, 成本节约率), for which 负增长 and 不节约 are numbers. */
import type { Context } from "../context.ts";
import { TURNED_ROUND } from "../phrases/turned-round.ts";
import { refuse } from "../refusal.ts";
import type { Statement, Statements } from "../statements/statements.ts";
import type { ConditionAt, ConditionSyntax } from "../syntax.ts";
import { earnsAll, losesAll } from "../worth.ts";

const CHANGE = /增长|增幅|增速|增加|增收|提高|提升|上升|[降减]幅|下降|降低|减少|压减|压降|节约|节支|减排/u;

/** What the name and the statement of full points say of the change that is measured; "" of anything else. */
export function changeSaid({ all }: Statements, context: Context): string {
  const wantsMore = context.isRate && !context.isReverse && context.targetNumber?.gt(0) === true;
  const said = [
    context.indicator.name ?? "",
    ...all.filter(({ award }) => earnsAll(award, context.points)).map(({ wording }) => wording),
  ].join(" ");
  return wantsMore && CHANGE.test(said) ? said : "";
}

/** 下降 of a 降幅, 增长 of a 增速. */
const isOf = (verb: string, said: string): boolean =>
  said.includes(verb) ||
  (/[降减]/u.test(verb) && /[降减]幅/u.test(said)) ||
  (verb === "增长" && /增[幅速]/u.test(said));

/** Refuses 负增长 and 不节约 where the result is no change, or where they are no loss. */
export function refuseUnchanged(
  { noun, lower }: Extract<ConditionSyntax, { kind: "number" }>,
  at: ConditionAt,
  { award }: Statement,
  { changeSaid: said }: Context,
): void {
  const isTurned = TURNED_ROUND.test(noun);
  const verb = /(节约|节支|增长|增收|下降|降低|减少|压减)$/u.exec(noun)?.[1];
  if (lower !== undefined || (!isTurned && (verb === undefined || !/^[不未没无]/u.test(noun)))) return;
  const costs = losesAll(award) || ("sign" in award && award.sign === "deduct");
  const isZero = award.kind === "points" && Number(award.points) === 0;
  if (said === "" || !(costs || isZero) || (!isTurned && !isOf(verb!, said)))
    refuse(`没有读懂“${noun}”与指标值的关系，请写明超过或低于多少`, at);
}

/** 增长得5分，负增长不得分 of an indicator of words: a grade, and no number. */
export function withWordsOfChange(statement: Statement, { read, settled }: Context): Statement {
  const [only, ...others] = statement.conditions;
  const noun = only?.condition.kind === "number" ? only.condition.noun : "";
  if (read.target.kind !== "words" || others.length > 0 || !TURNED_ROUND.test(noun)) return statement;
  settled.add("0");
  return { ...statement, conditions: [], label: noun, labels: [noun] };
}
