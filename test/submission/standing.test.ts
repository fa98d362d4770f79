import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { planChanges, planOf } from "../../shared/lifecycle/index.ts";
import {
  approvedOf,
  isOpenPath,
  latestOf,
  NO_RECEIPT,
  refusalOf,
  returnedOf,
  standingOf,
  stateAfter,
  type LifeStep,
  type SubmissionLine,
  type SubmissionStep,
} from "../../shared/submission/index.ts";
import { applyEdits, type Edit } from "../../shared/project/index.ts";
import { sampleProject } from "../fixtures/sample-project.ts";

const stamp = { at: "2026-11-22T02:00:00.000Z", who: "李红" };
const approval = { documentNumber: "呈财预〔2026〕8号", date: "2026年2月1日", amount: null };

const line = (number: number, steps: SubmissionStep[] = []): SubmissionLine => ({
  number,
  ...stamp,
  manner: "elsewhere",
  files: [],
  receipt: NO_RECEIPT,
  reason: "",
  remarks: [],
  steps,
});

type Move = LifeStep | "takeBack";
const moves = fc.array(fc.constantFrom<Move>("submit", "return", "approve", "takeBack"), { maxLength: 12 });

const BACK = { submitted: "withdrawn", returned: "returnTakenBack", approved: "approvalTakenBack" } as const;

/** The submissions after a move; the same ones where it is refused, as the store does. */
function moved(lines: readonly SubmissionLine[], move: Move): readonly SubmissionLine[] {
  const latest = latestOf(lines);
  if (move === "submit")
    return refusalOf("submit", lines, null) === null ? [line(lines.length + 1), ...lines] : lines;
  if (latest === null) return lines;
  const add = (step: SubmissionStep) =>
    lines.map((entry) =>
      entry.number === latest.number ? { ...entry, steps: [...entry.steps, step] } : entry,
    );
  if (move === "takeBack") {
    const standing = standingOf(latest);
    return standing === "withdrawn" ? lines : add({ kind: BACK[standing], ...stamp });
  }
  if (refusalOf(move, lines, latest.number) !== null) return lines;
  return add(move === "return" ? { kind: "returned", ...stamp } : { kind: "approved", ...stamp, approval });
}

function lived(moves: readonly Move[]): readonly SubmissionLine[] {
  let lines: readonly SubmissionLine[] = [];
  for (const move of moves) lines = moved(lines, move);
  return lines;
}

describe("where a project stands", () => {
  it("follows from its submissions, whatever was done and taken back", () => {
    fc.assert(
      fc.property(moves, (given) => {
        const lines = lived(given);
        const state = stateAfter(lines);
        expect(approvedOf(lines) !== null).toBe(state === "approved");
        expect(returnedOf(lines) !== null).toBe(state === "returned");
        expect(refusalOf("submit", lines, null) === null).toBe(state === "draft" || state === "returned");
        // Numbers are never given twice and never taken away.
        expect(lines.map((entry) => entry.number)).toEqual(lines.map((_, index) => lines.length - index));
        // Only one submission at a time is neither withdrawn nor returned.
        const out = lines.filter((entry) => ["submitted", "approved"].includes(standingOf(entry)));
        expect(out.length).toBe(state === "submitted" || state === "approved" ? 1 : 0);
      }),
    );
  });

  it("says why a step does not fit", () => {
    const returned = line(1, [{ kind: "returned", ...stamp }]);
    expect(refusalOf("approve", [], 1)).toBe("notSubmitted");
    expect(refusalOf("remark", [line(2), returned], 1)).toBe("replaced");
    expect(refusalOf("remark", [returned], 1)).toBeNull();
    expect(refusalOf("remark", [line(2, [{ kind: "withdrawn", ...stamp }]), returned], 1)).toBeNull();
    expect(refusalOf("approve", [line(1, [{ kind: "approved", ...stamp, approval }])], 1)).toBe(
      "approvedAlready",
    );
    expect(refusalOf("return", [line(1)], 7)).toBe("unknown");
  });
});

describe("the frozen part of a project", () => {
  const project = sampleProject();
  const row = project.indicators[0]!.id;
  const change = (...edits: Edit[]) => planChanges(project, applyEdits(project, edits).project);
  const set = (path: string, value: string): Edit => ({ kind: "set", path, value });

  it("leaves results, money spent, reasons and readings out", () => {
    expect(change(set("goalResult", "已完成"), set("otherNotes", "无"))).toEqual([]);
    expect(
      change({ kind: "set", path: `indicators/${row}/standard/choices`, value: { step: "whole" } }),
    ).toEqual([]);
    expect(planOf(planOf(project))).toEqual(planOf(project));
  });

  it("holds every other field", () => {
    expect(change(set(`indicators/${row}/target`, "9"))).toHaveLength(1);
    expect(change(set("leader", "张三"))).toHaveLength(1);
    expect(change({ kind: "remove", list: "indicators", id: row })).toHaveLength(1);
  });

  it("is told apart by path as by content", () => {
    expect(isOpenPath("actuals/x/value")).toBe(true);
    expect(isOpenPath(`indicators/${row}/standard/choices`)).toBe(true);
    expect(isOpenPath(`indicators/${row}/standard/text`)).toBe(false);
    expect(isOpenPath("plan")).toBe(false);
  });
});
