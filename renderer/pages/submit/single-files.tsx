import { Button } from "@mantine/core";

import { DOCUMENT_FORMATS, type DocumentFormat } from "../../../shared/api/index.ts";
import { FORM_TITLE, type FormId } from "../../../shared/forms/index.ts";
import { useSettings } from "../../client/index.ts";
import { Section } from "../../components/index.ts";
import classes from "./submit.module.css";
import { FORMAT_LABEL } from "./use-exports.ts";

/** The district's goal form stands beside the 项目文本. */
const formsFor = (targetForm: FormId): readonly FormId[] => [
  "projectText",
  targetForm,
  "checkList",
  "selfEvaluation",
];
const DATA_KINDS = [
  { kind: "json", label: "JSON", hint: "全部内容，附数据格式说明，供其他程序读取" },
  { kind: "csv", label: "CSV", hint: "指标、资金、预算执行三张表，供统计用" },
] as const;
const ANSWERS: readonly FormId[] = ["remarkAnswers"];

/** One form in one format, for those who need only that. */
export function SingleFiles({
  busy,
  withAnswers,
  onExport,
  onExportData,
}: {
  busy: string | null;
  /** The bureau said something that can be answered on paper. */
  withAnswers: boolean;
  onExport(form: FormId, format: DocumentFormat): void;
  onExportData(kind: "json" | "csv"): void;
}) {
  const { targetForm } = useSettings().district.forms;
  return (
    <Section title="单个文件">
      <table className={classes.forms}>
        <tbody>
          {[...formsFor(targetForm), ...(withAnswers ? ANSWERS : [])].map((form) => (
            <tr key={form}>
              <th scope="row">{FORM_TITLE[form]}</th>
              {DOCUMENT_FORMATS.map((format) => (
                <td key={format}>
                  <Button
                    fullWidth
                    disabled={busy !== null}
                    loading={busy === `${FORM_TITLE[form]}（${FORMAT_LABEL[format]}）`}
                    aria-label={`导出${FORM_TITLE[form]} ${FORMAT_LABEL[format]}`}
                    onClick={() => onExport(form, format)}
                  >
                    {FORMAT_LABEL[format]}
                  </Button>
                </td>
              ))}
            </tr>
          ))}
          <tr>
            <th scope="row">数据</th>
            {DATA_KINDS.map(({ kind, label, hint }) => (
              <td key={kind}>
                <Button
                  fullWidth
                  disabled={busy !== null}
                  loading={busy === `数据（${label}）`}
                  title={hint}
                  aria-label={`导出数据 ${label}`}
                  onClick={() => onExportData(kind)}
                >
                  {label}
                </Button>
              </td>
            ))}
          </tr>
        </tbody>
      </table>
    </Section>
  );
}
