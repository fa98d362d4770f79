/** New ids for all rows of a project, and everything that names a row by its id following them. */
import { PROJECT_LISTS, type ProjectContent } from "../../../shared/project/index.ts";

export function withFreshIds(content: ProjectContent, newId: () => string): ProjectContent {
  const renamed = new Map<string, string>();
  for (const list of PROJECT_LISTS)
    for (const row of content[list]) renamed.set(`${list}/${row.id}`, newId());
  const idOf = (list: string, id: string): string => renamed.get(`${list}/${id}`) ?? id;
  const pathOf = (path: string): string => {
    const [list, id, ...rest] = path.split("/");
    return id === undefined ? path : [list, idOf(list!, id), ...rest].join("/");
  };
  return {
    ...content,
    fundingLines: content.fundingLines.map((row) => ({ ...row, id: idOf("fundingLines", row.id) })),
    budgets: content.budgets.map((row) => ({ ...row, id: idOf("budgets", row.id) })),
    indicators: content.indicators.map((row) => ({ ...row, id: idOf("indicators", row.id) })),
    actuals: content.actuals.map((row) => ({
      ...row,
      id: idOf("actuals", row.id),
      indicatorId: idOf("indicators", row.indicatorId),
    })),
    dismissals: content.dismissals.map((row) => ({
      ...row,
      id: idOf("dismissals", row.id),
      path: pathOf(row.path),
    })),
  };
}
