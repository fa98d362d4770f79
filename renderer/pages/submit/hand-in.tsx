/** 登记送出: from here on the project is what the bureau has, under a number. */
import { Button, CloseButton, TextInput } from "@mantine/core";
import { IconFileCheck } from "@tabler/icons-react";
import { useState } from "react";

import {
  NO_RECEIPT,
  openRemarks,
  returnedOf,
  type Manner,
  type SubmittedFile,
} from "../../../shared/submission/index.ts";
import { ledger } from "../../client/index.ts";
import { ErrorNotice, Hint, Notice, Section } from "../../components/index.ts";
import { useAllSubmissions, useProjectPart, useSubmissionStep } from "../../working-copy/index.ts";
import { ReceiptFields } from "./receipt-fields.tsx";
import classes from "./submit.module.css";
import type { ExportResult } from "./use-exports.ts";

interface Handed {
  token: string;
  files: readonly SubmittedFile[];
  isPackage: boolean;
}

/** What went out in this session: a version that came back is mended, so its files are no longer what is handed in. */
const handedIn = new Set<string>();

const mannerOf = (handed: readonly Handed[]): Manner => {
  if (handed.length === 0) return "elsewhere";
  return handed.some((entry) => entry.isPackage) ? "package" : "files";
};

function HandedFiles({ handed, onDrop }: { handed: readonly Handed[]; onDrop(token: string): void }) {
  if (handed.length === 0) {
    return (
      <Hint>还没有文件。上面导出的会列在这里；在一体化系统里填报或只交纸质的，可以不选文件直接登记。</Hint>
    );
  }
  return (
    <ul className={classes.handed} aria-label="交出去的文件">
      {handed.map(({ token, files }) => (
        <li key={token}>
          <IconFileCheck size={16} stroke={1.5} aria-hidden />
          <span>{files.map((file) => file.name).join("、")}</span>
          <CloseButton size="xs" aria-label={`不算“${files[0]?.name ?? ""}”`} onClick={() => onDrop(token)} />
        </li>
      ))}
    </ul>
  );
}

/** Remarks that are still open ask for a reason, here and not in a dialog. */
function OpenRemarksReason({
  count,
  value,
  onChange,
}: {
  count: number;
  value: string;
  onChange(reason: string): void;
}) {
  return (
    <Notice tone="warning">
      上次退回的意见还有 {count} 条没有勾为已办。先办完再送，或写明理由：
      <TextInput
        size="xs"
        mt={8}
        maxLength={500}
        aria-label="意见没有办完就送出的理由"
        placeholder="如：成本指标待财务核定，下次一并补报"
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    </Notice>
  );
}

/** @param written files of this session, each with its token */
export function HandIn({ written, blockedBy }: { written: readonly ExportResult[]; blockedBy: number }) {
  const lines = useAllSubmissions();
  const state = useProjectPart((project) => project.state);
  const { busy, error, closeError, run } = useSubmissionStep();
  const [chosen, setChosen] = useState<readonly Handed[]>([]);
  const [dropped, setDropped] = useState<ReadonlySet<string>>(new Set());
  const [receipt, setReceipt] = useState(NO_RECEIPT);
  const [withReceipt, setWithReceipt] = useState(false);
  const [reason, setReason] = useState("");
  if (lines === null) return null;
  const open = openRemarks(returnedOf(lines)).length;
  const number = (lines[0]?.number ?? 0) + 1;
  const handed: Handed[] = [
    ...written.map(({ token, files, what }) => ({ token, files, isPackage: what === "项目包" })),
    ...chosen,
  ].filter(({ token }) => !dropped.has(token) && !(state === "returned" && handedIn.has(token)));
  const choose = () =>
    void run(async () => {
      const found = await ledger().submissions.chooseFiles({});
      if (found === null) return null;
      const entries = found.map(({ token, file }) => ({ token, files: [file], isPackage: false }));
      setChosen((before) => [...before, ...entries]);
      return null;
    });
  const submit = async () => {
    const tokens = handed.map(({ token }) => token);
    const manner = mannerOf(handed);
    const sent = await run((id) => ledger().submissions.submit({ id, manner, tokens, receipt, reason }));
    if (sent) tokens.forEach((token) => handedIn.add(token));
  };
  return (
    <Section title="登记送出" hint="登记后内容冻结，编号保存；退回的还能接着改">
      {error !== null && <ErrorNotice error={error} onClose={closeError} />}
      <HandedFiles handed={handed} onDrop={(token) => setDropped((before) => new Set([...before, token]))} />
      {open > 0 && <OpenRemarksReason count={open} value={reason} onChange={setReason} />}
      {withReceipt && <ReceiptFields value={receipt} onChange={setReceipt} />}
      <div className={classes.handInActions}>
        <Button
          size="sm"
          variant="filled"
          loading={busy}
          disabled={blockedBy > 0 || (open > 0 && reason.trim() === "")}
          onClick={() => void submit()}
        >
          登记为第 {number} 次送出
        </Button>
        <Button size="sm" disabled={busy} onClick={choose}>
          另选交出去的文件…
        </Button>
        {!withReceipt && (
          <Button size="sm" variant="subtle" onClick={() => setWithReceipt(true)}>
            填回执
          </Button>
        )}
        {blockedBy > 0 && <Hint>还有 {blockedBy} 处必改，改好或说明理由后再登记。</Hint>}
      </div>
    </Section>
  );
}
