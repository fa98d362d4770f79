import fc from "fast-check";
import { describe, expect, it } from "vitest";

import {
  contains,
  isSingle,
  moveByEnter,
  moveByKey,
  moveByTab,
  rectangleOf,
  selectCell,
  type Selection,
} from "../../../renderer/pages/indicators/grid/navigation.ts";

const size = { rows: 4, columns: 8 };
const at = (row: number, column: number): Selection => selectCell({ row, column });
const key = (name: string, modifiers: { shiftKey?: boolean; ctrlKey?: boolean } = {}) => ({
  key: name,
  shiftKey: false,
  ctrlKey: false,
  ...modifiers,
});

describe("moving in the grid", () => {
  it("goes one cell with an arrow and stops at the edges", () => {
    expect(moveByKey(at(1, 1), key("ArrowDown"), size)?.active).toEqual({ row: 2, column: 1 });
    expect(moveByKey(at(0, 0), key("ArrowUp"), size)?.active).toEqual({ row: 0, column: 0 });
    expect(moveByKey(at(3, 7), key("ArrowRight"), size)?.active).toEqual({ row: 3, column: 7 });
  });

  it("goes to the ends with Home, End and Ctrl", () => {
    expect(moveByKey(at(2, 3), key("Home"), size)?.active).toEqual({ row: 2, column: 0 });
    expect(moveByKey(at(2, 3), key("End", { ctrlKey: true }), size)?.active).toEqual({ row: 3, column: 7 });
    expect(moveByKey(at(2, 3), key("ArrowUp", { ctrlKey: true }), size)?.active).toEqual({
      row: 0,
      column: 3,
    });
  });

  it("extends with Shift while the active cell stays where typing goes", () => {
    const extended = moveByKey(at(1, 1), key("ArrowDown", { shiftKey: true }), size)!;
    expect(extended.active).toEqual({ row: 1, column: 1 });
    expect(rectangleOf(extended)).toEqual({ top: 1, bottom: 2, left: 1, right: 1 });
    expect(isSingle(extended)).toBe(false);
    expect(contains(rectangleOf(extended), { row: 2, column: 1 })).toBe(true);
    expect(contains(rectangleOf(extended), { row: 3, column: 1 })).toBe(false);
  });

  it("leaves other keys alone", () => {
    expect(moveByKey(at(1, 1), key("a"), size)).toBeNull();
  });

  it("goes through the rows with Tab and lets the focus leave at the ends", () => {
    expect(moveByTab(at(0, 7), false, size)?.active).toEqual({ row: 1, column: 0 });
    expect(moveByTab(at(1, 0), true, size)?.active).toEqual({ row: 0, column: 7 });
    expect(moveByTab(at(3, 7), false, size)).toBeNull();
    expect(moveByTab(at(0, 0), true, size)).toBeNull();
  });

  it("returns with Enter to the column in which a run of Tab began", () => {
    const tabbed = moveByTab(moveByTab(at(0, 2), false, size)!, false, size)!;
    expect(moveByEnter(tabbed, false, size).active).toEqual({ row: 1, column: 2 });
    expect(moveByEnter(at(0, 2), false, size).active).toEqual({ row: 1, column: 2 });
    expect(moveByEnter(at(0, 2), true, size).active).toEqual({ row: 0, column: 2 });
  });

  it("never leaves the table, whatever is pressed", () => {
    const names = ["ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight", "Home", "End", "PageUp", "PageDown"];
    const step = fc.record({ key: fc.constantFrom(...names), shiftKey: fc.boolean(), ctrlKey: fc.boolean() });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        let selection = at(0, 0);
        for (const each of steps) selection = moveByKey(selection, each, size)!;
        const area = rectangleOf(selection);
        return area.top >= 0 && area.left >= 0 && area.bottom < size.rows && area.right < size.columns;
      }),
    );
  });
});
