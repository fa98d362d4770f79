/** The month calendar; loaded only when one is opened. */
import "@mantine/dates/styles.layer.css";
import "dayjs/locale/zh-cn";
import { printDate } from "../../../shared/project/index.ts";
import { DatePicker, DatesProvider } from "@mantine/dates";

const LABELS = {
  previousMonth: "上个月",
  nextMonth: "下个月",
  previousYear: "上一年",
  nextYear: "下一年",
  previousDecade: "前十年",
  nextDecade: "后十年",
};

export default function Calendar({
  value,
  year,
  onChoose,
}: {
  /** YYYY-MM-DD. */
  value: string | null;
  /** The 预算年度, which is shown first where no date is chosen. */
  year: number | null;
  onChoose(date: string): void;
}) {
  return (
    <DatesProvider settings={{ locale: "zh-cn", firstDayOfWeek: 1 }}>
      <DatePicker
        value={value}
        defaultDate={value ?? (year === null ? undefined : `${year}-01-01`)}
        onChange={(date) => date !== null && onChoose(date)}
        monthLabelFormat="YYYY年M月"
        yearLabelFormat="YYYY年"
        monthsListFormat="M月"
        yearsListFormat="YYYY"
        ariaLabels={LABELS}
        getDayAriaLabel={(date) => printDate(date)}
        weekendDays={[]}
        hideOutsideDates
      />
    </DatesProvider>
  );
}
