/** What a row of the monitoring still has to explain (the note printed on the form: 有可能 or 完全不可能 → both boxes). */
import type { Actual } from "../project/index.ts";

export type Explanation = "causes" | "reason" | "measure";

/** Empty where nothing has to be explained or everything is. */
export function missingExplanations(actual: Actual | undefined): Explanation[] {
  if (actual === undefined || actual.notApplicable) return [];
  if (actual.likelihood !== "possible" && actual.likelihood !== "impossible") return [];
  const missing: Explanation[] = actual.causes.length === 0 ? ["causes"] : [];
  return [...missing, ...(["reason", "measure"] as const).filter((field) => actual[field].trim() === "")];
}
