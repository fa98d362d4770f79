/** 修改说明 as a file or on paper. */
import { Button, Menu } from "@mantine/core";
import { IconChevronDown, IconFileExport, IconPrinter } from "@tabler/icons-react";

import type { Compared, DocumentFormat } from "../../../shared/api/index.ts";
import { ledger, useAction } from "../../client/index.ts";
import { FILE_LABEL, FormatItems } from "../../components/files/index.ts";
import { answer, reportError } from "../../shell/messages.ts";

export function NoteActions({
  left,
  right,
  everything,
}: {
  left: Compared;
  right: Compared;
  everything: boolean;
}) {
  const { busy, run } = useAction(reportError);
  const exportAs = (format: DocumentFormat) =>
    void run(async () => {
      const written = await ledger().lifecycle.exportNote({ left, right, everything, format });
      if (written !== null)
        answer(`修改说明（${FILE_LABEL[format]}）已写好：${written.files[0]?.name ?? ""}`);
    });
  const print = () =>
    void run(async () => {
      const { pages } = await ledger().lifecycle.printNote({ left, right, everything });
      answer(`修改说明共 ${pages} 页，已在系统的阅读程序里打开，可以打印了`);
    });
  return (
    <>
      <Menu>
        <Menu.Target>
          <Button
            disabled={busy}
            leftSection={<IconFileExport size={16} stroke={1.5} />}
            rightSection={<IconChevronDown size={14} stroke={1.5} />}
          >
            导出修改说明
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <FormatItems onChoose={exportAs} />
        </Menu.Dropdown>
      </Menu>
      <Button disabled={busy} leftSection={<IconPrinter size={16} stroke={1.5} />} onClick={print}>
        打印修改说明
      </Button>
    </>
  );
}
