/** 资金用途 of one year: 单价 × 数量 × 次数 makes the amount, unless it was written by hand. */
import { Button, UnstyledButton } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";

import {
  blankFundingLine,
  linesOfYear,
  sumAmounts,
  type FundingLine,
} from "../../../shared/project/index.ts";
import { useSettings } from "../../client/index.ts";
import { amountWithUnit, DecimalField, MoneyField, Section, TextField } from "../../components/index.ts";
import { focusField, newRowId, useEdits, useLocked, useProject } from "../../working-copy/index.ts";
import classes from "./funding.module.css";
import { LineActions } from "./line-actions.tsx";
import { factorEdits, productOf } from "./line-edits.ts";

/** The amount was written by hand and is not what the factors make. */
function ProductOffer({ line }: { line: FundingLine }) {
  const unit = useSettings().preferences.moneyUnit;
  const applyEdits = useEdits();
  const locked = useLocked();
  const product = productOf(line);
  if (product === null || product === line.amount) return null;
  const said = amountWithUnit(product, unit);
  return (
    <UnstyledButton
      className={classes.product}
      disabled={locked}
      onClick={() =>
        applyEdits(
          [{ kind: "set", path: `fundingLines/${line.id}/amount`, value: product }],
          `金额改为 ${said}`,
        )
      }
    >
      单价×数量×次数 = {said}，改为它
    </UnstyledButton>
  );
}

function UseRow({ line }: { line: FundingLine }) {
  const applyEdits = useEdits();
  const path = `fundingLines/${line.id}`;
  const factor = (change: Partial<Pick<FundingLine, "unitPrice" | "quantity" | "times">>) => {
    applyEdits(factorEdits(line, change), `修改资金“${line.label === "" ? "未命名" : line.label}”`);
  };
  return (
    <tr>
      <td>
        <TextField path={`${path}/label`} bare />
      </td>
      <td>
        <MoneyField path={`${path}/unitPrice`} bare onCommit={(unitPrice) => factor({ unitPrice })} />
      </td>
      <td>
        <DecimalField path={`${path}/quantity`} bare onCommit={(quantity) => factor({ quantity })} />
      </td>
      <td>
        <DecimalField path={`${path}/times`} bare onCommit={(times) => factor({ times })} />
      </td>
      <td>
        <MoneyField path={`${path}/amount`} bare />
        <ProductOffer line={line} />
      </td>
      <td>
        <TextField path={`${path}/note`} bare />
      </td>
      <td>
        <LineActions line={line} />
      </td>
    </tr>
  );
}

export function UseTable({ year }: { year: number | null }) {
  const project = useProject();
  const applyEdits = useEdits();
  const locked = useLocked();
  const unit = useSettings().preferences.moneyUnit;
  const lines = linesOfYear(project, "use", year);
  const add = () => {
    const line = blankFundingLine(newRowId(), "use", year);
    applyEdits([{ kind: "insert", list: "fundingLines", row: line, before: null }], "加一条资金用途");
    void focusField({ path: `fundingLines/${line.id}/label` });
  };
  return (
    <Section
      title={year === null ? "资金用途" : `${year} 年资金用途`}
      actions={
        <Button leftSection={<IconPlus size={16} />} disabled={locked} onClick={add}>
          加用途
        </Button>
      }
    >
      {lines.length === 0 ? (
        <p className={classes.nothing}>
          还没有填。钱花在哪里，一条一行；写了单价、数量、次数，金额会自己算出来。
        </p>
      ) : (
        <table className={classes.lines} data-kind="use">
          <thead>
            <tr>
              <th scope="col">名称</th>
              <th scope="col" className={classes.numeric}>
                单价
              </th>
              <th scope="col" className={classes.numeric}>
                数量
              </th>
              <th scope="col" className={classes.numeric}>
                次数
              </th>
              <th scope="col" className={classes.numeric}>
                金额
              </th>
              <th scope="col">说明</th>
              <th scope="col">操作</th>
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <UseRow key={line.id} line={line} />
            ))}
          </tbody>
          <tfoot>
            <tr>
              <td colSpan={4}>合计</td>
              <td className={classes.numeric}>{amountWithUnit(sumAmounts(lines), unit)}</td>
            </tr>
          </tfoot>
        </table>
      )}
    </Section>
  );
}
