/** 满分: what the sentence itself says, else the 分值 column (DOMAIN §3.2 rule 1). */
import Big from "big.js";

import { readDecimal, toDecimalText, type DecimalText } from "../../../project/index.ts";
import { readTarget } from "../../score/target.ts";
import type { ScoredIndicator } from "../../types.ts";
import { refuse } from "../refusal.ts";
import type { Statement, Statements } from "../statements/statements.ts";
import { costs, takesOff } from "../worth.ts";

const max = (values: readonly Big[]): Big | null =>
  values.reduce<Big | null>((most, value) => (most === null || value.gt(most) ? value : most), null);

export function columnPoints(indicator: ScoredIndicator): DecimalText | null {
  if (indicator.points === undefined || indicator.points === "") return null;
  const points = readDecimal(String(indicator.points));
  return points === null || new Big(points).lte(0) ? null : points;
}

/** What a single statement can earn by itself; null for steps and shares. */
export function statedPoints(statement: Statement): Big | null {
  const { award } = statement;
  if (statement.per !== null) return null;
  if (award.kind === "points" && award.sign === "get" && award.perUnit === undefined)
    return new Big(award.points);
  if (award.kind === "proportional" && award.points !== undefined) return new Big(award.points);
  return award.kind === "range" && award.sign === "get" ? new Big(award.to) : null;
}

/** What several statements of one condition each add up to. */
function statedSum(statements: Statements): Big | null {
  const stated = statements.all.map(statedPoints);
  if (stated.length < 2 || stated.some((value) => value === null)) return null;
  return stated.reduce<Big>((sum, value) => sum.plus(value!), new Big(0));
}

const GRADE = /优|良|好|中|差|显著|明显|一般|满意|健全|完善|提升|提高|持平|下降|上升|等|级|充分/;

/** Names that are no grades of one thing, each with points of its own. */
function namesParts(statements: Statements): boolean {
  if (statements.highest !== null) return false;
  return statements.all.every(
    (statement) =>
      statement.conditions.length === 0 &&
      statement.per === null &&
      statement.label !== "" &&
      !GRADE.test(statement.label) &&
      statedPoints(statement)?.gt(0) === true,
  );
}

/** Nothing for none of them, and what events cost, say nothing of how much each of them earns. */
const earns = ({ award, conditions }: Statement): boolean =>
  costs(award)
    ? !conditions.every(({ condition }) => condition.kind === "absence" || condition.kind === "occurrence")
    : true;

/** 建成1处得3分 of 2处 and 6分: the column is what all of them together earn (DOMAIN §3.2 rule 8). */
function creditOf(
  statements: Statements,
  indicator: ScoredIndicator,
  column: DecimalText | null,
): DecimalText | null {
  // 引进1家得3分，未引进的不得分: that none of them earns nothing goes without saying.
  const [only, ...more] = statements.all.filter(earns);
  if (only === undefined || more.length > 0 || column === null) return null;
  const number = only.conditions.length === 1 ? only.conditions[0]!.condition : null;
  const points = statedPoints(only);
  if (number?.kind !== "number" || !number.exact || points === null || number.lower === undefined)
    return null;
  const { target } = readTarget(indicator);
  if (target.kind !== "number") return null;
  const count = new Big(number.lower.amount.value);
  const isShare = count.gt(0) && count.lt(target.value) && number.lower.amount.measure === "unit";
  return isShare && points.times(target.value).eq(count.times(column)) ? column : null;
}

/**
 * The points written at the start, else after 满分, 共, 最高 or 封顶, else the largest that can be reached, else the column.
 * Headers that contradict one another are refused.
 */
export function fullPoints(
  statements: Statements,
  indicator: ScoredIndicator,
  reachable: DecimalText | null,
): DecimalText {
  const [first, ...others] = statements.headers;
  if (first !== undefined) {
    const differing = others.find((other) => !new Big(other.points).eq(first.points));
    if (differing !== undefined && statements.groups === 0)
      refuse(`前面写满分${first.points}分，这里又写${differing.points}分`, differing);
    if (new Big(first.points).lte(0)) refuse("满分必须大于0", first);
    return first.points;
  }
  const cap = statements.limits.find(
    (limit) =>
      limit.limit === "most" && (limit.verb === "get" || limit.verb === null) && limit.points !== "full",
  );
  if (cap !== undefined && cap.points !== "full") {
    const reached = max(statements.all.flatMap((statement) => statedPoints(statement) ?? []));
    const deducts = statements.all.some(({ award }) => takesOff(award));
    if (!(deducts && reached === null)) return cap.points;
  }
  const column = columnPoints(indicator);
  const listed = statements.respectively;
  if (column === null && listed !== null && !listed.share)
    return toDecimalText(max(listed.points.map((value) => new Big(value)))!);
  const credit = creditOf(statements, indicator, column);
  if (credit !== null) return credit;
  // ①100%计12分；②85%以上计9分 are bands of one measure where the best of them is the 分值.
  const best = max(statements.all.flatMap((statement) => statedPoints(statement) ?? []));
  const isLadder =
    reachable !== null && column !== null && !new Big(column).eq(reachable) && best?.eq(column) === true;
  if (reachable !== null && !isLadder) return reachable;
  const total = statedSum(statements);
  if (total !== null && (column === null ? namesParts(statements) : new Big(column).eq(total)))
    return toDecimalText(total);
  const unspecified = statements.all.some(
    ({ award }) =>
      award.kind === "full" ||
      award.kind === "share" ||
      award.kind === "shareRange" ||
      award.kind === "proportional",
  );
  if (unspecified && column !== null) return column;
  const single = statements.all.filter((statement) => statement.per === null);
  const reached = max(single.flatMap((statement) => statedPoints(statement) ?? []));
  const grows = statements.all.some(
    (statement) =>
      statement.award.kind === "points" &&
      (statement.award.sign === "add" || (statement.per !== null && statement.award.sign === "get")),
  );
  if (reached !== null && reached.gt(0) && !(grows && column !== null)) return toDecimalText(reached);
  if (column !== null) return column;
  if (reached !== null && reached.gt(0)) return toDecimalText(reached);
  return refuse("句中没有写满分是多少，分值一栏也是空的", statements);
}
