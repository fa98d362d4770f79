/** What a row of the self-evaluation still asks for. Pure. */
import Big from "big.js";

import { readDecimal, type Actual } from "../../../shared/project/index.ts";
import { inQuotes } from "../../../shared/text/index.ts";
import type { ProjectProblem, RowScore } from "../../../shared/scoring/index.ts";

export interface RowNeeds {
  /** Why a reason is asked for, or why one that is not asked for is shown; null where there is nothing to write or clear. */
  reason: string | null;
  /** The reason is asked for and not there yet. */
  missing: boolean;
  /** What keeps the hand-set score from counting. */
  handSet: string | null;
}

/** July's reason for a target that was reached by January still stands on the form: she must see it to clear it. */
const NOT_ASKED = "这条不用写原因；写着的会印在表上，不需要就清空";

function whyReason(row: RowScore, actual: Actual | undefined): string | null {
  if (row.status === "notApplicable") return "不适用的指标请说明原因";
  if ((actual?.score ?? "").trim() !== "") return "手工打分要写明理由，写了才计入";
  if (row.points !== null && readDecimal(row.max) !== null && new Big(row.points).lt(row.max))
    return "没有得满分，请说明偏差原因和改进措施";
  return row.overAchieved ? "完成值远超指标值，请说明原因" : null;
}

function whyNotCounted(row: RowScore, problems: readonly ProjectProblem[]): string | null {
  for (const problem of problems) {
    if (!("indicatorId" in problem) || problem.indicatorId !== row.indicatorId) continue;
    if (problem.code === "hand-set-out-of-range") return `手工分应在 0 至 ${problem.max} 之间，没有计入`;
    if (problem.code === "hand-set-without-reason") return "还没有写理由，手工分没有计入";
  }
  return null;
}

export function rowNeeds(
  row: RowScore,
  actual: Actual | undefined,
  problems: readonly ProjectProblem[],
): RowNeeds {
  const asked = whyReason(row, actual);
  const written = actual !== undefined && (actual.reason.trim() !== "" || actual.measure.trim() !== "");
  return {
    reason: asked ?? (written ? NOT_ASKED : null),
    missing: asked !== null && (actual?.reason ?? "").trim() === "",
    handSet: whyNotCounted(row, problems),
  };
}

const COMMON: readonly { code: ProjectProblem["code"]; says: string }[] = [
  { code: "points-differ", says: "评分标准里的分和分值不一致，改成一致后才有总分" },
  { code: "points-missing", says: "没有填分值，填了才有总分" },
  { code: "hand-set-without-reason", says: "手工打分没有写理由，写了才有总分" },
  { code: "hand-set-out-of-range", says: "手工分超出了分值，改好才有总分" },
];

/** Sentences about the table as a whole: what keeps it from having a total, one for each kind. */
export function tableProblems(problems: readonly ProjectProblem[], nameOf: (id: string) => string): string[] {
  const sentences = COMMON.flatMap(({ code, says }) => {
    const ids = problems.flatMap((problem) =>
      problem.code === code && "indicatorId" in problem ? [problem.indicatorId] : [],
    );
    if (ids.length === 0) return [];
    return [`${inQuotes(nameOf(ids[0]!))}${ids.length > 1 ? `等 ${ids.length} 条` : ""}${says}`];
  });
  const total = problems.find((problem) => problem.code === "indicator-total");
  return total === undefined
    ? sentences
    : [...sentences, `指标分值合计 ${total.sum} 分，应为 ${total.expected} 分`];
}
