import { Button } from "@mantine/core";

import { DOCUMENT_FORMATS, type DocumentFormat } from "../../../shared/api/index.ts";
import { FORM_TITLE, type FormId } from "../../../shared/forms/index.ts";
import { Section } from "../../components/index.ts";
import classes from "./submit.module.css";
import { FORMAT_LABEL } from "./use-exports.ts";

const FORMS: readonly FormId[] = ["projectText", "goalTable", "checkList", "selfEvaluation"];
const ANSWERS: readonly FormId[] = ["remarkAnswers"];

/** One form in one format, for those who need only that. */
export function SingleFiles({
  busy,
  withAnswers,
  onExport,
}: {
  busy: string | null;
  /** The bureau said something that can be answered on paper. */
  withAnswers: boolean;
  onExport(form: FormId, format: DocumentFormat): void;
}) {
  return (
    <Section title="单个文件">
      <table className={classes.forms}>
        <tbody>
          {[...FORMS, ...(withAnswers ? ANSWERS : [])].map((form) => (
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
        </tbody>
      </table>
    </Section>
  );
}
