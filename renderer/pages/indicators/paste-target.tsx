/** On the empty page: a first row, or a whole table from the clipboard. */
import { Button } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useEffect } from "react";

import { isTextField } from "../../components/index.ts";
import { pasteInto } from "./clipboard/events.ts";
import type { GridController } from "./grid/controller.ts";

export function PasteTarget({ grid, locked }: { grid: GridController; locked: boolean }) {
  useEffect(() => {
    if (locked) return;
    const paste = (event: ClipboardEvent) => {
      if (!isTextField(document.activeElement)) pasteInto(event, grid);
    };
    document.addEventListener("paste", paste);
    return () => document.removeEventListener("paste", paste);
  }, [grid, locked]);
  return (
    <>
      <Button
        variant="filled"
        leftSection={<IconPlus size={16} stroke={2} />}
        disabled={locked}
        onClick={() => grid.add()}
      >
        加第一条指标
      </Button>
      <span>
        或按 <kbd>Ctrl+V</kbd> 粘贴表格
      </span>
    </>
  );
}
