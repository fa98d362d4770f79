/** What happened and what to do, in place; nothing to click away unless a way to go on is given. */
import { Button, CloseButton } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import type { ReactNode } from "react";

import { sentenceFor, type ErrorMessage } from "../../../shared/api/index.ts";
import classes from "./notices.module.css";

export function ErrorNotice({
  error,
  onRetry,
  onClose,
  children,
}: {
  error: ErrorMessage;
  onRetry?: (() => void) | undefined;
  onClose?: (() => void) | undefined;
  children?: ReactNode;
}) {
  const { what, advice } = sentenceFor(error);
  return (
    <div className={classes.notice} data-tone="error" role="alert" data-error-code={error.code}>
      <IconAlertTriangle className={classes.noticeIcon} size={18} stroke={1.75} aria-hidden />
      <div className={classes.noticeText}>
        <strong>{what}</strong> {advice}
      </div>
      {children}
      {onRetry !== undefined && (
        <Button size="compact-sm" onClick={onRetry}>
          再试一次
        </Button>
      )}
      {onClose !== undefined && <CloseButton size="sm" aria-label="知道了" onClick={onClose} />}
    </div>
  );
}
