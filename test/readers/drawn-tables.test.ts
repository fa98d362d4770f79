import { describe, expect, it } from "vitest";

import { readText } from "../../electron/documents/readers/text.ts";

const rowsOf = (...lines: string[]): string[][] =>
  readText("打印.txt", Buffer.from(`${lines.join("\n")}\n`)).blocks.flatMap((block) =>
    block.kind === "table"
      ? block.rows.map((row) => row.map((cell) => (cell.covered ? "^" : cell.text)))
      : [],
  );

describe("a table drawn with characters", () => {
  it("has its cells between the drawn lines, joined ones downwards and across", () => {
    expect(
      rowsOf(
        "┌────┬─────────────┐",
        "│名称    │路灯维护                  │",
        "├────┼──────┬──────┤",
        "│产出    │数量        │≥30盏      │",
        "│        ├──────┼──────┤",
        "│        │质量        │≥98%       │",
        "└────┴──────┴──────┘",
      ),
    ).toEqual([
      ["名称", "路灯维护", "^"],
      ["产出", "数量", "≥30盏"],
      ["^", "质量", "≥98%"],
    ]);
  });

  it("a text that its cell was too narrow for is one text again", () => {
    expect(
      rowsOf(
        "+----------+----------+--------+",
        "| 一级指标 | 三级指标 | 指标值 |",
        "+----------+----------+--------+",
        "| 产出指标 | 路灯维护 | ≥30盏 |",
        "|          | 数量     |        |",
        "+----------+----------+--------+",
        "| 效益指标 | 满意率   | ≥90%  |",
        "+----------+----------+--------+",
      ),
    ).toEqual([
      ["一级指标", "三级指标", "指标值"],
      ["产出指标", "路灯维护数量", "≥30盏"],
      ["效益指标", "满意率", "≥90%"],
    ]);
  });

  it("rows without lines between them are rows, in print and in Markdown", () => {
    const rows = [
      ["指标", "目标值"],
      ["路灯", "30盏"],
      ["水管", "2公里"],
    ];
    expect(rowsOf("| 指标 | 目标值 |", "| --- | :---: |", "| 路灯 | 30盏 |", "| 水管 | 2公里 |")).toEqual(
      rows,
    );
    expect(rowsOf("│指标│目标值│", "├──┼───┤", "│路灯│30盏│", "│水管│2公里│")).toEqual(rows);
  });

  it("lines that only look drawn stay lines, however many there are", () => {
    expect(rowsOf("│路灯│", "│水管│30│2公里│", "——————")).toEqual([]);
    expect(rowsOf(...Array.from({ length: 4_000 }, (_, index) => `│甲${"│乙".repeat(index % 7)}│`))).toEqual(
      [],
    );
  });
});
