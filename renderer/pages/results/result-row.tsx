/** One indicator of July or January: what it aims at, what was done, what comes of it, why, and what shows it. */
import type { ReactNode } from "react";

import { readComparison, type Actual, type Indicator } from "../../../shared/project/index.ts";
import { FindingMark } from "../../components/index.ts";
import { EvidenceList } from "./evidence/index.tsx";
import type { Period } from "./result-edits.ts";
import classes from "./result-row.module.css";

/** A reason that is asked for, a judgement or a result still to be given: the row asks for them itself. */
const ASKED_BY_THE_ROW = ["C39", "C44", "C45", "C74", "C78"];

const targetOf = ({ comparison, target, unit }: Indicator): string =>
  [readComparison(comparison) ?? comparison, target, unit].filter((part) => part !== "").join(" ");

export function ResultRow({
  indicator,
  actual,
  period,
  target,
  about,
  entry,
  outcome,
  explanation,
  marks,
}: {
  indicator: Indicator;
  actual: Actual | undefined;
  period: Period;
  /** The target as this page says it: 全年 ≥ 240 人次, ≥ 240 人次 · 12 分. */
  target(written: string): string;
  /** Below the target. */
  about: ReactNode;
  entry: ReactNode;
  outcome: ReactNode;
  explanation: ReactNode;
  marks: Readonly<Record<`data-${string}`, string | true | undefined>>;
}) {
  return (
    <li className={classes.row} data-row={indicator.id} {...marks}>
      <div className={classes.what}>
        <span className={classes.name}>{indicator.level3 === "" ? "未命名指标" : indicator.level3}</span>
        <span className={classes.target}>{target(targetOf(indicator))}</span>
        {about}
      </div>
      <div className={classes.entry}>{entry}</div>
      <div className={classes.outcome}>{outcome}</div>
      {explanation}
      <EvidenceList indicator={indicator} actual={actual} period={period} />
      {actual !== undefined && (
        <div className={classes.findings}>
          <FindingMark path={`actuals/${actual.id}`} saidElsewhere={ASKED_BY_THE_ROW} />
        </div>
      )}
    </li>
  );
}
