/** 试算: which score a result would give, with the arithmetic; nothing of it is saved. */
import { useState } from "react";

import type { Indicator } from "../../../../shared/project/index.ts";
import {
  scoreIndicator,
  type ActualValue,
  type ScoringInput,
  type ScoringRule,
  type Span,
} from "../../../../shared/scoring/index.ts";
import { ResultInputs } from "../../evaluation/result/result-inputs.tsx";
import { firstTry } from "./first-try.ts";
import { Pointer } from "./pointer.tsx";
import { scoredIndicator } from "./reading.ts";
import classes from "./standard.module.css";

export function TryOut({
  row,
  year,
  rule,
  inputs,
  onLight,
}: {
  row: Indicator;
  year: number | null;
  rule: ScoringRule;
  inputs: readonly ScoringInput[];
  onLight: (span: Span | null) => void;
}) {
  const [entered, setEntered] = useState<ActualValue | undefined>(undefined);
  const value = entered === undefined ? firstTry(row, inputs) : entered;
  const score = scoreIndicator(rule, scoredIndicator(row, year), value);
  return (
    <div className={classes.tryOut} role="group" aria-label="试算">
      <span className={classes.tryLabel}>试算</span>
      <div className={classes.tryInputs} data-several={inputs.length > 1 || undefined}>
        <ResultInputs inputs={inputs} value={value} year={year} onChange={setEntered} />
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
