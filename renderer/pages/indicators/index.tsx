/** 指标: the goal table as a spreadsheet, and beside the selected row how its standard is read and what it would give. */
import { Button, SegmentedControl } from "@mantine/core";
import { IconBooks, IconPlus, IconTargetArrow } from "@tabler/icons-react";
import { useEffect, useMemo, useState } from "react";
import { useLocation } from "wouter";

import type { Finding } from "../../../shared/checks/index.ts";
import type { Indicator } from "../../../shared/project/index.ts";
import { useSettings } from "../../client/index.ts";
import { EmptyState, Notice } from "../../components/index.ts";
import { useFindings, useLocked, useProjectPart } from "../../working-copy/index.ts";
import { useStillSame } from "../checks/use-still-same.ts";
import { DetailsPanel } from "./details/details-panel.tsx";
import { IndicatorGrid } from "./grid/indicator-grid.tsx";
import { findingsByRow } from "./grid/marks.ts";
import type { Outcome } from "./grid/controller.ts";
import { useGridController, useGridSnapshot } from "./grid/grid-context.ts";
import classes from "./indicators.module.css";
import { PasteTarget } from "./paste-target.tsx";
import { PointsBar } from "./points-bar.tsx";

const NONE: readonly Finding[] = [];

/** In a lower window (zoomed, or a small one) the open details would leave the grid no row to be seen. */
const ROOM_FOR_DETAILS = "(min-height: 660px)";

type Horizon = Indicator["horizon"];

/** What the last paste or removal did, until the next change. */
function OutcomeLine({ outcome, onUndo }: { outcome: Outcome | null; onUndo: () => void }) {
  const same = useStillSame(outcome?.project ?? null);
  if (outcome === null || !same) return null;
  return (
    <div className={classes.outcome} data-outcome>
      <Notice
        tone={outcome.left.length > 0 ? "warning" : "plain"}
        actions={
          outcome.undoable && (
            <Button size="compact-sm" onClick={onUndo}>
              撤销
            </Button>
          )
        }
      >
        {[outcome.text, ...outcome.left].join("；")}
      </Notice>
    </div>
  );
}

function HorizonSwitch({
  indicators,
  value,
  onChange,
}: {
  indicators: readonly Indicator[];
  value: Horizon;
  onChange: (value: Horizon) => void;
}) {
  const count = (horizon: Horizon) => indicators.filter((row) => row.horizon === horizon).length;
  return (
    <SegmentedControl
      size="xs"
      aria-label="年度指标或总体指标"
      data={[
        { value: "annual" as const, label: `年度 ${count("annual")}` },
        { value: "overall" as const, label: `总体 ${count("overall")}` },
      ]}
      value={value}
      onChange={(next) => onChange(next)}
    />
  );
}

export default function IndicatorsPage() {
  const indicators = useProjectPart((project) => project.indicators);
  const year = useProjectPart((project) => project.year);
  const projectId = useProjectPart((project) => project.id);
  const [, navigate] = useLocation();
  const { district } = useSettings();
  const locked = useLocked();
  const all = useFindings();
  const findings = useMemo(() => findingsByRow(all), [all]);
  const [folded, setFolded] = useState(() => !matchMedia(ROOM_FOR_DETAILS).matches);
  const grid = useGridController();
  const { horizon, takesFocus, outcome, refused } = useGridSnapshot(grid);
  const { groups, rows } = grid.lines();
  useEffect(() => grid.forgetOutdated(indicators), [grid, indicators]);
  const hidden = useMemo(() => indicators.filter((row) => row.horizon !== horizon), [indicators, horizon]);
  const selection = grid.selection();
  const activeRow = selection === null ? undefined : rows[selection.active.row];
  return (
    <div className={classes.page}>
      <div className={classes.toolbar}>
        <PointsBar groups={groups} district={district} />
        <div className={classes.tools}>
          <HorizonSwitch indicators={indicators} value={horizon} onChange={(next) => grid.setHorizon(next)} />
          <Button
            leftSection={<IconBooks size={16} stroke={1.5} />}
            disabled={locked}
            onClick={() => navigate(`/library/${projectId}`)}
          >
            从指标库插入
          </Button>
          <Button
            variant="filled"
            leftSection={<IconPlus size={16} stroke={2} />}
            disabled={locked}
            onClick={() => grid.add()}
          >
            加指标
          </Button>
        </div>
      </div>
      <OutcomeLine outcome={outcome} onUndo={() => grid.undoOutcome()} />
      {rows.length === 0 ? (
        <EmptyState
          icon={<IconTargetArrow size={40} stroke={1.25} />}
          title={horizon === "annual" ? "还没有指标" : "还没有总体指标"}
          actions={<PasteTarget grid={grid} locked={locked} />}
        >
          {horizon === "annual"
            ? `先加产出、效益、满意度各一条，分值合计 ${district.indicatorTotal} 分。已有表格的，在 Excel、WPS 或 Word 里复制，连表头一起粘贴到这里。`
            : "多数地方只报年度指标。需要填三年总体指标时，在这里加，或把年度指标改为总体。"}
        </EmptyState>
      ) : (
        <div className={classes.layout}>
          <div className={classes.table}>
            <IndicatorGrid
              grid={grid}
              groups={groups}
              rows={rows}
              selection={selection}
              takesFocus={takesFocus}
              hidden={hidden}
              findings={findings}
              locked={locked}
              refused={refused}
              total={horizon === "annual" ? district.indicatorTotal : null}
            />
          </div>
          {activeRow !== undefined && selection !== null && (
            <div className={classes.aside}>
              <DetailsPanel
                row={activeRow}
                number={selection.active.row + 1}
                year={year}
                findings={findings.get(activeRow.id) ?? NONE}
                locked={locked}
                folded={folded}
                onFold={() => setFolded(!folded)}
              />
            </div>
          )}
        </div>
      )}
    </div>
  );
}
