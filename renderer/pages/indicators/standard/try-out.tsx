/** 试算: which score a result would give, with the arithmetic; nothing of it is saved. */
import type { ActualValue, IndicatorScore, ScoringInput, Span } from "../../../../shared/scoring/index.ts";
import { ResultInputs } from "../../results/inputs/result-inputs.tsx";
import { Pointer } from "./pointer.tsx";
import classes from "./standard.module.css";

export function TryOut({
  inputs,
  value,
  score,
  year,
  onLight,
  onChange,
}: {
  inputs: readonly ScoringInput[];
  value: ActualValue;
  score: IndicatorScore;
  year: number | null;
  onLight: (span: Span | null) => void;
  onChange: (value: ActualValue) => void;
}) {
  return (
    <div className={classes.tryOut} role="group" aria-label="试算">
      <span className={classes.tryLabel}>试算</span>
      <div className={classes.tryInputs} data-several={inputs.length > 1 || undefined}>
        <ResultInputs inputs={inputs} value={value} year={year} onChange={onChange} />
      </div>
      <span aria-hidden className={classes.arrow}>
        →
      </span>
      <output className={classes.score} data-status={score.status}>
        {score.points === null ? "—" : score.points}
        <small> / {score.max} 分</small>
      </output>
      <ul className={classes.steps}>
        {score.steps.map((step) => (
          <li key={step.text}>
            <Pointer span={step.clause ?? null} onLight={onLight}>
              {step.text}
            </Pointer>
          </li>
        ))}
      </ul>
    </div>
  );
}
