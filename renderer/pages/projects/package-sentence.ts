/** What a package means for the ledger's project, in sentences. */
import type { PackagePreview } from "../../../shared/api/index.ts";

const SHOWN = 3;

/** “实施计划”、“负责人”、“培训人次”的指标值等 20 处. */
export function someOf(labels: readonly string[]): string {
  const first = labels.slice(0, SHOWN).map((label) => (label.startsWith("“") ? label : `“${label}”`));
  return labels.length <= SHOWN ? first.join("、") : `${first.join("、")}等 ${labels.length} 处`;
}

/** @param said a moment as she reads it */
export function relationSentence(
  { relation, meeting, exportedAt, handOut }: PackagePreview,
  said: (moment: string) => string,
): string {
  if (relation === "new") return "台账里还没有这个项目。";
  if (meeting === null) return "台账里已有这个项目，内容完全相同，不用再放进来。";
  const { standing, changedAt, taken, kept } = meeting;
  if (handOut?.kind === "returned") return `台账里已有这个项目，有 ${taken.length + kept.length} 处不同。`;
  const changed = `（最近一次 ${said(changedAt)}）`;
  if (standing === "older")
    return `台账里的这个项目比项目包新：包里是它以前的样子，之后台账里又改过${changed}，不用更新。要从包里找回什么，可以逐处选择。`;
  const adds = taken.length === 0 ? "" : `包里另有${someOf(taken)}。`;
  if (kept.length > 0) {
    const newer = changedAt > exportedAt;
    const head = newer
      ? `台账里的这个项目比项目包新：项目包导出后又改过${changed}，包里没有或不同的有${someOf(kept)}。`
      : `台账里的这个项目有包里没有或不同的：${someOf(kept)}。`;
    return `${head}${adds}请逐处选择，没有选的保持台账里的样子。`;
  }
  return standing === "newer"
    ? `项目包比台账里的新。更新会改：${someOf(taken)}，台账里的内容一处不少，可以撤销。`
    : `台账里的这个项目在项目包导出后又改过${changed}。${adds}请看过再放进来。`;
}
