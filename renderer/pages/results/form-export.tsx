/** The form of July or January as a file, from the page that fills it in; stands in the band above the page. */
import { Button } from "@mantine/core";
import { useState } from "react";

import { DOCUMENT_FORMATS, type DocumentFormat } from "../../../shared/api/index.ts";
import type { FormId } from "../../../shared/forms/document.ts";
import { ledger, useAction } from "../../client/index.ts";
import { FORMAT_LABEL } from "../../components/files/index.ts";
import { ErrorNotice } from "../../components/index.ts";
import { useProjectPart, useWorkingCopy } from "../../working-copy/index.ts";
import classes from "./form-export.module.css";

export function FormExport({
  form,
  word,
}: {
  form: FormId;
  /** 监控表, 自评表. */
  word: string;
}) {
  const id = useProjectPart((project) => project.id);
  const copy = useWorkingCopy();
  const { run, running, busy, error, closeError } = useAction<DocumentFormat>();
  const [written, setWritten] = useState<string | null>(null);
  const write = (format: DocumentFormat) => {
    setWritten(null);
    void run(async () => {
      // The form must not say less than the screen.
      await copy.settle();
      const made = await ledger().documents.export({ id, form, format });
      if (made !== null)
        setWritten(`${word}（${FORMAT_LABEL[format]}）已写好，读回核对无误：${made.files[0]!.name}`);
    }, format);
  };
  return (
    <>
      <div className={classes.export} role="group" aria-label={`导出${word}`}>
        <span>导出{word}</span>
        {DOCUMENT_FORMATS.map((format) => (
          <Button
            key={format}
            size="compact-sm"
            aria-label={`导出${word} ${FORMAT_LABEL[format]}`}
            loading={running === format}
            disabled={busy}
            onClick={() => write(format)}
          >
            {FORMAT_LABEL[format]}
          </Button>
        ))}
      </div>
      {written !== null && (
        <p className={classes.written} role="status">
          {written}
        </p>
      )}
      {error !== null && <ErrorNotice error={error} onClose={closeError} />}
    </>
  );
}
