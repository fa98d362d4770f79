/** The right input for one part of a result: number, date, grade, checklist, judgement. */
import { Checkbox, SegmentedControl, Select } from "@mantine/core";

import type { ActualValue } from "../../../../shared/scoring/index.ts";
import { FieldFrame, TextLine } from "../../../components/index.ts";
import { DateInput } from "./date-input.tsx";
import classes from "./result.module.css";
import type { ResultInputProps } from "./result-props.ts";
import { ticked } from "./value-shape.ts";

/** What a person can say of a result that only a person can judge. */
const JUDGEMENTS = ["达到", "未达到"];
const MOST_SEGMENTS = 4;
const MOST_CHARACTERS = 16;

const asText = (value: ActualValue): string => {
  if (typeof value === "string") return value;
  if (typeof value === "boolean") return value ? "达到" : "未达到";
  return typeof value === "number" ? String(value) : "";
};

function Choice({ input, value, onChange, path, bare }: ResultInputProps) {
  const options = input.options ?? JUDGEMENTS;
  const chosen = asText(value);
  // A result from elsewhere (“已达到目标值”) is shown beside the options rather than lost.
  const all = chosen === "" || options.includes(chosen) ? options : [...options, chosen];
  const short = all.length <= MOST_SEGMENTS && all.join("").length <= MOST_CHARACTERS;
  return (
    <FieldFrame label={input.label} hiddenLabel={bare ?? false} group>
      {(ids) =>
        short ? (
          <SegmentedControl
            id={ids.id}
            className={classes.segments ?? ""}
            aria-label={input.label}
            size="xs"
            data={all}
            value={chosen}
            data-path={path}
            onChange={onChange}
          />
        ) : (
          <Select
            id={ids.id}
            aria-label={input.label}
            size="xs"
            data={all}
            value={chosen === "" ? null : chosen}
            placeholder="选一档"
            clearable
            data-path={path}
            onChange={onChange}
          />
        )
      }
    </FieldFrame>
  );
}

function Checklist({ input, value, onChange, path, bare }: ResultInputProps) {
  const options = input.options ?? [];
  const boxes = ticked(value, options.length);
  return (
    <FieldFrame label={input.label} hiddenLabel={bare ?? false} group>
      {() => (
        <div
          role="group"
          aria-label={input.label}
          className={classes.checklist}
          data-path={path}
          tabIndex={-1}
        >
          {options.map((option, index) => (
            <Checkbox
              key={option}
              size="xs"
              label={option}
              checked={boxes[index] ?? false}
              onChange={(event) => {
                const next = boxes.with(index, event.currentTarget.checked);
                onChange(next);
              }}
            />
          ))}
        </div>
      )}
    </FieldFrame>
  );
}

export function ResultInput(props: ResultInputProps) {
  const { input, value, onChange, onLeave, path, bare = false } = props;
  switch (input.kind) {
    case "grade":
    case "judgement":
      return <Choice {...props} />;
    case "checklist":
      if ((input.options ?? []).length > 0) return <Checklist {...props} />;
      break;
    case "date":
      return <DateInput {...props} value={asText(value)} />;
    default:
      break;
  }
  const range = input.min !== undefined && input.max !== undefined ? `${input.min}–${input.max}` : undefined;
  return (
    <TextLine
      label={input.label}
      hiddenLabel={bare}
      size="xs"
      path={path}
      value={asText(value)}
      placeholder={range}
      suffix={input.unit === undefined || input.unit === "" ? undefined : input.unit}
      onChange={onChange}
      {...(onLeave === undefined ? {} : { onLeave })}
    />
  );
}
