/** 满分: what the sentence itself says, else the 分值 column (DOMAIN §3.2 rule 1). */
import Big from "big.js";

import { readDecimal, toDecimalText, type DecimalText } from "../../../project/index.ts";
import type { ScoredIndicator } from "../../types.ts";
import { refuse } from "../refusal.ts";
import type { Statement, Statements } from "../statements.ts";

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
  return award.kind === "range" && award.sign === "get" ? new Big(award.to) : null;
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
    const deducts = statements.all.some(
      (statement) => statement.award.kind === "points" && statement.award.sign === "deduct",
    );
    if (!(deducts && reached === null)) return cap.points;
  }
  if (reachable !== null) return reachable;
  const column = columnPoints(indicator);
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
