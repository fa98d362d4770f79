/** Where a remark can stand, as a list to choose from. */
import { isOpenPath } from "../../../../shared/submission/index.ts";
import {
  fieldAt,
  labelOfPath,
  PROJECT_PAGE_LABEL,
  SCALAR_FIELD_PATHS,
  type FieldPath,
  type Project,
} from "../../../../shared/project/index.ts";

/** The whole project; a list of choices takes no empty value. */
export const WHOLE = "*";

export interface PlaceGroup {
  group: string;
  items: { value: string; label: string }[];
}

/** The cells of an indicator that remarks are written about. */
export const INDICATOR_CELLS = [
  "level3",
  "comparison",
  "target",
  "unit",
  "points",
  "standard/text",
  "content",
  "basis",
] as const;

export function placesOf(project: Project): PlaceGroup[] {
  const pages = Map.groupBy(
    SCALAR_FIELD_PATHS.filter((path) => !isOpenPath(path)),
    (path) => fieldAt(path)!.page,
  );
  return [
    { group: "整个项目", items: [{ value: WHOLE, label: "整个项目" }] },
    {
      group: "指标",
      items: [
        { value: "indicators", label: "绩效指标（整张表）" },
        ...project.indicators.map(({ id }) => ({
          value: `indicators/${id}`,
          label: labelOfPath(`indicators/${id}`, project),
        })),
      ],
    },
    ...[...pages].map(([page, paths]) => ({
      group: PROJECT_PAGE_LABEL[page],
      items: [
        ...paths.map((path) => ({ value: path, label: fieldAt(path)!.label })),
        ...(page === "funding" ? [{ value: "fundingLines", label: "资金明细（整张表）" }] : []),
      ],
    })),
  ];
}

/** indicators/<id> of a path inside a row, and the cell; the path itself elsewhere. */
export function splitPlace(path: FieldPath): { place: string; cell: string } {
  const [list, id, ...cell] = path.split("/");
  if (list !== "indicators" || id === undefined) return { place: path === "" ? WHOLE : path, cell: "" };
  return { place: `indicators/${id}`, cell: cell.join("/") };
}

export function joinPlace(place: string, cell: string): FieldPath {
  if (place === WHOLE) return "";
  return cell === "" ? place : `${place}/${cell}`;
}
