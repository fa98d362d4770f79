/** 已保存 10:32:05: what the screen shows is on the disk; never where a field shows what was not taken over. */
import { UnstyledButton } from "@mantine/core";

import { useUnreadTexts } from "../components/index.ts";
import { currentCopy, useCurrentSnapshot } from "../working-copy/index.ts";
import { timeOfDay } from "./moments.ts";
import { useMessages } from "./messages.ts";
import classes from "./shell.module.css";

type State = { tone: "ok" | "busy" | "error"; text: string; act?: () => void };

function stateOf(snapshot: ReturnType<typeof useCurrentSnapshot>): State | null {
  if (snapshot === null) return null;
  if (!snapshot.settled && snapshot.failure !== null)
    return { tone: "error", text: "有内容还没保存，再试一次", act: () => void currentCopy()?.flush() };
  if (!snapshot.settled) return { tone: "busy", text: "正在保存…" };
  return {
    tone: "ok",
    text: snapshot.savedAt === null ? "全部已保存" : `已保存 ${timeOfDay(snapshot.savedAt)}`,
  };
}

export function SaveStatus() {
  const saving = stateOf(useCurrentSnapshot());
  const unread = useUnreadTexts();
  const state: State | null =
    unread.length === 0 || saving?.tone === "error"
      ? saving
      : { tone: "error", text: `有 ${unread.length} 处没有填入`, act: () => unread[0]?.show() };
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
          disabled={state.act === undefined}
          onClick={state.act}
        >
          <i aria-hidden />
          {state.text}
        </UnstyledButton>
      )}
    </>
  );
}
