/** Why a finding is left as it is; the reason stays with the project and is handed in with the list. */
import { Button, TextInput } from "@mantine/core";
import { useEffect, useRef, useState } from "react";

import { isComposing } from "../../components/index.ts";
import classes from "./checks.module.css";

export function ReasonForm({ onGive, onCancel }: { onGive: (reason: string) => void; onCancel: () => void }) {
  const [reason, setReason] = useState("");
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus(), []);
  const given = reason.trim();
  return (
    <div className={classes.reason}>
      <TextInput
        ref={input}
        size="xs"
        className={classes.reasonInput ?? ""}
        aria-label="不改的理由"
        placeholder="为什么不改？会写进体检清单一起交"
        maxLength={500}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (isComposing(event)) return;
          if (event.key === "Enter" && given !== "") onGive(given);
          if (event.key === "Escape") onCancel();
        }}
      />
      <Button variant="filled" disabled={given === ""} onClick={() => onGive(given)}>
        记下理由
      </Button>
      <Button variant="subtle" onClick={onCancel}>
        取消
      </Button>
    </div>
  );
}
