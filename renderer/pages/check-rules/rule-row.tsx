/** One rule: what it looks at and why, how much it weighs, its numbers. */
import { Button, NativeSelect } from "@mantine/core";
import { memo } from "react";

import {
  asUsual,
  CHECK_PARAMETERS,
  parameterFits,
  parameterText,
  SEVERITY_LABEL,
  withParameter,
  withSeverity,
  type CheckRule,
  type SeverityChoice,
} from "../../../shared/checks/index.ts";
import type { DistrictSettings } from "../../../shared/project/index.ts";
import { ReadingInput, readDecimalText } from "../../components/index.ts";
import classes from "./check-rules.module.css";

type Choices = DistrictSettings["checks"];
const CHOICES: readonly SeverityChoice[] = ["error", "warning", "hint", "off"];

function Numbers({
  rule,
  choices,
  onChange,
}: {
  rule: CheckRule;
  choices: Choices;
  onChange(change: (choices: Choices) => Choices): void;
}) {
  return rule.parameters.map((key) => {
    const { label, unit, least, most } = CHECK_PARAMETERS[key];
    return (
      <ReadingInput
        key={key}
        label={label}
        size="xs"
        suffix={unit}
        value={parameterText({ checks: choices }, key)}
        print={(stored) => stored}
        read={(text) => {
          const reading = readDecimalText(text);
          if (!reading.ok || parameterFits(key, reading.value)) return reading;
          return {
            ok: false,
            reason: `请写 ${least} 到 ${most} 之间的数`,
            cause: `不在 ${least} 到 ${most} 之间`,
          };
        }}
        onChange={(decimal) => onChange((now) => withParameter(now, key, decimal))}
      />
    );
  });
}

export const RuleRow = memo(function RuleRow({
  rule,
  choices,
  changes,
  onChange,
}: {
  rule: CheckRule;
  choices: Choices;
  /** What it does otherwise than usual, in words. */
  changes: readonly string[];
  onChange(change: (choices: Choices) => Choices): void;
}) {
  const chosen = choices.severities[rule.id];
  return (
    <li className={classes.row} data-rule={rule.id} data-changed={changes.length > 0 || undefined}>
      <div className={classes.words}>
        <h3 className={classes.title}>
          {rule.title} <small>{rule.id}</small>
          {changes.length > 0 && <span className={classes.changed}>已改</span>}
        </h3>
        <p>{rule.why}</p>
        <p className={classes.source}>
          出处：{rule.source}
          {rule.elsewhere !== null && ` · ${rule.elsewhere}`}
        </p>
      </div>
      <div className={classes.choices}>
        <NativeSelect
          size="xs"
          aria-label={`${rule.title}（${rule.id}）的轻重`}
          value={chosen ?? ""}
          data={[
            { value: "", label: `${SEVERITY_LABEL[rule.severity]}（默认）` },
            ...CHOICES.filter((choice) => choice !== rule.severity || chosen === choice).map((choice) => ({
              value: choice,
              label: SEVERITY_LABEL[choice],
            })),
          ]}
          onChange={(event) => {
            const picked = CHOICES.find((choice) => choice === event.currentTarget.value) ?? null;
            onChange((now) => withSeverity(now, rule.id, picked));
          }}
        />
        <Numbers rule={rule} choices={choices} onChange={onChange} />
        {changes.length > 0 && (
          <Button
            size="compact-xs"
            variant="subtle"
            aria-label={`${rule.title}恢复默认`}
            onClick={() => onChange((now) => asUsual(now, rule))}
          >
            恢复默认
          </Button>
        )}
      </div>
    </li>
  );
});
