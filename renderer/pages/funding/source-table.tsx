/** 资金来源 of one year. */
import { NativeSelect } from "@mantine/core";

import type { FundingLine } from "../../../shared/project/index.ts";
import { MoneyField, TextField } from "../../components/index.ts";
import { useField } from "../../working-copy/index.ts";
import { LineActions } from "./line-actions.tsx";
import { AMOUNT, LineTable, type LineColumn } from "./line-table.tsx";

const CLASSES: readonly { value: FundingLine["sourceClass"]; label: string }[] = [
  { value: "", label: "未分类" },
  { value: "fiscal", label: "财政拨款" },
  { value: "carryover", label: "上年结转" },
  { value: "own", label: "单位自有资金" },
  { value: "other", label: "其他资金" },
];

function ClassCell({ id }: { id: string }) {
  const field = useField<FundingLine["sourceClass"]>(`fundingLines/${id}/sourceClass`);
  return (
    <NativeSelect
      aria-label={field.label}
      size="xs"
      data={CLASSES.map((entry) => ({ ...entry }))}
      value={field.value}
      disabled={field.locked}
      data-path={field.path}
      onChange={(event) => {
        field.set(event.currentTarget.value as FundingLine["sourceClass"]);
        field.flush();
      }}
    />
  );
}

const COLUMNS: readonly LineColumn[] = [
  { heading: "类别" },
  { heading: "名称" },
  { heading: AMOUNT, numeric: true, money: "chosen" },
  { heading: "说明" },
  { heading: "操作" },
];

export function SourceTable({ year }: { year: number | null }) {
  return (
    <LineTable
      kind="source"
      word="来源"
      year={year}
      blank={{ sourceClass: "fiscal" }}
      columns={COLUMNS}
      empty="还没有填。钱从哪里来，一条一行，如 区级财政拨款 53.46 万元。"
    >
      {(line) => (
        <tr key={line.id}>
          <td>
            <ClassCell id={line.id} />
          </td>
          <td>
            <TextField path={`fundingLines/${line.id}/label`} bare />
          </td>
          <td>
            <MoneyField path={`fundingLines/${line.id}/amount`} bare />
          </td>
          <td>
            <TextField path={`fundingLines/${line.id}/note`} bare />
          </td>
          <td>
            <LineActions line={line} />
          </td>
        </tr>
      )}
    </LineTable>
  );
}
