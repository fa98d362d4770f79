/** What each 一级指标 should carry; empty for a district without a template. */
import { ActionIcon, Button, NativeSelect } from "@mantine/core";
import { IconPlus, IconTrash } from "@tabler/icons-react";

import { INDICATOR_CLASSES, sumDecimals, type DistrictSettings } from "../../../shared/project/index.ts";
import { NumberSetting } from "./number-setting.tsx";
import classes from "./settings.module.css";

type Weights = DistrictSettings["weights"];

export function WeightsTable({
  weights,
  total,
  onChange,
}: {
  weights: Weights;
  total: string;
  onChange(weights: Weights): void;
}) {
  const free = INDICATOR_CLASSES.map((entry) => entry.level1).filter((level1) =>
    weights.every((entry) => entry.level1 !== level1),
  );
  const sum = sumDecimals(weights.map((entry) => entry.points));
  const replace = (index: number, entry: Weights[number]) =>
    onChange(weights.map((each, at) => (at === index ? entry : each)));
  return (
    <fieldset className={classes.weights}>
      <legend>各一级指标的常用分值</legend>
      {weights.map((entry, index) => (
        <div key={entry.level1} className={classes.weight}>
          <NativeSelect
            size="xs"
            aria-label="一级指标"
            data={[entry.level1, ...free]}
            value={entry.level1}
            onChange={(event) => replace(index, { ...entry, level1: event.currentTarget.value })}
          />
          <NumberSetting
            hiddenLabel
            label={`${entry.level1}的分值`}
            value={entry.points}
            onChange={(points) => replace(index, { ...entry, points })}
            suffix="分"
          />
          <ActionIcon
            size="sm"
            aria-label={`去掉${entry.level1}`}
            onClick={() => onChange(weights.filter((_, at) => at !== index))}
          >
            <IconTrash size={16} stroke={1.5} />
          </ActionIcon>
        </div>
      ))}
      <div className={classes.weight}>
        <Button
          size="compact-sm"
          leftSection={<IconPlus size={14} />}
          disabled={free.length === 0}
          onClick={() => onChange([...weights, { level1: free[0]!, points: "10" }])}
        >
          加一类
        </Button>
        {weights.length > 0 && (
          <span data-tone={sum === total ? "ok" : "warning"}>
            {sum === total ? `合计 ${sum} 分` : `合计 ${sum} 分，指标分值合计是 ${total} 分`}
          </span>
        )}
      </div>
    </fieldset>
  );
}
