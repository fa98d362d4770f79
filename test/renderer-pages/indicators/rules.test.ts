import { describe, expect, it } from "vitest";

import { storedRule, withRules } from "../../../shared/scoring/index.ts";
import { applyEdits, DEFAULT_DISTRICT, type Edit, type Project } from "../../../shared/project/index.ts";
import { scoreIndicator, type ScoringRule } from "../../../shared/scoring/index.ts";
import { sampleProject } from "../../fixtures/sample-project.ts";

const set = (path: string, value: Extract<Edit, { kind: "set" }>["value"]): Edit => ({
  kind: "set",
  path,
  value,
});
const ruleAfter = (edits: Edit[], id: string) => {
  const project = sampleProject();
  return applyEdits(project, change(project, edits)).project.indicators.find((row) => row.id === id)!.standard
    .rule;
};

const change = (project: Project, edits: Edit[]) => withRules(project, edits, DEFAULT_DISTRICT);

function withStaleRules(): Project {
  const project = sampleProject();
  return {
    ...project,
    indicators: project.indicators.map((row) => ({ ...row, standard: { ...row.standard, rule: "stale" } })),
  };
}

describe("the rule that is stored with a standard", () => {
  it("is read anew whenever text, choices, target, sign, unit, points or attribute change", () => {
    const paths = {
      "standard/text": "10分，每参加1人得0.1分",
      target: "100",
      comparison: "=",
      unit: "人次",
      points: "12",
      attribute: "",
    };
    for (const [field, value] of Object.entries(paths)) {
      const edits = change(withStaleRules(), [set(`indicators/i02/${field}`, value)]);
      expect(edits.at(-1), field).toMatchObject({ kind: "set", path: "indicators/i02/standard/rule" });
    }
  });

  it("scores as the sentence does", () => {
    const rule = ruleAfter(
      [set("indicators/i02/standard/text", "10分，参加1人得0.05分。")],
      "i02",
    ) as unknown as ScoringRule;
    expect(scoreIndicator(rule, { comparison: ">=", target: "200", unit: "人" }, "180").points).toBe("9");
  });

  it("is null where the sentence cannot be read or is empty", () => {
    const project = sampleProject();
    const read = applyEdits(
      project,
      change(project, [set("indicators/i02/standard/text", "10分，每参加1人得0.05分")]),
    ).project;
    const unread = applyEdits(read, change(read, [set("indicators/i02/standard/text", "看情况办")])).project;
    expect(read.indicators[1]!.standard.rule).not.toBeNull();
    expect(unread.indicators[1]!.standard.rule).toBeNull();
    expect(
      storedRule(
        { ...project.indicators[1]!, standard: { text: " ", choices: {}, rule: null } },
        2022,
        DEFAULT_DISTRICT,
      ),
    ).toBeNull();
  });

  it("is stored with rows that come in whole", () => {
    const project = sampleProject();
    const row = { ...project.indicators[1]!, id: "copy" };
    const edits = change(project, [{ kind: "insert", list: "indicators", row, before: null }]);
    expect(edits).toHaveLength(2);
  });

  it("leaves changes alone that do not bear on the reading", () => {
    const edits = [set("indicators/i02/content", "反映参训人次"), set("plan", "召开会议10次")];
    expect(change(sampleProject(), edits)).toEqual(edits);
  });
});
