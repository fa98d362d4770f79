/** 体检 of a whole year: every project, and all of them against each other. */
import { Button, NativeSelect, Progress as Bar } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { IconRefresh, IconStethoscope } from "@tabler/icons-react";
import { useMemo, useState } from "react";
import { Link } from "wouter";

import { useSettings, yearsQuery } from "../../client/index.ts";
import { EmptyState, ErrorNotice, Page } from "../../components/index.ts";
import { useView } from "../../shell/view-state.ts";
import { AcrossProjects } from "./across.tsx";
import type { CheckedProject } from "./check-all.ts";
import classes from "./office-checks.module.css";
import { ProjectRows } from "./project-rows.tsx";
import { useOfficeCheck, type OfficeCheckRun } from "./use-office-check.ts";
import { useOpenPlace } from "./use-open-place.ts";

function sentenceOf({ state, progress }: OfficeCheckRun): string {
  const { done, total, comparing } = progress ?? { done: 0, total: 0, comparing: false };
  if (state === "stopped") return `已停止，检查了 ${done}${total === 0 ? "" : ` / ${total}`} 个项目`;
  if (progress === null) return "正在读项目…";
  return comparing ? `${total} 个项目都检查过了，正在互相比对…` : `正在检查 ${done} / ${total} 个项目`;
}

function Running({ run }: { run: OfficeCheckRun }) {
  const { progress } = run;
  const share = progress === null || progress.total === 0 ? 0 : (100 * progress.done) / progress.total;
  return (
    <div className={classes.running} role="status">
      <Bar value={share} aria-label="检查进度" className={classes.progress ?? ""} />
      <span>{sentenceOf(run)}</span>
      {run.state === "running" && (
        <Button size="compact-sm" onClick={run.stop}>
          停止
        </Button>
      )}
    </div>
  );
}

const NONE: readonly CheckedProject[] = [];

function YearCheck({
  year,
  years,
  onYear,
  onAgain,
}: {
  year: number;
  years: readonly number[];
  onYear(year: number): void;
  onAgain(): void;
}) {
  const { district } = useSettings();
  const run = useOfficeCheck(year);
  const open = useOpenPlace();
  // While it runs the list would change its order under the mouse.
  const checked =
    run.outcome?.checked ?? (run.state === "stopped" ? run.progress?.checked : undefined) ?? NONE;
  const names = useMemo(() => new Map(checked.map(({ id, name }) => [id, name])), [checked]);
  return (
    <Page
      title="体检"
      hint="一年的项目一起检查"
      wide
      actions={
        <>
          <NativeSelect
            size="xs"
            aria-label="检查哪一年"
            data={years.map((entry) => ({ value: String(entry), label: `${entry} 年度` }))}
            value={String(year)}
            onChange={(event) => onYear(Number(event.currentTarget.value))}
          />
          <Button
            leftSection={<IconRefresh size={16} stroke={1.5} />}
            disabled={run.state === "running"}
            onClick={onAgain}
          >
            重新检查
          </Button>
        </>
      }
    >
      {run.error !== null && <ErrorNotice error={run.error} onRetry={onAgain} />}
      {(run.state === "running" || run.state === "stopped") && <Running run={run} />}
      {run.outcome !== null && (
        <AcrossProjects
          findings={run.outcome.across}
          year={year}
          ceilings={district.fundingCeilings.filter((ceiling) => ceiling.year === year).length}
          nameOf={(id) => names.get(id) || "上年的项目"}
          onOpen={open}
        />
      )}
      {checked.length > 0 && <ProjectRows checked={checked} onOpen={open} />}
    </Page>
  );
}

export default function OfficeChecksPage() {
  const { data } = useQuery(yearsQuery);
  const current = useView("year");
  const [chosen, setChosen] = useState<number | null>(null);
  const [round, setRound] = useState(0);
  if (data === undefined) return null;
  const years = data.flatMap(({ year }) => (year === null ? [] : [year]));
  const usual = current !== null && years.includes(current) ? current : (years[0] ?? null);
  const year = chosen ?? usual;
  if (year === null) {
    return (
      <Page title="体检">
        <EmptyState
          icon={<IconStethoscope size={48} stroke={1} />}
          title="还没有项目"
          actions={
            <Button component={Link} href="/">
              去建立项目
            </Button>
          }
        >
          有了项目，这里把一年的项目一起检查：各项目自己的问题，项目之间的重复，合计是否超过控制数。
        </EmptyState>
      </Page>
    );
  }
  return (
    <YearCheck
      key={`${year} ${round}`}
      year={year}
      years={years}
      onYear={setChosen}
      onAgain={() => setRound(round + 1)}
    />
  );
}
