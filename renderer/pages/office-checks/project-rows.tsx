/** 各项目: how many findings each project has, the most urgent first; a row opens to its 必改 and 建议改. */
import { Button, SegmentedControl, UnstyledButton, VisuallyHidden } from "@mantine/core";
import { IconChevronDown, IconChevronRight } from "@tabler/icons-react";
import { memo, useState } from "react";
import { Link } from "wouter";

import type { CheckPlace } from "../../../shared/checks/index.ts";
import { Section, SeverityDot, StateBadge } from "../../components/index.ts";
import { projectAddress } from "../../shell/commands.ts";
import type { CheckedProject } from "./check-all.ts";
import classes from "./office-checks.module.css";
import { countOf, ranked, type Wanted } from "./ranking.ts";

const STEP = 100;

const WANTED = [
  { value: "error" as const, label: "有必改" },
  { value: "any" as const, label: "有建议改" },
  { value: "all" as const, label: "全部" },
];

type OnOpen = (projectId: string, place: CheckPlace) => void;

function Opened({ entry, onOpen }: { entry: CheckedProject; onOpen: OnOpen }) {
  const shown = entry.findings.filter(({ severity }) => severity !== "hint");
  return (
    <tr>
      <td colSpan={7} className={classes.opened}>
        <ul className={classes.list}>
          {shown.map((finding) => (
            <li key={finding.key} className={classes.finding} data-check={finding.id}>
              <SeverityDot severity={finding.severity} />
              <div className={classes.words}>{finding.message}</div>
              {finding.places[0] !== undefined && (
                <Button
                  size="compact-xs"
                  variant="subtle"
                  onClick={() => onOpen(entry.id, finding.places[0]!)}
                >
                  去修改
                </Button>
              )}
            </li>
          ))}
        </ul>
      </td>
    </tr>
  );
}

const Row = memo(function Row({ entry, onOpen }: { entry: CheckedProject; onOpen: OnOpen }) {
  const [open, setOpen] = useState(false);
  const [errors, warnings, hints] = (["error", "warning", "hint"] as const).map((severity) =>
    countOf(entry.findings, severity),
  ) as [number, number, number];
  const name = entry.name === "" ? "未命名项目" : entry.name;
  const number = (count: number, tone: "error" | "warning" | "hint") => (
    <td data-number data-tone={count === 0 ? undefined : tone}>
      {count === 0 ? "" : count}
    </td>
  );
  return (
    <>
      <tr data-project={entry.id}>
        <td>
          {errors + warnings > 0 && (
            <UnstyledButton
              className={classes.unfold}
              aria-label={`${open ? "收起" : "展开"}${name}`}
              aria-expanded={open}
              onClick={() => setOpen(!open)}
            >
              {open ? <IconChevronDown size={16} /> : <IconChevronRight size={16} />}
            </UnstyledButton>
          )}
        </td>
        <td className={classes.name}>
          <Link href={projectAddress(entry.id, "checks")} title={name}>
            {name}
          </Link>
        </td>
        <td>
          <StateBadge state={entry.state} />
        </td>
        {number(errors, "error")}
        {number(warnings, "warning")}
        {number(hints, "hint")}
        <td data-number>{entry.score}</td>
      </tr>
      {open && <Opened entry={entry} onOpen={onOpen} />}
    </>
  );
});

export function ProjectRows({ checked, onOpen }: { checked: readonly CheckedProject[]; onOpen: OnOpen }) {
  const [wanted, setWanted] = useState<Wanted>("all");
  const [limit, setLimit] = useState(STEP);
  const rows = ranked(checked, wanted);
  const withErrors = ranked(checked, "error").length;
  return (
    <Section
      title="各项目"
      hint={withErrors === 0 ? "没有必改的项目" : `${withErrors} 个项目有必改`}
      actions={
        <SegmentedControl
          size="xs"
          aria-label="列出哪些项目"
          data={WANTED}
          value={wanted}
          onChange={setWanted}
        />
      }
    >
      {rows.length === 0 ? (
        <p className={classes.fine}>没有这样的项目。</p>
      ) : (
        <table className={classes.table}>
          <thead>
            <tr>
              <th>
                <VisuallyHidden>展开</VisuallyHidden>
              </th>
              <th>项目</th>
              <th>状态</th>
              <th data-number>必改</th>
              <th data-number>建议改</th>
              <th data-number>提示</th>
              <th data-number>得分</th>
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, limit).map((entry) => (
              <Row key={entry.id} entry={entry} onOpen={onOpen} />
            ))}
          </tbody>
        </table>
      )}
      {rows.length > limit && (
        <Button variant="subtle" onClick={() => setLimit(limit + STEP)}>
          再列 {Math.min(STEP, rows.length - limit)} 个（还有 {rows.length - limit} 个）
        </Button>
      )}
    </Section>
  );
}
