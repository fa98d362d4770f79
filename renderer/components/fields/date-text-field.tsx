/** A date as people write it: the words stay as typed, what they mean stands below; a calendar is one click away. */
import { printDate, readDate } from "../../../shared/project/index.ts";
import { useProjectPart } from "../../working-copy/index.ts";
import { meaningOfDate } from "../controls/readings.ts";
import { TextLine } from "../controls/text-input.tsx";
import { CalendarButton } from "./calendar-button.tsx";
import { useBound, type BoundProps } from "./use-bound.tsx";

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
        <CalendarButton
          label={common.label}
          value={readDate(field.value, year)?.last ?? null}
          year={year}
          disabled={common.readOnly}
          onChoose={choose}
        />
      }
    />
  );
}
