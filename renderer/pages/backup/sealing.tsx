/** 加密备份: whether copies at the second place are encrypted, and the password that opens them. */
import { Button } from "@mantine/core";
import { useState } from "react";

import type { SecondPlace } from "../../../shared/api/index.ts";
import { ledger } from "../../client/index.ts";
import { Notice } from "../../components/index.ts";
import classes from "./backup.module.css";
import { NewPassword } from "./handover/seal-password.tsx";

function ChoosePassword({
  busy,
  again,
  onSeal,
  onCancel,
}: {
  busy: boolean;
  /** There is one already. */
  again: boolean;
  onSeal(password: string): void;
  onCancel(): void;
}) {
  const [password, setPassword] = useState<string | null>(null);
  return (
    <form
      className={classes.sealing}
      onSubmit={(event) => {
        event.preventDefault();
        if (password !== null) onSeal(password);
      }}
    >
      <NewPassword label="备份密码" onChange={setPassword} />
      <Notice tone="warning">
        忘了这个密码，那里的加密备份谁也打不开，程序也找不回。请写在纸上，同U盘分开放。这台电脑上的台账和备份不加密，不受影响。
        {again
          ? "换密码以后新存的用新密码；以前存的还用当时的密码打开。"
          : "平时自动存不用输密码，恢复时才要；那里原来没有加密的备份和佐证材料，会换成加密的。"}
      </Notice>
      <div className={classes.sealingActions}>
        <Button onClick={onCancel}>{again ? "不换" : "不加密"}</Button>
        <Button type="submit" variant="filled" loading={busy} disabled={password === null}>
          {again ? "换成这个密码" : "加密"}
        </Button>
      </div>
    </form>
  );
}

export function Sealing({
  place,
  busy,
  run,
}: {
  place: SecondPlace;
  busy: boolean;
  run(work: () => Promise<SecondPlace>): void;
}) {
  const [asking, setAsking] = useState(false);
  if (asking)
    return (
      <ChoosePassword
        busy={busy}
        again={place.sealed}
        onCancel={() => setAsking(false)}
        onSeal={(password) => {
          setAsking(false);
          run(() => ledger().backup.sealSecond({ password }));
        }}
      />
    );
  return (
    <p className={classes.seal}>
      <span>
        {place.sealed
          ? "存到那里的备份和佐证材料是加密的，恢复时要输密码。"
          : "存到那里的备份没有加密，拿到U盘的人都能打开。"}
      </span>
      {place.sealed && (
        <Button
          size="compact-sm"
          variant="subtle"
          disabled={busy}
          onClick={() => run(() => ledger().backup.unsealSecond({}))}
        >
          以后不加密
        </Button>
      )}
      <Button size="compact-sm" variant="subtle" disabled={busy} onClick={() => setAsking(true)}>
        {place.sealed ? "换密码…" : "加密…"}
      </Button>
    </p>
  );
}
