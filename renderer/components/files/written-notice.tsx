/** Where the files are that were just written. */
import { Button } from "@mantine/core";
import type { ReactNode } from "react";

import { ledger } from "../../client/index.ts";
import { reportError } from "../../shell/messages.ts";
import { Notice } from "../notices/notice.tsx";

/** @param token of the written files: the page never names a path of the disk */
export function RevealButton({ token }: { token: string }) {
  return (
    <Button size="compact-sm" onClick={() => void ledger().documents.reveal({ token }).catch(reportError)}>
      打开所在文件夹
    </Button>
  );
}

export function WrittenNotice({
  token,
  onClose,
  children,
}: {
  token: string;
  onClose?: (() => void) | undefined;
  children: ReactNode;
}) {
  return (
    <Notice
      tone="ok"
      actions={
        <>
          <RevealButton token={token} />
          {onClose !== undefined && (
            <Button size="compact-sm" variant="subtle" onClick={onClose}>
              知道了
            </Button>
          )}
        </>
      }
    >
      {children}
    </Notice>
  );
}
