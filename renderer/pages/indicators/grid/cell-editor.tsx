/**
 * The active cell's own input. It has the focus while the cell is only selected (invisible, empty), so that the first
 * key of an input method already composes in it; typing replaces the value, F2 and Enter open it for correction.
 */
import { Popover } from "@mantine/core";
import { useLayoutEffect, useRef, useState, type KeyboardEvent } from "react";

import { cleanPaste, isComposing } from "../../../components/index.ts";
import { copySelected, cutSelected, pasteInto } from "../clipboard/events.ts";
import { matchingOptions, readyCommand, writeCommand } from "./cell-keys.ts";
import { savesWhileTyping, type GridColumn } from "./columns.ts";
import { useGrid } from "./grid-context.ts";
import classes from "./grid.module.css";
import { OptionList } from "./option-list.tsx";

interface Entry {
  text: string;
  /** Begun by typing over the value. */
  replacing: boolean;
}

export interface CellEditorProps {
  rowId: string;
  rowName: string;
  columnIndex: number;
  column: GridColumn;
  /** The stored text. */
  value: string;
  /** What was written here before and not taken over; it is what F2 opens. */
  refused: string | null;
  locked: boolean;
  takesFocus: boolean;
}

export function CellEditor({
  rowId,
  rowName,
  columnIndex,
  column,
  value,
  refused,
  locked,
  takesFocus,
}: CellEditorProps) {
  const grid = useGrid();
  const input = useRef<HTMLTextAreaElement>(null);
  const composing = useRef(false);
  /** What stood in the cell when the entry began; Esc brings it back. */
  const before = useRef(value);
  const [entry, setEntry] = useState<Entry | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const writable = !locked && column.field !== null;
  const options =
    entry === null || column.options === undefined ? [] : matchingOptions(column.options, entry.text);
  const chosen = entry === null ? -1 : options.indexOf(entry.text.trim());

  useLayoutEffect(() => {
    if (takesFocus) input.current?.focus({ preventScroll: true });
  }, [takesFocus]);

  // A click elsewhere takes this input away before it can lose the focus: what was being written is taken over then.
  const pending = useRef<string | null>(null);
  useLayoutEffect(() => {
    pending.current = entry?.text ?? null;
  }, [entry]);
  useLayoutEffect(
    () => () => {
      const text = pending.current;
      const refusal = text === null ? null : grid.write(rowId, columnIndex, text);
      if (text !== null && refusal !== null) grid.leaveRefused(rowId, columnIndex, text, refusal);
    },
    [grid, rowId, columnIndex],
  );

  // A text that is opened for correction has the cursor at its end, before the next key can come.
  const opening = useRef(false);
  useLayoutEffect(() => {
    if (entry === null || !opening.current) return;
    opening.current = false;
    input.current?.setSelectionRange(entry.text.length, entry.text.length);
  }, [entry]);

  const begin = (text: string, replacing: boolean): void => {
    before.current = value;
    grid.beginEntry();
    setProblem(null);
    setEntry({ text, replacing });
  };
  const typed = (text: string): void => {
    if (entry === null) begin(text, true);
    else {
      setProblem(null);
      setEntry({ ...entry, text });
    }
    if (!composing.current && savesWhileTyping(column.id)) grid.write(rowId, columnIndex, text);
  };
  const commit = (text: string): boolean => {
    const refusal = grid.write(rowId, columnIndex, text);
    setProblem(refusal);
    if (refusal === null) setEntry(null);
    return refusal === null;
  };
  const leave = (text: string): void => {
    const refusal = grid.write(rowId, columnIndex, text);
    // What stands behind this input is told first, or the unmounting would tell it again.
    pending.current = null;
    setEntry(null);
    setProblem(null);
    if (refusal !== null) grid.leaveRefused(rowId, columnIndex, text, refusal);
  };
  const cancel = (): void => {
    if (entry !== null && value !== before.current) grid.write(rowId, columnIndex, before.current);
    setProblem(null);
    setEntry(null);
  };
  const openForCorrection = (): void => {
    opening.current = true;
    begin(refused ?? value, false);
  };

  const keyInReady = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    const command = readyCommand(event);
    if (command === null) return;
    if (command.do === "edit") {
      event.preventDefault();
      if (writable) openForCorrection();
      return;
    }
    if (grid.run(command, event)) event.preventDefault();
  };
  const keyInEntry = (event: KeyboardEvent<HTMLTextAreaElement>, open: Entry): void => {
    const command = writeCommand(event, column.id, open.replacing, options.length > 0);
    if (command === null) return;
    event.preventDefault();
    event.stopPropagation();
    switch (command.do) {
      case "commit":
        if (commit(open.text)) grid.moveOn(command.leaving, event.key);
        return;
      case "cancel":
        cancel();
        return;
      case "option": {
        const next = options[(chosen + command.by + options.length) % options.length];
        if (next !== undefined) setEntry({ ...open, text: next });
        return;
      }
      case "newLine":
        document.execCommand("insertText", false, "\n");
    }
  };

  return (
    <Popover
      opened={options.length > 0}
      position="bottom-start"
      offset={2}
      trapFocus={false}
      withRoles={false}
      withinPortal
    >
      <Popover.Target>
        <textarea
          ref={input}
          className={classes.editor}
          data-mode={entry === null ? "ready" : "write"}
          data-align={column.align}
          data-refused={problem !== null || undefined}
          aria-label={`${column.label}，${rowName}`}
          aria-invalid={problem !== null || undefined}
          rows={1}
          spellCheck={false}
          autoComplete="off"
          readOnly={!writable}
          value={entry?.text ?? ""}
          onChange={(event) => typed(event.currentTarget.value)}
          onCompositionStart={() => {
            composing.current = true;
            if (entry === null) begin("", true);
          }}
          onCompositionEnd={(event) => {
            composing.current = false;
            typed(event.currentTarget.value);
          }}
          onDoubleClick={() => writable && entry === null && openForCorrection()}
          onBlur={() => {
            composing.current = false;
            if (entry !== null) leave(entry.text);
          }}
          onKeyDown={(event) => {
            if (isComposing(event)) return;
            if (entry === null) keyInReady(event);
            else keyInEntry(event, entry);
          }}
          onCopy={(event) => entry === null && copySelected(event.nativeEvent, grid)}
          onCut={(event) => entry === null && cutSelected(event.nativeEvent, grid)}
          onPaste={(event) => {
            if (entry === null) {
              pasteInto(event.nativeEvent, grid);
              return;
            }
            event.preventDefault();
            const kind = column.id === "standard" ? "text" : "line";
            document.execCommand(
              "insertText",
              false,
              cleanPaste(event.clipboardData.getData("text/plain"), kind),
            );
          }}
        />
      </Popover.Target>
      <Popover.Dropdown className={classes.options ?? ""}>
        <OptionList
          options={options}
          chosen={chosen}
          label={column.label}
          onChoose={(option) => commit(option) && grid.moveOn("down", "Enter")}
        />
      </Popover.Dropdown>
      {problem !== null && (
        <span className={classes.refusal} role="alert">
          {problem}
        </span>
      )}
    </Popover>
  );
}
