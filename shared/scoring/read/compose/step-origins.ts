/** From where steps count beside a base, a band or other steps. */
import type Big from "big.js";

import { toDecimalText } from "../../../project/index.ts";
import type { Reference } from "../../rule/types.ts";
import { refuse } from "../refusal.ts";
import type { Statement } from "../statements/statements.ts";
import type { Build } from "./build.ts";
import type { Draft } from "./draft.ts";
import { flatPoints } from "./outcomes.ts";
import { signOf } from "./sorting.ts";
import type { StepDraft } from "./steps.ts";

/** 基本分6分，每新增1家加1分: every one of them, or only those beyond the 指标值; 每多1家 says the latter. */
export function settleBonusStart(build: Build, statement: Statement, { sign, steps }: StepDraft): void {
  const { context, all } = build;
  const { quantity } = steps;
  const target = context.targetNumber;
  const [start] = all.starts;
  const saysBeyond = statement.per!.ofTarget || /[多超高余外]|以上/u.test(statement.wording);
  if (sign !== "add" || start === undefined || target === null || target.lte(0) || saysBeyond) return;
  if (quantity.of !== "excess" || quantity.from !== "target" || quantity.in !== "unit") return;
  const everyOne = target.div(steps.each).times(steps.per).plus(start.points);
  const chosen = context.assume(
    "bonus-from",
    "加分从第一个起算，还是超过指标值才加没有写明",
    [
      ["first", "从第一个起，每个都加"],
      ["target", "超过指标值的才加"],
    ],
    everyOne.eq(context.points) ? "first" : "target",
  );
  if (chosen === "first") steps.quantity = { of: "value", input: quantity.input };
}

/** 每处扣1分，超过5处的每处扣2分: whether the sixth costs 2 or 3 is not said. */
export function refuseOverlap(changes: readonly { statement: Statement; draft: StepDraft }[]): void {
  const deducts = changes.filter(({ draft }) => draft.sign === "deduct");
  for (const { statement, draft } of deducts) {
    const { quantity } = draft.steps;
    if (!("from" in quantity) || /再|另|额外/u.test(statement.wording)) continue;
    const before = deducts.find(
      (other) =>
        other.draft !== draft &&
        other.statement.per?.upTo === undefined &&
        other.draft.steps.quantity.input === quantity.input &&
        (other.draft.steps.quantity.of === "value" || other.draft.steps.quantity.of === quantity.of),
    );
    if (before !== undefined) refuse("没有读懂两个“每…扣”是各扣各的，还是后一个代替前一个", statement);
  }
}

/** 每提高1个百分点加0.1分, and the same with 得 beside what a number earns before it. */
const goesOn = (statement: Statement): boolean =>
  signOf(statement) === "add" || (signOf(statement) === "get" && statement.per?.metric === "excess");

/** 满50户得4分，之后每增加10户加1分: the bonus goes on from the band before it. */
export function bandBefore(build: Build, drafts: readonly Draft[], statement: Statement): Reference | null {
  if (!goesOn(statement) || statement.per?.ofTarget === true) return null;
  const { context } = build;
  const before = drafts.filter(
    (draft) =>
      draft.to <= statement.from &&
      draft.event === null &&
      draft.interval?.quantity.of === "value" &&
      draft.interval.lower !== null &&
      flatPoints(draft.statement.award, context.points, draft.statement) !== "0",
  );
  const last = before.at(-1)?.interval;
  return last == null ? null : context.reference(last.lower!.value.toFixed());
}

/** 完成率≥95%得10分，每降低5%扣2分: where all points are earned short of the 指标值, the steps begin there. */
function fullFrom(build: Build, drafts: readonly Draft[]): { share?: Big } {
  const { context } = build;
  const full = drafts.find(
    ({ event, interval, conditions, statement }) =>
      event === null &&
      conditions.length === 0 &&
      interval?.quantity.of === "completion" &&
      interval.upper === null &&
      interval.lower?.value.lt(100) === true &&
      flatPoints(statement.award, context.points, statement) === context.points,
  )?.interval?.lower?.value;
  if (full === undefined || context.isRate || context.isReverse) return {};
  context.settled.add(toDecimalText(full));
  return { share: full };
}

/** 达到80%得8分，每提高1个百分点加0.1分: the bonus goes on from that share of the 指标值, in shares of it. */
export function completionBefore(
  build: Build,
  drafts: readonly Draft[],
  statement: Statement,
): { share?: Big } {
  if (statement.per?.ofTarget === true) return {};
  if (signOf(statement) === "deduct") return fullFrom(build, drafts);
  if (!goesOn(statement)) return {};
  const last = drafts.findLast(
    ({ to, event, interval }) =>
      to <= statement.from && event === null && interval?.quantity.of === "completion",
  )?.interval;
  return last?.lower == null ? {} : { share: last.lower.value };
}
