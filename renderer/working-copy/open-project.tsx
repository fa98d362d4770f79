/** Opens a project as a working copy for everything below it, and saves what is left when it is closed. */
import { useQuery } from "@tanstack/react-query";
import { useCallback, useEffect, useState, type ReactNode } from "react";

import type { LedgerEvents, OpenedProject } from "../../shared/api/index.ts";
import { explain, ledger, openedProjectQuery, takeFirstOpened, useLedgerEvent } from "../client/index.ts";
import { endAmending, reasonFor } from "./amending.ts";
import { setCurrentCopy } from "./current.ts";
import { FindingsProvider } from "./findings.tsx";
import { WorkingCopyContext } from "./hooks.ts";
import { SubmissionsProvider } from "./submissions.tsx";
import { WorkingCopy } from "./working-copy.ts";

function openCopy(opened: OpenedProject): WorkingCopy {
  const id = opened.project.id;
  return new WorkingCopy(opened, {
    edit: ({ edits, label, together }) =>
      ledger().projects.edit({ id, edits, label, together, reason: reasonFor(id) }),
    undo: () => ledger().projects.undo({ id }),
    redo: () => ledger().projects.redo({ id }),
    reload: () => ledger().projects.get({ id }),
    explain,
  });
}

function WithCopy({ opened, children }: { opened: OpenedProject; children: ReactNode }) {
  const [copy] = useState(() => openCopy(opened));
  const notice = useCallback(
    (event: LedgerEvents["projectChanged"]) => {
      if (event.id === opened.project.id) copy.noticeRevision(event.revision);
    },
    [copy, opened.project.id],
  );
  useLedgerEvent("projectChanged", notice);
  useEffect(() => {
    setCurrentCopy(copy);
    return () => {
      void copy.flush();
      endAmending();
      setCurrentCopy(null);
    };
  }, [copy]);
  return (
    <WorkingCopyContext value={copy}>
      <SubmissionsProvider>
        <FindingsProvider>{children}</FindingsProvider>
      </SubmissionsProvider>
    </WorkingCopyContext>
  );
}

export function OpenProject({
  id,
  loading,
  renderFailure,
  children,
}: {
  id: string;
  loading: ReactNode;
  renderFailure: (error: unknown) => ReactNode;
  children: ReactNode;
}) {
  const [first] = useState(() => takeFirstOpened(id));
  const { data, error } = useQuery({ ...openedProjectQuery(id), enabled: first === null });
  const opened = first ?? data;
  if (error !== null) return renderFailure(error);
  if (opened === undefined) return loading;
  return (
    <WithCopy key={opened.project.id} opened={opened}>
      {children}
    </WithCopy>
  );
}
