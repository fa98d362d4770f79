/** 按实际改造户数占比给分，但占比不到60%的记0分: the share that was just spoken of. */
import type { Statement, Statements } from "./statement.ts";

const SHARE = /^(?:但|如|若|其|该|此|且|,|，)*(?:占比|比例|比率|完成占比)$/u;

const isShared = ({ award }: Statement): boolean =>
  award.kind === "proportional" && award.sign === "get" && award.ofTarget === true;

export function nameShare({ all }: Statements): void {
  const from = all.find(isShared)?.from;
  if (from === undefined) return;
  for (const statement of all.filter((each) => each.from > from))
    statement.conditions = statement.conditions.map((at) => {
      const { condition, subject } = at;
      if (condition.kind !== "number" || condition.metric !== "plain" || !SHARE.test(subject)) return at;
      if ((condition.lower ?? condition.upper)!.amount.measure !== "percent") return at;
      return { ...at, subject: "", condition: { ...condition, metric: "completion" } };
    });
}
