import { describe, expect, it } from "vitest";

import {
  cellText,
  GRID_COLUMNS,
  readCell,
  shownText,
} from "../../../renderer/pages/indicators/grid/columns.ts";
import { gridGroups, rowsOf } from "../../../renderer/pages/indicators/grid/lines.ts";
import {
  addBelow,
  clearCells,
  duplicateBelow,
  moveRow,
  removeRows,
  setCell,
} from "../../../renderer/pages/indicators/grid/row-edits.ts";
import { applyEdits, blankActual, type Edit, type Project } from "../../../shared/project/index.ts";
import { sampleProject } from "../../fixtures/sample-project.ts";

const changed = (edits: Edit[], project: Project = sampleProject()): Project =>
  applyEdits(project, edits).project;
const shown = (project: Project) => rowsOf(gridGroups(project.indicators)).map((row) => row.id);

describe("groups", () => {
  it("count rows and points by class, with the running total and the 一级指标's total on its first group", () => {
    const groups = gridGroups(sampleProject().indicators);
    expect(groups.map((group) => [group.key, group.rows.length, group.points, group.running])).toEqual([
      ["产出指标›数量指标", 8, "60", "60"],
      ["产出指标›质量指标", 1, "10", "70"],
      ["产出指标›时效指标", 1, "10", "80"],
      ["效益指标›社会效益指标", 2, "10", "90"],
      ["满意度指标›服务对象满意度指标", 2, "10", "100"],
    ]);
    expect(groups.map((group) => group.level1Total)).toEqual([
      { count: 10, points: "80" },
      null,
      null,
      { count: 2, points: "10" },
      { count: 2, points: "10" },
    ]);
  });
});

describe("rows", () => {
  it("are added below the selected one, in its class", () => {
    const project = sampleProject();
    const after = changed(addBelow(project, project.indicators[8]!, "new", "annual"));
    expect(after.indicators[9]).toMatchObject({
      id: "new",
      level1: "产出指标",
      level2: "质量指标",
      level3: "",
    });
  });

  it("are doubled with everything but their id", () => {
    const project = sampleProject();
    const after = changed(duplicateBelow(project, project.indicators[1]!, "copy"));
    expect(after.indicators[2]).toEqual({ ...project.indicators[1], id: "copy" });
  });

  it("go one place down inside their class", () => {
    const project = sampleProject();
    const move = moveRow(project, gridGroups(project.indicators), "i01", 1)!;
    expect(move.into).toBeNull();
    expect(shown(changed(move.edits)).slice(0, 3)).toEqual(["i02", "i01", "i03"]);
  });

  it("go over the edge of their class into the next one, and back", () => {
    const project = sampleProject();
    const down = moveRow(project, gridGroups(project.indicators), "i08", 1)!;
    expect(down.into).toEqual({ level1: "产出指标", level2: "质量指标" });
    const moved = changed(down.edits);
    expect(moved.indicators.find((row) => row.id === "i08")).toMatchObject({ level2: "质量指标" });
    expect(shown(moved).slice(7, 9)).toEqual(["i08", "i09"]);
    const back = moveRow(moved, gridGroups(moved.indicators), "i08", -1)!;
    expect(shown(changed(back.edits, moved)).slice(6, 9)).toEqual(["i07", "i08", "i09"]);
  });

  it("stay at either end of the table", () => {
    const project = sampleProject();
    expect(moveRow(project, gridGroups(project.indicators), "i01", -1)).toBeNull();
    expect(moveRow(project, gridGroups(project.indicators), "i14", 1)).toBeNull();
  });

  it("take their results with them when they go, and bring both back on undo", () => {
    const project = {
      ...sampleProject(),
      actuals: [blankActual("a1", "i02", "selfEvaluation"), blankActual("a2", "i03", "selfEvaluation")],
    };
    const { project: after, inverse } = applyEdits(project, removeRows(project, ["i02"]));
    expect(after.actuals.map((actual) => actual.id)).toEqual(["a2"]);
    expect(applyEdits(after, inverse).project).toEqual(project);
  });
});

describe("cells", () => {
  it("are emptied over an area, and what is only shown is left out", () => {
    const project = sampleProject();
    const edits = clearCells(project.indicators, { top: 0, bottom: 1, left: 5, right: 7 });
    expect(edits).toHaveLength(4);
    expect(changed(edits).indicators[1]).toMatchObject({ points: "", standard: { text: "" } });
  });

  it("show the printed sign and keep the typed one", () => {
    const row = sampleProject().indicators[1]!;
    expect(shownText(row, "comparison")).toBe("≥");
    expect(cellText(row, "comparison")).toBe(">=");
  });

  it("take signs in any spelling, and full-width points", () => {
    expect(readCell("comparison", "大于等于")).toEqual({ ok: true, value: "≥" });
    expect(readCell("points", "１２．５")).toEqual({ ok: true, value: "12.5" });
    expect(readCell("points", "-1")).toEqual({ ok: false, reason: "分值不能是负数，“-1”没有填入" });
    expect(readCell("attribute", "其他").ok).toBe(false);
  });

  it("refuse with a sentence and without an edit", () => {
    const row = sampleProject().indicators[0]!;
    const points = GRID_COLUMNS.findIndex((column) => column.id === "points");
    expect(setCell(row, points, "十分左右")).toEqual({ reason: "分值要填数字，“十分左右”没有填入" });
    expect(setCell(row, points, "8")).toEqual({
      edits: [{ kind: "set", path: "indicators/i01/points", value: "8" }],
    });
  });
});
