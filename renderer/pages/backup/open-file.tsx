/** The password of an encrypted backup that was chosen as a file. */
import { Button, PasswordInput } from "@mantine/core";
import { useState } from "react";

import classes from "./backup.module.css";

export function OpenBackupFile({ busy, onOpen }: { busy: boolean; onOpen(password: string): void }) {
  const [password, setPassword] = useState("");
  return (
    <form
      className={classes.openFile}
      onSubmit={(event) => {
        event.preventDefault();
        onOpen(password);
      }}
    >
      <span>选的那份备份是加密的，请输入加密时设的密码：</span>
      <PasswordInput
        aria-label="备份文件的密码"
        placeholder="备份文件的密码"
        size="xs"
        className={classes.password}
        value={password}
        onChange={(event) => setPassword(event.currentTarget.value)}
      />
      <Button size="compact-sm" type="submit" variant="filled" loading={busy} disabled={password === ""}>
        用这个密码恢复
      </Button>
    </form>
  );
}
