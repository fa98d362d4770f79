import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { editsOfOffer, offerInto, withNewRowIds } from "../../shared/intake/index.ts";
import {
  applyEdits,
  blankActual,
  blankFundingLine,
  blankIndicator,
  blankProjectContent,
  type Project,
  type ProjectContent,
} from "../../shared/project/index.ts";

const projectOf = (change: Partial<ProjectContent>): Project => ({
  ...blankProjectContent(2026),
  id: "p",
  state: "draft",
  ...change,
});
const file = (change: Partial<ProjectContent>): ProjectContent => ({
  ...blankProjectContent(null),
  ...change,
});
const named = (id: string, level3: string, more: object = {}) => ({
  ...blankIndicator(id),
  level1: "产出指标",
  level3,
  ...more,
});
const all = (project: Project, content: ProjectContent): Set<string> => {
  const { fields, rows } = offerInto(project, content);
  return new Set([
    ...fields.map(({ key }) => key),
    ...rows.flatMap((row) => (row.change === "changed" ? row.values.map(({ key }) => key) : [row.key])),
  ]);
};
let last = 0;
const newId = (): string => `new${(last += 1)}`;

describe("a file beside a project that is there", () => {
  it("shows a field that both fill with both texts, and takes it over only when it is chosen", () => {
    const project = projectOf({ plan: "我的计划" });
    const offer = offerInto(project, file({ plan: "文件里的计划" }));
    expect(offer.fields.map(({ key, before, after }) => ({ key, before, after }))).toEqual([
      { key: "plan", before: "我的计划", after: "文件里的计划" },
    ]);
    expect(offer.additions.size).toBe(0);
    expect(editsOfOffer(offer, new Set())).toEqual([]);
    expect(editsOfOffer(offer, new Set(["plan"]))).toEqual([
      { kind: "set", path: "plan", value: "文件里的计划" },
    ]);
  });

  it("proposes what the project left empty, and nothing where the file is silent", () => {
    const offer = offerInto(projectOf({ overview: "概况" }), file({ plan: "计划" }));
    expect(offer.fields.map(({ key }) => key)).toEqual(["plan"]);
    expect([...offer.additions]).toEqual(["plan"]);
  });

  it("finds an indicator again by its name and compares it cell by cell", () => {
    const project = projectOf({
      indicators: [named("a", "培训期数", { target: "4", unit: "期", points: "10" })],
    });
    const offer = offerInto(
      project,
      file({
        indicators: [named("r1", "培训期数", { target: "6" }), named("r2", "参训率", { target: "95" })],
      }),
    );
    const changed = offer.rows.find(({ id }) => id === "a");
    expect(changed?.values.map(({ label, before, after }) => [label, before, after])).toEqual([
      ["指标值", "4", "6"],
    ]);
    expect(offer.rows.filter(({ change }) => change === "added").map(({ name }) => name)).toEqual(["参训率"]);
  });

  it("offers to remove what the file does not have, but never takes that unasked", () => {
    const project = projectOf({ indicators: [named("a", "培训期数"), named("b", "参训率")] });
    const offer = offerInto(project, file({ indicators: [named("r1", "培训期数")] }));
    expect(offer.rows.map(({ change, name }) => [change, name])).toEqual([["removed", "参训率"]]);
    expect(offer.additions.size).toBe(0);
  });

  it("keeps the project's own choices about a standard whose words are the same", () => {
    const standard = { text: "10分，每少1期扣2分", choices: { partial: "whole" }, rule: null };
    const project = projectOf({ indicators: [named("a", "培训期数", { standard })] });
    const same = named("r1", "培训期数", { standard: { ...standard, choices: {} } });
    expect(offerInto(project, file({ indicators: [same] })).rows).toEqual([]);
  });

  it("gives a file's rows identities of their own, results with their indicators", () => {
    const content = file({
      indicators: [named("r1", "培训期数")],
      actuals: [blankActual("r2", "r1", "selfEvaluation")],
      fundingLines: [blankFundingLine("r3", "source", 2026)],
    });
    const renamed = withNewRowIds(content, newId);
    expect(renamed.actuals[0]!.indicatorId).toBe(renamed.indicators[0]!.id);
    const ids = [renamed.indicators[0]!.id, renamed.actuals[0]!.id, renamed.fundingLines[0]!.id];
    expect(new Set([...ids, "r1", "r2", "r3"]).size).toBe(6);
  });

  it("whatever both hold: nothing chosen changes nothing, and everything chosen leaves nothing more to choose", () => {
    const text = fc.constantFrom("", "甲方案", "乙方案：分三步", "丙");
    const rows = fc.uniqueArray(fc.constantFrom("培训期数", "参训率", "满意度", "完成时间"), {
      maxLength: 4,
    });
    const content = fc.record({ plan: text, overview: text, leader: text, names: rows, target: text });
    const build = (id: string, { names, target, ...fields }: { names: string[]; target: string }) => ({
      ...fields,
      indicators: names.map((name, index) => named(`${id}${index}`, name, { target })),
    });
    fc.assert(
      fc.property(content, content, (mine, theirs) => {
        const project = projectOf(build("a", mine));
        const other = withNewRowIds(file(build("r", theirs)), newId);
        const offer = offerInto(project, other);
        expect(editsOfOffer(offer, new Set())).toEqual([]);
        const chosen = all(project, other);
        const after = applyEdits(project, editsOfOffer(offer, chosen)).project;
        expect([...all(after, other)]).toEqual([]);
      }),
    );
  });
});
