/** 一级指标, 二级指标 (official classes, or typed) and 总体/年度 of one indicator. */
import { Autocomplete, SegmentedControl } from "@mantine/core";
import { useState } from "react";

import { INDICATOR_CLASSES, officialClassName, type Indicator } from "../../../../shared/project/index.ts";
import { inQuotes } from "../../../../shared/text/index.ts";
import { FieldFrame, isComposing } from "../../../components/index.ts";
import { answer } from "../../../shell/messages.ts";
import { useEdits } from "../../../working-copy/index.ts";
import classes from "./details.module.css";

/** Taken over on choosing or leaving: while a class is half typed the row must not wander between the groups. */
function ClassField({
  label,
  path,
  value,
  options,
  locked,
  onCommit,
}: {
  label: string;
  path: string;
  value: string;
  options: readonly string[];
  locked: boolean;
  onCommit: (text: string) => void;
}) {
  const [draft, setDraft] = useState<string | null>(null);
  const commit = (text: string) => {
    setDraft(null);
    if (text.trim() !== value) onCommit(text.trim());
  };
  return (
    <FieldFrame label={label}>
      {(ids) => (
        <Autocomplete
          {...ids}
          size="xs"
          data={[...options]}
          // Everything is offered until she types something of her own.
          filter={({ options: all, search }) =>
            draft === null || search === value
              ? all
              : all.filter((entry) => "label" in entry && entry.label.includes(search))
          }
          value={draft ?? value}
          readOnly={locked}
          data-path={path}
          autoComplete="off"
          onChange={setDraft}
          onOptionSubmit={commit}
          onBlur={() => draft !== null && commit(draft)}
          onKeyDown={(event) => {
            if (isComposing(event)) return;
            if (event.key === "Enter" && draft !== null) commit(draft);
            if (event.key === "Escape") setDraft(null);
          }}
        />
      )}
    </FieldFrame>
  );
}

export function ClassFields({ row, locked }: { row: Indicator; locked: boolean }) {
  const applyEdits = useEdits();
  const path = `indicators/${row.id}`;
  const name = inQuotes(row.level3 === "" ? "未命名指标" : row.level3, 24);
  const level1 = officialClassName(row.level1, 1);
  const known =
    INDICATOR_CLASSES.find((entry) => entry.level1 === level1)?.level2 ??
    INDICATOR_CLASSES.flatMap((entry) => entry.level2);
  const set = (field: "level1" | "level2", label: string) => (text: string) => {
    const value = officialClassName(text, field === "level1" ? 1 : 2);
    applyEdits([{ kind: "set", path: `${path}/${field}`, value }], `修改指标${name}的${label}`);
  };
  return (
    <div className={classes.classes}>
      <ClassField
        label="一级指标"
        path={`${path}/level1`}
        value={row.level1}
        options={INDICATOR_CLASSES.map((entry) => entry.level1)}
        locked={locked}
        onCommit={set("level1", "一级指标")}
      />
      <ClassField
        label="二级指标"
        path={`${path}/level2`}
        value={row.level2}
        options={[...new Set(known)]}
        locked={locked}
        onCommit={set("level2", "二级指标")}
      />
      <FieldFrame label="总体/年度" group>
        {(ids) => (
          <SegmentedControl
            id={ids.id}
            size="xs"
            aria-label="总体/年度"
            data={[
              { value: "annual", label: "年度" },
              { value: "overall", label: "总体" },
            ]}
            value={row.horizon}
            readOnly={locked}
            data-path={`${path}/horizon`}
            onChange={(value) => {
              const done = applyEdits(
                [{ kind: "set", path: `${path}/horizon`, value }],
                `指标${name}改为${value === "annual" ? "年度" : "总体"}指标`,
              );
              if (done) answer(`${name}已移到${value === "annual" ? "年度" : "总体"}指标`);
            }}
          />
        )}
      </FieldFrame>
    </div>
  );
}
