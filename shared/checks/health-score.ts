import type { Finding, Severity } from "./types.ts";

/** Points a finding costs, and the most that all findings of its severity can cost. A hint costs nothing. */
const COST: Readonly<Record<Severity, { each: number; most: number }>> = {
  error: { each: 6, most: 60 },
  warning: { each: 1.25, most: 40 },
  hint: { each: 0, most: 0 },
};

export interface HealthScore {
  /** 0 … 100, a whole number, rounded down. */
  score: number;
  /** How it was computed, a line each, in Chinese. */
  steps: string[];
  /** What would raise it, the most urgent first: the sentence and the score it leads to. */
  whatToGain: { text: string; score: number; keys: string[] }[];
}

function cost(count: number, severity: Severity): number {
  return Math.min(COST[severity].each * count, COST[severity].most);
}

function scoreOf(errors: number, warnings: number): number {
  return Math.floor(100 - cost(errors, "error") - cost(warnings, "warning"));
}

/**
 * 体检得分 = 100 − 6 × 必改 (at most 60) − 1.25 × 建议改 (at most 40), rounded down to a whole number.
 * Hints and findings set aside with a reason cost nothing. The weights make one 必改 weigh about five 建议改, keep a
 * project without 必改 at 60 or above, and reach 0 only where both are many; the rule is the program's own.
 */
export function healthScore(findings: readonly Finding[]): HealthScore {
  const open = findings.filter((finding) => finding.dismissed === undefined);
  const keysOf = (severity: Severity) =>
    open.filter((finding) => finding.severity === severity).map((finding) => finding.key);
  const errors = keysOf("error");
  const warnings = keysOf("warning");
  const score = scoreOf(errors.length, warnings.length);
  const steps = ["满分 100 分"];
  if (errors.length > 0)
    steps.push(`必改 ${errors.length} 处，每处扣 6 分，最多扣 60 分：扣 ${cost(errors.length, "error")} 分`);
  if (warnings.length > 0) {
    steps.push(
      `建议改 ${warnings.length} 处，每处扣 1.25 分，最多扣 40 分：扣 ${cost(warnings.length, "warning")} 分`,
    );
  }
  steps.push(`得 ${score} 分（取整数，提示和已说明理由的不扣分）`);
  const whatToGain: HealthScore["whatToGain"] = [];
  if (errors.length > 0) {
    const after = scoreOf(0, warnings.length);
    whatToGain.push({ text: `改好 ${errors.length} 处必改后为 ${after}`, score: after, keys: errors });
  }
  if (warnings.length > 0) {
    const lead = errors.length > 0 ? "再改好" : "改好";
    whatToGain.push({ text: `${lead} ${warnings.length} 处建议改后为 100`, score: 100, keys: warnings });
  }
  return { score, steps, whatToGain };
}
