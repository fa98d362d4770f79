/** Ctrl+K: projects, indicators, document numbers, people, pages and settings by characters, pinyin or initials. */
import { Modal } from "@mantine/core";
import { useDeferredValue, useEffect, useId, useState, type KeyboardEvent } from "react";
import { IconSearch } from "@tabler/icons-react";

import { explain } from "../../client/index.ts";
import { ErrorNotice, isComposing } from "../../components/index.ts";
import { changeView } from "../view-state.ts";
import { Found } from "./found.tsx";
import type { Item } from "./items.ts";
import { openItem } from "./open-item.ts";
import classes from "./palette.module.css";
import { useGroups } from "./use-groups.ts";

const LONGEST = 200;

const close = (): void => changeView({ palette: false });

/** The next index by a key; null for a key that does not move. */
function moved(key: string, index: number, count: number): number | null {
  if (count === 0) return null;
  if (key === "ArrowDown") return (index + 1) % count;
  if (key === "ArrowUp") return (index - 1 + count) % count;
  if (key === "PageDown") return Math.min(index + 8, count - 1);
  if (key === "PageUp") return Math.max(index - 8, 0);
  return null;
}

function PaletteBody() {
  const [text, setText] = useState("");
  const [active, setActive] = useState(0);
  const listId = useId();
  const { groups, note, error } = useGroups(useDeferredValue(text));
  const items = groups.flatMap((group) => group.items);
  const cursor = Math.min(active, Math.max(0, items.length - 1));
  useEffect(() => {
    document.getElementById(`${listId}-${cursor}`)?.scrollIntoView({ block: "nearest" });
  }, [cursor, listId]);
  const pick = (item: Item | undefined) => {
    if (item === undefined) return;
    close();
    void openItem(item);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event)) return;
    const next = moved(event.key, cursor, items.length);
    if (next !== null) setActive(next);
    else if (event.key === "Enter") pick(items[cursor]);
    else return;
    event.preventDefault();
  };
  return (
    <>
      <div className={classes.field}>
        <IconSearch size={18} stroke={1.75} aria-hidden />
        <input
          role="combobox"
          aria-label="查找"
          aria-expanded={items.length > 0}
          aria-controls={listId}
          aria-activedescendant={items.length === 0 ? undefined : `${listId}-${cursor}`}
          aria-autocomplete="list"
          data-autofocus
          placeholder="项目、指标、文号、人员、设置；可用拼音或首字母"
          maxLength={LONGEST}
          autoComplete="off"
          spellCheck={false}
          value={text}
          onChange={(event) => {
            setText(event.currentTarget.value);
            setActive(0);
          }}
          onKeyDown={onKeyDown}
        />
      </div>
      {error !== null && <ErrorNotice error={explain(error)} />}
      {items.length > 0 && (
        <Found groups={groups} active={cursor} listId={listId} onPick={pick} onPoint={setActive} />
      )}
      {note !== null && (
        <p className={classes.note} role="status">
          {note}
        </p>
      )}
      <footer className={classes.keys} aria-hidden>
        <span>
          <kbd>↑</kbd> <kbd>↓</kbd> 选择
        </span>
        <span>
          <kbd>Enter</kbd> 打开
        </span>
        <span>
          <kbd>Esc</kbd> 收起
        </span>
      </footer>
    </>
  );
}

export default function Palette() {
  return (
    <Modal.Root
      // The window never scrolls, and the lock would write a style that the policy refuses.
      lockScroll={false}
      opened
      onClose={close}
      size={640}
      yOffset={72}
      transitionProps={{ duration: 0 }}
      classNames={{ content: classes.content ?? "" }}
      aria-label="查找"
    >
      <Modal.Overlay className={classes.overlay ?? ""} />
      <Modal.Content radius="lg" aria-label="查找">
        <Modal.Body p={0}>
          <PaletteBody />
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}
