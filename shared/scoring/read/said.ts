/** What a sentence says of its own letters and rates must be so of the indicator. */
import { isOtherRate } from "./compose/quantities.ts";
import type { Context } from "./context.ts";
import { refuse } from "./refusal.ts";
import type { Statements } from "./statements.ts";

const RATE = /[率度]$|比例$/u;

/** 完成率=实际÷计划×100%，合格率≥95%得10分: the rate that is spoken of is another one. */
function refuseOtherRates({ all, ratios }: Statements): void {
  const [ratio] = ratios;
  if (ratio === undefined) return;
  for (const { conditions, label, award, from, to } of all) {
    const rate = award.kind === "proportional" ? (award.rate ?? "") : "";
    for (const name of [label, rate, ...conditions.map(({ subject }) => subject)])
      if (RATE.test(name) && !ratio.name.endsWith(name) && !name.endsWith(ratio.name))
        refuse(`句中说到“${ratio.name}”和“${name}”几个不同的量，没有读懂`, { from, to });
  }
}

export function verifySaid(all: Statements, context: Context): void {
  // （x为合格率，‰） of an indicator in %: another measure than that of its result.
  for (const { unit, from, to } of all.measures)
    if (unit !== context.unit) refuse(`“${unit}”与度量单位“${context.unit}”不一致`, { from, to });
  const [first, second] = all.ratios;
  if (second !== undefined) refuse("写了两个比率的算法，没有读懂", second);
  const isResult =
    context.isRate ||
    (first?.ofTarget === true && context.hasNumberTarget && !isOtherRate(first.name, context));
  if (first !== undefined && !isResult)
    refuse(`“${first.name}”是另一个量，度量单位是“${context.unit || "（空）"}”的指标不能按它评分`, first);
  refuseOtherRates(all);
}
