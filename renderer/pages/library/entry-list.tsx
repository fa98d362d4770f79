/** The entries, one a line: star, class, name, target, points, where it comes from. */
import { ActionIcon } from "@mantine/core";
import { IconStar, IconStarFilled } from "@tabler/icons-react";

import type { LibraryEntry } from "../../../shared/library/index.ts";
import { readComparison } from "../../../shared/project/index.ts";
import { inQuotes } from "../../../shared/text/index.ts";
import classes from "./library.module.css";

function originText({ origin, set, uses, newestYear }: LibraryEntry): string {
  if (origin === "generic") return `通用 · ${set}`;
  if (origin === "own") return "自建";
  return `${newestYear === null ? "" : `${newestYear} 年 · `}用过 ${uses} 次`;
}

export function targetText({ indicator }: LibraryEntry): string {
  const sign = readComparison(indicator.comparison) ?? indicator.comparison;
  return `${sign === "=" || sign === "定性" ? "" : sign}${indicator.target}${indicator.unit}`;
}

function Row({
  entry,
  active,
  onShow,
  onMark,
}: {
  entry: LibraryEntry;
  active: boolean;
  onShow(): void;
  onMark(): void;
}) {
  const { indicator, favourite } = entry;
  return (
    <li className={classes.row} data-active={active || undefined}>
      <ActionIcon
        aria-label={favourite ? `取消收藏${inQuotes(indicator.level3)}` : `收藏${inQuotes(indicator.level3)}`}
        aria-pressed={favourite}
        color={favourite ? "yellow" : "gray"}
        onClick={onMark}
      >
        {favourite ? <IconStarFilled size={16} /> : <IconStar size={16} stroke={1.5} />}
      </ActionIcon>
      <button type="button" className={classes.open} aria-expanded={active} onClick={onShow}>
        <span className={classes.level} title={`${indicator.level1} ${indicator.level2}`}>
          {indicator.level2 === "" ? indicator.level1 : indicator.level2}
        </span>
        <span title={indicator.level3}>{indicator.level3}</span>
        <span className={classes.target} title={targetText(entry)}>
          {targetText(entry)}
        </span>
        <span className={classes.points}>{indicator.points === "" ? "" : `${indicator.points} 分`}</span>
        <span className={classes.origin} data-generic={entry.origin === "generic" || undefined}>
          {originText(entry)}
        </span>
      </button>
    </li>
  );
}

export function EntryList({
  entries,
  shown,
  onShow,
  onMark,
}: {
  entries: readonly LibraryEntry[];
  shown: string | null;
  onShow(entry: LibraryEntry): void;
  onMark(entry: LibraryEntry): void;
}) {
  return (
    <ul className={classes.list} aria-label="指标">
      {entries.map((entry) => (
        <Row
          key={entry.key}
          entry={entry}
          active={entry.key === shown}
          onShow={() => onShow(entry)}
          onMark={() => onMark(entry)}
        />
      ))}
    </ul>
  );
}
