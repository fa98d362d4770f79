/** 滚动到下一年: last year's projects, one or all, as the drafts of another year. */
import { Button, Checkbox, Progress } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useRef, useState } from "react";

import type { ProjectSummary } from "../../../shared/api/index.ts";
import { explain, yearsQuery } from "../../client/index.ts";
import {
  EmptyState,
  ErrorNotice,
  Notice,
  Page,
  ReadingInput,
  readYear,
  Section,
  stoppedByUnread,
} from "../../components/index.ts";
import { yearForNew } from "../../shell/commands.ts";
import { answer, reportError } from "../../shell/messages.ts";
import { useView } from "../../shell/view-state.ts";
import { focusSoon } from "../../working-copy/index.ts";
import { ProjectLine } from "./project-line.tsx";
import classes from "./roll-forward.module.css";
import { useProjectsToRoll } from "./use-projects.ts";
import { useRolling, type Rolling } from "./use-rolling.ts";

/** A year that is always there; typed as everywhere, full-width digits included. */
function YearField({
  label,
  value,
  onChange,
}: {
  label: string;
  value: number | null;
  onChange(year: number): void;
}) {
  return (
    <div className={classes.year}>
      <ReadingInput<number | null>
        label={label}
        value={value}
        print={(year) => (year === null ? "" : String(year))}
        read={(text) => {
          const reading = readYear(text);
          return reading.ok && reading.value === null
            ? { ok: false, reason: "请写四位年份，如 2027" }
            : reading;
        }}
        onChange={(year) => year !== null && onChange(year)}
        suffix="年"
        align="left"
      />
    </div>
  );
}

function Running({ rolling }: { rolling: Rolling }) {
  if (rolling.progress === null) return null;
  const { done, total } = rolling.progress;
  return (
    <div className={classes.progress} role="status">
      <Progress value={(100 * done) / total} aria-label="滚动进度" />第 {done + 1} 个，共 {total} 个
      <Button size="compact-sm" onClick={rolling.stop}>
        做完这个就停
      </Button>
    </div>
  );
}

function Done({ rolling, toYear }: { rolling: Rolling; toYear: number }) {
  const created = [...rolling.outcomes.values()].filter(({ status }) => status === "created").length;
  if (rolling.progress !== null || created === 0) return null;
  const takeBack = () => {
    rolling
      .takeBack()
      .then(() => answer(`已撤销：${created} 个新项目移到了回收站`))
      .catch(reportError);
  };
  return (
    <Notice
      tone="ok"
      actions={
        <Button size="compact-sm" onClick={takeBack}>
          撤销这次滚动
        </Button>
      }
    >
      已建好 {created} 个 {toYear}{" "}
      年度项目，原来的项目没有动。年份、时限、资金年度已自动改好，其余可能过时的内容请逐处核对；可以改天接着核对。
    </Notice>
  );
}

function Chooser({
  rows,
  fromYear,
  single,
}: {
  rows: readonly ProjectSummary[];
  fromYear: number | null;
  single: boolean;
}) {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(() => new Set(rows.map(({ id }) => id)));
  const [toYear, setToYear] = useState(fromYear === null ? yearForNew() : fromYear + 1);
  const rolling = useRolling();
  const busy = rolling.progress !== null;
  const wanted = rows.filter(({ id }) => chosen.has(id) && !rolling.outcomes.has(id));
  const list = useRef<HTMLUListElement>(null);
  const roll = async (rows: readonly ProjectSummary[], year: number, again = false) => {
    if (stoppedByUnread()) return;
    await rolling.run(rows, year, again);
    // On to what came of the first of them.
    void focusSoon(() => list.current?.querySelector("a"));
  };
  const choose = (id: string, on: boolean) => {
    const next = new Set(chosen);
    if (on) next.add(id);
    else next.delete(id);
    setChosen(next);
  };
  return (
    <Section
      title={single ? "滚动哪个项目" : `${fromYear ?? ""} 年度的项目`}
      actions={
        !single && (
          <Checkbox
            label={`全选（${rows.length} 个）`}
            disabled={busy}
            checked={chosen.size === rows.length}
            indeterminate={chosen.size > 0 && chosen.size < rows.length}
            onChange={(event) =>
              setChosen(new Set(event.currentTarget.checked ? rows.map(({ id }) => id) : []))
            }
          />
        )
      }
    >
      <ul ref={list} className={classes.list} aria-label="要滚动的项目">
        {rows.map((row) => (
          <ProjectLine
            key={row.id}
            row={row}
            chosen={chosen.has(row.id)}
            outcome={rolling.outcomes.get(row.id)}
            busy={busy}
            onChoose={(on) => choose(row.id, on)}
            onAgain={() => toYear !== null && void roll([row], toYear, true)}
          />
        ))}
      </ul>
      <Running rolling={rolling} />
      {toYear !== null && <Done rolling={rolling} toYear={toYear} />}
      <div className={classes.years}>
        <YearField label="滚动到年度" value={toYear} onChange={setToYear} />
        <Button
          size="sm"
          variant="filled"
          disabled={busy || wanted.length === 0 || toYear === null}
          onClick={() => toYear !== null && void roll(wanted, toYear)}
        >
          {single ? `滚动到 ${toYear ?? "…"} 年度` : `把 ${wanted.length} 个项目滚动到 ${toYear ?? "…"} 年度`}
        </Button>
      </div>
    </Section>
  );
}

/** The year she looks at, else the newest that has projects; rolling makes a newer one, which changes nothing here. */
function useFromYear(): [number | null, (year: number) => void] {
  const viewed = useView("year");
  const { data: years } = useQuery(yearsQuery);
  const [chosen, setChosen] = useState<number | null>(null);
  const first = viewed ?? years?.find(({ year }) => year !== null)?.year ?? null;
  if (chosen === null && first !== null) setChosen(first);
  return [chosen ?? first, setChosen];
}

export default function RollForwardPage({ id }: { id: string | undefined }) {
  const [fromYear, setFromYear] = useFromYear();
  const { data: rows, error } = useProjectsToRoll(id, id === undefined ? fromYear : null);
  const year = id === undefined ? fromYear : (rows?.[0]?.year ?? null);
  return (
    <Page
      title="滚动到下一年"
      hint="用上一年的项目做新一年的草稿，原来的项目不动"
      actions={id === undefined && <YearField label="从哪个年度" value={fromYear} onChange={setFromYear} />}
    >
      {error !== null && <ErrorNotice error={explain(error)} />}
      {rows !== undefined && rows.length === 0 && (
        <EmptyState title={fromYear === null ? "还没有项目" : `${fromYear} 年度没有项目`}>
          请换一个年度，或先建立那一年的项目。
        </EmptyState>
      )}
      {rows !== undefined && rows.length > 0 && (
        <Chooser key={`${id ?? ""}/${year ?? ""}`} rows={rows} fromYear={year} single={id !== undefined} />
      )}
    </Page>
  );
}
