/** A package behind a password, asked for where the package will be shown. */
import { Button, PasswordInput } from "@mantine/core";
import { useEffect, useRef, useState } from "react";

import { ledger, useAction } from "../../client/index.ts";
import { ErrorNotice, isComposing, Section } from "../../components/index.ts";
import { showPackage } from "../projects/package-state.ts";
import { showLocked } from "./locked-state.ts";
import classes from "./packages.module.css";

export default function LockedPackage({ name }: { name: string }) {
  const [password, setPassword] = useState("");
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus(), []);
  const { busy, error, run } = useAction();
  const open = () =>
    void run(async () => {
      const preview = await ledger().transfer.unlockPackage({ password });
      showLocked(null);
      showPackage(preview);
    });
  return (
    <Section title={`项目包 ${name}`} hint="设了密码">
      {error !== null && <ErrorNotice error={error} />}
      <div className={classes.password}>
        <PasswordInput
          label="报送人给的密码"
          value={password}
          ref={input}
          onChange={(event) => setPassword(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === "Enter" && !isComposing(event) && password !== "" && !busy) open();
          }}
        />
        <Button variant="filled" loading={busy} disabled={password === ""} onClick={open}>
          打开
        </Button>
        <Button variant="subtle" onClick={() => showLocked(null)}>
          不打开
        </Button>
      </div>
    </Section>
  );
}
