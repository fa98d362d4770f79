/** One attached file: opened by its name, a picture shown in place, what is wrong with it said with what to do. */
import { ActionIcon, Button, UnstyledButton } from "@mantine/core";
import { IconFile, IconFileTypePdf, IconPhoto, IconX } from "@tabler/icons-react";
import { useEffect, useState } from "react";

import type { EvidenceState } from "../../../../shared/api/index.ts";
import type { Evidence } from "../../../../shared/project/index.ts";
import { ledger } from "../../../client/index.ts";
import { answer } from "../../../shell/messages.ts";
import classes from "./evidence.module.css";

const PICTURE = /\.(jpe?g|png|gif|bmp|webp)$/iu;

function said(size: number): string {
  return size < 1_048_576
    ? `${Math.max(1, Math.round(size / 1024))} KB`
    : `${(size / 1_048_576).toFixed(1)} MB`;
}

function Icon({ name }: { name: string }) {
  const Shape = PICTURE.test(name) ? IconPhoto : /\.pdf$/iu.test(name) ? IconFileTypePdf : IconFile;
  return <Shape size={16} stroke={1.5} aria-hidden />;
}

/** Of the kept bytes, held only while it is shown. */
function Picture({ file, onFail }: { file: Evidence; onFail(error: unknown): void }) {
  const [address, setAddress] = useState<string | null>(null);
  useEffect(() => {
    let made: string | null = null;
    let gone = false;
    ledger()
      .evidence.preview({ evidence: file })
      .then((picture) => {
        if (picture === null || gone) return;
        made = URL.createObjectURL(new Blob([new Uint8Array(picture.bytes)], { type: picture.type }));
        setAddress(made);
      })
      .catch(onFail);
    return () => {
      gone = true;
      if (made !== null) URL.revokeObjectURL(made);
    };
  }, [file, onFail]);
  if (address === null) return null;
  return <img className={classes.picture} src={address} alt={file.name} />;
}

export function EvidenceFile({
  file,
  state,
  onRemove,
  onRecovered,
  onFail,
}: {
  file: Evidence;
  /** Undefined while it is looked at. */
  state: EvidenceState | undefined;
  onRemove(): void;
  onRecovered(): void;
  onFail(error: unknown): void;
}) {
  const [shown, setShown] = useState(false);
  const isPicture = PICTURE.test(file.name);
  const open = () =>
    ledger()
      .evidence.open({ evidence: file })
      .then(({ shown: what }) =>
        answer(
          what === "file" ? `已打开“${file.name}”的副本` : "这类文件不直接打开，已在文件夹里显示它的副本",
        ),
      )
      .catch(onFail);
  const recover = () =>
    ledger()
      .evidence.recover({ evidence: file })
      .then((now) => {
        answer(now === "whole" ? `已从备份补回“${file.name}”` : "备份里也没有这份材料，请重新添加原文件");
        onRecovered();
      })
      .catch(onFail);
  return (
    <li className={classes.file} data-state={state}>
      <div className={classes.line}>
        <Icon name={file.name} />
        <UnstyledButton className={classes.name} title={`打开“${file.name}”`} onClick={() => void open()}>
          {file.name}
        </UnstyledButton>
        <span className={classes.size}>{said(file.size)}</span>
        {(state === "missing" || state === "altered") && (
          <>
            <b className={classes.fault}>{state === "missing" ? "文件不见了" : "与添加时不一致"}</b>
            <Button size="compact-xs" variant="subtle" onClick={() => void recover()}>
              从备份补回
            </Button>
          </>
        )}
        {isPicture && state === "whole" && (
          <Button
            size="compact-xs"
            variant="subtle"
            aria-expanded={shown}
            aria-label={`${shown ? "收起" : "看"}“${file.name}”`}
            onClick={() => setShown(!shown)}
          >
            {shown ? "收起" : "看图"}
          </Button>
        )}
        <ActionIcon size="xs" aria-label={`移除“${file.name}”`} onClick={onRemove}>
          <IconX size={12} stroke={2} />
        </ActionIcon>
      </div>
      {shown && <Picture file={file} onFail={onFail} />}
    </li>
  );
}
