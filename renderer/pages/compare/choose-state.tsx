/** One of the two states: a version, a year, another project, or a package from a file. */
import { Select } from "@mantine/core";
import { useState } from "react";
import { useQuery } from "@tanstack/react-query";

import { EVERY_PROJECT, type Comparable, type Compared } from "../../../shared/api/index.ts";
import { ledger } from "../../client/index.ts";
import { reportError } from "../../shell/messages.ts";

export const keyOf = (of: Compared): string => JSON.stringify(of);

const PACKAGE = "package";
const FOUND = 20;

async function packageState(): Promise<Comparable | null> {
  const opened = await ledger().transfer.choosePackage({});
  if (opened === null) return null;
  return { of: { kind: "package", token: opened.token }, label: `项目包 ${opened.name}` };
}

/** Other projects by name, once something is typed that no version answers to. */
function useOtherProjects(text: string) {
  const { data } = useQuery({
    queryKey: ["lifecycle", "others", text],
    queryFn: () =>
      ledger().projects.list({ ...EVERY_PROJECT, text, sort: "year", descending: true, limit: FOUND }),
    enabled: text.trim() !== "",
  });
  return data?.rows ?? [];
}

export function ChooseState({
  label,
  comparables,
  value,
  onChoose,
}: {
  label: string;
  comparables: readonly Comparable[];
  value: Comparable | null;
  onChoose(state: Comparable): void;
}) {
  const [search, setSearch] = useState("");
  const searched = value !== null && search === value.label ? "" : search;
  const others = useOtherProjects(searched);
  const known = new Map(comparables.map((each) => [keyOf(each.of), each]));
  if (value !== null) known.set(keyOf(value.of), value);
  const found = others
    .map((row): Comparable => ({
      of: { kind: "project", id: row.id },
      label: `${row.year ?? "未定"} 年度 ${row.name}`,
    }))
    .filter((each) => !known.has(keyOf(each.of)));
  const choose = (key: string | null) => {
    if (key === PACKAGE) {
      packageState()
        .then((state) => state !== null && onChoose(state))
        .catch(reportError);
      return;
    }
    const chosen = [...known.values(), ...found].find((each) => keyOf(each.of) === key);
    if (chosen !== undefined) onChoose(chosen);
  };
  return (
    <Select
      label={label}
      searchable
      allowDeselect={false}
      maxDropdownHeight={360}
      nothingFoundMessage="没有这个名字的项目"
      placeholder="选版本、年度，或打几个字找别的项目"
      searchValue={search}
      onSearchChange={setSearch}
      value={value === null ? null : keyOf(value.of)}
      onChange={choose}
      data={[
        { group: "这个项目", items: [...known].map(([key, each]) => ({ value: key, label: each.label })) },
        ...(found.length === 0
          ? []
          : [
              {
                group: "别的项目",
                items: found.map((each) => ({ value: keyOf(each.of), label: each.label })),
              },
            ]),
        { group: "文件", items: [{ value: PACKAGE, label: "打开一个项目包…" }] },
      ]}
    />
  );
}
