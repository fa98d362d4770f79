import { ActionIcon } from "@mantine/core";
import { IconCopy, IconTrash } from "@tabler/icons-react";

import type { FundingLine } from "../../../shared/project/index.ts";
import { inQuotes } from "../../../shared/text/index.ts";
import { leaveRow } from "../../components/index.ts";
import { answer } from "../../shell/messages.ts";
import { newRowId, useEdits, useLocked, useProjectPart } from "../../working-copy/index.ts";
import classes from "./funding.module.css";

const KIND = { source: "资金来源", use: "资金用途" } as const;
/** Characters of a name in a sentence. */
const NAME = 24;

/** Copy and remove one line; removing is taken back by Ctrl+Z. */
export function LineActions({ line }: { line: FundingLine }) {
  const applyEdits = useEdits();
  const locked = useLocked();
  const all = useProjectPart((project) => project.fundingLines);
  const name = line.label === "" ? "这一条" : line.label;
  const said = `${KIND[line.kind]}${inQuotes(line.label === "" ? "未命名" : line.label, NAME)}`;
  const copy = () => {
    const after = all[all.findIndex((row) => row.id === line.id) + 1];
    applyEdits(
      [{ kind: "insert", list: "fundingLines", row: { ...line, id: newRowId() }, before: after?.id ?? null }],
      `复制${said}`,
    );
  };
  const remove = (button: HTMLElement) => {
    leaveRow(button);
    applyEdits([{ kind: "remove", list: "fundingLines", id: line.id }], `删除${said}`);
    answer(`已删除${said}，可以按 Ctrl+Z 撤销`);
  };
  return (
    <span className={classes.actions}>
      <ActionIcon size="sm" aria-label={`复制${name}`} disabled={locked} onClick={copy}>
        <IconCopy size={16} stroke={1.5} />
      </ActionIcon>
      <ActionIcon
        size="sm"
        aria-label={`删除${name}`}
        disabled={locked}
        onClick={(event) => remove(event.currentTarget)}
      >
        <IconTrash size={16} stroke={1.5} />
      </ActionIcon>
    </span>
  );
}
