import { PROJECT_PAGES, SCALAR_FIELD_PATHS, pageOfPath, type Project } from "../../project/index.ts";
import type { CheckPlace } from "../types.ts";

const FIELD_RANK = new Map(SCALAR_FIELD_PATHS.map((path, index) => [path, index]));
const CELL_RANK = [
  "level1",
  "level2",
  "level3",
  "comparison",
  "target",
  "unit",
  "attribute",
  "points",
  "standard",
  "content",
  "basis",
];

/** A number that puts places into the order in which a reader meets them: page, then field or row, then cell. */
export function pageOrder(project: Project): (place: CheckPlace | undefined) => number {
  const rowRank = new Map<string, number>();
  for (const list of ["fundingLines", "indicators", "budgets", "actuals"] as const) {
    for (const [index, row] of project[list].entries()) rowRank.set(`${list}/${row.id}`, index);
  }
  return (place) => {
    if (place === undefined) return 0;
    const page = PROJECT_PAGES.indexOf(pageOfPath(place.path, project)) * 1e8;
    const scalar = FIELD_RANK.get(place.path);
    if (scalar !== undefined) return page + scalar;
    const [list, id, cell] = place.path.split("/");
    const row = (rowRank.get(`${list}/${id}`) ?? -1) + 1;
    return page + 1e6 + row * 100 + Math.max(0, CELL_RANK.indexOf(cell ?? ""));
  };
}
