import { ReadingInput, readDecimalText } from "../../components/index.ts";

const notNegative = (text: string): boolean => /^\d+(\.\d+)?$/u.test(text);

/** A number of the district's rules: never empty, never below zero. */
export function NumberSetting({
  label,
  value,
  onChange,
  suffix,
  accept = notNegative,
  hiddenLabel = false,
}: {
  label: string;
  value: string;
  onChange(value: string): void;
  suffix?: string;
  accept?: (text: string) => boolean;
  hiddenLabel?: boolean;
}) {
  return (
    <ReadingInput
      label={label}
      hiddenLabel={hiddenLabel}
      size={hiddenLabel ? "xs" : "sm"}
      value={value}
      print={(stored) => stored}
      read={(text) => {
        const reading = readDecimalText(text);
        if (!reading.ok) return reading;
        return accept(reading.value) ? reading : { ok: false, reason: "请写一个合适的数", cause: "不合适" };
      }}
      onChange={onChange}
      suffix={suffix}
    />
  );
}
