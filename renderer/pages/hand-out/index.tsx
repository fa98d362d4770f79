/** 交给同事填写: one project goes out as a package and comes back to be merged. */
import { Button, Textarea, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useLocation } from "wouter";

import type { HandOut, WrittenFiles } from "../../../shared/api/index.ts";
import { explain, infoQuery, ledger, queryClient, useAction } from "../../client/index.ts";
import { WrittenNotice } from "../../components/files/index.ts";
import { ErrorNotice, Page, Section } from "../../components/index.ts";
import { projectAddress } from "../../shell/commands.ts";
import { reportError } from "../../shell/messages.ts";
import { saidMoment } from "../../shell/moments.ts";
import classes from "./hand-out.module.css";
import { handOutsKey, useHandOuts } from "./use-hand-outs.ts";

function Before({ all }: { all: readonly HandOut[] }) {
  const { data: info } = useQuery(infoQuery);
  const out = all.filter(({ direction }) => direction === "out");
  if (out.length === 0 || info === undefined) return null;
  return (
    <Section title="以前交出去的">
      <ul className={classes.list}>
        {out.map((handOut) => (
          <li key={handOut.id}>
            <span>
              {saidMoment(handOut.at, info.today)}　{handOut.colleague}
              {handOut.note === "" ? "" : `：${handOut.note}`}
            </span>
            {handOut.closedAt === null ? "还没有交回" : `${saidMoment(handOut.closedAt, info.today)}已了结`}
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Written({ written }: { written: WrittenFiles }) {
  return (
    <WrittenNotice token={written.token}>
      包已写好，读回核对无误：{written.files[0]?.name}
      。把它交给同事；同事用本程序打开、填好、点“交回”，您再打开交回的包，就能逐处合并。
    </WrittenNotice>
  );
}

export default function HandOutPage({ id }: { id: string }) {
  const [, navigate] = useLocation();
  const handOuts = useHandOuts(id);
  const [colleague, setColleague] = useState("");
  const [note, setNote] = useState("");
  const { busy, run } = useAction(reportError);
  const [written, setWritten] = useState<WrittenFiles | null>(null);
  const make = () =>
    void run(async () => {
      const files = await ledger().lifecycle.handOut({ id, colleague, note });
      if (files === null) return;
      setWritten(files);
      await queryClient.invalidateQueries({ queryKey: handOutsKey(id) });
    });
  return (
    <Page
      title="交给同事填写"
      hint="您这边可以接着改，交回时逐处合并，两边都改了的由您选"
      actions={<Button onClick={() => navigate(projectAddress(id))}>回到项目</Button>}
    >
      {handOuts.error !== null && <ErrorNotice error={explain(handOuts.error)} />}
      <Section title="交给谁、填什么">
        <TextInput
          label="同事的姓名"
          value={colleague}
          maxLength={100}
          onChange={(event) => setColleague(event.currentTarget.value)}
        />
        <Textarea
          label="请他填什么"
          placeholder="如：请填资金明细和数量指标，10月20日前交回"
          value={note}
          maxLength={1000}
          autosize
          minRows={2}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
        <div className={classes.make}>
          <Button variant="filled" size="sm" disabled={busy || colleague.trim() === ""} onClick={make}>
            做成包，放到文件夹或U盘
          </Button>
          {colleague.trim() === "" && <span>先写同事的姓名，交回时才认得是谁的。</span>}
        </div>
        {written !== null && <Written written={written} />}
      </Section>
      <Before all={handOuts.data ?? []} />
    </Page>
  );
}
