/** What a change is called in the history and when it is taken back: what was done and where, in one plain sentence. */
import { inQuotes, shorten } from "../text/index.ts";
import type { Edit, FieldPath } from "./edits.ts";
import { fieldAt, labelOfPath } from "./fields.ts";
import type { Project } from "./schema.ts";

/** Said of the project after the change, so that a name has the letter typed last; of the one before it where it is gone. */
export type ChangeLabel = string | ((after: Project, before: Project) => string);

/** Characters of a whole sentence, and of a name within it. */
export const LONGEST_LABEL = 60;
const NAME = 20;
/** Of a name beside what a mend says of itself. */
const SHORT_NAME = 12;

const PERIOD: Readonly<Record<"monitoring" | "selfEvaluation", string>> = {
  monitoring: "监控",
  selfEvaluation: "自评",
};

/** 自评“党员满意度”的完成值, 监控资金“区级”的执行数; every other place as labelOfPath says it. */
export function placeSaid(path: FieldPath, project: Project, longest = NAME): string {
  const [list, id] = path.split("/");
  const field = fieldAt(path)?.label;
  const of = (text: string) => (field === undefined ? text : `${text}的${field}`);
  if (list === "actuals") {
    const actual = project.actuals.find((row) => row.id === id);
    const name = project.indicators.find((row) => row.id === actual?.indicatorId)?.level3 ?? "";
    if (actual !== undefined)
      return of(`${PERIOD[actual.period]}${inQuotes(name === "" ? "未命名指标" : name, longest)}`);
  }
  if (list === "budgets") {
    const budget = project.budgets.find((row) => row.id === id);
    if (budget !== undefined)
      return of(
        `${PERIOD[budget.period]}资金${inQuotes(budget.source === "" ? "未命名来源" : budget.source, longest)}`,
      );
  }
  if (list === "dismissals") return "体检中不改的理由";
  return labelOfPath(path, project, longest);
}

function isUnnamed(path: FieldPath, project: Project): boolean {
  const [list, id] = path.split("/");
  if (list === "indicators") return (project.indicators.find((row) => row.id === id)?.level3 ?? "") === "";
  if (list === "fundingLines") return (project.fundingLines.find((row) => row.id === id)?.label ?? "") === "";
  return false;
}

/** 修改“项目实施计划”, 修改指标“党员满意度”的指标值; a name that was just emptied is said as it was. */
export function changeLabel(path: FieldPath, after: Project, before = after): string {
  const label = placeSaid(path, isUnnamed(path, after) ? before : after);
  return label.includes("“") ? `修改${label}` : `修改“${label}”`;
}

/** What follows from the words of a standard is not a place of its own. */
const isDerived = (path: FieldPath): boolean => /\/standard\/(?:rule|choices)$/u.test(path);

function pathOf(edit: Edit): FieldPath {
  if (edit.kind === "set") return edit.path;
  return edit.kind === "insert" ? edit.list : `${edit.list}/${edit.id}`;
}

/** Where edits change something: the field, the one row of several fields, or the first of several places and how many. */
export function placesSaid(edits: readonly Edit[], project: Project, longest = NAME): string {
  const paths = [...new Set(edits.map(pathOf).filter((path) => !isDerived(path)))];
  const [first] = paths;
  if (first === undefined) return "";
  if (paths.length === 1) return placeSaid(first, project, longest);
  const rows = new Set(paths.map((path) => path.split("/").slice(0, 2).join("/")));
  const [row] = rows;
  if (rows.size === 1 && /^(?:indicators|fundingLines|actuals|budgets)\//u.test(row!))
    return placeSaid(row!, project, longest);
  return `${placeSaid(first, project, longest)}等 ${paths.length} 处`;
}

/** 指标“党员满意度”的指标值：指标改为 90. For a mend, which says on its button what it does but not where. */
export function mendLabel(
  { label, edits }: { label: string; edits: readonly Edit[] },
  project: Project,
): string {
  const where = placesSaid(edits, project, SHORT_NAME);
  if (where === "") return label;
  return `${where}：${shorten(label, LONGEST_LABEL - where.length - 1)}`;
}
