import { Button } from "@mantine/core";
import { useEffect, useRef } from "react";

import type { DocumentFormat, ErrorMessage } from "../../../shared/api/index.ts";
import type { FormId } from "../../../shared/forms/document.ts";
import type { FormChoices } from "../../../shared/project/index.ts";
import { useSettings } from "../../client/index.ts";
import { FormatTable, WrittenNotice } from "../../components/files/index.ts";
import { ErrorNotice, Section } from "../../components/index.ts";
import classes from "./submit.module.css";
import { dataFileOf, type ExportResult } from "./use-exports.ts";

/** The district's goal form stands beside the 项目文本, July's form before January's. */
const formsFor = ({ targetForm, monitoring }: FormChoices): readonly FormId[] => [
  "projectText",
  targetForm,
  "checkList",
  monitoring,
  "selfEvaluation",
];
const DATA_KINDS = [
  { kind: "json", label: "JSON", hint: "全部内容，附数据格式说明，供其他程序读取" },
  { kind: "csv", label: "CSV", hint: "指标、资金、预算执行三张表，供统计用" },
] as const;
const ANSWERS: readonly FormId[] = ["remarkAnswers"];

/** Said below the table it was asked from; the list of all files stands further up, out of sight. */
function Outcome({ written, error, onClose }: Outcoming) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // In braces: newer Chromium answers with a promise, which React would take for a clean-up.
    place.current?.scrollIntoView({ block: "nearest" });
  }, []);
  return (
    <div ref={place} className={classes.outcome}>
      {error !== null && <ErrorNotice error={error} onClose={onClose} />}
      {written !== null && (
        <WrittenNotice token={written.token}>
          {written.what}已写好，读回核对无误：{written.files.map(({ name }) => name).join("、")}，在{" "}
          {written.folder}
        </WrittenNotice>
      )}
    </div>
  );
}

interface Outcoming {
  /** What was written from here last; null for nothing. */
  written: ExportResult | null;
  error: ErrorMessage | null;
  onClose(): void;
}

/** One form in one format, for those who need only that. */
export function SingleFiles({
  running,
  withAnswers,
  onExport,
  onExportData,
  ...outcome
}: Outcoming & {
  /** What is being written; null for nothing. */
  running: string | null;
  /** The bureau said something that can be answered on paper. */
  withAnswers: boolean;
  onExport(form: FormId, format: DocumentFormat): void;
  onExportData(kind: "json" | "csv"): void;
}) {
  const choices = useSettings().district.forms;
  return (
    <Section title="单个文件">
      <FormatTable
        label="单个文件"
        action="导出"
        forms={[...formsFor(choices), ...(withAnswers ? ANSWERS : [])]}
        running={running}
        disabled={running !== null}
        onChoose={onExport}
      >
        <tr>
          <th scope="row">数据</th>
          {DATA_KINDS.map(({ kind, label, hint }) => (
            <td key={kind}>
              <Button
                fullWidth
                size="compact-sm"
                disabled={running !== null}
                loading={running === dataFileOf(kind)}
                title={hint}
                aria-label={`导出数据 ${label}`}
                onClick={() => onExportData(kind)}
              >
                {label}
              </Button>
            </td>
          ))}
        </tr>
      </FormatTable>
      {(outcome.written !== null || outcome.error !== null) && (
        <Outcome key={outcome.written?.token ?? outcome.error?.code} {...outcome} />
      )}
    </Section>
  );
}
