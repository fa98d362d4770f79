/**
 * Columns of a list whose words could be an indicator's, told by what they hold: 单位 over the offices, 预期目标 | 实际完成情况
 * over a project's goal and what became of it.
 */
import { goalHead } from "../form/form-values.ts";
import { mayNameUnit } from "../form/unit-values.ts";
import type { Grid, GridCell } from "../grid.ts";
import { readLabel } from "../words/label-text.ts";
import { columnOf, type Column } from "../words/columns.ts";

const LOOKED_AT = 60;
/** 台, 万人次 and 平方米 are measures however they end. */
const SHORTEST_UNIT = 4;
const SHORTEST_GOAL = 6;
const FIGURE = /^\D{0,2}[\d,.]+\D{0,6}$/u;

interface Titled {
  column: number;
  title: GridCell;
  /** What stands below, each text once. */
  texts: string[];
}

function titledColumns(grid: Grid, from: number, to: number): Titled[] {
  return grid.at[to - 1]!.flatMap((title, column) => {
    if (title.column !== column || title.row < from || title.text === "") return [];
    const below = grid.at.slice(to, to + LOOKED_AT).map((line) => line[column]!.text);
    return [{ column, title, texts: [...new Set(below.filter((text) => text !== ""))] }];
  });
}

function unitColumns(titled: readonly Titled[], into: Map<number, Column | null>): void {
  const units = titled.filter(({ title }) => columnOf(title.text) === "unit");
  const bare = units.filter(({ title }) => readLabel(title.text).base === "单位");
  const namesUnits = titled.some(({ title }) => columnOf(title.text) === "unitName");
  for (const { column, texts } of bare) {
    const isUnit = texts.every((text) => text.length >= SHORTEST_UNIT && mayNameUnit(text));
    if (texts.length > 0 && isUnit) into.set(column, namesUnits ? null : "unitName");
    // Beside 度量单位 it asks for something else.
    else if (units.length > bare.length) into.set(column, null);
  }
}

const isGoalColumn = ({ title }: Titled): boolean =>
  /^(?:annual|overall)Goal$/u.test(columnOf(title.text) ?? "");

function goalColumns(titled: readonly Titled[], into: Map<number, Column | null>): void {
  const names = titled.find(({ title }) =>
    /^(?:projectName|unitOrProject)$/u.test(columnOf(title.text) ?? ""),
  );
  const mostTexts = Math.max(1, names?.texts.length ?? 1);
  /** One sentence for each project. */
  const isOfProject = ({ texts }: Titled): boolean =>
    texts.length > 0 &&
    texts.length <= mostTexts &&
    texts.every((text) => text.length >= SHORTEST_GOAL && !FIGURE.test(text));
  const isElsewhere = (kind: Column, own: Titled): boolean =>
    titled.some((other) => other !== own && columnOf(other.title.text) === kind);
  const firstClass = titled.findIndex(({ title }) => /^(?:level|class)/u.test(columnOf(title.text) ?? ""));
  titled.forEach((entry, index) => {
    const head = goalHead(entry.title.text);
    if (head === null || !isOfProject(entry)) return;
    const before = titled[index - 1];
    const followsGoal =
      before !== undefined && (isGoalColumn(before) || into.get(before.column) === "annualGoal");
    if (head === "expected" && isElsewhere("target", entry) && !titled.some(isGoalColumn))
      into.set(entry.column, "annualGoal");
    const isResult = isElsewhere("value", entry) || index < firstClass;
    if (head === "result" && isResult && followsGoal) into.set(entry.column, "goalResult");
  });
}

/** By its first grid column: what such a title names instead; null where it names nothing of an indicator. */
export function columnsOfProjects(grid: Grid, from: number, to: number): ReadonlyMap<number, Column | null> {
  const found = new Map<number, Column | null>();
  const titled = titledColumns(grid, from, to);
  unitColumns(titled, found);
  goalColumns(titled, found);
  return found;
}
