/** Narrows the list by name, unit, code or initials; ↓ and Enter go to the first row. */
import { CloseButton, TextInput } from "@mantine/core";
import { IconFilter } from "@tabler/icons-react";

import { isComposing } from "../../components/index.ts";
import { changeView, useView } from "../../shell/view-state.ts";

const LONGEST = 200;

export function ListFilter() {
  const search = useView("search");
  const write = (text: string) => changeView({ search: text });
  return (
    <TextInput
      size="xs"
      w={220}
      aria-label="筛选列表"
      placeholder="筛选：名称、单位、首字母"
      maxLength={LONGEST}
      value={search}
      data-search
      autoComplete="off"
      spellCheck={false}
      leftSection={<IconFilter size={14} stroke={1.75} aria-hidden />}
      rightSection={
        search !== "" && <CloseButton size="xs" aria-label="清除筛选" onClick={() => write("")} />
      }
      onChange={(event) => write(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (isComposing(event)) return;
        if (event.key === "Escape") write("");
        if (event.key === "ArrowDown" || event.key === "Enter") {
          event.preventDefault();
          document.querySelector<HTMLElement>("[data-list-entry]")?.focus();
        }
      }}
    />
  );
}
