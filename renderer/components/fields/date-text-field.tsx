/** A date as people write it: the words stay as typed, what they mean stands below; a calendar is one click away. */
import { ActionIcon } from "@mantine/core";
import { IconCalendar } from "@tabler/icons-react";
import { lazy, Suspense } from "react";

import { printDate, readDate } from "../../../shared/project/index.ts";
import { useProjectPart } from "../../working-copy/index.ts";
import { TextLine } from "../controls/text-input.tsx";
import { PanelButton } from "../open-later.tsx";
import { meaningOfDate } from "./text-fields.tsx";
import { useBound, type BoundProps } from "./use-bound.tsx";

const Calendar = lazy(() => import("./calendar.tsx"));

export function DateTextField(props: BoundProps) {
  const { field, common } = useBound<string>(props);
  const year = useProjectPart((project) => project.year);
  const meaning = meaningOfDate(field.value, year);
  const choose = (date: string) => {
    field.set(printDate(date));
    field.flush();
  };
  return (
    <TextLine
      {...common}
      {...(meaning === null ? {} : { description: meaning })}
      value={field.value}
      onChange={field.set}
      suffix={
        <PanelButton
          button={
            <ActionIcon size="sm" aria-label={`${common.label}：选日期`} disabled={common.readOnly}>
              <IconCalendar size={16} stroke={1.75} />
            </ActionIcon>
          }
        >
          {(close) => (
            <Suspense fallback={null}>
              <Calendar
                value={readDate(field.value, year)?.last ?? null}
                year={year}
                onChoose={(date) => {
                  choose(date);
                  close();
                }}
              />
            </Suspense>
          )}
        </PanelButton>
      }
    />
  );
}
