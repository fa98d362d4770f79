/** 登记送出: from here on the project is what the bureau has, under a number. */
import { Button, CloseButton, TextInput } from "@mantine/core";
import { IconFileAlert, IconFileCheck } from "@tabler/icons-react";
import { useState } from "react";

import type { ErrorMessage } from "../../../shared/api/index.ts";
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
import type { ExportResult, Exports } from "./use-exports.ts";
import type { Outdated } from "./use-outdated.ts";

interface Handed {
  token: string;
  files: readonly SubmittedFile[];
  isPackage: boolean;
  /** Why it is left out; null for what is handed in. */
  outdated: string | null;
  /** What the program wrote itself; null for a file that she pointed at. */
  result: ExportResult | null;
}

/** What went out in this session: a version that came back is mended, so its files are no longer what is handed in. */
const handedIn = new Set<string>();

const mannerOf = (handed: readonly Handed[]): Manner => {
  if (handed.length === 0) return "elsewhere";
  return handed.some((entry) => entry.isPackage) ? "package" : "files";
};

/** Which file the registration was refused for; null for none. */
function refusedFile(error: ErrorMessage | null): unknown {
  return error?.code === "submission.overwritten" || error?.code === "submission.outdated"
    ? error.details["name"]
    : null;
}

function ExportAgain({
  result,
  exports,
  blocked,
}: {
  result: ExportResult;
  exports: Exports;
  blocked: boolean;
}) {
  const { running, exportAgain } = exports;
  if (result.again === null) return <small>有密码的项目包请在上面重新导出</small>;
  return (
    <Button
      size="compact-xs"
      disabled={running !== null || (blocked && result.what === "项目包")}
      loading={running === result.what}
      aria-label={`重新导出${result.what}`}
      onClick={() => exportAgain(result)}
    >
      重新导出
    </Button>
  );
}

function HandedFiles({
  handed,
  refused,
  exports,
  blocked,
  onDrop,
}: {
  handed: readonly Handed[];
  refused: unknown;
  exports: Exports;
  blocked: boolean;
  onDrop(token: string): void;
}) {
  if (handed.length === 0) {
    return (
      <Hint>
        还没有文件。上面导出的会列在这里（体检清单和数据是自己用的，不列）；在一体化系统里填报或只交纸质的，可以不选文件直接登记。
      </Hint>
    );
  }
  return (
    <ul className={classes.handed} aria-label="交出去的文件">
      {handed.map(({ token, files, outdated, result }) => (
        <li key={token} data-outdated={outdated !== null || undefined}>
          {outdated === null && files[0]?.name !== refused ? (
            <IconFileCheck size={16} stroke={1.5} aria-hidden />
          ) : (
            <IconFileAlert className={classes.doubtful} size={16} stroke={1.5} aria-hidden />
          )}
          <span>{files.map((file) => file.name).join("、")}</span>
          {outdated !== null && <small>{outdated}，这次不登记</small>}
          {(outdated !== null || files[0]?.name === refused) && result !== null && (
            <ExportAgain result={result} exports={exports} blocked={blocked} />
          )}
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

/** @param exports files of this session, each with its token; @param outdated those that were written before the last change */
export function HandIn({
  exports,
  outdated,
  blockedBy,
}: {
  exports: Exports;
  outdated: Outdated;
  blockedBy: number;
}) {
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
    ...exports.results
      .filter((result) => result.handedIn)
      .map((result) => ({
        token: result.token,
        files: result.files,
        isPackage: result.what === "项目包",
        outdated: outdated.get(result.token) ?? null,
        result,
      })),
    ...chosen,
  ].filter(({ token }) => !dropped.has(token) && !(state === "returned" && handedIn.has(token)));
  const current = handed.filter((entry) => entry.outdated === null);
  // Without a file it would count as handed in elsewhere, which is hers to say.
  const onlyOutdated = handed.length > 0 && current.length === 0;
  const exportAgain = (result: ExportResult) => {
    closeError();
    exports.exportAgain(result);
  };
  const choose = () =>
    void run(async () => {
      const found = await ledger().submissions.chooseFiles({});
      if (found === null) return null;
      const entries = found.map(({ token, file }) => ({
        token,
        files: [file],
        isPackage: false,
        outdated: null,
        result: null,
      }));
      setChosen((before) => [...before, ...entries]);
      return null;
    });
  const submit = async () => {
    const tokens = current.map(({ token }) => token);
    const manner = mannerOf(current);
    const sent = await run((id) => ledger().submissions.submit({ id, manner, tokens, receipt, reason }));
    if (sent) tokens.forEach((token) => handedIn.add(token));
  };
  return (
    <Section title="登记送出" hint="登记后内容冻结，编号保存；退回的还能接着改">
      {error !== null && <ErrorNotice error={error} onClose={closeError} />}
      <HandedFiles
        handed={handed}
        refused={refusedFile(error)}
        exports={{ ...exports, exportAgain }}
        blocked={blockedBy > 0}
        onDrop={(token) => setDropped((before) => new Set([...before, token]))}
      />
      {open > 0 && <OpenRemarksReason count={open} value={reason} onChange={setReason} />}
      {withReceipt && <ReceiptFields value={receipt} onChange={setReceipt} />}
      <div className={classes.handInActions}>
        <Button
          size="sm"
          variant="filled"
          loading={busy}
          disabled={blockedBy > 0 || onlyOutdated || (open > 0 && reason.trim() === "")}
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
        {blockedBy === 0 && onlyOutdated && (
          <Hint>列出的都是改之前写的：请重新导出要交的文件；不交文件就登记的，先把它们去掉。</Hint>
        )}
        {blockedBy > 0 && <Hint>还有 {blockedBy} 处必改，改好或说明理由后再登记。</Hint>}
      </div>
    </Section>
  );
}
