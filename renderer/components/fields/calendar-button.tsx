/** Chooses a day from the month calendar, which is loaded with its first opening. */
import { ActionIcon, Skeleton } from "@mantine/core";
import { IconCalendar } from "@tabler/icons-react";
import { lazy, Suspense } from "react";

import { PanelButton } from "../open-later.tsx";

const Calendar = lazy(() => import("./calendar.tsx"));

/** A month of six weeks in pixels, so that the panel does not grow under the mouse when its code has come. */
const CALENDAR = { width: 252, height: 266 } as const;

export function CalendarButton({
  label,
  value,
  year,
  disabled = false,
  onChoose,
}: {
  /** The field it fills. */
  label: string;
  /** YYYY-MM-DD; null where none is chosen. */
  value: string | null;
  /** The 预算年度, which is shown first where no day is chosen. */
  year: number | null;
  disabled?: boolean;
  onChoose(date: string): void;
}) {
  return (
    <PanelButton
      button={
        <ActionIcon size="sm" aria-label={`${label}：选日期`} disabled={disabled}>
          <IconCalendar size={16} stroke={1.75} />
        </ActionIcon>
      }
    >
      {(close) => (
        <Suspense fallback={<Skeleton width={CALENDAR.width} height={CALENDAR.height} />}>
          <Calendar
            value={value}
            year={year}
            onChoose={(date) => {
              onChoose(date);
              close();
            }}
          />
        </Suspense>
      )}
    </PanelButton>
  );
}
