/** 自评: what the year came to, with scores that show how they are made. */
import { Button } from "@mantine/core";
import { IconClipboardCheck } from "@tabler/icons-react";
import { useMemo } from "react";
import { Link } from "wouter";

import { groupIndicators } from "../../../shared/forms/index.ts";
import { scoreProject } from "../../../shared/scoring/index.ts";
import { useSettings } from "../../client/index.ts";
import { EmptyState, LongField, Section } from "../../components/index.ts";
import { projectAddress } from "../../shell/commands.ts";
import { useLocked, useProject } from "../../working-copy/index.ts";
import { CarryOffer } from "../monitoring/carry-offer.tsx";
import { actualOf } from "./actual-edits.ts";
import classes from "./evaluation.module.css";
import { IndicatorRow } from "./indicator-row.tsx";
import { MoneySection } from "./money-section.tsx";
import { rowNeeds, tableProblems } from "./row-needs.ts";
import { Summary } from "./summary.tsx";

export default function EvaluationPage() {
  const project = useProject();
  const { district } = useSettings();
  const locked = useLocked("actuals");
  const { indicators, actuals, year } = project;
  const score = useMemo(() => scoreProject(project, project.actuals, district), [project, district]);
  const annual = indicators.filter((row) => row.horizon === "annual");
  const rows = new Map(score.rows.map((row) => [row.indicatorId, row]));
  const nameOf = (id: string): string => indicators.find((row) => row.id === id)?.level3 ?? "";
  if (annual.length === 0) {
    return (
      <EmptyState
        icon={<IconClipboardCheck size={40} stroke={1.25} />}
        title="还没有指标可以自评"
        actions={
          <Button component={Link} href={projectAddress(project.id, "indicators")} variant="filled">
            去写指标
          </Button>
        }
      >
        先在“指标”页写好年度指标和评分标准。年底在这里填完成值，得分当场算出，并列出怎么算的。
      </EmptyState>
    );
  }
  return (
    <div className={classes.page}>
      <Summary score={score} problems={tableProblems(score.problems, nameOf)} />
      <CarryOffer />
      <MoneySection execution={score.execution} />
      <Section title="指标完成情况" hint="填实际完成值，得分按评分标准算">
        {groupIndicators(annual).flatMap((level1) =>
          level1.groups.map((group) => (
            <div key={`${level1.name}›${group.name}`} className={classes.group}>
              <h3 className={classes.groupName}>
                <b>{level1.name === "" ? "未选一级指标" : level1.name}</b>
                <span aria-hidden>›</span>
                <span>{group.name === "" ? "未选二级指标" : group.name}</span>
              </h3>
              <ul className={classes.rows}>
                {group.indicators.map((indicator) => {
                  const row = rows.get(indicator.id);
                  const actual = actualOf(actuals, indicator.id);
                  if (row === undefined) return null;
                  const needs = rowNeeds(row, actual, score.problems);
                  return (
                    <IndicatorRow
                      key={indicator.id}
                      indicator={indicator}
                      actual={actual}
                      row={row}
                      needs={needs}
                      year={year}
                      locked={locked}
                    />
                  );
                })}
              </ul>
            </div>
          )),
        )}
      </Section>
      <Section title="年度目标完成情况">
        <div className={classes.goals}>
          <div className={classes.goal}>
            <span>预期目标</span>
            <p>{project.annualGoal.text === "" ? "还没有写年度目标" : project.annualGoal.text}</p>
          </div>
          <LongField path="goalResult" label="实际完成情况" tall />
        </div>
        <LongField path="otherNotes" />
      </Section>
    </div>
  );
}
