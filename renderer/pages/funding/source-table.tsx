/** 资金来源 of one year. */
import { Button, NativeSelect } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";

import {
  blankFundingLine,
  linesOfYear,
  sumAmounts,
  type FundingLine,
} from "../../../shared/project/index.ts";
import { useSettings } from "../../client/index.ts";
import { amountWithUnit, MoneyField, Section, TextField } from "../../components/index.ts";
import { focusField, newRowId, useEdits, useField, useLocked, useProject } from "../../working-copy/index.ts";
import classes from "./funding.module.css";
import { LineActions } from "./line-actions.tsx";

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

export function SourceTable({ year }: { year: number | null }) {
  const project = useProject();
  const applyEdits = useEdits();
  const locked = useLocked();
  const unit = useSettings().preferences.moneyUnit;
  const lines = linesOfYear(project, "source", year);
  const add = () => {
    const line = { ...blankFundingLine(newRowId(), "source", year), sourceClass: "fiscal" as const };
    applyEdits([{ kind: "insert", list: "fundingLines", row: line, before: null }], "加一条资金来源");
    void focusField({ path: `fundingLines/${line.id}/label` });
  };
  return (
    <Section
      title={year === null ? "资金来源" : `${year} 年资金来源`}
      actions={
        <Button leftSection={<IconPlus size={16} />} disabled={locked} onClick={add}>
          加来源
        </Button>
      }
    >
      {lines.length === 0 ? (
        <p className={classes.nothing}>还没有填。钱从哪里来，一条一行，如 区级财政拨款 53.46 万元。</p>
      ) : (
        <table className={classes.lines} data-kind="source">
          <thead>
            <tr>
              <th scope="col">类别</th>
              <th scope="col">名称</th>
              <th scope="col" className={classes.numeric}>
                金额
              </th>
              <th scope="col">说明</th>
              <th scope="col">操作</th>
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
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
            ))}
          </tbody>
          <tfoot>
            <tr>
              <td colSpan={2}>合计</td>
              <td className={classes.numeric}>{amountWithUnit(sumAmounts(lines), unit)}</td>
            </tr>
          </tfoot>
        </table>
      )}
    </Section>
  );
}
