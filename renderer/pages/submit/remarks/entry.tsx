/** Entering the bureau's remarks: pasted in one piece, parted, each with the field it speaks of. */
import { Button, CloseButton, Textarea } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";

import { guessPlace, splitRemarks } from "../../../../shared/lifecycle/index.ts";
import { Hint, useTakenCursor } from "../../../components/index.ts";
import { newRowId, useProject } from "../../../working-copy/index.ts";
import { useRemarkDrafts, type RemarkDraft } from "./drafts.ts";
import { PlaceSelect } from "./place-select.tsx";
import classes from "./remarks.module.css";

function DraftRow({
  draft,
  number,
  onChange,
  onDrop,
}: {
  draft: RemarkDraft;
  number: number;
  onChange(change: Partial<RemarkDraft>): void;
  onDrop(): void;
}) {
  return (
    <li className={classes.draft}>
      <span className={classes.number}>{number}</span>
      <Textarea
        size="xs"
        autosize
        minRows={1}
        maxRows={6}
        maxLength={5_000}
        aria-label={`第 ${number} 条意见`}
        value={draft.text}
        onChange={(event) => onChange({ text: event.currentTarget.value })}
      />
      <PlaceSelect path={draft.path} onChange={(path) => onChange({ path })} />
      <CloseButton size="sm" aria-label={`去掉第 ${number} 条`} onClick={onDrop} />
    </li>
  );
}

export function RemarkEntry({
  action,
  busy,
  onRecord,
  onCancel,
}: {
  /** What the button says: 记下退回, 补记. */
  action: string;
  busy: boolean;
  /** True where they were recorded. */
  onRecord(remarks: { path: string; text: string }[]): Promise<boolean>;
  onCancel(): void;
}) {
  const project = useProject();
  const [{ block, rows }, change] = useRemarkDrafts(project.id);
  const opened = useTakenCursor(true);
  const written = rows.filter((row) => row.text.trim() !== "");
  const part = () => {
    const { heading, remarks } = splitRemarks(block);
    const made = remarks.map((text) => ({ key: newRowId(), path: guessPlace(text, project), text }));
    change({ block: heading, rows: [...written, ...made] });
  };
  const record = async () => {
    const recorded = await onRecord(written.map(({ path, text }) => ({ path, text })));
    if (recorded) change({ block: "", rows: [] });
  };
  return (
    <div ref={opened} className={classes.entry}>
      <div className={classes.paste}>
        <Textarea
          size="xs"
          autosize
          minRows={2}
          maxRows={10}
          aria-label="退回意见原文"
          placeholder="把退回单、微信或电话记录里的意见整段粘贴到这里，拆成一条一条；没有文字的也可以一条条加"
          value={block}
          onChange={(event) => change({ block: event.currentTarget.value })}
        />
        <Button disabled={block.trim() === ""} onClick={part}>
          拆成单条
        </Button>
      </div>
      {rows.length > 0 && (
        <ol aria-label="要记下的意见">
          {rows.map((draft, index) => (
            <DraftRow
              key={draft.key}
              draft={draft}
              number={index + 1}
              onChange={(changed) =>
                change({ rows: rows.map((row) => (row === draft ? { ...row, ...changed } : row)) })
              }
              onDrop={() => change({ rows: rows.filter((row) => row !== draft) })}
            />
          ))}
        </ol>
      )}
      <div className={classes.actions}>
        <Button variant="filled" loading={busy} disabled={written.length === 0} onClick={() => void record()}>
          {action}
          {written.length === 0 ? "" : `（${written.length} 条）`}
        </Button>
        <Button
          leftSection={<IconPlus size={14} stroke={2} />}
          onClick={() => change({ rows: [...rows, { key: newRowId(), path: "", text: "" }] })}
        >
          加一条
        </Button>
        <Button variant="subtle" onClick={onCancel}>
          取消
        </Button>
        {written.length === 0 && (
          <Hint>{block.trim() === "" ? "先粘贴意见，或加一条来写。" : "先点“拆成单条”，核对后再记下。"}</Hint>
        )}
      </div>
    </div>
  );
}
