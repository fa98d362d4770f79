/** What was done, day by day; one change is chosen and shown beside. */
import { Button } from "@mantine/core";

import type { TimelineEntry } from "../../../shared/api/index.ts";
import { timeOfDay } from "../../shell/moments.ts";
import { byDays } from "./days.ts";
import classes from "./history.module.css";

function Entry({ entry, chosen, onChoose }: { entry: TimelineEntry; chosen: boolean; onChoose(): void }) {
  const label = entry.label === "" ? "修改" : entry.label;
  return (
    <li>
      <button type="button" className={classes.entry} aria-pressed={chosen} onClick={onChoose}>
        <time dateTime={entry.at}>{timeOfDay(entry.at, false)}</time>
        <span className={classes.what}>
          {label}
          {entry.reason !== "" && <small>理由：{entry.reason}</small>}
        </span>
        <span className={classes.who}>{entry.who}</span>
      </button>
    </li>
  );
}

export function Timeline({
  entries,
  today,
  chosen,
  onChoose,
  onMore,
}: {
  entries: readonly TimelineEntry[];
  today: string;
  chosen: number | null;
  onChoose(change: number): void;
  /** Absent where there is nothing older. */
  onMore: (() => void) | undefined;
}) {
  return (
    <nav className={classes.timeline} aria-label="修改历史">
      {byDays(entries, today).map(({ day, title, entries: ofDay }) => (
        <section key={day} aria-label={title}>
          <h2 className={classes.day}>
            {title} <small>{ofDay.length} 次</small>
          </h2>
          <ul>
            {ofDay.map((entry) => (
              <Entry
                key={entry.id}
                entry={entry}
                chosen={entry.id === chosen}
                onChoose={() => onChoose(entry.id)}
              />
            ))}
          </ul>
        </section>
      ))}
      {onMore !== undefined && (
        <Button variant="subtle" fullWidth onClick={onMore}>
          更早的修改
        </Button>
      )}
    </nav>
  );
}
