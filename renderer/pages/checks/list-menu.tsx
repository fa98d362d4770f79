/** The list on paper or as a file, to attach to what is handed in. */
import { Button, Menu } from "@mantine/core";
import { IconChevronDown, IconPrinter } from "@tabler/icons-react";
import { useState } from "react";

import type { DocumentFormat, ErrorMessage, WrittenFiles } from "../../../shared/api/index.ts";
import { explain, ledger } from "../../client/index.ts";
import { ErrorNotice, Notice } from "../../components/index.ts";
import { reportError } from "../../shell/messages.ts";
import { useProjectPart, useWorkingCopy } from "../../working-copy/index.ts";
import classes from "./checks.module.css";

const FORMATS: readonly { format: DocumentFormat; label: string }[] = [
  { format: "word", label: "存为 Word" },
  { format: "excel", label: "存为 Excel" },
  { format: "pdf", label: "存为 PDF" },
];

export interface ListState {
  busy: boolean;
  /** What was done, as a sentence. */
  done: { text: string; files: WrittenFiles | null } | null;
  error: ErrorMessage | null;
  run: (job: "print" | DocumentFormat) => void;
  close: () => void;
}

export function useCheckList(): ListState {
  const id = useProjectPart((project) => project.id);
  const copy = useWorkingCopy();
  const [busy, setBusy] = useState(false);
  const [done, setDone] = useState<ListState["done"]>(null);
  const [error, setError] = useState<ErrorMessage | null>(null);
  const make = async (job: "print" | DocumentFormat): Promise<ListState["done"]> => {
    // The list must not say less than the screen.
    await copy.flush();
    if (job === "print") {
      const { pages } = await ledger().documents.print({ id, form: "checkList", pages: "" });
      return { text: `体检清单共 ${pages} 页，已在系统的阅读程序里打开，可以打印了`, files: null };
    }
    const files = await ledger().documents.export({ id, form: "checkList", format: job });
    return files === null ? null : { text: `体检清单已存到 ${files.folder}，并读回核对`, files };
  };
  const run = async (job: "print" | DocumentFormat) => {
    setBusy(true);
    setError(null);
    try {
      setDone(await make(job));
    } catch (failure) {
      setError(explain(failure));
    } finally {
      setBusy(false);
    }
  };
  const close = () => {
    setDone(null);
    setError(null);
  };
  return { busy, done, error, run: (job) => void run(job), close };
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
          {FORMATS.map(({ format, label }) => (
            <Menu.Item key={format} onClick={() => list.run(format)}>
              {label}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
    </Button.Group>
  );
}

export function ListOutcome({ list }: { list: ListState }) {
  const { done, error } = list;
  if (error !== null) return <ErrorNotice error={error} onClose={list.close} />;
  if (done === null) return null;
  const { files } = done;
  const reveal = () => {
    if (files !== null) ledger().documents.reveal({ token: files.token }).catch(reportError);
  };
  return (
    <Notice
      tone="ok"
      actions={
        <>
          {files !== null && (
            <Button size="compact-sm" onClick={reveal}>
              打开所在文件夹
            </Button>
          )}
          <Button size="compact-sm" variant="subtle" className={classes.close ?? ""} onClick={list.close}>
            知道了
          </Button>
        </>
      }
    >
      {done.text}
    </Notice>
  );
}
