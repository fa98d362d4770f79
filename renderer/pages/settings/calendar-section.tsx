/** The months of the yearly duties; the start page goes by them. */
import { NativeSelect } from "@mantine/core";
import { useCallback } from "react";

import type { DistrictSettings } from "../../../shared/project/index.ts";
import { ledger, useSettings } from "../../client/index.ts";
import { FieldFrame, FieldGrid, SaveState, Section } from "../../components/index.ts";
import classes from "./settings.module.css";
import { useSetting } from "./use-setting.ts";

type Calendar = DistrictSettings["calendar"];
type Months = Calendar[keyof Calendar];

const DUTIES: readonly { key: keyof Calendar; label: string }[] = [
  { key: "declaration", label: "下年度预算申报" },
  { key: "selfEvaluation", label: "上年度自评" },
  { key: "disclosure", label: "上年度决算公开" },
];
const MONTHS = Array.from({ length: 12 }, (_, index) => ({
  value: String(index + 1),
  label: `${index + 1}月`,
}));

function MonthsField({
  label,
  value,
  onChange,
}: {
  label: string;
  value: Months;
  onChange(next: Months): void;
}) {
  const select = (key: keyof Months, name: string, options: typeof MONTHS) => (
    <NativeSelect
      size="xs"
      aria-label={`${label}${name}`}
      data={options}
      value={String(value[key])}
      onChange={(event) => {
        const month = Number(event.currentTarget.value);
        // The end follows where the beginning goes past it.
        onChange(
          key === "from" ? { from: month, to: Math.max(month, value.to) } : { from: value.from, to: month },
        );
      }}
    />
  );
  return (
    <FieldFrame label={label} group>
      {() => (
        <div className={classes.months}>
          {select("from", "从几月", MONTHS)}
          <span>至</span>
          {select("to", "到几月", MONTHS.slice(value.from - 1))}
        </div>
      )}
    </FieldFrame>
  );
}

export function CalendarSection() {
  const stored = useSettings().district;
  const save = useCallback((next: DistrictSettings) => ledger().settings.setDistrict(next), []);
  const draft = useSetting(stored, save);
  const { calendar } = draft.value;
  return (
    <Section
      title="本年要办的事"
      hint="项目列表上方按这些月份列出该办的；运行监控的月份在评分规则里"
      actions={<SaveState status={draft.status} />}
    >
      <FieldGrid columns={3}>
        {DUTIES.map(({ key, label }) => (
          <MonthsField
            key={key}
            label={label}
            value={calendar[key]}
            onChange={(months) => draft.set({ ...draft.value, calendar: { ...calendar, [key]: months } })}
          />
        ))}
      </FieldGrid>
    </Section>
  );
}
