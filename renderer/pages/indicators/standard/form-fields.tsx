/** The fields of each kind of standard in the builder. */

import type { StandardForm } from "../../../../shared/scoring/index.ts";
import classes from "./builder.module.css";
import { DeadlineFields } from "./deadline-fields.tsx";
import { Choice, NumberField } from "./form-controls.tsx";
import { BandList, LabelList, PartList } from "./list-fields.tsx";

const PARTIAL = [
  ["linear", "按比例"],
  ["down", "不计"],
  ["up", "按一份"],
] as const;

export function FormFields({
  form,
  unit,
  onChange,
}: {
  form: StandardForm;
  unit: string;
  onChange: (form: StandardForm) => void;
}) {
  const set = (change: object) => onChange({ ...form, ...change });
  const number = (
    key: string,
    label: string,
    value: string | null,
    options: { suffix?: string; optional?: boolean } = {},
  ) => (
    <NumberField
      key={key}
      label={label}
      value={value}
      {...options}
      onChange={(next) => set({ [key]: next })}
    />
  );
  const points = number("points", "满分", form.points, { suffix: "分" });
  const step = unit === "%" ? "百分点" : unit;
  switch (form.kind) {
    case "allOrNothing":
      return <div className={classes.fields}>{points}</div>;
    case "credit":
      return (
        <div className={classes.fields}>
          {points}
          {number("each", "每完成", form.each, { suffix: step })}
          {number("per", "得", form.per, { suffix: "分" })}
          <Choice
            label="不足一份的"
            value={form.partial}
            options={PARTIAL}
            onChange={(partial) => set({ partial })}
          />
        </div>
      );
    case "deduction":
      return (
        <div className={classes.fields}>
          {points}
          <Choice
            label="什么情况扣分"
            value={form.from}
            options={[
              ["shortfall", "低于目标"],
              ["excess", "超过目标"],
              ["deviation", "偏离目标"],
              ["faults", "每发生"],
            ]}
            onChange={(from) => set({ from })}
          />
          {number("each", "每", form.each, { suffix: form.in === "percent" ? "%" : step })}
          {number("per", "扣", form.per, { suffix: "分" })}
          {form.from !== "faults" && (
            <Choice
              label="按什么量"
              value={form.in}
              options={[
                ["unit", step === "" ? "数量" : step],
                ["percent", "目标的百分比"],
              ]}
              onChange={(measure) => set({ in: measure })}
            />
          )}
          <Choice
            label="不足一份的"
            value={form.partial}
            options={PARTIAL}
            onChange={(partial) => set({ partial })}
          />
          {number("most", "最多扣", form.most, { suffix: "分", optional: true })}
          {form.from !== "deviation" &&
            number(
              "zeroBeyond",
              form.from === "shortfall" ? "低于这个数不得分" : "高于这个数不得分",
              form.zeroBeyond,
              { suffix: unit, optional: true },
            )}
        </div>
      );
    case "proportional":
      return (
        <div className={classes.fields}>
          {points}
          <Choice
            label="怎样算比例"
            value={form.formula}
            options={[
              ["positive", "实际÷目标"],
              ["reverseRatio", "目标÷实际"],
              ["reverseLinear", "超出部分按比例减"],
            ]}
            onChange={(formula) => set({ formula })}
          />
          {number("zeroBelow", "完成率低于多少不得分", form.zeroBelow, { suffix: "%", optional: true })}
        </div>
      );
    case "bands":
      return (
        <div className={classes.fields}>
          {points}
          <Choice
            label="按什么分档"
            value={form.on}
            options={[
              ["completion", "完成率"],
              ["value", "实际值"],
            ]}
            onChange={(on) => set({ on })}
          />
          <BandList
            bands={form.bands}
            unit={form.on === "completion" ? "%" : unit}
            onChange={(bands) => set({ bands })}
          />
          {number("otherwise", "其他情况得", form.otherwise, { suffix: "分" })}
        </div>
      );
    case "deadline":
      return <DeadlineFields form={form} points={points} set={set} />;
    case "bonus":
      return (
        <div className={classes.fields}>
          {points}
          {number("base", "达到目标得", form.base, { suffix: "分" })}
          {number("each", "每超过", form.each, { suffix: step })}
          {number("per", "加", form.per, { suffix: "分" })}
          {number("most", "最多加", form.most, { suffix: "分", optional: true })}
        </div>
      );
    case "grades":
      return (
        <div className={classes.fields}>
          {points}
          <PartList title="等级" parts={form.grades} onChange={(grades) => set({ grades })} />
        </div>
      );
    case "checklist":
      return (
        <div className={classes.fields}>
          {points}
          <PartList title="要求" parts={form.parts} onChange={(parts) => set({ parts })} />
        </div>
      );
    case "allOf":
      return (
        <div className={classes.fields}>
          {points}
          <LabelList labels={form.labels} onChange={(labels) => set({ labels })} />
        </div>
      );
    case "manual":
      return (
        <div className={classes.fields}>
          {points}
          <Choice
            label="怎样评"
            value={form.mode}
            options={[
              ["score", "打分"],
              ["deduct", "扣分"],
            ]}
            onChange={(mode) => set({ mode })}
          />
          {number("min", "最少", form.min, { suffix: "分" })}
          {number("max", "最多", form.max, { suffix: "分" })}
        </div>
      );
  }
}
