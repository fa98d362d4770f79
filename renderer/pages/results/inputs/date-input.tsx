/** A day of completion: written as people write it, or chosen from the calendar; what it means stands below. */
import { ActionIcon, Popover } from "@mantine/core";
import { IconCalendar } from "@tabler/icons-react";
import { lazy, Suspense, useState } from "react";

import { printDate, readDate } from "../../../../shared/project/index.ts";
import { TextLine } from "../../../components/index.ts";
import type { ResultInputProps } from "./result-props.ts";

const Calendar = lazy(() => import("../../../components/fields/calendar.tsx"));

export function DateInput({
  input,
  value,
  onChange,
  onLeave,
  path,
  bare = false,
  year,
}: Omit<ResultInputProps, "value"> & { value: string }) {
  const [open, setOpen] = useState(false);
  return (
    <TextLine
      label={input.label}
      hiddenLabel={bare}
      size="xs"
      path={path}
      value={value}
      placeholder="如 11月25日"
      onChange={onChange}
      {...(onLeave === undefined ? {} : { onLeave })}
      suffix={
        <Popover opened={open} onChange={setOpen} position="bottom-end" trapFocus returnFocus>
          <Popover.Target>
            <ActionIcon size="sm" aria-label={`${input.label}：选日期`} onClick={() => setOpen(!open)}>
              <IconCalendar size={16} stroke={1.75} />
            </ActionIcon>
          </Popover.Target>
          <Popover.Dropdown>
            <Suspense fallback={null}>
              <Calendar
                value={readDate(value, year)?.last ?? null}
                year={year}
                onChoose={(date) => {
                  onChange(printDate(date));
                  onLeave?.();
                  setOpen(false);
                }}
              />
            </Suspense>
          </Popover.Dropdown>
        </Popover>
      }
    />
  );
}
