/** Office, year, search, and the two things she wants to be sure of: saved, and backed up. */
import { UnstyledButton } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { IconCheck, IconChevronDown, IconSearch } from "@tabler/icons-react";
import { Link, useLocation } from "wouter";

import { useSettings, yearsQuery } from "../client/index.ts";
import { MenuButton } from "../components/index.ts";
import { moveTo } from "../working-copy/index.ts";
import { openPalette, yearForNew } from "./commands.ts";
import { BackupStatus } from "./backup-status.tsx";
import { SaveStatus } from "./save-status.tsx";
import classes from "./shell.module.css";
import { changeView, useView } from "./view-state.ts";

/** Characters from which a name is cut off in the header. */
const LONG_NAME = 16;

const yearLabel = (year: number | null): string => (year === null ? "全部年度" : `${year} 年度`);

function YearSwitch() {
  const year = useView("year");
  const { data } = useQuery(yearsQuery);
  const [, navigate] = useLocation();
  const counts = new Map(
    (data ?? []).filter((entry) => entry.year !== null).map((entry) => [entry.year!, entry.count]),
  );
  const years = [
    ...new Set([
      ...counts.keys(),
      ...(year === null ? [] : [year]),
      ...[yearForNew()].filter((each) => each !== null),
    ]),
  ];
  const choose = (next: number | null) => {
    changeView({ year: next });
    moveTo({ year: next });
    navigate("/");
  };
  return (
    <MenuButton
      position="bottom-start"
      button={
        <UnstyledButton className={classes.year} aria-label={`预算年度：${yearLabel(year)}`}>
          {yearLabel(year)}
          <IconChevronDown size={14} stroke={2} aria-hidden />
        </UnstyledButton>
      }
      lines={[null, ...years.toSorted((a, b) => b - a)].map((each) => ({
        label: yearLabel(each),
        icon: (
          <IconCheck size={14} stroke={2} visibility={each === year ? "visible" : "hidden"} aria-hidden />
        ),
        aside: <span className={classes.count}>{each === null ? "" : `${counts.get(each) ?? 0} 个`}</span>,
        act: () => choose(each),
      }))}
    />
  );
}

function Search() {
  return (
    <UnstyledButton
      className={classes.search ?? ""}
      aria-haspopup="dialog"
      aria-keyshortcuts="Control+K"
      onClick={openPalette}
    >
      <IconSearch size={16} stroke={1.75} aria-hidden />
      <span>查找项目、指标、文号…</span>
      <kbd>Ctrl+K</kbd>
    </UnstyledButton>
  );
}

export function Header() {
  const { office } = useSettings();
  return (
    <header className={classes.header}>
      <Link
        href={office.name === "" ? "/settings" : "/"}
        className={classes.office ?? ""}
        title={office.name.length < LONG_NAME ? undefined : office.name}
      >
        {office.name === "" ? "项目绩效台账" : office.name}
      </Link>
      <YearSwitch />
      <Search />
      <div className={classes.status}>
        <SaveStatus />
        <BackupStatus />
      </div>
    </header>
  );
}
