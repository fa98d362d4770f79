/** 自评: what the year came to, with scores that show how they are made. */
import { IconClipboardCheck } from "@tabler/icons-react";
import { useMemo } from "react";

import { scoreProject } from "../../../shared/scoring/index.ts";
import { useSettings } from "../../client/index.ts";
import { LongField, Section } from "../../components/index.ts";
import { useProject } from "../../working-copy/index.ts";
import { IndicatorGroups } from "../results/indicator-groups.tsx";
import { NoIndicators } from "../results/no-indicators.tsx";
import { actualAt } from "../results/result-edits.ts";
import { CarryOffer } from "./carry-offer.tsx";
import classes from "./evaluation.module.css";
import { IndicatorRow } from "./indicator-row.tsx";
import { EvaluatedMoney } from "./money.tsx";
import { rowNeeds, tableProblems } from "./row-needs.ts";
import { Summary } from "./summary.tsx";

export default function EvaluationPage() {
  const project = useProject();
  const { district } = useSettings();
  const { indicators, actuals, year } = project;
  const score = useMemo(() => scoreProject(project, project.actuals, district), [project, district]);
  const annual = indicators.filter((row) => row.horizon === "annual");
  const rows = new Map(score.rows.map((row) => [row.indicatorId, row]));
  const nameOf = (id: string): string => indicators.find((row) => row.id === id)?.level3 ?? "";
  if (annual.length === 0) {
    return (
      <NoIndicators icon={<IconClipboardCheck size={40} stroke={1.25} />} title="还没有指标可以自评">
        先在“指标”页写好年度指标和评分标准。年底在这里填完成值，得分当场算出，并列出怎么算的。
      </NoIndicators>
    );
  }
  return (
    <div className={classes.page}>
      <Summary score={score} problems={tableProblems(score.problems, nameOf)} />
      <CarryOffer />
      <EvaluatedMoney execution={score.execution} />
      <Section title="指标完成情况" hint="填实际完成值，得分按评分标准算">
        <IndicatorGroups indicators={annual}>
          {(indicator) => {
            const row = rows.get(indicator.id);
            if (row === undefined) return null;
            const actual = actualAt(actuals, { indicatorId: indicator.id, period: "selfEvaluation" });
            return (
              <IndicatorRow
                key={indicator.id}
                indicator={indicator}
                actual={actual}
                row={row}
                needs={rowNeeds(row, actual, score.problems)}
                year={year}
              />
            );
          }}
        </IndicatorGroups>
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
