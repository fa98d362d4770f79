/** Forms down, formats across, a button each. */
import { Button } from "@mantine/core";
import type { ReactNode } from "react";

import { DOCUMENT_FORMATS, type DocumentFormat } from "../../../shared/api/index.ts";
import { FORM_TITLE, type FormId } from "../../../shared/forms/document.ts";
import classes from "./format-table.module.css";
import { FORMAT_LABEL } from "./formats.tsx";

/** 项目文本（Word）: one file as it is named to her. */
export const fileOf = (form: FormId, format: DocumentFormat): string =>
  `${FORM_TITLE[form]}（${FORMAT_LABEL[format]}）`;

export function FormatTable({
  label,
  action,
  forms,
  running,
  disabled,
  onChoose,
  children,
}: {
  label: string;
  /** Said before the form to whoever hears only the button: 导出, 空白. */
  action: string;
  forms: readonly FormId[];
  /** What is being written, named by `fileOf`; null for nothing. */
  running: string | null;
  disabled: boolean;
  onChoose(form: FormId, format: DocumentFormat): void;
  /** Rows of another kind below. */
  children?: ReactNode;
}) {
  return (
    <table className={classes.table} aria-label={label}>
      <tbody>
        {forms.map((form) => (
          <tr key={form}>
            <th scope="row">{FORM_TITLE[form]}</th>
            {DOCUMENT_FORMATS.map((format) => (
              <td key={format}>
                <Button
                  fullWidth
                  size="compact-sm"
                  disabled={disabled}
                  loading={running === fileOf(form, format)}
                  aria-label={`${action}${FORM_TITLE[form]} ${FORMAT_LABEL[format]}`}
                  onClick={() => onChoose(form, format)}
                >
                  {FORMAT_LABEL[format]}
                </Button>
              </td>
            ))}
          </tr>
        ))}
        {children}
      </tbody>
    </table>
  );
}
