/** Conditions that compare with the 指标值 itself. */
import { attempt, type Cursor, type Phrase } from "../cursor.ts";
import type { ConditionSyntax, Limit, Metric } from "../syntax.ts";
import { bounds, type Bounds } from "./amounts.ts";
import { numberCondition } from "./condition-parts.ts";
import { inclusion } from "./inclusion.ts";

/** 低于目标值5个百分点以上, 超过目标值30%及以上, 达到目标值的80%, 不高于目标值. */
export const againstTarget: Phrase<ConditionSyntax> = (at) => {
  const op = at.role("compare");
  const achieved = op === null && at.is("achieve");
  const direction = at.role("direction");
  if (op === null && !achieved && direction === null) return null;
  const comparing = at.at()!.text;
  at.position += 1;
  at.take("adverb");
  at.takeText("年初", "年度", "当年", "本年", "本年度", "全年");
  if (!at.is("target")) return null;
  while (at.is("target")) at.position += 1;
  const particle = at.takeText("的", "之");
  const found = bounds(at);
  if (found === null) {
    if (particle) at.position -= 1;
    if (op === "atLeast" || achieved) return null;
    if (op === null)
      return direction === "shortfall"
        ? { kind: "target", op: "lt" }
        : direction === "excess"
          ? { kind: "target", op: "gt" }
          : null;
    // 降到目标值以下（含目标值）: the side is said twice.
    if (op === "le" && at.role("suffix") === "le") {
      at.position += 1;
      if (inclusion(at) === false) return { kind: "target", op: "lt" };
    }
    return { kind: "target", op: op as "ge" };
  }
  const bare = found.exact;
  // 不满计划三分之二 does not reach it; 低于计划三分之一 may be less by a third.
  const missesShare =
    op === "lt" && found.lower?.amount.measure === "fraction" && /^[不未达]/u.test(comparing);
  const reachesShare = op === "atLeast" || op === "ge" || op === "le" || achieved || particle || missesShare;
  if (reachesShare) {
    const limits: Bounds = { ...found };
    // 低于目标值的80%: the comparing word stands before the target.
    if (bare && op !== null) {
      const limit = found.lower!;
      delete limits.lower;
      delete limits.upper;
      limits.exact = false;
      if (op === "atLeast" || op === "ge" || op === "gt") limits.lower = { ...limit, inclusive: op !== "gt" };
      else if (op === "le" || op === "lt") limits.upper = { ...limit, inclusive: op === "le" };
    } else if (bare && achieved) {
      delete limits.upper;
      limits.exact = false;
    }
    return numberCondition(limits, "completion", { ofTarget: true, shareOfTarget: true, reached: true });
  }
  const further = bare && (op === "gt" || direction === "excess") ? furtherBound(at) : null;
  if (further !== null && found.lower !== undefined) {
    const between: Bounds = {
      ...found,
      exact: false,
      lower: { ...found.lower, inclusive: false, explicit: true },
      upper: further,
    };
    return numberCondition(between, "excess", { ofTarget: true });
  }
  const metric: Metric =
    op === "gt" || direction === "excess" ? "excess" : direction === "deviation" ? "deviation" : "shortfall";
  return numberCondition(found, metric, { ofTarget: true });
};

/** 超过预算10%但不超过20%: how far it may go. */
function furtherBound(at: Cursor): Limit | null {
  return attempt(at, (inner) => {
    inner.takeType("separator");
    inner.takeText("但", "且", "而");
    const op = inner.take("compare");
    if (op !== "le" && op !== "lt") return null;
    const upper = bounds(inner);
    if (upper === null || !upper.exact || upper.lower?.amount.measure !== "percent") return null;
    return { ...upper.lower, inclusive: op === "le", explicit: true };
  });
}

const ENDS: Readonly<Record<string, "upper" | "lower">> = { 上限: "upper", 下限: "lower" };

/** 低于上限, 高于或等于上限: the 指标值 by the side on which it bounds. */
export const againstEnd: Phrase<ConditionSyntax> = (at) => {
  const op = at.take("compare");
  const end = ENDS[at.at()?.text ?? ""];
  if (op === null || op === "atLeast" || end === undefined) return null;
  at.position += 1;
  at.takeText("值", "的");
  at.skipParticles();
  const earns = (["award", "full", "zero", "deduct", "veto"] as const).some((kind) => at.is(kind));
  return earns ? { kind: "target", op: op as "ge", end } : null;
};

/** 目标值以下（含目标值）, 控制在指标值以内. */
export const targetWithin: Phrase<ConditionSyntax> = (at) => {
  at.take("within");
  if (!at.is("target")) return null;
  while (at.is("target")) at.position += 1;
  const side = at.take("suffix");
  if (side !== "ge" && side !== "le") return null;
  const included = inclusion(at);
  return { kind: "target", op: included === false ? (side === "ge" ? "gt" : "lt") : side };
};

/** 实际数≤控制数, 与计划一致. */
export const agreesWithTarget: Phrase<ConditionSyntax> = (at) => {
  at.take("actual");
  if (!at.takeText("与", "和", "同")) return null;
  const target = at.at()?.text ?? "";
  if (at.take("target") === null) return null;
  // 与标准不符的每处: a fault, and no number that differs from another.
  const isNumber = /[数值量额]$/u.test(target);
  if (!isNumber)
    return at.takeText("一致", "相符", "持平", "相等", "相同") ? { kind: "target", op: "eq" } : null;
  if (at.takeText("不一致", "不相符", "不符") || (at.takeText("有") && at.takeText("出入", "差异", "偏差")))
    return { kind: "target", op: "ne" };
  return at.takeText("一致", "相符", "持平", "相等", "相同") ? { kind: "target", op: "eq" } : null;
};

/** B≥A: the result and the 指标值 by their letters. */
export const letters: Phrase<ConditionSyntax> = (at) => {
  const first = at.takeType("letter")?.value;
  if (first !== "A" && first !== "B") return null;
  const op = at.take("compare");
  const second = at.takeType("letter")?.value;
  if (op === null || op === "atLeast" || second === undefined || second === first || !"AB".includes(second))
    return null;
  const turned: Readonly<Record<string, string>> = { ge: "le", le: "ge", gt: "lt", lt: "gt", eq: "eq" };
  return { kind: "target", op: (first === "B" ? op : turned[op]) as "ge" };
};

/** 大于不得分, 超出不得分: compared with the 指标值 just spoken of. */
export const bareComparison: Phrase<ConditionSyntax> = (at) => {
  // 至少扣2分 leaves open how much is taken off.
  if (at.isText("至少") || at.isText("至多")) return null;
  const op = at.take("compare");
  if (op === null || op === "eq" || op === "atLeast") return null;
  at.skipParticles();
  const next = at.at();
  if (next?.type === "separator" && next.value === "comma") at.position += 1;
  const isNothing =
    at.isText("是") && at.isType("number", 1) && at.at(1)!.value === "0" && at.isType("fen", 2);
  const follows =
    isNothing ||
    at.is("zero") ||
    at.is("award") ||
    at.is("full") ||
    at.is("deduct") ||
    at.is("proportion") ||
    at.is("veto");
  if (next?.type === "separator") at.position -= 1;
  return follows ? { kind: "target", op: op as "ge" } : null;
};

export const SPARED = ["节约", "节支", "结余", "节省", "不超支", "未超支"];
export const EVEN = ["持平", "相等", "一致"];

/** 节约或持平, 持平或节约: no more than what was to be spent. */
const sparedOrEven: Phrase<true> = (at) => {
  const spared = at.takeText(...SPARED);
  if (!spared && !at.takeText(...EVEN)) return null;
  if (!at.takeText("或", "或者", "、", "和")) return null;
  return at.takeText(...(spared ? EVEN : SPARED)) ? true : null;
};

/** 未超支得满分, 超支扣5分: on which side of an indicator that wants no more. */
export const overspent: Phrase<ConditionSyntax> = (at) => {
  const keeps = at.takeText("不超支", "未超支", "没有超支", "没超支") || attempt(at, sparedOrEven) !== null;
  if (!keeps && !at.takeText("超支", "超标")) return null;
  at.skipParticles();
  const next = at.at();
  if (next?.type === "separator" && next.value === "comma") at.position += 1;
  const bare = at.isType("number") && at.isType("fen", 1);
  const counts = keeps
    ? at.is("award") || at.is("full") || bare
    : at.is("zero") || at.is("deduct") || at.is("veto");
  if (next?.type === "separator") at.position -= 1;
  return counts ? { kind: "target", op: keeps ? "le" : "gt", end: "upper" } : null;
};

/** 超额完成: more than the 指标值. */
export const overDone: Phrase<ConditionSyntax> = (at) => {
  if (at.take("over") === null) return null;
  while (at.is("achieve") || (at.is("target") && !at.is("compare"))) at.position += 1;
  return at.isType("number") || at.is("per") ? null : { kind: "target", op: "gt" };
};

export const control: Phrase<ConditionSyntax> = (at) => {
  at.take("within");
  if (at.take("control") === null) return null;
  return { kind: "target", op: inclusion(at) === false ? "lt" : "le" };
};

const TURNED = /^(?:不减反[增升]|不降反[升增]|不增反[降减]|不升反[降减]|反而上升|反而下降)$/u;
const LONGEST_TURN = 4;

/** 不降反升 of so much less, 不增反降 of so much more: it went the other way, which its number shows below 0. */
export const turned: Phrase<ConditionSyntax> = (at) => {
  const first = at.at()?.text ?? "";
  if (!/^[不反]/u.test(first)) return null;
  const start = at.position;
  for (let count = 0; count < LONGEST_TURN && !at.ended; count += 1) {
    at.position += 1;
    if (!TURNED.test(at.textFrom(start))) continue;
    const amount = { value: "0", measure: "none", unit: "", included: null } as const;
    const range: Bounds = {
      upper: { amount, inclusive: false, explicit: true },
      exact: false,
      reached: false,
      within: false,
      op: "lt",
    };
    return numberCondition(range, "plain", { turned: true });
  }
  return null;
};

const HALVES: Readonly<Record<string, { more: boolean; inclusive: boolean; loose?: true }>> = {
  过半: { more: true, inclusive: false },
  半数以上: { more: true, inclusive: true },
  一半以上: { more: true, inclusive: true },
  未过半: { more: false, inclusive: true },
  不过半: { more: false, inclusive: true },
  一半以下: { more: false, inclusive: true, loose: true },
  半数以下: { more: false, inclusive: true, loose: true },
  不足一半: { more: false, inclusive: false },
  不到一半: { more: false, inclusive: false },
  不足半数: { more: false, inclusive: false },
  未达一半: { more: false, inclusive: false },
  半数及以上: { more: true, inclusive: true },
  一半及以上: { more: true, inclusive: true },
  超过半数: { more: true, inclusive: false },
  超过一半: { more: true, inclusive: false },
  过半数: { more: true, inclusive: false },
  半数及以下: { more: false, inclusive: true },
  一半及以下: { more: false, inclusive: true },
};

/** 过半但不到八成: where the band that begins at a half ends. */
const upTo: Phrase<Bounds["upper"] & object> = (at) => {
  at.takeText("但", "且", "而");
  const op = at.role("compare");
  if (op !== "lt" && op !== "le") return null;
  const { upper, lower } = bounds(at) ?? {};
  const isShare = upper?.amount.measure === "percent" && Number(upper.amount.value) > 50;
  return isShare && lower === undefined ? upper : null;
};

/** 完成过半, 未过半: half of the 指标值. */
export const half: Phrase<ConditionSyntax> = (at) => {
  at.take("completion");
  if (at.take("achieve") !== null) while (at.is("target")) at.position += 1;
  const found = HALVES[at.at()?.text ?? ""];
  if (found === undefined) return null;
  at.position += 1;
  attempt(at, (inner) => {
    if (inner.takeType("open") === null) return null;
    const included = inner.take("include") !== null;
    if (included !== found.inclusive || (!included && inner.take("exclude") === null)) return null;
    return inner.takeText("一半", "半数") && inner.takeType("close") !== null ? true : null;
  });
  const amount = { value: "50", measure: "percent", unit: "", included: null } as const;
  const limit = { amount, inclusive: found.inclusive, explicit: found.loose !== true };
  const range: Bounds = { exact: false, reached: false, within: false, op: null };
  if (found.more) range.lower = limit;
  else range.upper = limit;
  const end = found.more ? attempt(at, upTo) : null;
  if (end !== null) range.upper = end;
  return numberCondition(range, "completion", { ofTarget: true, shareOfTarget: true });
};
