/** One indicator of the self-evaluation: its result, the score it gives, and what has to be said about it. */
import { Button, Checkbox } from "@mantine/core";
import { memo, useMemo, useState } from "react";

import type { Actual, Indicator } from "../../../shared/project/index.ts";
import type { ActualValue, RowScore } from "../../../shared/scoring/index.ts";
import { TextLine, useTakenCursor } from "../../components/index.ts";
import { useWorkingCopy } from "../../working-copy/index.ts";
import { Explanation } from "../results/explanation.tsx";
import { ResultInputs } from "../results/inputs/result-inputs.tsx";
import { unreadInputs } from "../results/inputs/unread-inputs.ts";
import { strayValue } from "../results/inputs/value-shape.ts";
import { ResultRow } from "../results/result-row.tsx";
import { useEntry, type Enter } from "../results/use-entry.ts";
import classes from "./evaluation.module.css";
import type { RowNeeds } from "./row-needs.ts";
import { RowScoreCell } from "./row-score.tsx";

function HandSet({
  actual,
  max,
  takesCursor,
  enter,
  onClose,
}: {
  actual: Actual | undefined;
  max: string;
  takesCursor: boolean;
  enter: Enter;
  onClose: () => void;
}) {
  const copy = useWorkingCopy();
  const opened = useTakenCursor(takesCursor);
  return (
    <div ref={opened} className={classes.handSet}>
      <TextLine
        label={`手工打分（0 至 ${max} 分）`}
        size="xs"
        path={actual === undefined ? undefined : `actuals/${actual.id}/score`}
        value={actual?.score ?? ""}
        suffix="分"
        onChange={(text) => enter("score", text.trim())}
        onLeave={() => void copy.flush()}
      />
      <Button
        size="compact-xs"
        variant="subtle"
        onClick={() => {
          if ((actual?.score ?? "") !== "") enter("score", "", false);
          onClose();
        }}
      >
        改回按标准算
      </Button>
    </div>
  );
}

export const IndicatorRow = memo(function IndicatorRow({
  indicator,
  actual,
  row,
  needs,
  year,
}: {
  indicator: Indicator;
  actual: Actual | undefined;
  row: RowScore;
  needs: RowNeeds;
  year: number | null;
}) {
  const enter = useEntry(indicator, "selfEvaluation");
  const copy = useWorkingCopy();
  const [setting, setSetting] = useState(false);
  const inputs = useMemo(
    () => row.rule?.inputs ?? unreadInputs(indicator, "实际完成值"),
    [row.rule, indicator],
  );
  const value = (actual?.value ?? null) as ActualValue;
  const stray = strayValue(value, inputs);
  const byHand = setting || (actual?.score ?? "") !== "";
  const notApplicable = actual?.notApplicable === true;
  return (
    <ResultRow
      indicator={indicator}
      actual={actual}
      period="selfEvaluation"
      marks={{ "data-status": row.status, "data-hand-set": row.handSet || undefined }}
      target={(written) => `${written} · ${row.max} 分`}
      about={
        <span className={classes.standard}>
          {indicator.standard.text === "" ? "没有写评分标准" : indicator.standard.text}
        </span>
      }
      entry={
        <>
          {!notApplicable && (
            <ResultInputs
              inputs={inputs}
              value={value}
              year={year}
              {...(actual === undefined ? {} : { path: `actuals/${actual.id}/value` })}
              onChange={(next) => enter("value", next as Actual["value"])}
              onLeave={() => void copy.flush()}
            />
          )}
          {stray !== null && <span className={classes.stray}>原来填的：{stray}</span>}
          <span className={classes.options}>
            <Checkbox
              size="xs"
              label="本年不适用"
              checked={notApplicable}
              onChange={(event) => enter("notApplicable", event.currentTarget.checked, false)}
            />
            {!byHand && !notApplicable && (
              <Button size="compact-xs" variant="subtle" onClick={() => setSetting(true)}>
                手工打分
              </Button>
            )}
          </span>
          {byHand && !notApplicable && (
            <HandSet
              actual={actual}
              max={row.max}
              takesCursor={setting}
              enter={enter}
              onClose={() => setSetting(false)}
            />
          )}
        </>
      }
      outcome={<RowScoreCell row={row} notCounted={needs.handSet} />}
      explanation={
        needs.reason !== null && (
          <Explanation
            actual={actual}
            labels={{ reason: "偏差原因分析", measure: "改进措施" }}
            missing={needs.missing}
            enter={enter}
          >
            <p className={classes.why}>{needs.reason}</p>
          </Explanation>
        )
      }
    />
  );
});
