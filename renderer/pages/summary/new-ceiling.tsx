/** Another control figure: for a source of a year, or for all of its projects together. */
import { Autocomplete, Button, NativeSelect } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useState } from "react";

import type { FundingCeiling } from "../../../shared/project/index.ts";
import { ALL_SOURCES, sameCeiling } from "./same-ceiling.ts";
import classes from "./summary.module.css";

export function NewCeiling({
  years,
  sources,
  taken,
  onAdd,
}: {
  years: readonly number[];
  sources: readonly string[];
  taken: readonly FundingCeiling[];
  onAdd(ceiling: FundingCeiling): void;
}) {
  const [year, setYear] = useState(years[0] ?? 0);
  const [source, setSource] = useState("");
  const chosen = years.includes(year) ? year : (years[0] ?? 0);
  const next = {
    year: chosen,
    source: source.trim() === ALL_SOURCES ? "" : source.trim(),
    amount: 0,
    note: "",
  };
  const exists = taken.some((ceiling) => sameCeiling(ceiling, next));
  return (
    <div className={classes.newCeiling}>
      <NativeSelect
        size="xs"
        aria-label="控制数的年度"
        data={years.map((each) => ({ value: String(each), label: `${each} 年` }))}
        value={String(chosen)}
        onChange={(event) => setYear(Number(event.currentTarget.value))}
      />
      <Autocomplete
        size="xs"
        w={260}
        aria-label="控制数的资金来源"
        placeholder={`资金来源；不写就是${ALL_SOURCES}`}
        data={[...sources]}
        value={source}
        maxLength={200}
        onChange={setSource}
      />
      <Button
        leftSection={<IconPlus size={16} />}
        disabled={exists}
        onClick={() => {
          onAdd(next);
          setSource("");
        }}
      >
        加控制数
      </Button>
      {exists && <span className={classes.soft}>这个来源已经有控制数了</span>}
    </div>
  );
}
