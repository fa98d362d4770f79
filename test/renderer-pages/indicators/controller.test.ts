import { describe, expect, it } from "vitest";

import { columnIndex, type ColumnId } from "../../../renderer/pages/indicators/grid/columns.ts";
import { GridController } from "../../../renderer/pages/indicators/grid/controller.ts";
import { applyEdits, DEFAULT_DISTRICT, type Edit, type Project } from "../../../shared/project/index.ts";
import { inQuotes } from "../../../shared/text/index.ts";
import { sampleProject } from "../../fixtures/sample-project.ts";

/** The grid over a project in memory, with every change written down. */
function openGrid(start: Project = sampleProject()) {
  let project = start;
  let next = 0;
  const changes: { label: string; together: string | null; edits: Edit[] }[] = [];
  const answers: string[] = [];
  let unread: string[] = [];
  const grid = new GridController({
    project: () => project,
    district: () => DEFAULT_DISTRICT,
    change: (edits, label, together) => {
      const before = project;
      project = applyEdits(project, edits).project;
      changes.push({
        edits,
        label: typeof label === "string" ? label : label(project, before),
        together,
      });
      return true;
    },
    undo: () => undefined,
    answer: (text) => answers.push(text),
    unread: (sentences) => {
      unread = [...sentences.values()];
    },
    labelOf: (path) => path,
    newId: () => `new${(next += 1)}`,
  });
  const at = () => {
    const selection = grid.selection()!;
    return { id: grid.lines().rows[selection.active.row]!.id, column: selection.active.column };
  };
  const press = (key: string, shiftKey = false) =>
    grid.run({ do: "navigate" }, { key, shiftKey, ctrlKey: false });
  const row = (id: string) => project.indicators.find((entry) => entry.id === id)!;
  const set = (path: string, value: string) => {
    project = applyEdits(project, [{ kind: "set", path, value }]).project;
  };
  return { grid, changes, answers, at, press, row, set, unread: () => unread, project: () => project };
}

const column = (id: ColumnId): number => columnIndex(id);

describe("the indicator grid", () => {
  it("takes no focus before a key or the mouse has been in it, and begins at the first cell", () => {
    const { grid, at } = openGrid();
    expect(grid.getSnapshot().takesFocus).toBe(false);
    expect(at()).toEqual({ id: "i01", column: 0 });
  });

  it("writes a cell and renews the stored rule in the same change", () => {
    const { grid, changes, row } = openGrid();
    grid.select("i02", column("target"));
    expect(grid.write("i02", column("standard"), "10分，每参加1人得0.05分。")).toBeNull();
    expect(row("i02").standard.rule).not.toBeNull();
    expect(changes).toHaveLength(1);
    expect(changes[0]!.edits.map((edit) => (edit.kind === "set" ? edit.path : ""))).toEqual([
      "indicators/i02/standard/text",
      "indicators/i02/standard/rule",
    ]);
  });

  it("changes nothing where nothing was changed, and says why a text is no value", () => {
    const { grid, changes } = openGrid();
    expect(grid.write("i02", column("target"), "200")).toBeNull();
    expect(grid.write("i02", column("points"), "很多")).toBe("分值要填数字，“很多”没有填入");
    expect(changes).toEqual([]);
  });

  it("keeps in sight what a cell did not take, and says what the cell holds, until it is mended", () => {
    const { grid, unread, row } = openGrid();
    const points = column("points");
    const reason = grid.write("i02", points, "-5")!;
    grid.leaveRefused("i02", points, "-5", reason);
    expect(unread()).toEqual([`分值不能是负数，“-5”没有填入，仍是 ${row("i02").points}`]);
    expect(grid.getSnapshot().refused.get("indicators/i02/points")).toMatchObject({ text: "-5" });
    expect(grid.write("i02", points, "5")).toBeNull();
    expect(unread()).toEqual([]);
    expect(grid.getSnapshot().refused.size).toBe(0);
  });

  it("gives up what a cell did not take by Esc and Delete, and when the cell holds another value", () => {
    const { grid, unread, set, project } = openGrid();
    const points = column("points");
    const refuse = (id: string) => {
      grid.select(id, points);
      grid.leaveRefused(id, points, "很多", grid.write(id, points, "很多")!);
    };
    refuse("i02");
    grid.run({ do: "collapse" }, { key: "Escape", shiftKey: false, ctrlKey: false });
    expect(unread()).toEqual([]);
    refuse("i02");
    grid.run({ do: "clear" }, { key: "Delete", shiftKey: false, ctrlKey: false });
    expect(unread()).toEqual([]);
    refuse("i03");
    set("indicators/i03/target", "7");
    grid.forgetOutdated(project().indicators);
    expect(unread()).toHaveLength(1);
    set("indicators/i03/points", "7");
    grid.forgetOutdated(project().indicators);
    expect(unread()).toEqual([]);
  });

  it("keeps the typing of one entry together, and two entries of one cell apart", () => {
    const { grid, changes } = openGrid();
    grid.beginEntry();
    grid.write("i02", column("target"), "2");
    grid.write("i02", column("target"), "25");
    grid.beginEntry();
    grid.write("i02", column("target"), "7");
    const [first, second, third] = changes.map((change) => change.together);
    expect(first).toBe(second);
    expect(third).not.toBe(first);
  });

  it("stays on its cell while rows are added, moved and taken away around it", () => {
    const { grid, at } = openGrid();
    grid.select("i03", column("unit"));
    grid.run({ do: "moveRow", by: -1 }, { key: "ArrowUp", shiftKey: false, ctrlKey: false });
    expect(at()).toEqual({ id: "i03", column: column("unit") });
    grid.run({ do: "remove" }, { key: "Delete", shiftKey: false, ctrlKey: true });
    expect(at()).toEqual({ id: "i02", column: column("unit") });
  });

  it("says which class a row came into when it crossed the edge of its own", () => {
    const { grid, answers, row } = openGrid();
    grid.select("i08", 0);
    grid.run({ do: "moveRow", by: 1 }, { key: "ArrowDown", shiftKey: false, ctrlKey: false });
    expect(row("i08").level2).toBe("质量指标");
    expect(answers).toEqual(["已移到“产出指标 › 质量指标”"]);
  });

  it("removes every selected row at once and reports it with the project it left", () => {
    const { grid, press, project, changes } = openGrid();
    grid.select("i01", 0);
    press("ArrowDown", true);
    grid.run({ do: "remove" }, { key: "Delete", shiftKey: false, ctrlKey: true });
    expect(project().indicators).toHaveLength(12);
    expect(grid.getSnapshot().outcome).toMatchObject({
      text: "已删除“组织‘万名党员进党校’培训班期数”等 2 条指标",
    });
    expect(changes.at(-1)!.label).toBe("删除“组织‘万名党员进党校’培训班期数”等 2 条指标");
    expect(grid.getSnapshot().outcome!.project).toBe(project());
  });

  it("pastes at the top left of the selection and shows what became of it", () => {
    const { grid, press, row, at, answers, changes } = openGrid();
    grid.select("i06", column("target"));
    press("ArrowUp", true);
    grid.paste([["9"], ["8"]]);
    expect([row("i05").target, row("i06").target]).toEqual(["9", "8"]);
    expect(grid.getSnapshot().outcome?.text).toBe("粘贴了 2 行：指标值；改动 2 条");
    expect(answers.at(-1)).toBe("粘贴了 2 行：指标值；改动 2 条");
    expect(changes.at(-1)!.label).toBe(
      `从${inQuotes(row("i05").level3, 14)}起粘贴了 2 行：指标值；改动 2 条`,
    );
    expect(at()).toEqual({ id: "i05", column: column("target") });
  });

  it("says so where nothing of a paste was taken, and then offers nothing to take back", () => {
    const { grid, changes } = openGrid();
    grid.select("i06", column("points"));
    grid.paste([["什么"]]);
    expect(changes).toEqual([]);
    expect(grid.getSnapshot().outcome).toMatchObject({
      text: "粘贴了 1 行：分值；没有填入 1 处",
      left: ["分值要填数字，“什么”没有填入"],
      undoable: false,
    });
  });

  it("copies as shown and cuts to empty", () => {
    const { grid, press, row } = openGrid();
    grid.select("i02", column("comparison"));
    press("ArrowRight", true);
    expect(grid.copy()).toEqual([["≥", "200"]]);
    grid.cut();
    expect(row("i02")).toMatchObject({ comparison: "", target: "" });
  });

  it("reveals a row of the other horizon", () => {
    const start = sampleProject();
    const { grid, at } = openGrid({
      ...start,
      indicators: start.indicators.map((row) =>
        row.id === "i05" ? { ...row, horizon: "overall" as const } : row,
      ),
    });
    expect(grid.lines().rows.some((row) => row.id === "i05")).toBe(false);
    expect(grid.reveal("i05", 2)).toBe(true);
    expect(at()).toEqual({ id: "i05", column: 2 });
    expect(grid.reveal("gone", 0)).toBe(false);
  });

  it("changes nothing in a project that was handed in, but moves and copies", () => {
    const { grid, changes, press, at } = openGrid({ ...sampleProject(), state: "submitted" });
    grid.select("i01", 0);
    press("ArrowDown");
    for (const command of [{ do: "clear" }, { do: "add" }, { do: "duplicate" }, { do: "remove" }] as const)
      grid.run(command, { key: "", shiftKey: false, ctrlKey: false });
    grid.paste([["甲"]]);
    grid.write("i01", 0, "甲");
    expect(changes).toEqual([]);
    expect(at().id).toBe("i02");
    expect(grid.copy()).toHaveLength(1);
  });
});
