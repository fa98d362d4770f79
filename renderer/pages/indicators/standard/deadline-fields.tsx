/** The builder's fields of a standard by the day of completion. */
import type { ReactNode } from "react";

import type { StandardForm } from "../../../../shared/scoring/index.ts";
import classes from "./builder.module.css";
import { Choice, NumberField } from "./form-controls.tsx";

export function DeadlineFields({
  form,
  points,
  set,
}: {
  form: Extract<StandardForm, { kind: "deadline" }>;
  points: ReactNode;
  set: (change: object) => void;
}) {
  const { late } = form;
  return (
    <div className={classes.fields}>
      {points}
      <Choice
        label="逾期"
        value={late.mode}
        options={[
          ["deduct", "扣分"],
          ["zero", "不得分"],
        ]}
        onChange={(mode) =>
          set({
            late:
              mode === "zero" ? { mode } : { mode, each: "1", unit: "day", per: "1", zeroAfterDays: null },
          })
        }
      />
      {late.mode === "deduct" && (
        <>
          <NumberField
            label="每逾期"
            value={late.each}
            suffix={late.unit === "day" ? "天" : "个月"}
            onChange={(each) => set({ late: { ...late, each } })}
          />
          <Choice
            label="按"
            value={late.unit}
            options={[
              ["day", "天"],
              ["month", "月"],
            ]}
            onChange={(unit) => set({ late: { ...late, unit } })}
          />
          <NumberField
            label="扣"
            value={late.per}
            suffix="分"
            onChange={(per) => set({ late: { ...late, per } })}
          />
          <NumberField
            label="逾期超过多少天不得分"
            value={late.zeroAfterDays}
            suffix="天"
            optional
            onChange={(zeroAfterDays) => set({ late: { ...late, zeroAfterDays } })}
          />
        </>
      )}
    </div>
  );
}
