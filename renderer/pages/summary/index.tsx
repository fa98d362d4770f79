/** 汇总: the projects of one or more years, added up; every figure opens the projects behind it. */
import { Button, Chip, Group } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { IconChartBar } from "@tabler/icons-react";
import { useState } from "react";
import { Link } from "wouter";

import type { WrittenFiles } from "../../../shared/api/index.ts";
import { MONEY_UNIT_LABEL } from "../../../shared/project/index.ts";
import type { SummaryFilter } from "../../../shared/summary/index.ts";
import { explain, useSettings, yearsQuery } from "../../client/index.ts";
import { WrittenNotice } from "../../components/files/index.ts";
import { EmptyState, ErrorNotice, Page, Section } from "../../components/index.ts";
import { useView } from "../../shell/view-state.ts";
import { BarChart, type Bar } from "./bar-chart.tsx";
import { classBars, gradeBars, levelBars, sourceBars, stateBars, yearBars, type OpenBar } from "./bars.ts";
import { Ceilings } from "./ceilings.tsx";
import { Export } from "./export.tsx";
import { Facts } from "./facts.tsx";
import { ProjectsBehind } from "./projects-behind.tsx";
import classes from "./summary.module.css";
import { useSummary } from "./use-summary.ts";

interface Opened {
  key: string;
  label: string;
  filter: SummaryFilter;
}

function YearChoice({
  all,
  chosen,
  onChoose,
}: {
  all: readonly number[];
  chosen: readonly number[];
  onChoose(years: number[]): void;
}) {
  return (
    <Chip.Group
      multiple
      value={chosen.map(String)}
      onChange={(values) => values.length > 0 && onChoose(values.map(Number))}
    >
      <Group gap={8} role="group" aria-label="汇总哪些年度">
        {all.map((year) => (
          <Chip key={year} value={String(year)} size="xs" variant="outline">
            {year} 年度
          </Chip>
        ))}
      </Group>
    </Chip.Group>
  );
}

function Chart({
  title,
  hint,
  bars,
  active = null,
  onOpen,
}: {
  title: string;
  hint?: string | undefined;
  bars: readonly Bar[];
  active?: string | null;
  onOpen?: (bar: Bar) => void;
}) {
  return (
    <div className={classes.chart}>
      <Section title={title} hint={hint}>
        <BarChart label={title} bars={bars} active={active} {...(onOpen === undefined ? {} : { onOpen })} />
      </Section>
    </div>
  );
}

function Summary({ years }: { years: readonly number[] }) {
  const { figures, error, scoring } = useSummary(years);
  const unit = useSettings().preferences.moneyUnit;
  const [opened, setOpened] = useState<Opened | null>(null);
  if (error !== null) return <ErrorNotice error={explain(error)} />;
  if (figures === undefined) return null;
  const open = (bar: Bar) => {
    const { key, label, filter } = bar as OpenBar;
    setOpened(opened?.key === key ? null : { key, label, filter });
  };
  const active = opened?.key ?? null;
  const inUnit = MONEY_UNIT_LABEL[unit];
  return (
    <>
      <Facts figures={figures} unit={unit} scoring={scoring} />
      <div className={classes.charts}>
        {figures.years.length > 1 && (
          <Chart title="各年度资金" hint={inUnit} bars={yearBars(figures, unit)} />
        )}
        <Chart
          title="资金来源"
          hint={inUnit}
          bars={sourceBars(figures, unit)}
          active={active}
          onOpen={open}
        />
        <Chart title="资金类别" hint={inUnit} bars={classBars(figures, unit)} />
        <Chart title="项目状态" bars={stateBars(figures)} active={active} onOpen={open} />
        <Chart title="指标分值" bars={levelBars(figures)} active={active} onOpen={open} />
        <Chart
          title="自评等级"
          hint={scoring > 0 ? `正在算分，还差 ${scoring} 个项目` : undefined}
          bars={gradeBars(figures)}
          active={active}
          onOpen={open}
        />
      </div>
      <Ceilings figures={figures} years={years} unit={unit} />
      <ProjectsBehind
        years={years}
        filter={opened?.filter ?? null}
        label={opened?.label ?? null}
        unit={unit}
        onAll={() => setOpened(null)}
      />
    </>
  );
}

export default function SummaryPage() {
  const { data } = useQuery(yearsQuery);
  const current = useView("year");
  const [chosen, setChosen] = useState<readonly number[] | null>(null);
  const [written, setWritten] = useState<WrittenFiles | null>(null);
  if (data === undefined) return null;
  const all = data.flatMap((entry) => (entry.year === null ? [] : [entry.year]));
  const first = current !== null && all.includes(current) ? current : all[0];
  const years = (chosen ?? (first === undefined ? [] : [first])).filter((year) => all.includes(year));
  if (years.length === 0) {
    return (
      <Page title="汇总">
        <EmptyState
          icon={<IconChartBar size={48} stroke={1} />}
          title="还没有可以汇总的项目"
          actions={
            <Button component={Link} href="/">
              去建立项目
            </Button>
          }
        >
          项目填了“预算年度”以后，这里会按年度加起来：资金来源、状态、指标分值、自评得分和等级。
        </EmptyState>
      </Page>
    );
  }
  return (
    <Page
      title="汇总"
      wide
      hint={<YearChoice all={all} chosen={years} onChoose={setChosen} />}
      actions={<Export years={years} onWritten={setWritten} />}
    >
      {written !== null && (
        <WrittenNotice token={written.token} onClose={() => setWritten(null)}>
          {written.files[0]?.name} 已写好，读回核对无误。
        </WrittenNotice>
      )}
      <Summary years={years} />
    </Page>
  );
}
