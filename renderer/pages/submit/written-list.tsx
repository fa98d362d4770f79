/** What was written in this session: verified, where it lies, and what the printer's PC has to bring. */
import { IconCircleCheck } from "@tabler/icons-react";

import type { ErrorMessage } from "../../../shared/api/index.ts";
import { RevealButton } from "../../components/files/index.ts";
import { ErrorNotice, Notice, Section } from "../../components/index.ts";
import classes from "./submit.module.css";
import type { ExportResult } from "./use-exports.ts";
import type { Outdated } from "./use-outdated.ts";

function said(size: number): string {
  return size < 1_048_576
    ? `${Math.max(1, Math.round(size / 1024))} KB`
    : `${(size / 1_048_576).toFixed(1)} MB`;
}

function Result({ result, outdated }: { result: ExportResult; outdated: string | undefined }) {
  return (
    <div className={classes.result} data-result={result.what}>
      <IconCircleCheck className={classes.verified} size={20} stroke={1.75} aria-hidden />
      <div className={classes.message}>
        <strong>{result.what}已写好，读回核对无误</strong>
        <ul>
          {result.files.map((file) => (
            <li key={file.name}>
              <span title={file.name}>{file.name}</span>
              <span>{said(file.size)}</span>
              <code title={file.sha256}>校验 {file.sha256.slice(0, 12)}</code>
            </li>
          ))}
        </ul>
        <p title={result.folder}>在 {result.folder}</p>
        {outdated !== undefined && (
          <Notice tone="warning">{outdated}，这份还是改之前的内容。要用它，请重新导出。</Notice>
        )}
        {result.missingCharacters.length > 0 && (
          <Notice tone="warning">
            这些字程序自带的字体里没有：{result.missingCharacters.join(" ")}
            。打印前请看一眼纸上是否显示；Word、Excel 在装有相应字体的电脑上不受影响。
          </Notice>
        )}
      </div>
      <RevealButton token={result.token} />
    </div>
  );
}

export function WrittenList({
  results,
  outdated,
  error,
  onClose,
}: {
  results: readonly ExportResult[];
  outdated: Outdated;
  error: ErrorMessage | null;
  onClose(): void;
}) {
  if (results.length === 0 && error === null) return null;
  return (
    <Section title="写好的文件">
      {error !== null && <ErrorNotice error={error} onClose={onClose} />}
      {results.map((result) => (
        <Result key={result.token} result={result} outdated={outdated.get(result.token)} />
      ))}
    </Section>
  );
}
