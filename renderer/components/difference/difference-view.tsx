/** What differs between two states of a project: texts by words, tables by rows and cells, money by lines. */
import type { ReactNode } from "react";

import type { ProjectDifference, RowDifference, ValueDifference } from "../../../shared/lifecycle/index.ts";
import type { ProjectList } from "../../../shared/project/index.ts";
import classes from "./difference.module.css";
import { MoneyPart } from "./money-part.tsx";
import { PiecesText } from "./pieces-text.tsx";

const LIST_TITLE: Readonly<Record<ProjectList, string>> = {
  indicators: "绩效指标",
  fundingLines: "资金明细",
  budgets: "预算执行",
  actuals: "完成情况",
  dismissals: "体检中说明不改的原因",
};
const CHANGE_WORD = { added: "新增", removed: "删去", changed: "修改", same: "未改" } as const;

function Line({ value }: { value: ValueDifference }) {
  return (
    <div className={classes.line} data-changed={value.changed} data-path={value.path}>
      <span>{value.label}</span>
      <span>
        <PiecesText pieces={value.pieces} side="removed" />
      </span>
      <span>
        <PiecesText pieces={value.pieces} side="added" />
      </span>
    </div>
  );
}

function Row({ row }: { row: RowDifference }) {
  const values = row.values.filter(({ before, after }) => before !== "" || after !== "");
  return (
    <div role="group" aria-label={row.name}>
      <div className={classes.rowTitle}>
        <span className={classes.badge} data-change={row.change}>
          {CHANGE_WORD[row.change]}
        </span>
        {row.name}
        {row.moved && (
          <small>
            次序：第 {row.position.before} 条 → 第 {row.position.after} 条
          </small>
        )}
      </div>
      {values.map((value) => (
        <Line key={value.path} value={value} />
      ))}
    </div>
  );
}

function Part({ title, count, children }: { title: string; count: string; children: ReactNode }) {
  return (
    <section className={classes.part} aria-label={title}>
      <h2 className={classes.partTitle}>
        {title} <span>{count}</span>
      </h2>
      {children}
    </section>
  );
}

/** Amounts stand in the table of the money; a line of which nothing else was changed is not shown again. */
function beyondAmount(row: RowDifference): RowDifference[] {
  if (row.list !== "fundingLines") return [row];
  const values = row.values.filter(({ path }) => !path.endsWith("/amount"));
  return values.length === 0 && !row.moved ? [] : [{ ...row, values }];
}

export function DifferenceView({ difference }: { difference: ProjectDifference }) {
  const fields = difference.fields.filter(({ before, after }) => before !== "" || after !== "");
  const changed = fields.filter((field) => field.changed).length;
  return (
    <div>
      {fields.length > 0 && (
        <Part title="项目文本与目标" count={`${changed} 处不同`}>
          {fields.map((field) => (
            <Line key={field.path} value={field} />
          ))}
        </Part>
      )}
      <MoneyPart difference={difference} />
      {(Object.keys(LIST_TITLE) as ProjectList[]).map((list) => {
        const rows = difference.rows.filter((row) => row.list === list).flatMap(beyondAmount);
        if (rows.length === 0) return null;
        const different = rows.filter((row) => row.change !== "same" || row.moved).length;
        return (
          <Part key={list} title={LIST_TITLE[list]} count={`${different} 条不同`}>
            {rows.map((row) => (
              <Row key={row.key} row={row} />
            ))}
          </Part>
        );
      })}
    </div>
  );
}
