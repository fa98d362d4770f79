/** The lines of one kind and year, with their sum: where the money comes from, or what it is for. */
import { Button } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import type { ReactNode } from "react";

import {
  blankFundingLine,
  linesOfYear,
  MONEY_UNIT_LABEL,
  sumAmounts,
  type FundingLine,
  type MoneyUnit,
} from "../../../shared/project/index.ts";
import { useSettings } from "../../client/index.ts";
import { amountWithUnit, Hint, Section } from "../../components/index.ts";
import { focusField, newRowId, useEdits, useLocked, useProject } from "../../working-copy/index.ts";
import classes from "./funding.module.css";

export interface LineColumn {
  heading: string;
  numeric?: true;
  /** An amount: in what its column is entered; "chosen" follows the settings. Stands in the heading. */
  money?: MoneyUnit | "chosen";
}

const headingOf = ({ heading, money }: LineColumn, chosen: MoneyUnit): string =>
  money === undefined ? heading : `${heading}（${MONEY_UNIT_LABEL[money === "chosen" ? chosen : money]}）`;

export const AMOUNT = "金额";

export function LineTable({
  kind,
  word,
  year,
  blank,
  columns,
  empty,
  children,
}: {
  kind: FundingLine["kind"];
  /** 来源, 用途. */
  word: string;
  year: number | null;
  /** What a new line begins with. */
  blank?: Partial<FundingLine> | undefined;
  /** The sum stands below 金额. */
  columns: readonly LineColumn[];
  /** What to do first, while there is no line. */
  empty: string;
  children(line: FundingLine): ReactNode;
}) {
  const project = useProject();
  const applyEdits = useEdits();
  const locked = useLocked();
  const unit = useSettings().preferences.moneyUnit;
  const lines = linesOfYear(project, kind, year);
  const add = () => {
    const line = { ...blankFundingLine(newRowId(), kind, year), ...blank };
    applyEdits(
      [{ kind: "insert", list: "fundingLines", row: line, before: null }],
      `加一条${year === null ? "" : ` ${year} 年`}资金${word}`,
    );
    void focusField({ path: `fundingLines/${line.id}/label` });
  };
  return (
    <Section
      title={year === null ? `资金${word}` : `${year} 年资金${word}`}
      actions={
        <Button leftSection={<IconPlus size={16} />} disabled={locked} onClick={add}>
          加{word}
        </Button>
      }
    >
      {lines.length === 0 ? (
        <Hint>{empty}</Hint>
      ) : (
        <table className={classes.lines} data-kind={kind}>
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column.heading} scope="col" className={column.numeric ? classes.numeric : undefined}>
                  {headingOf(column, unit)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>{lines.map(children)}</tbody>
          <tfoot>
            <tr>
              <td colSpan={columns.findIndex(({ heading }) => heading === AMOUNT)}>合计</td>
              <td className={classes.numeric}>{amountWithUnit(sumAmounts(lines), unit)}</td>
            </tr>
          </tfoot>
        </table>
      )}
    </Section>
  );
}
