/** The projects behind a figure, or all of them; a click opens the project. */
import { Button } from "@mantine/core";
import { Link } from "wouter";

import { printMoney, type MoneyUnit, MONEY_UNIT_LABEL } from "../../../shared/project/index.ts";
import type { SummaryFilter, SummaryProject } from "../../../shared/summary/index.ts";
import { explain } from "../../client/index.ts";
import { ErrorNotice, Section, StateBadge } from "../../components/index.ts";
import { projectAddress } from "../../shell/commands.ts";
import classes from "./summary.module.css";
import { LISTED, useProjectsBehind } from "./use-summary.ts";

function scoreText({ score }: SummaryProject): string {
  if (score === null) return "…";
  if (score.status === "none") return "";
  return score.total === null ? "未填完" : String(score.total / 100);
}

function Row({ project, unit }: { project: SummaryProject; unit: MoneyUnit }) {
  return (
    <tr>
      <td>{project.year}</td>
      <td className={classes.projectName}>
        <Link href={projectAddress(project.id)} title={project.name}>
          {project.name === "" ? "未命名项目" : project.name}
        </Link>
      </td>
      <td className={classes.unitName} title={project.unitName}>
        {project.unitName}
      </td>
      <td>
        <StateBadge state={project.state} />
      </td>
      <td data-number>
        {project.amount === null ? "—" : printMoney(project.amount, unit, { thousands: true })}
      </td>
      <td data-number>{project.indicatorCount}</td>
      <td data-number>{project.points}</td>
      <td data-number>{scoreText(project)}</td>
      <td>{project.score?.grade ?? ""}</td>
    </tr>
  );
}

export function ProjectsBehind({
  years,
  filter,
  label,
  unit,
  onAll,
}: {
  years: readonly number[];
  filter: SummaryFilter | null;
  label: string | null;
  unit: MoneyUnit;
  onAll(): void;
}) {
  const { data, error } = useProjectsBehind(years, filter);
  if (error !== null) return <ErrorNotice error={explain(error)} />;
  if (data === undefined) return null;
  const more = data.total > LISTED ? `，先列出金额最大的 ${LISTED} 个` : "";
  return (
    <Section
      title={label === null ? "项目明细" : `“${label}”的项目`}
      hint={`${data.total} 个${more}`}
      actions={label === null ? undefined : <Button onClick={onAll}>看全部项目</Button>}
    >
      <div className={classes.tableFrame}>
        <table className={classes.table}>
          <thead>
            <tr>
              <th>年度</th>
              <th>项目名称</th>
              <th>单位</th>
              <th>状态</th>
              <th data-number>金额（{MONEY_UNIT_LABEL[unit]}）</th>
              <th data-number>指标</th>
              <th data-number>分值</th>
              <th data-number>自评得分</th>
              <th>等级</th>
            </tr>
          </thead>
          <tbody>
            {data.rows.map((project) => (
              <Row key={project.id} project={project} unit={unit} />
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  );
}
