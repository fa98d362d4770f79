/** A package behind a password, asked for where the package will be shown. */
import { Button, PasswordInput } from "@mantine/core";
import { useEffect, useRef, useState } from "react";

import type { ErrorMessage } from "../../../shared/api/index.ts";
import { explain, ledger } from "../../client/index.ts";
import { ErrorNotice, isComposing, Section } from "../../components/index.ts";
import { showPackage } from "../projects/package-state.ts";
import { showLocked } from "./locked-state.ts";
import classes from "./packages.module.css";

export default function LockedPackage({ name }: { name: string }) {
  const [password, setPassword] = useState("");
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus(), []);
  const [failure, setFailure] = useState<ErrorMessage | null>(null);
  const open = () => {
    ledger()
      .transfer.unlockPackage({ password })
      .then((preview) => {
        showLocked(null);
        showPackage(preview);
      })
      .catch((error: unknown) => setFailure(explain(error)));
  };
  return (
    <Section title={`项目包 ${name}`} hint="设了密码">
      {failure !== null && <ErrorNotice error={failure} />}
      <div className={classes.password}>
        <PasswordInput
          label="报送人给的密码"
          value={password}
          ref={input}
          onChange={(event) => setPassword(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === "Enter" && !isComposing(event) && password !== "") open();
          }}
        />
        <Button variant="filled" disabled={password === ""} onClick={open}>
          打开
        </Button>
        <Button variant="subtle" onClick={() => showLocked(null)}>
          不打开
        </Button>
      </div>
    </Section>
  );
}
