import { Button } from "@mantine/core";

import type { DocumentFormat } from "../../../shared/api/index.ts";
import type { FormId } from "../../../shared/forms/document.ts";
import type { FormChoices } from "../../../shared/project/index.ts";
import { useSettings } from "../../client/index.ts";
import { FormatTable } from "../../components/files/index.ts";
import { Section } from "../../components/index.ts";
import { dataFileOf } from "./use-exports.ts";

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

/** One form in one format, for those who need only that. */
export function SingleFiles({
  running,
  withAnswers,
  onExport,
  onExportData,
}: {
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
    </Section>
  );
}
