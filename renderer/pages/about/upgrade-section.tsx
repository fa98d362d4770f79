/** 升级: from a stick, without a network. What was found is said before anything is done. */
import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";

import type { UpgradeFound, UpgradeRefusal } from "../../../shared/api/index.ts";
import { infoQuery, ledger, useAction } from "../../client/index.ts";
import { ErrorNotice, Hint, Notice, Section } from "../../components/index.ts";
import { currentCopy } from "../../working-copy/index.ts";
import classes from "./about.module.css";

type Offered = UpgradeFound["offered"];
const versionOf = (offered: Offered): string => (offered === null ? "" : ` ${offered.version}`);

const REFUSED: Readonly<Record<UpgradeRefusal, (offered: Offered, own: string) => string>> = {
  noKey: () =>
    "这份程序没有带核对安装包用的公钥，不能自己升级。请向提供程序的人要新的安装包，直接运行它：台账数据会原样保留。",
  portable: () =>
    "这是便携版，不用安装包升级。请向提供程序的人要新的便携版压缩包，解压到一个新文件夹，退出程序后把现在程序旁边的“数据”文件夹整个拷进去。",
  none: () => "这个文件夹里没有“升级说明.json”。请选安装包和升级说明放在一起的那个文件夹。",
  unreadable: () => "“升级说明.json”读不懂，没有升级。请向提供程序的人重新拷一份。",
  notSigned: () =>
    "“升级说明.json”的签名不对：它被改动过，或不是由本程序的提供者签发的。没有升级，请不要运行旁边的安装包。",
  otherMachine: (offered) => `安装包${versionOf(offered)}是给别的系统用的，这台电脑装不了。`,
  same: (offered) => `安装包的版本${versionOf(offered)}与现在的一样，不用升级。`,
  older: (offered, own) =>
    `安装包的版本${versionOf(offered)}比现在的 ${own} 旧。旧版本读不了新版本的台账，所以不能往回装；没有改动。`,
  missing: (offered) => `升级说明里写的安装包“${offered?.file ?? ""}”不在这个文件夹里，可能没有拷全。`,
  altered: (offered) =>
    `安装包“${offered?.file ?? ""}”与签名时不一样：可能没有拷完整，也可能被改动过。没有升级，请重新拷一份，不要直接运行它。`,
  notOpened: () => "安装包已经核对过，但系统没有打开它（可能被安全软件拦下）。台账没有改动，请再试一次。",
};

const megabytes = (bytes: number): string => `${Math.max(1, Math.round(bytes / 1024 / 1024))} MB`;

export function UpgradeSection() {
  const { data: info } = useQuery(infoQuery);
  const [found, setFound] = useState<UpgradeFound | null>(null);
  const { busy, running, error, closeError, run } = useAction<"look" | "start">();
  const look = () =>
    run(async () => {
      const next = await ledger().upgrade.look({});
      if (next !== null) setFound(next);
    }, "look");
  const start = () =>
    run(async () => {
      await currentCopy()?.settle();
      const { kind } = await ledger().upgrade.start({});
      if (kind !== "started") setFound((before) => before && { ...before, kind });
    }, "start");
  return (
    <Section title="升级" hint={info === undefined ? "" : `现在是 ${info.version}`}>
      <Hint>
        把新的安装包和它的“升级说明.json”拷到U盘上，插到这台电脑，选那个文件夹。程序先核对签名和内容，是真的、完整的、更新的才装；装之前自动做一份备份，台账数据原样保留。
      </Hint>
      <div className={classes.actions}>
        <Button loading={running === "look"} disabled={busy} onClick={() => void look()}>
          选安装包所在的文件夹
        </Button>
        {found?.kind === "ready" && (
          <Button variant="filled" loading={running === "start"} disabled={busy} onClick={() => void start()}>
            备份并升级到 {found.offered?.version}
          </Button>
        )}
      </div>
      {error !== null && <ErrorNotice error={error} onClose={closeError} />}
      {found?.kind === "ready" && found.offered !== null && (
        <Notice tone="ok">
          找到版本 {found.offered.version}（{found.offered.file}，{megabytes(found.offered.bytes)}
          ），签名和内容都核对过。升级时程序会退出，装好后再打开。
        </Notice>
      )}
      {found !== null && found.kind !== "ready" && (
        <Notice tone={found.kind === "same" ? "plain" : "warning"}>
          {REFUSED[found.kind](found.offered, info?.version ?? "")}
        </Notice>
      )}
    </Section>
  );
}
