/** What came in, in one place. */
import type { HandoverReport } from "../../../../shared/api/index.ts";
import { Notice } from "../../../components/index.ts";
import { ProjectNames } from "./project-names.tsx";

const lostSentence = ({ evidence }: HandoverReport): string =>
  evidence.lost === 0 ? "" : `有 ${evidence.lost} 份佐证材料没有随文件来，请向移交人要。`;

/** Where the whole ledger came in. */
export const wholeSentence = (report: HandoverReport): string =>
  `已整个接过来：${report.taken.length} 个项目，${report.evidence.files} 份佐证材料。${lostSentence(report)}要退回，在“备份”页恢复“恢复之前”的那一份。`;

export function HandoverReportView({ report }: { report: HandoverReport }) {
  const { taken, separate, left, same, entries, evidence } = report;
  return (
    <div role="region" aria-label="接收结果">
      <Notice tone={evidence.lost === 0 ? "ok" : "warning"}>
        已合并：加进 {taken.length} 个项目，另立 {separate.length} 个，保持原样 {left.length} 个，两边相同{" "}
        {same} 个；指标库加 {entries} 条，佐证材料 {evidence.files} 份。{lostSentence(report)}
        接收之前的台账已存成备份；要退回，在下面的列表里恢复“导入之前”的那一份。
      </Notice>
      <ProjectNames title="加进来的" projects={taken} />
      <ProjectNames title="另立的（只有内容，修改历史留在移交文件里）" projects={separate} />
      <ProjectNames title="内容不同、保持原样的" projects={left} />
    </div>
  );
}
