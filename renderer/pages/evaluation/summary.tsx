/** The total with its grade, how it is made up, and what keeps it from being final. */
import type { ProjectScore } from "../../../shared/scoring/index.ts";
import { FigureBand, Figures } from "../../components/index.ts";
import { FormExport } from "../results/form-export.tsx";
import classes from "./evaluation.module.css";

const GRADE_TONE: Readonly<Record<string, "ok" | "plain" | "warning" | "error">> = {
  优: "ok",
  良: "plain",
  中: "warning",
  差: "error",
};

const short = (name: string): string => (name === "" ? "未分类" : name.replace(/指标$/u, ""));

function Progress({ score }: { score: ProjectScore }) {
  const applicable = score.rows.filter((row) => row.status !== "notApplicable");
  const scored = applicable.filter((row) => row.points !== null).length;
  if (score.complete) return <span>各项都有了得分</span>;
  return (
    <span>
      已有得分 {scored} / {applicable.length} 条{score.execution.status === "empty" ? "，执行率还没有" : ""}
    </span>
  );
}

export function Summary({ score, problems }: { score: ProjectScore; problems: readonly string[] }) {
  const handSet = score.rows.filter((row) => row.handSet).length;
  return (
    <FigureBand label="自评总分">
      <div className={classes.total}>
        <output data-fact="evaluation-total">{score.total ?? "—"}</output>
        <span>/ {score.max} 分</span>
        {score.grade !== null && (
          <b className={classes.grade} data-tone={GRADE_TONE[score.grade]}>
            {score.grade}
          </b>
        )}
      </div>
      <Figures>
        {score.byLevel1.map((level) => (
          <div key={level.level1}>
            <dt>{short(level.level1)}</dt>
            <dd>
              {level.points}
              <small> / {level.max}</small>
            </dd>
          </div>
        ))}
        {score.execution.status !== "outside" && (
          <div>
            <dt>预算执行率</dt>
            <dd>
              {score.execution.points ?? "—"}
              <small> / {score.execution.max}</small>
            </dd>
          </div>
        )}
      </Figures>
      <ul className={classes.notes}>
        <li>
          <Progress score={score} />
        </li>
        {handSet > 0 && <li>其中 {handSet} 条是手工打分</li>}
        {score.rescaled !== null && (
          <li>
            不适用的不计，按 {score.rescaled.applicable} 分折算到 {score.rescaled.all} 分
          </li>
        )}
        {score.ceilings.map((ceiling) => (
          <li key={ceiling.below} data-tone={ceiling.applied ? "warning" : undefined}>
            执行率低于 {Number(ceiling.below) * 100}%，总分最多 {ceiling.ceiling} 分
          </li>
        ))}
        {problems.map((problem) => (
          <li key={problem} data-tone="warning">
            {problem}
          </li>
        ))}
      </ul>
      <FormExport form="selfEvaluation" word="自评表" />
    </FigureBand>
  );
}
