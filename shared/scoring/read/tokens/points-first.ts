/** 5分：效果明显；3分：效果一般: the points of a band before its condition are put behind it. */
import type { Element } from "../syntax.ts";

const isStop = (element: Element): boolean => element.type === "separator" && element.value === "stop";

const isColon = (element: Element | undefined): boolean =>
  element?.type === "separator" && element.value === "colon";

const isPoints = (element: Element | undefined): boolean =>
  element?.type === "award" &&
  ((element.award.kind === "points" && element.award.sign === "get" && element.award.perUnit === undefined) ||
    element.award.kind === "zero" ||
    element.award.kind === "full");

function clauses(elements: readonly Element[]): Element[][] {
  const found: Element[][] = [[]];
  for (const element of elements) {
    if (isStop(element)) found.push([]);
    else found.at(-1)!.push(element);
  }
  return found.filter((clause) => clause.length > 0);
}

/** Only where every clause is written so, at least twice; else the points at the head are those of the whole. */
export function pointsLast(elements: readonly Element[]): readonly Element[] {
  const found = clauses(elements);
  const all =
    found.length >= 2 &&
    found.every(
      ([points, colon, ...rest]) =>
        isPoints(points) &&
        isColon(colon) &&
        rest.length > 0 &&
        rest.every((element) => element.type !== "award"),
    );
  if (!all) return elements;
  return found.flatMap(([points, , ...rest], index) => {
    const end = { from: rest.at(-1)!.to, to: rest.at(-1)!.to };
    const stop: Element[] = index === found.length - 1 ? [] : [{ type: "separator", value: "stop", ...end }];
    return [...rest, { ...points!, ...end }, ...stop];
  });
}
