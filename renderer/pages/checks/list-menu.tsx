/** The list on paper or as a file, to attach to what is handed in. */
import { Button, Menu } from "@mantine/core";
import { IconChevronDown, IconPrinter } from "@tabler/icons-react";
import { useState } from "react";

import type { DocumentFormat, WrittenFiles } from "../../../shared/api/index.ts";
import { ledger, useAction, type Action } from "../../client/index.ts";
import { FormatItems, WrittenNotice } from "../../components/files/index.ts";
import { ErrorNotice, Notice } from "../../components/index.ts";
import { useProjectPart, useWorkingCopy } from "../../working-copy/index.ts";

export interface ListState extends Pick<Action, "busy" | "error"> {
  /** What was done, as a sentence. */
  done: { text: string; files: WrittenFiles | null } | null;
  run: (job: "print" | DocumentFormat) => void;
  close: () => void;
}

export function useCheckList(): ListState {
  const id = useProjectPart((project) => project.id);
  const copy = useWorkingCopy();
  const { busy, error, closeError, run } = useAction();
  const [done, setDone] = useState<ListState["done"]>(null);
  const make = async (job: "print" | DocumentFormat): Promise<ListState["done"]> => {
    // The list must not say less than the screen.
    await copy.settle();
    if (job === "print") {
      const { pages } = await ledger().documents.print({ id, form: "checkList", pages: "" });
      return { text: `体检清单共 ${pages} 页，已在系统的阅读程序里打开，可以打印了`, files: null };
    }
    const files = await ledger().documents.export({ id, form: "checkList", format: job });
    return files === null ? null : { text: `体检清单已存到 ${files.folder}，并读回核对`, files };
  };
  const close = () => {
    setDone(null);
    closeError();
  };
  return { busy, done, error, run: (job) => void run(async () => setDone(await make(job))), close };
}

export function ListMenu({ list }: { list: ListState }) {
  return (
    <Button.Group>
      <Button
        leftSection={<IconPrinter size={16} stroke={1.75} />}
        loading={list.busy}
        onClick={() => list.run("print")}
      >
        打印清单
      </Button>
      <Menu>
        <Menu.Target>
          <Button aria-label="把清单存为文件" px={6} disabled={list.busy}>
            <IconChevronDown size={14} stroke={2} />
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <FormatItems onChoose={list.run} />
        </Menu.Dropdown>
      </Menu>
    </Button.Group>
  );
}

export function ListOutcome({ list }: { list: ListState }) {
  const { done, error } = list;
  if (error !== null) return <ErrorNotice error={error} onClose={list.close} />;
  if (done === null) return null;
  if (done.files !== null)
    return (
      <WrittenNotice token={done.files.token} onClose={list.close}>
        {done.text}
      </WrittenNotice>
    );
  return (
    <Notice
      tone="ok"
      actions={
        <Button size="compact-sm" variant="subtle" onClick={list.close}>
          知道了
        </Button>
      }
    >
      {done.text}
    </Notice>
  );
}
