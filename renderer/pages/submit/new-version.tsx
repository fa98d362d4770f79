/** What was handed in stays as it is; the next version is a project of its own, begun from it. */
import { Button } from "@mantine/core";
import { useState } from "react";
import { useLocation } from "wouter";

import { ledger } from "../../client/index.ts";
import { Notice } from "../../components/index.ts";
import { projectAddress } from "../../shell/commands.ts";
import { reportError } from "../../shell/messages.ts";
import { useProjectPart } from "../../working-copy/index.ts";

export function NewVersion() {
  const id = useProjectPart((project) => project.id);
  const [, navigate] = useLocation();
  const [busy, setBusy] = useState(false);
  const begin = () => {
    setBusy(true);
    ledger()
      .projects.duplicate({ id })
      .then((made) => navigate(projectAddress(made.id, "text")))
      .catch((error: unknown) => {
        reportError(error);
        setBusy(false);
      });
  };
  return (
    <Notice
      tone="plain"
      actions={
        <Button variant="filled" loading={busy} onClick={begin}>
          另立新版本
        </Button>
      }
    >
      送出的内容原样保留。新版本是一个内容相同的草稿，改好后再送出。
    </Notice>
  );
}
