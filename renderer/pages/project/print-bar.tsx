/** Ctrl+P: which form, which pages; the system's viewer then prints it on any printer of the PC. */
import { Button, CloseButton, SegmentedControl, TextInput } from "@mantine/core";
import { useEffect, useRef, useState } from "react";

import { FORM_TITLE, type FormId } from "../../../shared/forms/document.ts";
import { ledger, useAction, useSettings } from "../../client/index.ts";
import { ErrorNotice, isComposing } from "../../components/index.ts";
import { answer } from "../../shell/messages.ts";
import { changeView, useView } from "../../shell/view-state.ts";
import { useProjectPart, useWorkingCopy } from "../../working-copy/index.ts";
import { readPageRange } from "./page-range.ts";
import classes from "./project.module.css";

export function PrintBar({ onClose }: { onClose?: () => void }) {
  const id = useProjectPart((project) => project.id);
  const copy = useWorkingCopy();
  const form = useView("form");
  const { targetForm, monitoring } = useSettings().district.forms;
  const forms: readonly FormId[] = ["projectText", targetForm, "checkList", monitoring, "selfEvaluation"];
  const [pages, setPages] = useState("");
  const { busy, error, closeError, run } = useAction();
  const pagesInput = useRef<HTMLInputElement>(null);
  const opened = onClose !== undefined;
  useEffect(() => {
    if (opened) pagesInput.current?.focus();
  }, [opened]);
  const range = readPageRange(pages);
  const print = () => {
    if (range === null || busy) return;
    void run(async () => {
      await copy.settle();
      const printed = await ledger().documents.print({ id, form, pages: range });
      answer(`已在系统的阅读程序里打开，共 ${printed.pages} 页，可以打印了`);
      onClose?.();
    });
  };
  return (
    <div className={classes.printBar} role="group" aria-label="打印">
      <SegmentedControl
        size="xs"
        aria-label="打印哪张表"
        data={forms.map((each) => ({ value: each, label: FORM_TITLE[each] }))}
        value={form}
        onChange={(value) => changeView({ form: value })}
      />
      <TextInput
        size="xs"
        w={168}
        ref={pagesInput}
        aria-label="页码"
        placeholder="全部页，或 1-3,5"
        value={pages}
        error={range === null}
        onChange={(event) => setPages(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (isComposing(event)) return;
          if (event.key === "Enter") print();
          if (event.key === "Escape") onClose?.();
        }}
      />
      <Button variant="filled" loading={busy} disabled={range === null} onClick={print}>
        打印
      </Button>
      {range === null && <span className={classes.printHint}>页码写成 1-3,5 的样子；不写就是全部</span>}
      {onClose !== undefined && (
        <CloseButton className={classes.printClose ?? ""} size="sm" aria-label="收起打印" onClick={onClose} />
      )}
      {error !== null && <ErrorNotice error={error} onClose={closeError} />}
    </div>
  );
}
