/** 资金用途 of one year: 单价 × 数量 × 次数 makes the amount, unless it was written by hand. 单价 is in 元, as on the paper. */
import { UnstyledButton } from "@mantine/core";

import { changeLabel, mendLabel, type FundingLine } from "../../../shared/project/index.ts";
import { useSettings } from "../../client/index.ts";
import { amountWithUnit, DecimalField, MoneyField, TextField } from "../../components/index.ts";
import { focusField, useEdits, useLocked } from "../../working-copy/index.ts";
import classes from "./funding.module.css";
import { LineActions } from "./line-actions.tsx";
import { factorEdits, productOf } from "./line-edits.ts";
import { AMOUNT, LineTable, type LineColumn } from "./line-table.tsx";

/** The amount was written by hand and is not what the factors make. */
function ProductOffer({ line }: { line: FundingLine }) {
  const unit = useSettings().preferences.moneyUnit;
  const applyEdits = useEdits();
  const locked = useLocked();
  const product = productOf(line);
  if (product === null || product === line.amount) return null;
  const said = amountWithUnit(product, unit);
  const edit = { kind: "set", path: `fundingLines/${line.id}/amount`, value: product } as const;
  return (
    <UnstyledButton
      className={classes.product}
      disabled={locked}
      onClick={() => {
        const mend = { label: `改为单价×数量×次数 ${said}`, edits: [edit] };
        applyEdits(mend.edits, (_after, before) => mendLabel(mend, before));
        void focusField({ path: edit.path });
      }}
    >
      单价×数量×次数 = {said}，改为它
    </UnstyledButton>
  );
}

function UseRow({ line }: { line: FundingLine }) {
  const applyEdits = useEdits();
  const path = `fundingLines/${line.id}`;
  const factor = (change: Partial<Pick<FundingLine, "unitPrice" | "quantity" | "times">>) => {
    const [field] = Object.keys(change);
    applyEdits(factorEdits(line, change), (after) => changeLabel(`${path}/${field}`, after));
  };
  return (
    <tr>
      <td>
        <TextField path={`${path}/label`} bare />
      </td>
      <td>
        <MoneyField
          path={`${path}/unitPrice`}
          bare
          unit="yuan"
          onCommit={(unitPrice) => factor({ unitPrice })}
        />
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

const COLUMNS: readonly LineColumn[] = [
  { heading: "名称" },
  { heading: "单价", numeric: true, money: "yuan" },
  { heading: "数量", numeric: true },
  { heading: "次数", numeric: true },
  { heading: AMOUNT, numeric: true, money: "chosen" },
  { heading: "说明" },
  { heading: "操作" },
];

export function UseTable({ year }: { year: number | null }) {
  return (
    <LineTable
      kind="use"
      word="用途"
      year={year}
      columns={COLUMNS}
      empty="还没有填。钱花在哪里，一条一行；写了单价、数量、次数，金额会自己算出来。"
    >
      {(line) => <UseRow key={line.id} line={line} />}
    </LineTable>
  );
}
