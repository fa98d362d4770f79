/** 已保存 10:32:05: what the screen shows is on the disk. */
import { UnstyledButton } from "@mantine/core";

import { currentCopy, useCurrentSnapshot } from "../working-copy/index.ts";
import { timeOfDay } from "./moments.ts";
import { useMessages } from "./messages.ts";
import classes from "./shell.module.css";

type State = { tone: "ok" | "busy" | "error"; text: string };

function stateOf(snapshot: ReturnType<typeof useCurrentSnapshot>): State | null {
  if (snapshot === null) return null;
  if (!snapshot.settled && snapshot.failure !== null)
    return { tone: "error", text: "有内容还没保存，再试一次" };
  if (!snapshot.settled) return { tone: "busy", text: "正在保存…" };
  return {
    tone: "ok",
    text: snapshot.savedAt === null ? "全部已保存" : `已保存 ${timeOfDay(snapshot.savedAt)}`,
  };
}

export function SaveStatus() {
  const state = stateOf(useCurrentSnapshot());
  const { answer } = useMessages();
  return (
    <>
      <span className={classes.answer} role="status">
        {answer}
      </span>
      {state !== null && (
        <UnstyledButton
          className={classes.save}
          data-tone={state.tone}
          data-testid="save-status"
          disabled={state.tone !== "error"}
          onClick={() => void currentCopy()?.flush()}
        >
          <i aria-hidden />
          {state.text}
        </UnstyledButton>
      )}
    </>
  );
}
