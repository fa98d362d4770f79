/** 修改说明 as a file or on paper. */
import { Button, Menu } from "@mantine/core";
import { IconChevronDown, IconFileExport, IconPrinter } from "@tabler/icons-react";
import { useState } from "react";

import type { Compared, DocumentFormat } from "../../../shared/api/index.ts";
import { ledger } from "../../client/index.ts";
import { answer, reportError } from "../../shell/messages.ts";

const FORMATS: readonly { format: DocumentFormat; label: string }[] = [
  { format: "word", label: "Word 文档" },
  { format: "excel", label: "Excel 工作簿" },
  { format: "pdf", label: "PDF 文件" },
];

export function NoteActions({
  left,
  right,
  everything,
}: {
  left: Compared;
  right: Compared;
  everything: boolean;
}) {
  const [busy, setBusy] = useState(false);
  const run = (work: () => Promise<string | null>) => {
    setBusy(true);
    work()
      .then((said) => said !== null && answer(said))
      .catch(reportError)
      .finally(() => setBusy(false));
  };
  const exportAs = (format: DocumentFormat, label: string) =>
    run(async () => {
      const written = await ledger().lifecycle.exportNote({ left, right, everything, format });
      return written === null ? null : `修改说明（${label}）已写好：${written.files[0]?.name ?? ""}`;
    });
  const print = () =>
    run(async () => {
      const { pages } = await ledger().lifecycle.printNote({ left, right, everything });
      return `修改说明共 ${pages} 页，已在系统的阅读器里打开，请在那里打印`;
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
          {FORMATS.map(({ format, label }) => (
            <Menu.Item key={format} onClick={() => exportAs(format, label)}>
              {label}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      <Button disabled={busy} leftSection={<IconPrinter size={16} stroke={1.5} />} onClick={print}>
        打印修改说明
      </Button>
    </>
  );
}
