/** The sentence clause by clause, with how each was read. */
import type { ScoringRule } from "../rule/types.ts";
import type { ReadClause, Span } from "../types.ts";
import type { AbsentWork } from "./tokens/absent-work.ts";
import type { Statements } from "./statements/statements.ts";

function reads(rule: ScoringRule, statement: Statements["all"][number]): string {
  const { award } = statement;
  const what = statement.wording === "" ? "" : statement.wording;
  switch (award.kind) {
    case "points":
      return `${what}${award.sign === "deduct" ? "扣" : award.sign === "add" ? "加" : "得"}${award.points}分`;
    case "full":
      return `${what}得满分${rule.points}分`;
    case "zero":
    case "veto":
      return `${what}得0分`;
    case "proportional":
      return `${what}按比例${award.sign === "deduct" ? "扣分" : "得分"}`;
    case "formula":
      return `${what}按公式计分`;
    case "interpolated":
      return `${what}按两端的得分连成的直线计分`;
    case "share":
      return `${what}${award.sign === "deduct" ? "扣" : "得"}分值的${award.percentOver}${award.percentBy === "1" ? "" : `/${award.percentBy}`}%`;
    case "shareRange":
      return `${what}得分值的${award.from}%至${award.to}%`;
    case "range":
      return `${what}${award.sign === "deduct" ? "扣" : "得"}${award.from}至${award.to}分，由人评定`;
    case "discretion":
      return `${what}由人评定`;
  }
}

interface Beside {
  absentWork: AbsentWork | null;
  /** Where the figures come from. */
  source: Span | null;
}

export function clausesOf(rule: ScoringRule, all: Statements, { absentWork, source }: Beside): ReadClause[] {
  const clauses: ReadClause[] = all.headers.map((header) => ({
    from: header.from,
    to: header.to,
    reads: `满分${header.points}分`,
  }));
  for (const statement of all.all)
    clauses.push({ from: statement.from, to: statement.to, reads: reads(rule, statement) });
  for (const limit of all.limits)
    clauses.push({
      from: limit.from,
      to: limit.to,
      reads:
        limit.points === "full"
          ? "不超过满分"
          : `${limit.limit === "most" ? "最多" : "最低"}${limit.points}分`,
    });
  if (absentWork !== null)
    clauses.push({
      from: absentWork.from,
      to: absentWork.to,
      reads:
        absentWork.absent === "full"
          ? "本年没有此项工作的按满分计"
          : "本年没有此项工作的不计分，由其他指标折算",
    });
  if (source !== null) clauses.push({ ...source, reads: "只说明数据从哪里来，不影响得分" });
  if (all.exhaust !== null) clauses.push({ from: all.exhaust.from, to: all.exhaust.to, reads: "最低0分" });
  return clauses.toSorted((a, b) => a.from - b.from);
}
