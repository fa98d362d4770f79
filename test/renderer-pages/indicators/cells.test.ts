import { describe, expect, it } from "vitest";

import {
  matchingOptions,
  readyCommand,
  writeCommand,
} from "../../../renderer/pages/indicators/grid/cell-keys.ts";
import {
  findingsByRow,
  markedSegments,
  sameFindings,
} from "../../../renderer/pages/indicators/grid/marks.ts";
import type { Finding } from "../../../shared/checks/index.ts";

const key = (name: string, modifiers: object = {}) => ({
  key: name,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...modifiers,
});

describe("keys in a selected cell", () => {
  it("edit, clear, add, double, move and remove", () => {
    expect(readyCommand(key("Enter"))).toEqual({ do: "edit" });
    expect(readyCommand(key("F2"))).toEqual({ do: "edit" });
    expect(readyCommand(key("Delete"))).toEqual({ do: "clear" });
    expect(readyCommand(key("Insert"))).toEqual({ do: "add" });
    expect(readyCommand(key("d", { ctrlKey: true }))).toEqual({ do: "duplicate" });
    expect(readyCommand(key("ArrowUp", { altKey: true }))).toEqual({ do: "moveRow", by: -1 });
    expect(readyCommand(key("Delete", { ctrlKey: true }))).toEqual({ do: "remove" });
  });

  it("leave undo and redo to the window, which hears them everywhere", () => {
    expect(readyCommand(key("z", { ctrlKey: true }))).toBeNull();
    expect(readyCommand(key("z", { ctrlKey: true, shiftKey: true }))).toBeNull();
    expect(readyCommand(key("y", { ctrlKey: true }))).toBeNull();
  });

  it("leave typing, copying and pasting to the browser", () => {
    expect(readyCommand(key("5"))).toBeNull();
    expect(readyCommand(key("c", { ctrlKey: true }))).toBeNull();
    expect(readyCommand(key("v", { ctrlKey: true }))).toBeNull();
  });
});

describe("keys in a cell that is written in", () => {
  it("take the entry over and move on", () => {
    expect(writeCommand(key("Enter"), "target", true, false)).toEqual({ do: "commit", leaving: "down" });
    expect(writeCommand(key("Tab", { shiftKey: true }), "target", true, false)).toEqual({
      do: "commit",
      leaving: "previous",
    });
    expect(writeCommand(key("Escape"), "target", true, false)).toEqual({ do: "cancel" });
  });

  it("leave a short entry with an arrow only where it was typed over, never a long one", () => {
    expect(writeCommand(key("ArrowRight"), "target", true, false)).toEqual({
      do: "commit",
      leaving: "arrow",
    });
    expect(writeCommand(key("ArrowRight"), "target", false, false)).toBeNull();
    expect(writeCommand(key("ArrowLeft"), "standard", true, false)).toBeNull();
  });

  it("go through what is offered, and break the line only in a standard", () => {
    expect(writeCommand(key("ArrowDown"), "unit", true, true)).toEqual({ do: "option", by: 1 });
    expect(writeCommand(key("Enter", { altKey: true }), "standard", false, false)).toEqual({ do: "newLine" });
    expect(writeCommand(key("Enter", { altKey: true }), "level3", false, false)).toBeNull();
  });

  it("offer everything until something of her own is written", () => {
    expect(matchingOptions(["人", "人次", "%"], "")).toHaveLength(3);
    expect(matchingOptions(["人", "人次", "%"], "人")).toHaveLength(3);
    expect(matchingOptions(["人", "人次", "%"], "次")).toEqual(["人次"]);
    expect(matchingOptions(["人", "人次", "%"], "亩")).toEqual([]);
  });
});

const finding = (severity: Finding["severity"], places: Finding["places"]): Finding => ({
  key: `C01:${severity}`,
  id: "C01",
  family: "indicators",
  severity,
  message: "不对",
  places,
  fixes: [],
});

describe("what the 体检 marks", () => {
  const path = "indicators/i1/target";

  it("shows the worse of two marks and loses no character", () => {
    const findings = [
      finding("hint", [{ path, from: 0, to: 6 }]),
      finding("error", [{ path, from: 0, to: 4 }]),
    ];
    expect(markedSegments("2021年11月", path, findings)).toEqual([
      { from: 0, text: "2021", severity: "error" },
      { from: 4, text: "年1", severity: "hint" },
      { from: 6, text: "1月", severity: null },
    ]);
  });

  it("marks nothing for another field or a whole one", () => {
    const findings = [finding("error", [{ path: "plan", from: 0, to: 2 }, { path }])];
    expect(markedSegments("200", path, findings)).toEqual([{ from: 0, text: "200", severity: null }]);
  });

  it("files findings under their rows, the worst first, without those set aside", () => {
    const aside = { ...finding("error", [{ path }]), dismissed: { reason: "已核对" } };
    const rows = findingsByRow([
      finding("hint", [{ path }]),
      finding("error", [{ path }]),
      aside,
      finding("error", [{ path: "plan" }]),
    ]);
    expect([...rows.keys()]).toEqual(["i1"]);
    expect(rows.get("i1")!.map(({ severity }) => severity)).toEqual(["error", "hint"]);
  });

  it("tells whether two rounds of the 体检 say the same", () => {
    const once = [finding("error", [{ path }])];
    expect(sameFindings(once, structuredClone(once))).toBe(true);
    expect(sameFindings(once, [finding("error", [{ path, from: 0, to: 1 }])])).toBe(false);
    expect(sameFindings(once, [])).toBe(false);
  });
});
