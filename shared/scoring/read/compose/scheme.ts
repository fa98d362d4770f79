/** Statements that are assessed together → gates, base and adjustments. */
import Big from "big.js";

import { toDecimalText } from "../../../project/index.ts";
import { rememberPlace } from "../../rule/places.ts";
import type { Base, Scheme } from "../../rule/types.ts";
import type { Context } from "../context.ts";
import { refuse } from "../refusal.ts";
import type { Statement, Statements } from "../statements/statements.ts";
import { apart, withEvents } from "./beside.ts";
import type { Build } from "./build.ts";
import { changeSaid, withWordsOfChange } from "./changed.ts";
import { floor, limits, takeOtherVeto } from "./changes.ts";
import { draftOf } from "./drafts.ts";
import type { Inherited } from "./number-intervals.ts";
import { isComputed } from "./outcomes.ts";
import { sortStatements, perUnit, promoteSingleSteps, promoteCredits } from "./sorting.ts";
import { withSteps } from "./stepped.ts";
import { withWords, withoutSteps } from "./unstepped.ts";

/** All that is asked of a person: points or a deduction within the range written. */
function judgedBase(statement: Statement, context: Context): Base {
  const { award } = statement;
  if (award.kind !== "range" && award.kind !== "discretion") refuse("没有读懂这里的评定", statement);
  const deduct = award.sign === "deduct";
  // A number within the written range is asked for (DOMAIN §3.2 rule 12); without one there is nothing to hold it to.
  if (award.kind === "discretion")
    refuse(`酌情${deduct ? "扣" : "给"}分没有写范围，请写明从多少分到多少分`, statement);
  const { from: min, to: max } = award;
  if (new Big(min).gt(max) || new Big(max).gt(context.points))
    refuse(`范围应在0至${context.points}分之间`, statement);
  const input = context.input({
    id: deduct ? "deduct" : "score",
    label: deduct ? "酌情扣分" : "评定得分",
    kind: "manual",
    min,
    max,
  });
  return rememberPlace(
    { type: "manual", input, mode: deduct ? "deduct" : "score", points: context.points, min, max },
    statement,
  );
}

function base(build: Build): Base {
  const { sorted, context } = build;
  if (sorted.judged !== null) {
    const others =
      sorted.words.length +
      sorted.steps.length +
      sorted.conditional.length +
      sorted.computed.length +
      (sorted.otherwise === null ? 0 : 1);
    if (others > 0) refuse("一部分按标准、一部分酌情评定的写法没有读懂，请分开写", sorted.judged);
    return judgedBase(sorted.judged, context);
  }
  context.changeSaid = changeSaid(build.all, context);
  const inherited: Inherited = { metric: null, noun: "" };
  const drafts = sorted.conditional.map((statement) => draftOf(statement, inherited, "target", context));
  promoteSingleSteps(build, drafts);
  promoteCredits(build, drafts);
  const remaining = drafts.filter(
    (draft) => sorted.conditional.includes(draft.statement) && !takeOtherVeto(build, draft),
  );
  if (sorted.steps.length > 0) return withSteps(build, remaining);
  if (sorted.words.length > 0) return withWords(build, remaining);
  return withoutSteps(build, remaining);
}

/** A bare number that earns nothing by itself: 对照64%的标准按比例, 四类，任一类不达标扣2分. */
function withoutBareNumbers(statement: Statement, context: Context): Statement {
  const bare = statement.conditions.find(
    ({ condition }) =>
      condition.kind === "number" &&
      condition.exact &&
      condition.metric === "plain" &&
      (condition.op === null || condition.op === "eq") &&
      !condition.reached,
  );
  if (bare === undefined || bare.condition.kind !== "number") return statement;
  const { amount } = bare.condition.lower!;
  // 以目标值为100%，按…: the whole of a count.
  const isWhole = amount.measure === "percent" && amount.value === "100" && !context.isRate;
  const isTarget = isWhole || context.targetNumber?.eq(amount.value) === true;
  // 以上四项要求，每违反一项扣…: how many there are.
  const listed = /^(以上|上述|下列|以下)$/u.test(bare.subject);
  const onlyCounts = statement.per !== null && (listed || context.read.target.kind === "words");
  if (isComputed(statement.award) && !isTarget) refuse("没有读懂按比例计分从哪个数算起", bare);
  if (!onlyCounts && !isComputed(statement.award)) return statement;
  context.settled.add(toDecimalText(new Big(amount.value)));
  return { ...statement, conditions: statement.conditions.filter((item) => item !== bare && !isNamed(item)) };
}

/** 以95%为满分基准: 为 only names the number. */
const isNamed = ({ condition }: Statement["conditions"][number]): boolean =>
  condition.kind === "target" && condition.op === "eq";

export function compose(all: Statements, statements: readonly Statement[], context: Context): Scheme {
  const parts = apart(all, statements, context);
  if (parts === null) return composeAll(all, statements, context);
  const { own, beside } = parts;
  const scheme = composeAll(all, own, context);
  return rememberPlace(withEvents(scheme, composeAll(beside, beside.all, context), beside), all);
}

function composeAll(all: Statements, statements: readonly Statement[], context: Context): Scheme {
  const build: Build = {
    gates: [],
    adjustments: [],
    all,
    sorted: sortStatements(
      statements.map((each) => withWordsOfChange(withoutBareNumbers(perUnit(each), context), context)),
      context,
    ),
    context,
  };
  const found = base(build);
  limits(build);
  const scheme: Scheme = {
    points: context.points,
    floor: floor(build, found),
    gates: build.gates,
    base: found,
    adjustments: build.adjustments,
  };
  return rememberPlace(scheme, all);
}
