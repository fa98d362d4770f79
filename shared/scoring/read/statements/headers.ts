/** 10分，…; （6分）: points that stand for the whole of a sentence, and awards that only say again what was said. */
import type { DecimalText } from "../../../project/index.ts";
import type { AwardSyntax, Element } from "../syntax.ts";
import type { Pending } from "./pending.ts";
import type { Statement, Statements } from "./statement.ts";

const OPENS_PARTS = /^\s*\)\s*[:,]?\s*(?:[①⑴⒈㈠❶]|1\s*[.、)](?!\d)|\(1\)|\(一\))/u;

interface Place {
  now: Pending;
  result: Statements;
  inBrackets: boolean;
  next: Element | undefined;
}

/** 一票否决，本项不得分; 完成多少得多少（按比例）. */
export function saysAgain(
  award: AwardSyntax,
  before: Statement | undefined,
  { now, inBrackets }: Place,
): boolean {
  if (award.kind === "zero") return before?.award.kind === "veto" && now.idle && now.texts.length === 0;
  return (
    award.kind === "proportional" &&
    award.sign === "get" &&
    award.points === undefined &&
    award.rate === undefined &&
    !award.overrun &&
    before?.award.kind === "proportional" &&
    inBrackets &&
    now.nothing
  );
}

/** Nothing was said yet that points could be given for. */
const isOpening = ({ all, headers, together, eachPart, respectively, chooseOne }: Statements): boolean =>
  all.length === 0 &&
  headers.length === 0 &&
  together === null &&
  eachPart === null &&
  respectively === null &&
  chooseOne === null;

/** The points of the whole, and whether they open the sentence: then nothing before them belongs to what follows. */
export function headerOf(
  award: AwardSyntax,
  after: string,
  { now, result, inBrackets, next }: Place,
): { points: DecimalText; opens: boolean } | null {
  if (award.kind !== "points" || award.sign !== "get" || award.perUnit !== undefined) return null;
  const { points } = award;
  if ((!award.verb || isOpening(result)) && now.idle) return { points, opens: true };
  if (award.verb || !inBrackets || now.conditions.length > 0 || now.per !== null) return null;
  const closes = next?.type === "separator" && next.value === "close";
  if (closes && result.all.length > 0 && now.texts.length === 0) return { points, opens: false };
  // 垃圾分类（6分）：①…2分②…4分: what all of its parts earn.
  return result.all.length === 0 && OPENS_PARTS.test(after.slice(0, 8)) ? { points, opens: true } : null;
}
