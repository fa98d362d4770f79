import type { RuleInput, ScoringRule } from "../../shared/scoring/index.ts";

/** Reaching the 指标值 earns 10, anything else nothing. */
export const reaching = (input: Omit<RuleInput, "id" | "label">): ScoringRule => ({
  version: 1,
  inputs: [{ id: "value", label: "实际完成值", ...input }],
  points: "10",
  floor: "0",
  gates: [],
  base: {
    type: "cases",
    cases: [{ when: [{ test: "met", input: "value", met: true }], earns: { points: "10" } }],
    otherwise: { points: "0" },
  },
  adjustments: [],
});
