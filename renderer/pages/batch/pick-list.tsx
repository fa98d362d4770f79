/** A chosen few of a year's projects. */
import { Button, Checkbox, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useDeferredValue, useState } from "react";

import { EVERY_PROJECT } from "../../../shared/api/index.ts";
import { ledger } from "../../client/index.ts";
import classes from "./batch.module.css";

/** The contract gives no more at once; who wants more wants all. */
const MOST = 500;

export function PickList({
  year,
  chosen,
  onChange,
}: {
  year: number | null;
  chosen: ReadonlySet<string>;
  onChange(chosen: ReadonlySet<string>): void;
}) {
  const [typed, setTyped] = useState("");
  const text = useDeferredValue(typed.trim());
  const { data } = useQuery({
    queryKey: ["batchPick", year, text],
    queryFn: () => ledger().projects.list({ ...EVERY_PROJECT, year, text, limit: MOST }),
  });
  const toggle = (id: string, on: boolean) => {
    const next = new Set(chosen);
    if (on) next.add(id);
    else next.delete(id);
    onChange(next);
  };
  const listed = data?.rows.map(({ id }) => id) ?? [];
  const allChosen = listed.length > 0 && listed.every((id) => chosen.has(id));
  const toggleListed = () =>
    onChange(
      allChosen ? new Set([...chosen].filter((id) => !listed.includes(id))) : new Set([...chosen, ...listed]),
    );
  return (
    <div className={classes.pick}>
      <div className={classes.find}>
        <TextInput
          aria-label="找项目"
          placeholder="名称、单位或拼音首字母"
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <Button size="sm" disabled={listed.length === 0} onClick={toggleListed}>
          {allChosen ? "都不选" : "列出的都选"}
        </Button>
      </div>
      <ul aria-label="要导出的项目">
        {data?.rows.map(({ id, year: of, name, unitName }) => (
          <li key={id}>
            <Checkbox
              label={`${year === null && of !== null ? `${of} 年度　` : ""}${name === "" ? "未命名项目" : name}`}
              checked={chosen.has(id)}
              onChange={(event) => toggle(id, event.currentTarget.checked)}
            />
            <span title={unitName}>{unitName}</span>
          </li>
        ))}
      </ul>
      {data !== undefined && data.total > MOST && <p>只列出前 {MOST} 个，请输入几个字缩小范围。</p>}
    </div>
  );
}
