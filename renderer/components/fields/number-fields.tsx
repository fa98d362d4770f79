/** Numbers, amounts and years of the open project; read on leaving, full-width digits included. */
import {
  MONEY_UNIT_LABEL,
  printMoney,
  type DecimalText,
  type Fen,
  type MoneyUnit,
} from "../../../shared/project/index.ts";
import { useSettings } from "../../client/index.ts";
import { ReadingInput } from "../controls/reading-input.tsx";
import { printAmount, readAmount, readDecimalText, readYear } from "../controls/readings.ts";
import { useBound, type BoundProps } from "./use-bound.tsx";

export function DecimalField(
  props: BoundProps & { suffix?: string; onCommit?: (value: DecimalText) => void },
) {
  const { field, common } = useBound<DecimalText>(props);
  return (
    <ReadingInput
      {...common}
      value={field.value}
      print={(value) => value}
      read={readDecimalText}
      onChange={props.onCommit ?? field.set}
      suffix={props.suffix}
    />
  );
}

/**
 * An amount in 分, entered in 元 or 万元 as the settings say, or in `unit` where the paper has one of its own (单价); a unit
 * that is typed with it wins.
 */
export function MoneyField(props: BoundProps & { unit?: MoneyUnit; onCommit?: (value: Fen | null) => void }) {
  const { field, common } = useBound<Fen | null>(props);
  const { moneyUnit } = useSettings().preferences;
  const unit = props.unit ?? moneyUnit;
  const exact =
    field.value !== null && unit === "wan"
      ? `= ${printMoney(field.value, "yuan", { thousands: true })} 元`
      : undefined;
  return (
    <ReadingInput
      {...common}
      {...(exact === undefined || props.bare === true ? {} : { description: exact })}
      value={field.value}
      print={(value) => printAmount(value, unit)}
      read={(text) => readAmount(text, unit)}
      onChange={props.onCommit ?? field.set}
      suffix={props.bare === true ? undefined : MONEY_UNIT_LABEL[unit]}
      unit={MONEY_UNIT_LABEL[unit]}
    />
  );
}

export function YearField(props: BoundProps) {
  const { field, common } = useBound<number | null>(props);
  return (
    <ReadingInput
      {...common}
      value={field.value}
      print={(value) => (value === null ? "" : String(value))}
      read={readYear}
      onChange={field.set}
      suffix={props.bare === true ? undefined : "年"}
      unit="年"
      align="left"
    />
  );
}
