/** What narrows the library: words, where an entry comes from, its class. */
import { NativeSelect, SegmentedControl, TextInput } from "@mantine/core";
import { IconSearch } from "@tabler/icons-react";

import type { LibraryListQuery } from "../../../shared/api/index.ts";
import { INDICATOR_CLASSES } from "../../../shared/project/index.ts";
import classes from "./library.module.css";

const ORIGINS = [
  { value: "", label: "全部" },
  { value: "favourite", label: "收藏" },
  { value: "office", label: "本单位" },
  { value: "generic", label: "通用" },
  { value: "own", label: "自建" },
];

const LONGEST = 200;

export function Filters({
  query,
  onQuery,
}: {
  query: LibraryListQuery;
  onQuery(query: LibraryListQuery): void;
}) {
  return (
    <div className={classes.filters}>
      <TextInput
        w={260}
        size="xs"
        aria-label="在指标库里找"
        placeholder="名称、拼音或首字母，如 pxcql"
        maxLength={LONGEST}
        autoComplete="off"
        spellCheck={false}
        leftSection={<IconSearch size={14} stroke={1.75} aria-hidden />}
        value={query.text}
        onChange={(event) => onQuery({ ...query, text: event.currentTarget.value })}
      />
      <SegmentedControl
        size="xs"
        aria-label="来自哪里"
        data={ORIGINS}
        value={query.origin ?? ""}
        onChange={(value) =>
          onQuery({ ...query, origin: value === "" ? null : (value as LibraryListQuery["origin"]) })
        }
      />
      <NativeSelect
        size="xs"
        aria-label="一级指标"
        data={[
          { value: "", label: "全部类别" },
          ...INDICATOR_CLASSES.map(({ level1 }) => ({ value: level1, label: level1 })),
        ]}
        value={query.level1}
        onChange={(event) => onQuery({ ...query, level1: event.currentTarget.value })}
      />
    </div>
  );
}
