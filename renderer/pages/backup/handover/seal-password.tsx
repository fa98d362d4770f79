/** A password for the file that goes out, and for the one that comes in. */
import { Button, PasswordInput, Switch } from "@mantine/core";
import { useState } from "react";

import { SEAL_PASSWORD_SHORTEST } from "../../../../shared/api/index.ts";
import { FieldGrid, Notice } from "../../../components/index.ts";

/** A password that is chosen: twice, and long enough. */
export function NewPassword({
  label,
  onChange,
}: {
  label: string;
  /** null = not yet good. */
  onChange(password: string | null): void;
}) {
  const [password, setPassword] = useState("");
  const [again, setAgain] = useState("");
  const tell = (first: string, second: string) => {
    setPassword(first);
    setAgain(second);
    onChange(first === second && [...first].length >= SEAL_PASSWORD_SHORTEST ? first : null);
  };
  return (
    <FieldGrid>
      <PasswordInput
        label={label}
        description={`至少 ${SEAL_PASSWORD_SHORTEST} 个字符`}
        value={password}
        onChange={(event) => tell(event.currentTarget.value, again)}
      />
      <PasswordInput
        label={`再输一遍${label}`}
        description="两遍要一样"
        value={again}
        error={again !== "" && again !== password ? "与前面的不一样" : undefined}
        onChange={(event) => tell(password, event.currentTarget.value)}
      />
    </FieldGrid>
  );
}

/** undefined = no password; null = one is wanted and not yet good. */
export type SealPassword = string | undefined | null;

export function SealPasswordChoice({ onChange }: { onChange(password: SealPassword): void }) {
  const [wanted, setWanted] = useState(false);
  return (
    <>
      <Switch
        label="给交出去的文件加密（放U盘、寄出去时用）"
        checked={wanted}
        onChange={(event) => {
          setWanted(event.currentTarget.checked);
          onChange(event.currentTarget.checked ? null : undefined);
        }}
      />
      {wanted && (
        <>
          <NewPassword label="文件密码" onChange={onChange} />
          <Notice tone="warning">
            忘了这个密码，这份文件谁也打不开，程序也找不回；本机的台账和备份不受影响，可以重新交一份。密码请当面或打电话告诉对方，不要写在U盘上。加密的文件旁边不放移交清单，要签字的清单请点“打印移交清单”。
          </Notice>
        </>
      )}
    </>
  );
}

export function OpenSealed({ busy, onOpen }: { busy: boolean; onOpen(password: string): void }) {
  const [password, setPassword] = useState("");
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onOpen(password);
      }}
    >
      <FieldGrid>
        <PasswordInput
          label="移交文件的密码"
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
      </FieldGrid>
      <Button type="submit" variant="filled" mt="sm" loading={busy} disabled={password === ""}>
        打开移交文件
      </Button>
    </form>
  );
}
