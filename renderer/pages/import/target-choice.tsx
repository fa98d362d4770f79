/** Into which project of the ledger the file goes: found by its name, the likely one first. */
import { Combobox, InputBase, useCombobox } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";

import { EVERY_PROJECT, type ProjectSummary } from "../../../shared/api/index.ts";
import { listQuery } from "../../client/index.ts";

const SHOWN = 30;

const labelOf = ({ year, name, unitName }: ProjectSummary): string =>
  [year === null ? "" : `${year}年度`, name === "" ? "未命名项目" : name, unitName]
    .filter((part) => part !== "")
    .join(" · ");

export function TargetChoice({ onChoose }: { onChoose(project: ProjectSummary): void }) {
  const [text, setText] = useState("");
  const combobox = useCombobox();
  const input = useRef<HTMLInputElement>(null);
  // Whoever asked for another project looks for it next; the list opens with the cursor.
  useEffect(() => input.current?.focus(), []);
  const { data } = useQuery(
    listQuery({
      ...EVERY_PROJECT,
      text: text.trim().slice(0, 200),
      sort: "changedAt",
      descending: true,
      limit: SHOWN,
    }),
  );
  const rows = data?.rows ?? [];
  return (
    <Combobox
      store={combobox}
      onOptionSubmit={(id) => {
        const found = rows.find((row) => row.id === id);
        if (found !== undefined) onChoose(found);
      }}
    >
      <Combobox.Target>
        <InputBase
          aria-label="找台账里的项目"
          placeholder="项目名称、单位或拼音首字母"
          ref={input}
          value={text}
          onFocus={() => combobox.openDropdown()}
          onClick={() => combobox.openDropdown()}
          onChange={(event) => {
            setText(event.currentTarget.value);
            combobox.openDropdown();
          }}
        />
      </Combobox.Target>
      <Combobox.Dropdown>
        <Combobox.Options mah={320} style={{ overflowY: "auto" }}>
          {rows.map((row) => (
            <Combobox.Option key={row.id} value={row.id}>
              {labelOf(row)}
            </Combobox.Option>
          ))}
          {data !== undefined && rows.length === 0 && (
            <Combobox.Empty>
              {text.trim() === "" ? "台账里还没有项目，请点“另建新项目”" : "没有找到项目"}
            </Combobox.Empty>
          )}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
