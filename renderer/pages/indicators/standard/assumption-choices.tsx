/**
 * What the sentence leaves open, each with the reading that was taken; another one is a click away, also where the sentence
 * itself is frozen with what was handed in.
 */
import { SegmentedControl } from "@mantine/core";

import type { Indicator } from "../../../../shared/project/index.ts";
import type { Assumption } from "../../../../shared/scoring/index.ts";
import { inQuotes } from "../../../../shared/text/index.ts";
import { useIndicatorChange } from "./use-indicator-change.ts";
import classes from "./standard.module.css";

/** Characters that fit side by side beside the chart. */
const SIDE_BY_SIDE = 24;

export function AssumptionChoices({
  row,
  assumptions,
}: {
  row: Indicator;
  assumptions: readonly Assumption[];
}) {
  const change = useIndicatorChange();
  if (assumptions.length === 0) return null;
  const choose = (id: string, value: string) =>
    change(
      [
        {
          kind: "set",
          path: `indicators/${row.id}/standard/choices`,
          value: { ...row.standard.choices, [id]: value },
        },
      ],
      `选定指标${inQuotes(row.level3 === "" ? "未命名指标" : row.level3, 24)}的计分读法`,
    );
  return (
    <div className={classes.assumptions} role="group" aria-label="标准没有写明的地方">
      {assumptions.map((assumption) => (
        <div key={assumption.id} className={classes.assumption}>
          <span className={classes.question}>{assumption.text}</span>
          <SegmentedControl
            size="xs"
            aria-label={assumption.text}
            data={assumption.options.map(({ value, label }) => ({ value, label }))}
            orientation={
              assumption.options.map(({ label }) => label).join("").length > SIDE_BY_SIDE
                ? "vertical"
                : "horizontal"
            }
            value={assumption.chosen}
            onChange={(value) => choose(assumption.id, value)}
          />
          {row.standard.choices[assumption.id] === undefined && (
            <span className={classes.assumed}>按惯例</span>
          )}
        </div>
      ))}
    </div>
  );
}
