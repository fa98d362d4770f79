/** 自评: what each indicator came to. */
import { Button } from "@mantine/core";

import { blankActual, type Actual, type Indicator } from "../../../shared/project/index.ts";
import { EmptyState, LongField, Section, TextLine } from "../../components/index.ts";
import { newRowId, useEdits, useField, useLocked, useProjectPart } from "../../working-copy/index.ts";
import classes from "./evaluation.module.css";

function ActualValue({ actual }: { actual: Actual }) {
  const field = useField<Actual["value"]>(`actuals/${actual.id}/value`);
  const text = typeof field.value === "string" || typeof field.value === "number" ? String(field.value) : "";
  return (
    <TextLine
      label="完成值"
      path={field.path}
      value={text}
      readOnly={field.locked}
      onChange={(value) => field.set(value === "" ? null : value)}
      onLeave={field.flush}
    />
  );
}

function Row({ indicator, actual }: { indicator: Indicator; actual: Actual | undefined }) {
  const applyEdits = useEdits();
  const locked = useLocked();
  const begin = () => {
    const row = blankActual(newRowId(), indicator.id, "selfEvaluation");
    applyEdits([{ kind: "insert", list: "actuals", row: row as never, before: null }], "填完成值");
  };
  return (
    <div className={classes.row}>
      <div>
        {indicator.level3}
        <p>
          {indicator.comparison} {indicator.target} {indicator.unit} · {indicator.points} 分
        </p>
      </div>
      {actual === undefined ? (
        <Button size="compact-sm" disabled={locked} onClick={begin}>
          填完成值
        </Button>
      ) : (
        <ActualValue actual={actual} />
      )}
    </div>
  );
}

export default function EvaluationPage() {
  const indicators = useProjectPart((project) => project.indicators);
  const actuals = useProjectPart((project) => project.actuals);
  if (indicators.length === 0)
    return <EmptyState title="还没有指标">先在“指标”页写好指标，年底再来这里填完成值。</EmptyState>;
  return (
    <>
      <Section title="指标完成情况">
        {indicators.map((indicator) => (
          <Row
            key={indicator.id}
            indicator={indicator}
            actual={actuals.find(
              (row) => row.indicatorId === indicator.id && row.period === "selfEvaluation",
            )}
          />
        ))}
      </Section>
      <Section title="说明">
        <LongField path="goalResult" tall />
        <LongField path="otherNotes" />
      </Section>
    </>
  );
}
