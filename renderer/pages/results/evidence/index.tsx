/** 佐证材料 of one result: added by the dialog or by dropping files here, looked through each time the page is shown. */
import { Button, CloseButton } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { IconPaperclip } from "@tabler/icons-react";
import { useCallback } from "react";

import type { Actual, Evidence, Indicator } from "../../../../shared/project/index.ts";
import { inQuotes } from "../../../../shared/text/index.ts";
import { ledger } from "../../../client/index.ts";
import { ErrorNotice, Notice } from "../../../components/index.ts";
import { EvidenceFile } from "./evidence-file.tsx";
import classes from "./evidence.module.css";
import { useEvidence } from "./use-evidence.ts";
import { useFileDrop } from "./use-file-drop.ts";

const NONE: readonly Evidence[] = [];

/** Looked at anew whenever it is shown: a file may have been harmed since. */
function useStates(files: readonly Evidence[]) {
  return useQuery({
    queryKey: ["evidence", files],
    queryFn: () => ledger().evidence.states({ files: [...files] }),
    enabled: files.length > 0,
    staleTime: 0,
    gcTime: 0,
  });
}

export function EvidenceList({
  indicator,
  actual,
  period,
}: {
  indicator: Indicator;
  actual: Actual | undefined;
  period: Actual["period"];
}) {
  const files = actual?.evidence ?? NONE;
  const states = useStates(files);
  const steps = useEvidence(indicator, period);
  const { report, drop } = steps;
  const { ref, over } = useFileDrop(drop);
  const { refetch } = states;
  const fail = useCallback(
    (error: unknown) => {
      report(error);
      // What could not be opened is marked too.
      void refetch();
    },
    [report, refetch],
  );
  return (
    <div
      ref={ref}
      className={classes.evidence}
      data-takes-files
      data-over={over || undefined}
      data-empty={files.length + steps.errors.length + steps.told.length === 0 || undefined}
      data-path={actual === undefined ? undefined : `actuals/${actual.id}/evidence`}
      role="group"
      aria-label={`${inQuotes(indicator.level3)}的佐证材料`}
    >
      <div className={classes.head}>
        <Button
          size="compact-xs"
          variant="subtle"
          leftSection={<IconPaperclip size={14} stroke={1.75} />}
          loading={steps.busy}
          onClick={() => void steps.choose()}
        >
          添加佐证材料
        </Button>
        <span className={classes.hint}>
          {over
            ? "松开鼠标，添加到这条指标"
            : files.length === 0
              ? "也可以把文件拖到这里"
              : `${files.length} 份`}
        </span>
      </div>
      {files.length > 0 && (
        <ul className={classes.files}>
          {files.map((file) => (
            <EvidenceFile
              key={file.sha256}
              file={file}
              state={states.data?.[file.sha256]}
              onRemove={() => steps.remove(file)}
              onRecovered={() => {
                steps.dismiss();
                void refetch();
              }}
              onFail={fail}
            />
          ))}
        </ul>
      )}
      {steps.told.length > 0 && (
        <Notice
          tone="plain"
          actions={<CloseButton size="sm" aria-label="知道了" onClick={steps.forgetTold} />}
        >
          {steps.told.join("")}
        </Notice>
      )}
      {steps.errors.map((error) => (
        <ErrorNotice key={JSON.stringify(error)} error={error} onClose={() => steps.dismiss(error)} />
      ))}
    </div>
  );
}
