/** Bars with their figures beside them: a chart that reads as a list, and opens what a bar stands for. */
import { VisuallyHidden } from "@mantine/core";

import classes from "./summary.module.css";

export interface Bar {
  key: string;
  label: string;
  /** Its length; in any unit, the same for all bars. */
  value: number;
  /** The figure, as it is read. */
  text: string;
  detail?: string;
  tone?: "accent" | "ok" | "warn" | "error" | "faint";
}

const WIDTH = 240;
const HEIGHT = 12;

function Stripe({ share, tone }: { share: number; tone: NonNullable<Bar["tone"]> }) {
  return (
    <svg
      className={classes.stripe}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      preserveAspectRatio="none"
      data-tone={tone}
      aria-hidden
    >
      <rect className={classes.track} width={WIDTH} height={HEIGHT} rx={2} />
      <rect
        className={classes.fill}
        width={share <= 0 ? 0 : Math.max(1, WIDTH * share)}
        height={HEIGHT}
        rx={2}
      />
    </svg>
  );
}

export function BarChart({
  label,
  bars,
  active = null,
  onOpen,
}: {
  label: string;
  bars: readonly Bar[];
  active?: string | null;
  onOpen?: (bar: Bar) => void;
}) {
  const longest = Math.max(1, ...bars.map((bar) => Math.abs(bar.value)));
  return (
    <ul aria-label={label}>
      {bars.map((bar) => {
        const inside = (
          <>
            <span className={classes.barLabel} title={bar.label}>
              {bar.label}
            </span>
            <Stripe share={Math.abs(bar.value) / longest} tone={bar.tone ?? "accent"} />
            <span className={classes.barText}>{bar.text}</span>
            {bar.detail !== undefined && <span className={classes.barDetail}>{bar.detail}</span>}
          </>
        );
        return (
          <li key={bar.key}>
            {onOpen === undefined ? (
              <div className={classes.bar}>{inside}</div>
            ) : (
              <button
                type="button"
                className={classes.bar}
                aria-pressed={bar.key === active}
                onClick={() => onOpen(bar)}
              >
                {inside}
                <VisuallyHidden>看是哪些项目</VisuallyHidden>
              </button>
            )}
          </li>
        );
      })}
    </ul>
  );
}
