import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { dutiesOf, type Duty, type DutyKind, type DutyProject } from "../../shared/duties/index.ts";
import { DEFAULT_DISTRICT, PROJECT_STATES } from "../../shared/project/index.ts";

const project = (parts: Partial<DutyProject>): DutyProject => ({
  id: parts.name ?? "p",
  name: "党员教育活动经费",
  year: 2027,
  state: "draft",
  submission: null,
  remarks: 0,
  openRemarks: 0,
  indicators: 14,
  monitored: 0,
  evaluated: 0,
  ...parts,
});

const on = (today: string, ...projects: DutyProject[]): Duty[] => dutiesOf(today, projects, DEFAULT_DISTRICT);
const duty = (kind: DutyKind, duties: readonly Duty[]): Duty | undefined =>
  duties.find((entry) => entry.kind === kind);

describe("本年要办的事", () => {
  it("in autumn asks for next year's projects, then for those that are not sent", () => {
    expect(duty("declaration", on("2026-09-01"))).toMatchObject({
      title: "2027 年度申报",
      standing: "now",
      note: "还没有 2027 年度的项目，可以从上年结转或新建",
    });
    const sent = project({ name: "社工站", state: "submitted", submission: { number: 1, at: "x" } });
    expect(duty("declaration", on("2026-10-08", project({}), sent))).toMatchObject({
      standing: "now",
      lines: [{ name: "党员教育活动经费", text: "还没送出", page: "submit" }],
    });
    expect(duty("declaration", on("2026-10-08", sent))).toMatchObject({
      standing: "done",
      note: "1 个项目都已送出",
    });
  });

  it("after the new year calls a draft of the year late, and stays silent where there is none", () => {
    expect(duty("declaration", on("2027-01-05", project({})))).toMatchObject({ standing: "late" });
    expect(on("2027-05-05", project({ state: "approved", indicators: 0 }))).toEqual([]);
  });

  it("puts what came back first, whatever its year, with the remarks that are open", () => {
    const back = project({ year: 2019, state: "returned", remarks: 3, openRemarks: 2 });
    const [first] = on("2026-10-08", project({}), back);
    expect(first).toMatchObject({
      kind: "returned",
      lines: [{ text: "意见 3 条，还有 2 条未办", page: "submit" }],
    });
  });

  it("asks for the monitoring in the district's month, project by project, and is silent long after", () => {
    const approved = project({ state: "approved", monitored: 11 });
    expect(duty("monitoring", on("2027-03-01", approved))).toMatchObject({
      standing: "later",
      due: "7月至8月",
      lines: [],
    });
    expect(duty("monitoring", on("2027-07-01", approved))).toMatchObject({
      standing: "now",
      lines: [{ text: "14 条指标还有 3 条没填", page: "monitoring" }],
    });
    expect(duty("monitoring", on("2027-09-15", approved))).toMatchObject({ standing: "late" });
    expect(duty("monitoring", on("2027-12-01", approved))).toBeUndefined();
    const august = { ...DEFAULT_DISTRICT, monitoring: { ...DEFAULT_DISTRICT.monitoring, month: 6 } };
    expect(duty("monitoring", dutiesOf("2027-06-30", [approved], august))).toMatchObject({
      due: "6月至7月",
      standing: "now",
    });
  });

  it("in January asks for the evaluation of the year that is over, and says when it is all there", () => {
    const open = project({ year: 2026, state: "approved" });
    expect(duty("selfEvaluation", on("2027-01-10", open))).toMatchObject({
      title: "2026 年度自评",
      standing: "now",
      lines: [{ text: "还没填", page: "evaluation" }],
    });
    expect(duty("selfEvaluation", on("2027-01-10", { ...open, evaluated: 14 }))).toMatchObject({
      standing: "done",
      note: "都已填好，可以导出自评表",
    });
  });

  it("names what is with the bureau last, as something to know and nothing to do", () => {
    const sent = project({ state: "submitted", submission: { number: 2, at: "x" } });
    expect(on("2026-10-08", sent).at(-1)).toMatchObject({
      kind: "waiting",
      standing: "later",
      lines: [{ text: "第 2 次送出，等答复" }],
    });
  });

  const someProject = fc.record({
    id: fc.uuid(),
    name: fc.string({ maxLength: 8 }),
    year: fc.constantFrom(null, 2025, 2026, 2027, 2028),
    state: fc.constantFrom(...PROJECT_STATES),
    submission: fc.constantFrom(null, { number: 1, at: "x" }),
    remarks: fc.nat({ max: 3 }),
    openRemarks: fc.constant(0),
    indicators: fc.nat({ max: 3 }),
    monitored: fc.nat({ max: 3 }),
    evaluated: fc.nat({ max: 3 }),
  });
  const day = fc
    .tuple(fc.integer({ min: 2026, max: 2027 }), fc.integer({ min: 1, max: 12 }))
    .map(([year, month]) => `${year}-${String(month).padStart(2, "0")}-15`);

  it("on any day: each duty once, a line for a project once, and every duty says something", () => {
    fc.assert(
      fc.property(day, fc.array(someProject, { maxLength: 12 }), (today, projects) => {
        const duties = on(today, ...projects);
        expect(new Set(duties.map(({ kind }) => kind)).size).toBe(duties.length);
        for (const { lines, note } of duties) {
          expect(new Set(lines.map(({ projectId }) => projectId)).size).toBe(lines.length);
          expect(lines.length > 0 || note !== "").toBe(true);
        }
        // What came back is never forgotten.
        const back = projects.filter(({ state }) => state === "returned");
        expect(duty("returned", duties)?.lines.length ?? 0).toBe(back.length);
      }),
    );
  });
});
