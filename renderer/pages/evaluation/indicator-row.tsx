/** One indicator of the self-evaluation: its result, the score it gives, and what has to be said about it. */
import { Button, Checkbox } from "@mantine/core";
import { memo, useState } from "react";

import { readComparison, type Actual, type Indicator } from "../../../shared/project/index.ts";
import type { ActualValue, RowScore } from "../../../shared/scoring/index.ts";
import { TextLine } from "../../components/index.ts";
import { useWorkingCopy } from "../../working-copy/index.ts";
import classes from "./evaluation.module.css";
import { EvidenceList } from "./evidence/index.tsx";
import { ResultInputs } from "./result/result-inputs.tsx";
import { strayValue } from "./result/value-shape.ts";
import { ReasonFields } from "./reason-fields.tsx";
import type { RowNeeds } from "./row-needs.ts";
import { RowScoreCell } from "./row-score.tsx";
import { useActualEntry } from "./use-actual.ts";

const targetOf = ({ comparison, target, unit }: Indicator): string =>
  [readComparison(comparison) ?? comparison, target, unit].filter((part) => part !== "").join(" ");

/** For a standard that could not be read: the result as words, for the form. */
const WORDS = [{ id: "value", label: "实际完成值", kind: "number" as const }];

function HandSet({
  indicator,
  actual,
  max,
  locked,
  onClose,
}: {
  indicator: Indicator;
  actual: Actual | undefined;
  max: string;
  locked: boolean;
  onClose: () => void;
}) {
  const enter = useActualEntry(indicator);
  const copy = useWorkingCopy();
  return (
    <div className={classes.handSet}>
      <TextLine
        label={`手工打分（0 至 ${max} 分）`}
        size="xs"
        path={actual === undefined ? undefined : `actuals/${actual.id}/score`}
        value={actual?.score ?? ""}
        readOnly={locked}
        suffix="分"
        onChange={(text) => enter("score", text.trim())}
        onLeave={() => void copy.flush()}
      />
      <Button
        size="compact-xs"
        variant="subtle"
        disabled={locked}
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
  locked,
}: {
  indicator: Indicator;
  actual: Actual | undefined;
  row: RowScore;
  needs: RowNeeds;
  year: number | null;
  locked: boolean;
}) {
  const enter = useActualEntry(indicator);
  const copy = useWorkingCopy();
  const [setting, setSetting] = useState(false);
  const inputs = row.rule?.inputs ?? WORDS;
  const value = (actual?.value ?? null) as ActualValue;
  const stray = strayValue(value, inputs);
  const byHand = setting || (actual?.score ?? "") !== "";
  const notApplicable = actual?.notApplicable === true;
  return (
    <li
      className={classes.row}
      data-row={indicator.id}
      data-status={row.status}
      data-hand-set={row.handSet || undefined}
    >
      <div className={classes.what}>
        <span className={classes.name}>{indicator.level3 === "" ? "未命名指标" : indicator.level3}</span>
        <span className={classes.target}>
          {targetOf(indicator)} · {row.max} 分
        </span>
        <span className={classes.standard}>
          {indicator.standard.text === "" ? "没有写评分标准" : indicator.standard.text}
        </span>
      </div>
      <div className={classes.entry}>
        {!notApplicable && (
          <ResultInputs
            inputs={inputs}
            value={value}
            year={year}
            readOnly={locked}
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
            disabled={locked}
            onChange={(event) => enter("notApplicable", event.currentTarget.checked, false)}
          />
          {!byHand && !notApplicable && (
            <Button size="compact-xs" variant="subtle" disabled={locked} onClick={() => setSetting(true)}>
              手工打分
            </Button>
          )}
        </span>
        {byHand && !notApplicable && (
          <HandSet
            indicator={indicator}
            actual={actual}
            max={row.max}
            locked={locked}
            onClose={() => setSetting(false)}
          />
        )}
      </div>
      <RowScoreCell row={row} notCounted={needs.handSet} />
      {needs.reason !== null && (
        <ReasonFields indicator={indicator} actual={actual} needs={needs} locked={locked} />
      )}
      <EvidenceList indicator={indicator} actual={actual} period="selfEvaluation" />
    </li>
  );
});
