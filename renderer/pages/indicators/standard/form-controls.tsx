/** A number and a choice of the builder. */
import { SegmentedControl, TextInput } from "@mantine/core";

import { normaliseCharacters } from "../../../../shared/text/index.ts";
import classes from "./builder.module.css";

export function NumberField({
  label,
  value,
  suffix,
  optional = false,
  onChange,
}: {
  label: string;
  value: string | null;
  suffix?: string | undefined;
  optional?: boolean;
  onChange: (value: string | null) => void;
}) {
  return (
    <TextInput
      size="xs"
      className={classes.number ?? ""}
      label={label}
      value={value ?? ""}
      placeholder={optional ? "不限" : ""}
      inputMode="decimal"
      autoComplete="off"
      rightSection={
        suffix === undefined || suffix === "" ? undefined : <span className={classes.suffix}>{suffix}</span>
      }
      rightSectionWidth={48}
      onChange={(event) => {
        const text = normaliseCharacters(event.currentTarget.value).trim();
        onChange(text === "" && optional ? null : text);
      }}
    />
  );
}

export function Choice<T extends string>({
  label,
  value,
  options,
  onChange,
}: {
  label: string;
  value: T;
  options: readonly (readonly [T, string])[];
  onChange: (value: T) => void;
}) {
  return (
    <div className={classes.choice}>
      <span className={classes.label}>{label}</span>
      <SegmentedControl
        size="xs"
        aria-label={label}
        data={options.map(([option, text]) => ({ value: option, label: text }))}
        value={value}
        onChange={onChange}
      />
    </div>
  );
}
