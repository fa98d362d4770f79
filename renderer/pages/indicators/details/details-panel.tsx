/** What belongs to the selected indicator but not into a cell: how its standard is read, its class, its long fields. */
import { ActionIcon, Tooltip } from "@mantine/core";
import { IconChevronDown, IconChevronUp } from "@tabler/icons-react";

import type { Finding } from "../../../../shared/checks/index.ts";
import type { Indicator } from "../../../../shared/project/index.ts";
import { LongField, RemarkMark } from "../../../components/index.ts";
import { useRowInSight } from "../grid/row-in-sight.ts";
import { StandardPanel } from "../standard/standard-panel.tsx";
import { ClassFields } from "./class-fields.tsx";
import { LastYearLine } from "./last-year-line.tsx";
import { RowFindings } from "./row-findings.tsx";
import classes from "./details.module.css";

export function DetailsPanel({
  row,
  number,
  year,
  findings,
  locked,
  folded,
  onFold,
}: {
  row: Indicator;
  findings: readonly Finding[];
  number: number;
  year: number | null;
  locked: boolean;
  folded: boolean;
  onFold: () => void;
}) {
  const path = `indicators/${row.id}`;
  useRowInSight(row.id, !folded);
  return (
    <aside className={classes.details} aria-label="指标明细" data-details data-folded={folded || undefined}>
      <header className={classes.head}>
        <span className={classes.number}>第 {number} 条</span>
        <h2 className={classes.name} title={row.level3}>
          {row.level3 === "" ? "未命名指标" : row.level3}
        </h2>
        <Tooltip label={folded ? "展开明细" : "收起明细"}>
          <ActionIcon
            size="sm"
            aria-label={folded ? "展开明细" : "收起明细"}
            aria-expanded={!folded}
            onClick={onFold}
          >
            {folded ? <IconChevronUp size={16} stroke={1.75} /> : <IconChevronDown size={16} stroke={1.75} />}
          </ActionIcon>
        </Tooltip>
      </header>
      {!folded && (
        <div className={classes.body}>
          <StandardPanel key={row.id} row={row} year={year} locked={locked} />
          <div className={classes.fields} key={`${row.id}-fields`}>
            <RemarkMark path={path} />
            <LastYearLine id={row.id} />
            <RowFindings id={row.id} findings={findings} locked={locked} />
            <ClassFields row={row} locked={locked} />
            <LongField path={`${path}/content`} />
            <LongField path={`${path}/basis`} label="设定依据及数据来源" />
          </div>
        </div>
      )}
    </aside>
  );
}
