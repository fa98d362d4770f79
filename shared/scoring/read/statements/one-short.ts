/** 38座公厕全部达标得10分，1座不达标扣0.5分: each of them that is not as all were to be is one less of the 指标值. */
import type { Context } from "../context.ts";
import { refuse } from "../refusal.ts";
import type { Amount, ConditionAt, ConditionSyntax } from "../syntax.ts";
import { takesOff } from "../worth.ts";
import { deniedIn, isDeniedEach, LONGEST, saysOfAll } from "./said-of-all.ts";
import type { Statement, Statements } from "./statement.ts";

type NumberSyntax = Extract<ConditionSyntax, { kind: "number" }>;

/** What 未救助 and 未维护到位 are read as where a number stands before them. */
const STATES: ReadonlySet<ConditionSyntax["kind"]> = new Set(["absence", "met"]);
/** What the result of such a row is the number of anyway. */
const DONE = /完成|建成|实现|达成|开展|举办|召开|竣工|完工/u;

/** 每家扣0.2分, 扣0.2分/家. */
const isEach = ({ per, award }: Statement): boolean =>
  per !== null || (award.kind === "points" && award.perUnit !== undefined);

/** 公示家数以186家计: how many there are, before what those cost that are not so. */
const isNamedWhole = ({ condition }: ConditionAt): boolean =>
  condition.kind === "number" &&
  condition.metric === "plain" &&
  condition.exact &&
  condition.op === null &&
  condition.lower?.amount.measure === "unit";

const numberOf = ({
  conditions,
  per,
  award,
  wording,
}: Statement): { amount: Amount; found: NumberSyntax | null } | null => {
  const isBare =
    conditions.length === 0 ||
    (isDeniedEach(wording) &&
      conditions.every((each) => STATES.has(each.condition.kind) || isNamedWhole(each)));
  // 未公示的扣0.2分/家.
  const each = award.kind === "points" ? award.perUnit : undefined;
  if (each !== undefined && per === null)
    return isBare
      ? { amount: { value: "1", measure: "unit", unit: each, included: null }, found: null }
      : null;
  if (per !== null)
    return isBare && (per.metric === null || per.metric === "count") && per.after === undefined
      ? { amount: per.each, found: null }
      : null;
  const found = conditions.find(({ condition }) => condition.kind === "number")?.condition;
  if (found?.kind !== "number") return null;
  if (!conditions.every(({ condition }) => condition === found || STATES.has(condition.kind))) return null;
  const { metric, lower, upper } = found;
  const counts = metric === "count" || metric === "plain" || metric === "shortfall";
  return counts ? { amount: (lower ?? upper)!.amount, found } : null;
};

/** 有1座不达标: what is said of it, where it is one of what the 指标值 counts. */
function saidOf(statement: Statement, context: Context): string | null {
  const { award, wording, or, again } = statement;
  const isCost = award.kind === "zero" || takesOff(award);
  const amount = numberOf(statement)?.amount;
  if (
    !isCost ||
    or ||
    again ||
    amount?.measure !== "unit" ||
    wording.length > LONGEST ||
    (wording.includes(",") && !(isEach(statement) && isDeniedEach(wording)))
  )
    return null;
  const isOneOfThem =
    amount.unit === context.unit || (amount.unit !== "" && context.countsAlike(amount.unit));
  return isOneOfThem ? (deniedIn(wording)?.verb ?? null) : null;
}

function asShort(statement: Statement, context: Context): Statement {
  const { amount, found } = numberOf(statement)!;
  const each: Amount = { ...amount, unit: context.unit };
  if (found === null)
    return {
      ...statement,
      conditions: [],
      label: "",
      labels: [],
      per: {
        ...(statement.per ?? { ofTarget: false, share: false, whole: false }),
        each,
        metric: "shortfall",
        noun: "",
      },
    };
  const [at] = statement.conditions;
  const isStep = statement.award.kind === "points" && found.exact && amount.value === "1";
  if (isStep)
    return {
      ...statement,
      conditions: [],
      label: "",
      labels: [],
      per: { metric: "shortfall", each, noun: "", ofTarget: false, share: false, whole: false },
    };
  return {
    ...statement,
    label: "",
    labels: [],
    conditions: [{ ...at!, subject: "", condition: { ...found, metric: "shortfall", noun: "" } }],
  };
}

const asMet = (statement: Statement): Statement => ({
  ...statement,
  conditions: [
    {
      condition: { kind: "met", met: true, partly: false },
      subject: "",
      from: statement.from,
      to: statement.to,
    },
  ],
  label: "",
  labels: [],
});

const PEOPLE = /^[人名位]$/u;

/** 40个村全部建成…，有1个项目未建成, 有1户未建成: what is named behind the number, or counted in it, is none of them. */
function isOther(
  { wording }: Statement,
  { amount: { unit } }: { amount: Amount },
  whole: Statement,
): boolean {
  if (!/\d/u.test(whole.wording) || unit === "") return false;
  if (unit !== "个" && !PEOPLE.test(unit) && !whole.wording.includes(unit)) return true;
  const before = wording.slice(0, deniedIn(wording)?.from ?? 0);
  const noun = before.slice(before.lastIndexOf(unit) + unit.length).replace(/及?以[上下内]/u, "");
  return noun !== before && !whole.wording.includes(noun);
}

/** 有1处未通过的不得分: the first of them costs everything, so that none may be missing. 一处未通过 may be not even one. */
function missesFirst(statement: Statement): boolean {
  const one = numberOf(statement);
  if (!/^(?:如果?|若|凡|只要|一旦|其中)?有/u.test(statement.wording)) return false;
  return statement.award.kind === "zero" && one?.found?.exact === true && one.amount.value === "1";
}

const asUnmet = (statement: Statement): Statement => ({
  ...asMet(statement),
  conditions: asMet(statement).conditions.map((each) => ({
    ...each,
    condition: { kind: "met", met: false, partly: false },
  })),
});

/** Whether the row itself says that its result is the number of those. */
const isCounted = (state: string, { indicator }: Context): boolean =>
  DONE.test(state) || indicator.name?.includes(state) === true;

const ASKS = ["应", "须", "需", "要"];

/** 每季度都应组织演练，每有一个季度未组织扣2分: the sentence says itself of what there are to be so many. */
const isAsked = (state: string, text: string): boolean => ASKS.some((asks) => text.includes(asks + state));

/** 有一座未改造扣2分 of 危桥改造座数, and no more: what is left of the 指标值 counts those that are. */
function countMissing(all: Statements, only: Statement, context: Context, text: string): void {
  const state = saidOf(only, context);
  if (state !== null && only.award.kind === "points" && (isCounted(state, context) || isAsked(state, text)))
    all.all = [asShort(only, context)];
}

/** 全覆盖得8分，有1个村未覆盖扣0.5分 of 40个: whether the result or the undone are to be entered is not said. */
function refuseUncounted(first: Statement, others: readonly Statement[], context: Context): void {
  if (!/全|均|都/u.test(first.wording)) return;
  for (const other of others) {
    const verb = other.award.kind === "points" ? saidOf(other, context) : null;
    if (verb !== null && first.conditions.length === 0 && first.wording.includes(verb))
      refuse("没有读懂全部完成得分与每个扣分的关系", other);
  }
}

/** Reads so many that are not as all were to be as so many fewer than the 指标值. */
export function countShort(all: Statements, context: Context, text: string): void {
  const target = context.targetNumber;
  if (target === null || target.lte(1) || context.isReverse || context.isRate) return;
  const [first, ...others] = all.all;
  if (first === undefined) return;
  if (others.length === 0) return countMissing(all, first, context, text);
  const said = others.map((statement) => {
    const own = saidOf(statement, context);
    if (own === null || !isOther(statement, numberOf(statement)!, first)) return own;
    // 有1个项目未建成 of 20个村: none of those that the 指标值 counts.
    return saysOfAll(first, own, context) === null
      ? null
      : refuse(`没有读懂“${own}”说的是不是指标值所数的`, statement);
  });
  const state = said.find((each) => each !== null && saysOfAll(first, each, context) !== null);
  if (state == null) return refuseUncounted(first, others, context);
  const isCost = others.some((each, index) => said[index] === state && each.award.kind === "points");
  if (!isCost && !others.every((each, index) => said[index] === state && missesFirst(each))) return;
  const isNumbered = saysOfAll(first, state, context) === "number";
  all.all = [
    asMet(first),
    ...others.map((each, index) =>
      said[index] !== state ? each : isCost ? asShort(each, context) : asUnmet(each),
    ),
  ];
  all.together = null;
  all.togetherLabels = [];
  all.togetherStates = [];
  if (isNumbered || isCounted(state, context)) return;
  context.assume(
    "one-short",
    `“${state}”的${context.unit}数怎样填写没有写明`,
    [["result", `实际完成值只填${state}的${context.unit}数，比指标值少的就是没有${state}的`]],
    "result",
  );
}
