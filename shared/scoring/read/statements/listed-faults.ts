/** 有下列情形之一的，每项扣1分：未公示；未建台账: what is counted, listed behind what each of them costs. */
import type { Element } from "../syntax.ts";

const ANNOUNCES = /(下列|以下)(任一|任何一种|任何)?(情形|情况|问题|行为|现象)/u;

/** Only names of what went wrong; what would be a number or would earn points is a rule of its own. */
const isName = (element: Element): boolean =>
  element.type === "text" ||
  element.type === "ordinal" ||
  element.type === "or" ||
  (element.type === "separator" && element.value !== "colon") ||
  (element.type === "condition" && /^(absence|occurrence|met|punctual)$/.test(element.condition.kind));

const ends = (element: Element): boolean =>
  element.type === "exhaust" ||
  element.type === "header" ||
  (element.type === "limit" && element.verb === "deduct");

/** The elements without a list that only names the faults; all of them where the list says more. */
export function withoutListedFaults(elements: readonly Element[], text: string): Element[] {
  const per = elements.findIndex(({ type }) => type === "per");
  const award = elements[per + 1];
  const colon = elements[per + 2];
  const costs =
    per > 0 && award?.type === "award" && award.award.kind === "points" && award.award.sign === "deduct";
  const listed = costs && colon?.type === "separator" && colon.value === "colon";
  if (!listed || !ANNOUNCES.test(text.slice(0, elements[per]!.from))) return [...elements];
  const isAlone = elements.slice(0, per).every(({ type }) => type === "text" || type === "separator");
  const list = elements.slice(per + 3);
  const length = list.findIndex((element) => !isName(element));
  const names = length < 0 ? list : list.slice(0, length);
  const rest = length < 0 ? [] : list.slice(length);
  const isClosed = rest.every((element) => ends(element) || element.type === "separator");
  if (!isAlone || !isClosed || !names.some(({ type }) => type !== "separator")) return [...elements];
  return [...elements.slice(0, per + 2), ...rest];
}
