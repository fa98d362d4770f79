/** One control figure beside what the projects take of it. */
import { ActionIcon, TextInput } from "@mantine/core";
import { IconTrash } from "@tabler/icons-react";

import {
  MONEY_UNIT_LABEL,
  printMoney,
  type FundingCeiling,
  type MoneyUnit,
} from "../../../shared/project/index.ts";
import type { CeilingUse } from "../../../shared/summary/index.ts";
import { ReadingInput, readAmount } from "../../components/index.ts";
import { ALL_SOURCES } from "./same-ceiling.ts";
import classes from "./summary.module.css";

export function CeilingRow({
  use,
  unit,
  onChange,
  onRemove,
}: {
  use: CeilingUse;
  unit: MoneyUnit;
  onChange(change: Partial<Pick<FundingCeiling, "amount" | "note">>): void;
  onRemove(): void;
}) {
  const name = use.source === "" ? ALL_SOURCES : use.source;
  // A row just made says nothing yet.
  const isOpen = use.amount === 0;
  const over = !isOpen && use.left < 0;
  return (
    <tr>
      <td>{use.year}</td>
      <td className={classes.projectName}>{name}</td>
      <td data-number className={classes.amountInput}>
        <ReadingInput<number>
          label={`${use.year}年${name}的控制数`}
          hiddenLabel
          size="xs"
          value={use.amount}
          print={(amount) => printMoney(amount, unit, { thousands: true })}
          read={(text) => {
            const reading = readAmount(text, unit);
            if (!reading.ok) return reading;
            return reading.value === null || reading.value < 0
              ? { ok: false, reason: "请写一个金额", cause: "不是金额" }
              : { ok: true, value: reading.value };
          }}
          onChange={(amount) => onChange({ amount })}
          unit={MONEY_UNIT_LABEL[unit]}
        />
      </td>
      <td data-number>{printMoney(use.used, unit, { thousands: true })}</td>
      <td data-number data-tone={over ? "error" : undefined}>
        {over ? "超 " : ""}
        {isOpen ? "—" : printMoney(Math.abs(use.left), unit, { thousands: true })}
      </td>
      <td className={classes.meter}>
        <progress
          value={isOpen ? 0 : Math.min(use.used, use.amount)}
          max={Math.max(use.amount, 1)}
          data-over={over || undefined}
          aria-label={`${name}已安排`}
        />
      </td>
      <td>
        <TextInput
          size="xs"
          w={180}
          aria-label={`${use.year}年${name}控制数的依据`}
          placeholder="依据，如下达文号"
          maxLength={200}
          autoComplete="off"
          defaultValue={use.note}
          onBlur={(event) => {
            const note = event.currentTarget.value.trim();
            if (note !== use.note) onChange({ note });
          }}
        />
      </td>
      <td>
        <ActionIcon aria-label={`去掉${use.year}年${name}的控制数`} onClick={onRemove}>
          <IconTrash size={16} stroke={1.5} />
        </ActionIcon>
      </td>
    </tr>
  );
}
