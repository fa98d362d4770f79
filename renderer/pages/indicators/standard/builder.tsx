/** 用表单写标准: choose how points are earned, fill in the numbers; the sentence is written and read back. */
import { Button, Select } from "@mantine/core";
import { useMemo, useState } from "react";

import type { Indicator } from "../../../../shared/project/index.ts";
import { composeStandard, scoredIndicator, type StandardForm } from "../../../../shared/scoring/index.ts";
import { inQuotes } from "../../../../shared/text/index.ts";
import { CurveChart } from "./curve-chart.tsx";
import { FormFields } from "./form-fields.tsx";
import { firstForm, FORM_KINDS, likelyKind, missingIn } from "./form-kinds.ts";
import classes from "./builder.module.css";
import { useIndicatorChange } from "./use-indicator-change.ts";

export function Builder({ row, year, onDone }: { row: Indicator; year: number | null; onDone: () => void }) {
  const [form, setForm] = useState<StandardForm>(() => firstForm(likelyKind(row), row));
  const change = useIndicatorChange();
  const missing = missingIn(form);
  const composed = useMemo(
    () => (missing === null ? composeStandard(form, scoredIndicator(row, year)) : null),
    [form, missing, row, year],
  );
  const kind = FORM_KINDS.find((entry) => entry.kind === form.kind)!;
  const write = () => {
    if (composed === null || !composed.reading.ok) return;
    const path = `indicators/${row.id}`;
    const done = change(
      [
        { kind: "set", path: `${path}/standard/text`, value: composed.text },
        { kind: "set", path: `${path}/standard/choices`, value: {} },
        ...(row.points.trim() === ""
          ? [{ kind: "set" as const, path: `${path}/points`, value: composed.reading.points }]
          : []),
      ],
      `写指标${inQuotes(row.level3 === "" ? "未命名指标" : row.level3, 24)}的评（扣）分标准`,
    );
    if (done) onDone();
  };
  return (
    <div className={classes.builder}>
      <div className={classes.form}>
        <Select
          size="xs"
          label="怎样计分"
          description={kind.hint}
          inputWrapperOrder={["label", "input", "description"]}
          data={FORM_KINDS.map((entry) => ({ value: entry.kind, label: entry.label }))}
          value={form.kind}
          allowDeselect={false}
          maxDropdownHeight={320}
          onChange={(next) => next !== null && setForm(firstForm(next, row))}
        />
        <FormFields key={form.kind} form={form} unit={row.unit} onChange={setForm} />
      </div>
      <div className={classes.result} aria-live="polite">
        {composed === null ? (
          <p className={classes.missing}>{missing}</p>
        ) : (
          <>
            <p className={classes.sentence}>{composed.text}</p>
            {composed.reading.ok ? (
              <CurveChart row={row} year={year} rule={composed.reading.rule} tried={null} />
            ) : (
              <p className={classes.missing}>{composed.reading.reason}</p>
            )}
          </>
        )}
        <div className={classes.actions}>
          <Button variant="filled" disabled={composed?.reading.ok !== true} onClick={write}>
            写入评分标准
          </Button>
          <Button variant="subtle" onClick={onDone}>
            不写了
          </Button>
        </div>
      </div>
    </div>
  );
}
