/** 按比例得分, 得分=完成率×15: points computed from the result. */
import { toDecimalText } from "../../../project/index.ts";
import type { Base, Reference } from "../../rule/types.ts";
import type { Context } from "../context.ts";
import { refuse } from "../refusal.ts";
import type { Statement } from "../statements/statements.ts";
import type { Build } from "./build.ts";
import { gateOf, takeAdjustments } from "./changes.ts";
import type { Draft } from "./draft.ts";
import { flatPoints, isComputed, proportionalOf } from "./outcomes.ts";
import type { End } from "../intervals.ts";
import { references } from "./references.ts";
import { vetoByWords } from "./word-veto.ts";

/** 未完成的按比例得分: the met side is not written because it earns everything. */
export function loneProportional(build: Build, drafts: readonly Draft[]): Draft | null {
  const earning = drafts.filter(
    (draft) => flatPoints(draft.statement.award, build.context.points, draft.statement) !== "0",
  );
  const [only] = earning;
  if (
    only === undefined ||
    earning.length !== 1 ||
    !isComputed(only.statement.award) ||
    build.sorted.otherwise !== null
  )
    return null;
  const short = only.standing === "unmet" && only.interval === null && only.conditions.length === 0;
  return short || isBelowTarget(only, build.context) || onlyAsks(only, build.context) ? only : null;
}

/**
 * 完成整治120户，按完成率计分 of 120户: what is asked for, which a share of it has no need to reach; from there on the share
 * earns everything anyway.
 */
function onlyAsks({ interval, standing, conditions, event, statement }: Draft, context: Context): boolean {
  if (standing === "unmet" || standing === "partly" || conditions.length > 0 || event !== null) return false;
  const { quantity, lower, upper } = interval ?? {};
  const atTarget = (end: End | null | undefined): boolean =>
    end != null && context.targetNumber?.eq(end.value) === true;
  if (interval !== null && !(quantity!.of === "value" && quantity!.input === context.primary())) return false;
  const asks =
    interval === null
      ? standing === "met"
      : context.isReverse
        ? atTarget(upper)
        : atTarget(lower) && lower!.inclusive && (upper === null || interval.exact);
  if (!asks || !context.hasNumberTarget) return false;
  if (context.isReverse) refuse("没有读懂按比例计分从哪个数算起", statement);
  return true;
}

/** 未达到80人的 of 80人: short of the 指标值 by its number. */
function isBelowTarget({ interval, standing, conditions, event }: Draft, context: Context): boolean {
  if (interval === null || standing !== null || conditions.length > 0 || event !== null) return false;
  const { quantity, lower, upper } = interval;
  const isResult = quantity.of === "value" && quantity.input === context.primary();
  return (
    isResult &&
    !context.isReverse &&
    lower === null &&
    upper?.inclusive === false &&
    context.targetNumber?.eq(upper.value) === true
  );
}

/** 按比例得分, 得分=完成率×15 without a condition of its own. */
export function computed(build: Build, drafts: readonly Draft[]): Base {
  const { sorted, context } = build;
  const statement = chosenFormula(sorted.computed);
  const full = drafts.filter(
    (draft) =>
      draft.interval !== null &&
      flatPoints(draft.statement.award, context.points, draft.statement) === context.points,
  );
  const found = references(full, context.points, build.all, context);
  const proportional = proportionalOf(
    statement,
    context.isReverse ? found.high : found.low,
    context.isReverse,
    context,
  );
  for (const draft of drafts) {
    const points = flatPoints(draft.statement.award, context.points, draft.statement);
    if (points === "0" && draft.standing !== "unmet")
      build.gates.push(gateOf(draft, { points: "0" }, context));
    else if (points === context.points && draft.standing === "met") continue;
    else if (points === context.points && draft.interval?.quantity.of === "value") continue;
    else if (points === context.points && draft.interval?.quantity.of === "completion")
      build.gates.push(gateOf(draft, { points }, context));
    else refuse("没有读懂这一句与按比例计分的关系", draft.statement);
  }
  if (sorted.otherwise !== null) refuse("没有读懂“否则”与按比例计分的关系", sorted.otherwise);
  return { type: "proportional", proportional };
}

/** 按完成率计分，弄虚作假一票否决. */
export function computedWithVetoes(build: Build, drafts: readonly Draft[]): Base {
  const { sorted, context } = build;
  for (const statement of sorted.words) {
    if (flatPoints(statement.award, context.points, statement) !== "0")
      refuse("没有读懂按比例计分与前面各项的关系", sorted.computed[0]!);
    vetoByWords(build, statement, drafts);
  }
  return computed(build, takeAdjustments(build, drafts, false));
}

/** 完成90%以上得满分，低于90%按比例得分: of the 指标值, or of the 90 % that earn all points. */
export function proportionalBase({ context }: Build, drafts: readonly Draft[]): Reference | null {
  const isOpen = drafts.some(
    ({ statement: { award } }) => award.kind === "proportional" && award.ofTarget !== true,
  );
  const full = drafts.find(
    ({ interval, statement }) =>
      interval?.quantity.of === "completion" &&
      interval.upper === null &&
      interval.lower?.value.lt(100) === true &&
      flatPoints(statement.award, context.points, statement) === context.points,
  )?.interval?.lower?.value;
  if (!isOpen || full === undefined || context.targetNumber === null || context.isReverse) return null;
  const percent = toDecimalText(full);
  const chosen = context.assume(
    "proportional-from",
    `按比例计分时，以指标值还是以它的${percent}%为满分没有写明`,
    [
      ["target", "实际值÷指标值×分值"],
      ["band", `实际值÷（指标值的${percent}%）×分值`],
    ],
    "target",
  );
  return chosen === "band" ? toDecimalText(context.targetNumber.times(full).div(100)) : null;
}

function chosenFormula(computed: readonly Statement[]): Statement {
  const [first, second] = computed;
  return second === undefined ? first! : refuse("写了两个计分公式，没有读懂", second);
}
