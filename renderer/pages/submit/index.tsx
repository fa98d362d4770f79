/** 送出: a last look, then files that were written, read back and compared; then what the bureau answers. */
import { useEffect, useRef } from "react";

import type { ProjectState } from "../../../shared/project/index.ts";
import { approvedOf, latestOf, returnedOf, type SubmissionLine } from "../../../shared/submission/index.ts";
import { Section } from "../../components/index.ts";
import {
  focusSoon,
  useAllSubmissions,
  useFindings,
  useLocked,
  useProjectPart,
} from "../../working-copy/index.ts";
import { PrintBar } from "../project/print-bar.tsx";
import { Approved } from "./approved.tsx";
import { HandIn } from "./hand-in.tsx";
import { LastLook } from "./last-look.tsx";
import { PackageSection } from "./package-section.tsx";
import { SubmissionRecord } from "./record.tsx";
import { RemarksPanel } from "./remarks/panel.tsx";
import { Sent } from "./sent.tsx";
import { SingleFiles } from "./single-files.tsx";
import { useExports } from "./use-exports.ts";
import { useOutdated } from "./use-outdated.ts";
import { WrittenList } from "./written-list.tsx";

const NONE = [] as const;

/** What comes first is what is to be done now: the bureau's remarks, its answer, or its document. */
function Standing() {
  const state = useProjectPart((project) => project.state);
  const lines = useAllSubmissions() ?? NONE;
  const approved = approvedOf(lines);
  const latest = latestOf(lines);
  const returned = returnedOf(lines);
  if (state === "approved" && approved !== null)
    return <Approved submission={approved.submission} approval={approved.approval} />;
  if (state === "submitted" && latest !== null) return <Sent key={latest.number} submission={latest} />;
  if (state === "returned" && returned !== null)
    return <RemarksPanel key={returned.number} submission={returned} />;
  return null;
}

/**
 * What comes next stands at the top of the page, and the step that leads there at its foot. The cursor goes along.
 * @param standing what comes first now has been read
 */
function useScrollUp(state: string, standing: boolean): void {
  const before = useRef(state);
  useEffect(() => {
    if (before.current === state || !standing) return;
    before.current = state;
    const page = document.querySelector('[data-page="submit"]');
    page?.scrollTo({ top: 0 });
    void focusSoon(() => page?.querySelector<HTMLElement>("section button:enabled"));
  }, [state, standing]);
}

/** Whether the record has come to the state of the project: the two are read one after the other. */
function hasStanding(state: ProjectState, lines: readonly SubmissionLine[]): boolean {
  if (state === "approved") return approvedOf(lines) !== null;
  if (state === "returned") return returnedOf(lines) !== null;
  return state === "draft" || latestOf(lines) !== null;
}

export default function SubmitPage() {
  const open = useFindings().filter(
    (finding) => finding.dismissed === undefined && finding.severity === "error",
  );
  const state = useProjectPart((project) => project.state);
  const lines = useAllSubmissions() ?? NONE;
  const exports = useExports();
  const outdated = useOutdated(exports.results);
  const locked = useLocked();
  useScrollUp(state, hasStanding(state, lines));
  const mayHandIn = state === "draft" || state === "returned";
  return (
    <>
      <Standing />
      {!locked && <LastLook />}
      <PackageSection
        blockedBy={mayHandIn ? open.length : 0}
        busy={exports.running}
        onExport={exports.exportPackage}
      />
      <WrittenList
        results={exports.results}
        outdated={outdated}
        error={exports.last?.from === "single" ? null : exports.error}
        onClose={exports.closeError}
      />
      {mayHandIn && <HandIn exports={exports} outdated={outdated} blockedBy={open.length} />}
      <SingleFiles
        running={exports.running}
        written={exports.last?.from === "single" ? exports.last.result : null}
        error={exports.last?.from === "single" ? exports.error : null}
        onClose={exports.closeError}
        withAnswers={lines.some((line) => line.remarks.length > 0)}
        onExport={exports.exportDocument}
        onExportData={exports.exportData}
      />
      <SubmissionRecord lines={lines} />
      <Section title="打印" hint="在系统的阅读程序里打开，用哪台打印机都行">
        <PrintBar />
      </Section>
    </>
  );
}
