import type { Duty } from "../../../shared/duties/index.ts";

/** What the folded panel still says: 退回待改 1 · 2027 年度申报 3 · 7月至8月 运行监控. */
export function summaryOf(duties: readonly Duty[]): string {
  if (duties.length === 0) return "眼下没有要办的";
  const due = duties
    .filter(({ standing }) => standing === "now" || standing === "late")
    .map(({ title, lines }) => (lines.length === 0 ? title : `${title} ${lines.length}`));
  return due.length === 0 ? "眼下没有要办的" : due.join(" · ");
}
