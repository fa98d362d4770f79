/** Under the header: what went wrong outside any field, what happened at start, what could not be saved. */
import { Button, CloseButton } from "@mantine/core";

import { ErrorNotice, Notice } from "../components/index.ts";
import { currentCopy, useCurrentSnapshot } from "../working-copy/index.ts";
import { closeMessage, useMessages } from "./messages.ts";
import classes from "./shell.module.css";
import { closeAnyway, useClosingBlocked } from "./closing.ts";

export function ErrorStrip() {
  const { errors, notes } = useMessages();
  const snapshot = useCurrentSnapshot();
  const blocked = useClosingBlocked();
  const failure = snapshot?.failure ?? null;
  if (errors.length === 0 && notes.length === 0 && failure === null) return null;
  return (
    <div className={classes.strip}>
      {failure !== null && (
        <ErrorNotice
          error={failure}
          {...(snapshot?.settled === false
            ? { onRetry: () => void currentCopy()?.flush() }
            : { onClose: () => currentCopy()?.dismissFailure() })}
        >
          {blocked && (
            <Button size="compact-sm" color="red" variant="outline" onClick={closeAnyway}>
              不保存这几处，关闭窗口
            </Button>
          )}
        </ErrorNotice>
      )}
      {errors.map(({ id, error }) => (
        <ErrorNotice key={id} error={error} onClose={() => closeMessage(id)} />
      ))}
      {notes.map(({ id, text }) => (
        <Notice
          key={id}
          tone="warning"
          actions={<CloseButton size="sm" aria-label="知道了" onClick={() => closeMessage(id)} />}
        >
          {text}
        </Notice>
      ))}
    </div>
  );
}
