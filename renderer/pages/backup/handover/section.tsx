/** 整个办公室移交: the whole ledger as one file to whoever takes over, and taking one in. */
import { Button } from "@mantine/core";
import { useState } from "react";

import type { HandoverPreview, HandoverReport, WrittenFiles } from "../../../../shared/api/index.ts";
import { ledger, queryClient, useAction } from "../../../client/index.ts";
import { ErrorNotice, Notice, Section } from "../../../components/index.ts";
import { addNote, reportError } from "../../../shell/messages.ts";
import classes from "../backup.module.css";
import { OpenSealed, SealPasswordChoice, type SealPassword } from "./seal-password.tsx";
import { HandoverReview } from "./review.tsx";
import { HandoverReportView, wholeSentence } from "./report.tsx";

type Written = WrittenFiles & { projects: number; indicators: number };

export function HandoverSection() {
  const { busy, error, run: act } = useAction();
  const [written, setWritten] = useState<Written | null>(null);
  const [preview, setPreview] = useState<HandoverPreview | null>(null);
  const [password, setPassword] = useState<SealPassword>(undefined);
  const [report, setReport] = useState<HandoverReport | null>(null);
  const run = (work: () => Promise<unknown>) => {
    setWritten(null);
    setReport(null);
    return act(work);
  };
  const open = (given?: string) =>
    run(async () => setPreview(await ledger().handover.open(given === undefined ? {} : { password: given })));
  const write = () =>
    run(async () =>
      setWritten(await ledger().handover.write(typeof password === "string" ? { password } : {})),
    );
  const needsPassword = error?.code === "handover.password" || error?.code === "handover.wrongPassword";
  const drop = (token: string) => {
    setPreview(null);
    ledger().handover.drop({ token }).catch(reportError);
  };
  return (
    <Section
      title="整个办公室移交"
      actions={
        <>
          <Button
            size="compact-sm"
            disabled={busy}
            onClick={() => void run(() => ledger().handover.printList({}))}
          >
            打印移交清单
          </Button>
          <Button size="compact-sm" disabled={busy} onClick={() => void open()}>
            接收移交文件…
          </Button>
          <Button size="compact-sm" loading={busy} disabled={password === null} onClick={() => void write()}>
            交给接任的人…
          </Button>
        </>
      }
    >
      <p className={classes.folder}>
        把全部项目、修改历史、送出记录、设置和佐证材料写成一个文件，连同移交清单放到U盘上；接任的人在自己的电脑上接收。
      </p>
      <SealPasswordChoice onChange={setPassword} />
      {error !== null && <ErrorNotice error={error} />}
      {needsPassword && <OpenSealed busy={busy} onOpen={(given) => void open(given)} />}
      {written !== null && (
        <Notice tone="ok">
          移交文件已写到 {written.folder}，读回核对无误：{written.projects} 个项目、{written.indicators}{" "}
          条指标。
          {written.files.length > 1
            ? `${written.files.map(({ name }) => `“${name}”`).join("和")}都在那里；清单请打印两份签字。`
            : `“${written.files[0]?.name ?? ""}”在那里，没有密码打不开。`}
        </Notice>
      )}
      {preview !== null && (
        <HandoverReview
          preview={preview}
          busy={busy}
          onDrop={() => drop(preview.token)}
          onTake={(whole, separate) =>
            void run(async () => {
              const taken = await ledger().handover.take({ token: preview.token, whole, separate });
              setPreview(null);
              // The program starts again from the list where the whole ledger is another.
              if (whole) addNote(wholeSentence(taken));
              else setReport(taken);
              await queryClient.invalidateQueries();
            })
          }
        />
      )}
      {report !== null && <HandoverReportView report={report} />}
    </Section>
  );
}
