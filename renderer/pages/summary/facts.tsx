/** The four figures one looks at first, and what is missing in them. */
import { printMoney, type MoneyUnit, MONEY_UNIT_LABEL } from "../../../shared/project/index.ts";
import {
  executionTotal,
  meanScore,
  scoredProjects,
  totalAmount,
  totalProjects,
  type SummaryFigures,
} from "../../../shared/summary/index.ts";
import { FigureBand } from "../../components/index.ts";
import classes from "./summary.module.css";

/** 1/2 个项目: of how many a figure speaks, where it is not all of them. */
function Share({ of, all }: { of: number; all: number }) {
  return of === all ? null : <small>{`${of}/${all} 个项目`}</small>;
}

export function Facts({
  figures,
  unit,
  scoring,
}: {
  figures: SummaryFigures;
  unit: MoneyUnit;
  scoring: number;
}) {
  const execution = executionTotal(figures);
  const all = totalProjects(figures);
  const mean = scoring > 0 ? null : meanScore(figures);
  const withoutAmount = figures.years.reduce((sum, row) => sum + row.withoutAmount, 0);
  const missing = [
    withoutAmount > 0 ? `${withoutAmount} 个项目没有填金额` : "",
    figures.withoutYear > 0 ? `另有 ${figures.withoutYear} 个项目没有填预算年度，不在汇总里` : "",
  ].filter((text) => text !== "");
  return (
    <FigureBand label="合计">
      <dl className={classes.facts}>
        <div>
          <dt>项目</dt>
          <dd>
            <b>{all}</b> 个
          </dd>
        </div>
        <div>
          <dt>年度资金</dt>
          <dd>
            <b>{printMoney(totalAmount(figures), unit, { thousands: true })}</b> {MONEY_UNIT_LABEL[unit]}
          </dd>
        </div>
        <div>
          <dt>预算执行率</dt>
          <dd>
            {execution.rate === null ? (
              "没有填执行数"
            ) : (
              <>
                <b>{execution.rate}%</b> <Share of={execution.projects} all={all} />
              </>
            )}
          </dd>
        </div>
        <div>
          <dt>平均自评得分</dt>
          <dd>
            {mean === null ? (
              "没有完成的自评"
            ) : (
              <>
                <b>{mean}</b> <Share of={scoredProjects(figures)} all={all} />
              </>
            )}
          </dd>
        </div>
      </dl>
      {missing.length > 0 && <p className={classes.missing}>{missing.join("；")}。</p>}
    </FigureBand>
  );
}
