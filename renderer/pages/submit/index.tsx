/** 送出: a last look, then files that were written, read back and compared. */
import { Section } from "../../components/index.ts";
import { useFindings, useLocked } from "../../working-copy/index.ts";
import { PrintBar } from "../project/print-bar.tsx";
import { LastLook } from "./last-look.tsx";
import { NewVersion } from "./new-version.tsx";
import { PackageSection } from "./package-section.tsx";
import { SingleFiles } from "./single-files.tsx";
import { useExports } from "./use-exports.ts";
import { WrittenList } from "./written-list.tsx";

export default function SubmitPage() {
  const open = useFindings().filter(
    (finding) => finding.dismissed === undefined && finding.severity === "error",
  );
  const exports = useExports();
  const locked = useLocked();
  return (
    <>
      {locked && <NewVersion />}
      <LastLook />
      <PackageSection blockedBy={open.length} busy={exports.busy} onExport={exports.exportPackage} />
      <WrittenList results={exports.results} error={exports.error} onClose={exports.closeError} />
      <SingleFiles busy={exports.busy} onExport={exports.exportDocument} />
      <Section title="打印" hint="在系统的阅读程序里打开，用哪台打印机都行">
        <PrintBar />
      </Section>
    </>
  );
}
