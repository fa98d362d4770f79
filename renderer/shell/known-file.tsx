/** 我给他们的是哪一份: what is said of a dropped file that was handed in, or that only has such a file's name. */
import { Button } from "@mantine/core";
import { useSyncExternalStore } from "react";
import { navigate } from "wouter/use-hash-location";

import type { HandedInFile } from "../../shared/api/index.ts";
import { Notice } from "../components/index.ts";
import { projectAddress } from "./commands.ts";
import classes from "./shell.module.css";

interface KnownFile {
  name: string;
  found: HandedInFile;
  /** Reads its content all the same. */
  read(): void;
}

let known: KnownFile | null = null;
const listeners = new Set<() => void>();

export function showKnownFile(file: KnownFile | null): void {
  known = file;
  for (const listener of listeners) listener();
}

const KIND: Readonly<Record<string, string>> = {
  docx: "Word",
  xlsx: "Excel",
  pdf: "PDF",
  zip: "项目包",
  json: "数据文件",
};

const kindOf = (name: string): string => KIND[name.split(".").at(-1)!.toLowerCase()] ?? "文件";

/** YYYY-MM-DD on this PC. */
const dayOf = (moment: string): string => {
  const date = new Date(moment);
  const pad = (value: number): string => String(value).padStart(2, "0");
  return `${date.getFullYear()}-${pad(date.getMonth() + 1)}-${pad(date.getDate())}`;
};

/** 这是 2026-11-20 送出的第2版的 Word. */
export function knownFileSentence({ name, found }: Pick<KnownFile, "name" | "found">): string {
  const version = `${dayOf(found.at)} 送出的第${found.number}版`;
  const taken = found.withdrawn ? "（那次送出后来收回了）" : "";
  const project = found.projectName === "" ? "" : `“${found.projectName}”`;
  return found.sameBytes
    ? `这是${project} ${version}的 ${kindOf(name)}${taken}，一个字节都没有变。`
    : `“${name}”和${project} ${version}里的文件同名，但内容不一样：送出以后改过，或是另一份。`;
}

export function KnownFileNotice() {
  const file = useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => known,
  );
  if (file === null) return null;
  const { found } = file;
  return (
    <div className={classes.known}>
      <Notice
        tone={found.sameBytes ? "ok" : "warning"}
        actions={
          <>
            <Button
              size="compact-sm"
              onClick={() => {
                showKnownFile(null);
                navigate(projectAddress(found.projectId, "submit"));
              }}
            >
              看送出记录
            </Button>
            <Button
              size="compact-sm"
              onClick={() => {
                showKnownFile(null);
                file.read();
              }}
            >
              读取内容
            </Button>
            <Button size="compact-sm" variant="subtle" onClick={() => showKnownFile(null)}>
              知道了
            </Button>
          </>
        }
      >
        {knownFileSentence(file)}
      </Notice>
    </div>
  );
}
