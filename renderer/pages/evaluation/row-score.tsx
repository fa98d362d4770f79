/** The score of one row with its arithmetic; a hand-set one is marked, with what the standard gives beside it. */
import type { RowScore } from "../../../shared/scoring/index.ts";
import classes from "./evaluation.module.css";

const STATUS: Readonly<Partial<Record<RowScore["status"], string>>> = {
  empty: "还没有填",
  notApplicable: "不适用",
  needsJudgement: "要由人评定",
  invalid: "填的认不出",
  unreadable: "标准没读懂",
};

export function RowScoreCell({ row, notCounted }: { row: RowScore; notCounted: string | null }) {
  const short = row.points === null ? (STATUS[row.status] ?? "—") : row.points;
  const full = row.points !== null && row.points === row.max;
  return (
    <div>
      <output className={classes.points} data-tone={row.points === null ? "none" : full ? "full" : "lost"}>
        {short}
        {row.points !== null && <small> / {row.max}</small>}
        {row.handSet && (
          <em
            className={classes.mark}
            title={row.computed === null ? "标准没有读懂，由人打分" : `按标准算得 ${row.computed} 分`}
          >
            手工
          </em>
        )}
      </output>
      <ul className={classes.steps}>
        {row.status !== "empty" && row.steps.map((step) => <li key={step.text}>{step.text}</li>)}
        {row.overAchieved && <li data-tone="warning">完成值远超指标值</li>}
        {notCounted !== null && <li data-tone="error">{notCounted}</li>}
      </ul>
    </div>
  );
}
