/** A day of completion: written as people write it, or chosen from the calendar; what it means stands below. */
import { printDate, readDate } from "../../../../shared/project/index.ts";
import { CalendarButton, TextLine } from "../../../components/index.ts";
import type { ResultInputProps } from "./result-props.ts";

export function DateInput({
  input,
  value,
  onChange,
  onLeave,
  path,
  bare = false,
  year,
}: Omit<ResultInputProps, "value"> & { value: string }) {
  return (
    <TextLine
      label={input.label}
      hiddenLabel={bare}
      size="xs"
      path={path}
      value={value}
      placeholder="如 11月25日"
      onChange={onChange}
      {...(onLeave === undefined ? {} : { onLeave })}
      suffix={
        <CalendarButton
          label={input.label}
          value={readDate(value, year)?.last ?? null}
          year={year}
          onChoose={(date) => {
            onChange(printDate(date));
            onLeave?.();
          }}
        />
      }
    />
  );
}
