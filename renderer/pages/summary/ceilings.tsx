/** 资金控制数: the figures the bureau gave, and what the projects leave of them. */
import { ActionIcon, Autocomplete, Button, NativeSelect, TextInput } from "@mantine/core";
import { IconPlus, IconTrash } from "@tabler/icons-react";
import { useState } from "react";

import {
  printMoney,
  type DistrictSettings,
  type FundingCeiling,
  type MoneyUnit,
  MONEY_UNIT_LABEL,
} from "../../../shared/project/index.ts";
import {
  bySource,
  ceilingUses,
  type CeilingUse,
  type SummaryFigures,
} from "../../../shared/summary/index.ts";
import { ledger, useSettings } from "../../client/index.ts";
import { ReadingInput, readAmount, Section } from "../../components/index.ts";
import { reportError } from "../../shell/messages.ts";
import classes from "./summary.module.css";

const ALL_SOURCES = "各项目合计";

type Ceilings = DistrictSettings["fundingCeilings"];

/** Writes the ceilings among the settings; the others stay as they are. */
function useCeilings(): [Ceilings, (next: Ceilings) => void] {
  const { district } = useSettings();
  return [
    district.fundingCeilings,
    (fundingCeilings) => {
      ledger()
        .settings.setDistrict({ ...district, fundingCeilings })
        .catch(reportError);
    },
  ];
}

const same = (
  a: Pick<FundingCeiling, "year" | "source">,
  b: Pick<FundingCeiling, "year" | "source">,
): boolean => a.year === b.year && a.source.trim() === b.source.trim();

function Row({
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
  const over = use.left < 0;
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
              ? { ok: false, reason: "请写一个金额" }
              : { ok: true, value: reading.value };
          }}
          onChange={(amount) => onChange({ amount })}
        />
      </td>
      <td data-number>{printMoney(use.used, unit, { thousands: true })}</td>
      <td data-number data-tone={over ? "error" : undefined}>
        {over ? "超 " : ""}
        {printMoney(Math.abs(use.left), unit, { thousands: true })}
      </td>
      <td className={classes.meter}>
        <progress
          value={use.amount === 0 ? 0 : Math.min(use.used, use.amount)}
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

function NewCeiling({
  years,
  sources,
  taken,
  onAdd,
}: {
  years: readonly number[];
  sources: readonly string[];
  taken: Ceilings;
  onAdd(ceiling: FundingCeiling): void;
}) {
  const [year, setYear] = useState(years[0] ?? 0);
  const [source, setSource] = useState("");
  const chosen = years.includes(year) ? year : (years[0] ?? 0);
  const next = {
    year: chosen,
    source: source.trim() === ALL_SOURCES ? "" : source.trim(),
    amount: 0,
    note: "",
  };
  const exists = taken.some((ceiling) => same(ceiling, next));
  return (
    <div className={classes.newCeiling}>
      <NativeSelect
        size="xs"
        aria-label="控制数的年度"
        data={years.map((each) => ({ value: String(each), label: `${each} 年` }))}
        value={String(chosen)}
        onChange={(event) => setYear(Number(event.currentTarget.value))}
      />
      <Autocomplete
        size="xs"
        w={260}
        aria-label="控制数的资金来源"
        placeholder={`资金来源；不写就是${ALL_SOURCES}`}
        data={[...sources]}
        value={source}
        maxLength={200}
        onChange={setSource}
      />
      <Button
        leftSection={<IconPlus size={16} />}
        disabled={exists}
        onClick={() => {
          onAdd(next);
          setSource("");
        }}
      >
        加控制数
      </Button>
      {exists && <span className={classes.soft}>这个来源已经有控制数了</span>}
    </div>
  );
}

export function Ceilings({
  figures,
  years,
  unit,
}: {
  figures: SummaryFigures;
  years: readonly number[];
  unit: MoneyUnit;
}) {
  const [ceilings, save] = useCeilings();
  const uses = ceilingUses(figures, ceilings);
  const sources = bySource(figures)
    .map((row) => row.label)
    .filter((label) => label !== "");
  return (
    <Section title="资金控制数" hint={`${MONEY_UNIT_LABEL[unit]}；只和各项目列出的资金来源比，超出的标红`}>
      {uses.length > 0 && (
        <table className={classes.table}>
          <thead>
            <tr>
              <th>年度</th>
              <th>资金来源</th>
              <th data-number>控制数</th>
              <th data-number>已安排</th>
              <th data-number>余额</th>
              <th aria-label="已安排的比例" />
              <th>依据</th>
              <th aria-label="操作" />
            </tr>
          </thead>
          <tbody>
            {uses.map((use) => (
              <Row
                key={`${use.year}/${use.source}`}
                use={use}
                unit={unit}
                onChange={(change) =>
                  save(ceilings.map((each) => (same(each, use) ? { ...each, ...change } : each)))
                }
                onRemove={() => save(ceilings.filter((each) => !same(each, use)))}
              />
            ))}
          </tbody>
        </table>
      )}
      <NewCeiling
        years={years}
        sources={sources}
        taken={ceilings}
        onAdd={(ceiling) => save([...ceilings, ceiling])}
      />
    </Section>
  );
}
