/** The summary on paper or as a file. */
import { Button, Menu } from "@mantine/core";
import { IconChevronDown, IconPrinter } from "@tabler/icons-react";

import type { DocumentFormat, WrittenFiles } from "../../../shared/api/index.ts";
import { ledger, useAction } from "../../client/index.ts";
import { FormatItems } from "../../components/files/index.ts";
import { answer, reportError } from "../../shell/messages.ts";

/** A table of figures is worked on first, printed later. */
const FORMATS = ["excel", "word", "pdf"] as const;

export function Export({
  years,
  onWritten,
}: {
  years: readonly number[];
  onWritten(files: WrittenFiles): void;
}) {
  const { busy, run } = useAction(reportError);
  const save = (format: DocumentFormat) =>
    void run(async () => {
      const files = await ledger().summary.export({ years: [...years], format });
      if (files !== null) onWritten(files);
    });
  const print = () =>
    void run(async () => {
      const { pages } = await ledger().summary.print({ years: [...years] });
      answer(`已在系统的阅读程序里打开，共 ${pages} 页，可以打印了`);
    });
  return (
    <>
      <Button leftSection={<IconPrinter size={16} stroke={1.5} />} disabled={busy} onClick={print}>
        打印
      </Button>
      <Menu>
        <Menu.Target>
          <Button variant="filled" loading={busy} rightSection={<IconChevronDown size={14} />}>
            导出汇总表
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <FormatItems formats={FORMATS} onChoose={save} />
        </Menu.Dropdown>
      </Menu>
    </>
  );
}
