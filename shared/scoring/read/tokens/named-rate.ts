/** 按整改完成率计分, 完成率=实际÷计划×100%: a rate by its own name, which must be the one that the sentence speaks of. */
import { refuse } from "../refusal.ts";
import type { Statement } from "../statements/statements.ts";

const RATE = /[率度]$|比例$/u;

export function refuseOtherRates(rate: string, statements: readonly Statement[]): void {
  for (const { conditions, label, award, from, to } of statements) {
    const named = award.kind === "proportional" ? (award.rate ?? "") : "";
    for (const name of [label, named, ...conditions.map(({ subject }) => subject)])
      if (RATE.test(name) && !rate.endsWith(name) && !name.endsWith(rate))
        refuse(`句中说到“${rate}”和“${name}”几个不同的量，没有读懂`, { from, to });
  }
}

/** 按满意率计分，满意率90%以上得10分，…: says only what the bands are of. */
export function withoutAnnouncement(statements: readonly Statement[]): Statement[] {
  const [first, second] = statements;
  if (first?.award.kind !== "proportional" || first.award.rate === undefined) return [...statements];
  refuseOtherRates(first.award.rate, statements.slice(1));
  const banded =
    first.conditions.length === 0 &&
    second?.per === null &&
    second.conditions.some(({ condition }) => condition.kind === "number") &&
    (second.award.kind === "full" || (second.award.kind === "points" && second.award.sign === "get"));
  return banded ? statements.slice(1) : [...statements];
}
