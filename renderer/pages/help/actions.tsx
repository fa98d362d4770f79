/** What the handbook offers beside reading: on paper, and the two pages that belong to it. */
import { Button } from "@mantine/core";
import { IconPrinter } from "@tabler/icons-react";
import { Link } from "wouter";

import { ledger, useAction } from "../../client/index.ts";
import { run } from "../../shell/commands.ts";
import { answer, reportError } from "../../shell/messages.ts";

function PrintButton() {
  const { busy, run: act } = useAction(reportError);
  const print = () =>
    void act(async () => {
      const { pages } = await ledger().program.printHandbook({});
      answer(`使用说明（只有文字）共 ${pages} 页，已在系统的阅读程序里打开，可以打印了`);
    });
  return (
    <Button
      leftSection={<IconPrinter size={16} stroke={1.5} />}
      loading={busy}
      title="打印出来只有文字，图在程序里看"
      onClick={print}
    >
      打印
    </Button>
  );
}

export function HelpActions() {
  return (
    <>
      <PrintButton />
      <Button component={Link} href="/welcome">
        第一次使用
      </Button>
      <Button component={Link} href="/about">
        关于与诊断
      </Button>
      <Button rightSection={<kbd>F1</kbd>} onClick={() => run("keyList")}>
        在旁边显示快捷键
      </Button>
    </>
  );
}
