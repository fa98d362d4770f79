/** Ctrl+K: projects, indicators, document numbers, people, pages and settings by characters, pinyin or initials. */
import { Modal } from "@mantine/core";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useDeferredValue, useEffect, useId, useState, type KeyboardEvent } from "react";
import { IconSearch } from "@tabler/icons-react";

import { explain, ledger, recentQuery } from "../../client/index.ts";
import { ErrorNotice, isComposing } from "../../components/index.ts";
import { changeView } from "../view-state.ts";
import { foundGroups, recentGroups, type Group, type Item } from "./items.ts";
import { openItem } from "./open-item.ts";
import classes from "./palette.module.css";

const LONGEST = 200;
const RECENT = 6;

const close = (): void => changeView({ palette: false });

function useFound(text: string) {
  return useQuery({
    queryKey: ["search", "find", text],
    queryFn: () => ledger().search.find({ text }),
    enabled: text.trim() !== "",
    placeholderData: keepPreviousData,
    // The record may have changed since the same was asked; an answer takes milliseconds.
    staleTime: 0,
    refetchInterval: (query) => ((query.state.data?.preparing ?? 0) > 0 ? 500 : false),
  });
}

function useGroups(text: string): { groups: Group[]; note: string | null; error: unknown } {
  const recent = useQuery(recentQuery(RECENT));
  const found = useFound(text);
  if (text.trim() === "")
    return { groups: recentGroups(recent.data?.rows ?? []), note: null, error: recent.error };
  if ([...text.replaceAll(/\s/gu, "")].length < 2)
    return { groups: [], note: "再多打一个字就开始找", error: null };
  const groups = found.data === undefined ? [] : foundGroups(found.data);
  const preparing = found.data?.preparing ?? 0;
  if (preparing > 0)
    return { groups, note: `正在整理查找目录，还差 ${preparing} 个项目，稍候会自动补全`, error: null };
  const nothing = groups.length === 0 && found.data !== undefined && !found.isPlaceholderData;
  return {
    groups,
    note: nothing ? "没有找到。换个字词，或用拼音首字母（如 dyjy 找“党员教育”）" : null,
    error: found.error,
  };
}

function Option({
  item,
  id,
  active,
  onPick,
  onPoint,
}: {
  item: Item;
  id: string;
  active: boolean;
  onPick(): void;
  onPoint(): void;
}) {
  return (
    <button
      type="button"
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={active}
      className={classes.option}
      onMouseMove={onPoint}
      onMouseDown={(event) => event.preventDefault()}
      onClick={onPick}
    >
      <span className={classes.title}>{item.title}</span>
      <span className={classes.detail}>{item.detail}</span>
    </button>
  );
}

/** The next index by a key; null for a key that does not move. */
function moved(key: string, index: number, count: number): number | null {
  if (count === 0) return null;
  if (key === "ArrowDown") return (index + 1) % count;
  if (key === "ArrowUp") return (index - 1 + count) % count;
  if (key === "PageDown") return Math.min(index + 8, count - 1);
  if (key === "PageUp") return Math.max(index - 8, 0);
  return null;
}

function Found({
  groups,
  active,
  listId,
  onPick,
  onPoint,
}: {
  groups: readonly Group[];
  active: number;
  listId: string;
  onPick(item: Item): void;
  onPoint(index: number): void;
}) {
  const starts = groups.map((_, index) =>
    groups.slice(0, index).reduce((sum, group) => sum + group.items.length, 0),
  );
  return (
    <div className={classes.list} id={listId} role="listbox" aria-label="找到的内容">
      {groups.map((group, groupIndex) => (
        <div key={group.label} role="group" aria-label={group.label} className={classes.group}>
          <div className={classes.heading} aria-hidden>
            {group.label}
          </div>
          {group.items.map((item, itemIndex) => {
            const index = starts[groupIndex]! + itemIndex;
            return (
              <Option
                key={item.id}
                item={item}
                id={`${listId}-${index}`}
                active={index === active}
                onPick={() => onPick(item)}
                onPoint={() => onPoint(index)}
              />
            );
          })}
        </div>
      ))}
    </div>
  );
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
