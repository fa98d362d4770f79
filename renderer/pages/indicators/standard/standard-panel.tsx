/** How the selected indicator's standard was read: clause by clause, with what it leaves open and what it gives. */
import { Button } from "@mantine/core";
import { useMemo, useRef, useState } from "react";

import type { Indicator } from "../../../../shared/project/index.ts";
import {
  describeRule,
  readRow,
  scoredIndicator,
  scoreIndicator,
  type ActualValue,
  type Span,
  type StandardReading,
} from "../../../../shared/scoring/index.ts";
import { useSettings } from "../../../client/index.ts";
import { useRowInSight } from "../grid/row-in-sight.ts";
import { AssumptionChoices } from "./assumption-choices.tsx";
import { Builder } from "./builder.tsx";
import { ClauseText, RefusedText } from "./clause-text.tsx";
import { ConsistencyWarnings, PointsAgree } from "./consistency-warnings.tsx";
import { CurveChart } from "./curve-chart.tsx";
import { firstTry } from "./first-try.ts";
import { Pointer } from "./pointer.tsx";
import classes from "./standard.module.css";
import { TryOut } from "./try-out.tsx";

type Read = Extract<StandardReading, { ok: true }>;

/** What the rule does; its full points stand among the clauses, what has to be entered shows in the try-out. */
const ruleLines = (reading: Read): string[] => describeRule(reading.rule).split("\n").slice(1, -1);

function ReadStandard({ row, year, reading }: { row: Indicator; year: number | null; reading: Read }) {
  const [lit, setLit] = useState<Span | null>(null);
  const [entered, setEntered] = useState<ActualValue | undefined>(undefined);
  const value = entered === undefined ? firstTry(row, reading.inputs) : entered;
  const score = scoreIndicator(reading.rule, scoredIndicator(row, year), value);
  const tried =
    score.points !== null && typeof value === "string" ? { result: value, points: score.points } : null;
  return (
    <div className={classes.reading}>
      <ClauseText text={row.standard.text} clauses={reading.clauses} lit={lit} />
      <div className={classes.words}>
        <ol className={classes.clauses} aria-label="逐句读作">
          {reading.clauses.map((clause) => (
            <li key={`${clause.from}-${clause.to}`}>
              <Pointer span={clause} onLight={setLit}>
                {clause.reads}
              </Pointer>
            </li>
          ))}
        </ol>
        <div className={classes.rule} aria-label="整条规则">
          {ruleLines(reading).map((line) => (
            <p key={line}>{line}</p>
          ))}
        </div>
        <AssumptionChoices row={row} assumptions={reading.assumptions} />
        <ConsistencyWarnings row={row} year={year} reading={reading} />
        <TryOut
          inputs={reading.inputs}
          value={value}
          score={score}
          year={year}
          onLight={setLit}
          onChange={setEntered}
        />
      </div>
      <CurveChart row={row} year={year} rule={reading.rule} tried={tried} />
    </div>
  );
}

export function StandardPanel({
  row,
  year,
  locked,
}: {
  row: Indicator;
  year: number | null;
  locked: boolean;
}) {
  const [building, setBuilding] = useState(false);
  const toggle = useRef<HTMLButtonElement>(null);
  const leave = () => {
    setBuilding(false);
    toggle.current?.focus();
  };
  useRowInSight(row.id, building);
  const { district } = useSettings();
  const reading = useMemo(() => readRow(row, year, district), [row, year, district]);
  const empty = row.standard.text.trim() === "";
  const title = empty ? "评（扣）分标准" : reading.ok ? "这条标准读作" : "这条标准没有读懂";
  return (
    <section
      className={classes.panel}
      aria-label="评（扣）分标准怎样读"
      data-building={building || undefined}
    >
      <header className={classes.head}>
        <h3 className={classes.title}>{building ? "用表单写标准" : title}</h3>
        {!building && reading.ok && <PointsAgree row={row} year={year} reading={reading} />}
        <Button
          ref={toggle}
          size="compact-xs"
          variant="subtle"
          disabled={locked}
          aria-expanded={building}
          onClick={() => setBuilding(!building)}
        >
          {building ? "收起表单" : "用表单写标准"}
        </Button>
      </header>
      {building && <Builder row={row} year={year} onDone={leave} />}
      {!building && empty && (
        <p className={classes.hint}>
          还没有写评分标准。在表格里直接写，或用表单写：选一种计分方式，程序写出句子，并算出每种结果得几分。
        </p>
      )}
      {!building && !empty && !reading.ok && (
        <div className={classes.words}>
          <RefusedText text={row.standard.text} at={reading} />
          <p className={classes.reason} role="status">
            {reading.reason}
          </p>
          <p className={classes.hint}>
            标出的地方读不下去，所以不替您算分。请改写这一句，或用表单写标准；自评时也可以手工打分并写明理由。
          </p>
        </div>
      )}
      {!building && !empty && reading.ok && <ReadStandard row={row} year={year} reading={reading} />}
    </section>
  );
}
