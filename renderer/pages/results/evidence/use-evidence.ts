/** Adding and removing the evidence of one result; what went wrong stands beside it. */
import { useCallback, useState } from "react";

import { EVIDENCE_LIMIT_BYTES, LedgerError, type ErrorMessage } from "../../../../shared/api/index.ts";
import type { Actual, Evidence, Indicator } from "../../../../shared/project/index.ts";
import { inQuotes } from "../../../../shared/text/index.ts";
import { explain, ledger } from "../../../client/index.ts";
import { newRowId, useWorkingCopy } from "../../../working-copy/index.ts";
import { alreadyThere, attachEdit, detachEdit } from "./evidence-edits.ts";

/** Characters of a name in a row of the history. */
const NAME = 20;

/** “签到表.pdf”, “签到表.pdf”等 3 份. */
const filesSaid = (files: readonly Evidence[]): string =>
  `${inQuotes(files[0]!.name, NAME)}${files.length > 1 ? `等 ${files.length} 份` : ""}`;

const megabytes = (bytes: number): string => `${(bytes / 1024 / 1024).toFixed(1)} MB`;

/** Said before a byte is read: a film of 300 MB would hold the window up for nothing. */
function tooLarge({ name, size }: File): ErrorMessage | null {
  if (size <= EVIDENCE_LIMIT_BYTES) return null;
  const details = { name, size: megabytes(size), limit: megabytes(EVIDENCE_LIMIT_BYTES) };
  return { code: "evidence.tooLarge", details };
}

/** A folder, or a file that went away while it was dragged, cannot be read by the page. */
async function keep(file: File): Promise<Evidence> {
  let bytes: Uint8Array<ArrayBuffer>;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch (cause) {
    throw new LedgerError("file.unreadable", { name: file.name }, { cause });
  }
  return ledger().evidence.keep({ name: file.name, bytes });
}

export interface EvidenceSteps {
  busy: boolean;
  errors: readonly ErrorMessage[];
  /** What was not added because it is there, as sentences. */
  told: readonly string[];
  choose(): Promise<void>;
  drop(files: readonly File[]): void;
  remove(file: Evidence): void;
  report(error: unknown): void;
  /** She has read it; all of them where none is named. */
  dismiss(read?: ErrorMessage): void;
  forgetTold(): void;
}

export function useEvidence(indicator: Indicator, period: Actual["period"]): EvidenceSteps {
  const copy = useWorkingCopy();
  const [busy, setBusy] = useState(false);
  const [errors, setErrors] = useState<readonly ErrorMessage[]>([]);
  const [told, setTold] = useState<readonly string[]>([]);
  const { id: indicatorId, level3 } = indicator;
  const name = inQuotes(level3 === "" ? "未命名指标" : level3, NAME);

  const attach = useCallback(
    (files: readonly Evidence[]) => {
      if (files.length === 0) return;
      const { actuals } = copy.getSnapshot().project;
      const place = { indicatorId, period };
      const again = alreadyThere(actuals, place, files);
      if (again !== null) setTold((before) => [...before, again]);
      const edit = attachEdit(actuals, place, files, newRowId());
      if (edit !== null) copy.change([edit], `给${name}添加佐证材料${filesSaid(files)}`);
    },
    [copy, indicatorId, period, name],
  );
  const report = useCallback((error: unknown) => setErrors([explain(error)]), []);
  const working = useCallback(async (task: () => Promise<void>): Promise<void> => {
    setBusy(true);
    setErrors([]);
    setTold([]);
    try {
      await task();
    } catch (error) {
      setErrors([explain(error)]);
    } finally {
      setBusy(false);
    }
  }, []);
  const drop = useCallback(
    (files: readonly File[]) =>
      void working(async () => {
        const refused: ErrorMessage[] = [];
        for (const file of files) {
          const problem = tooLarge(file);
          try {
            if (problem === null) attach([await keep(file)]);
            else refused.push(problem);
          } catch (error) {
            refused.push(explain(error));
          }
        }
        setErrors(refused);
      }),
    [working, attach],
  );

  return {
    busy,
    errors,
    told,
    forgetTold: () => setTold([]),
    choose: () =>
      working(async () => {
        const chosen = await ledger().evidence.choose({});
        if (chosen === null) return;
        attach(chosen.kept);
        setErrors(chosen.refused);
      }),
    drop,
    remove(file) {
      const { actuals } = copy.getSnapshot().project;
      const edit = detachEdit(actuals, { indicatorId, period }, file.sha256);
      if (edit !== null) copy.change([edit], `移除${name}的佐证材料${inQuotes(file.name, NAME)}`);
    },
    report,
    dismiss: (read) => setErrors(read === undefined ? [] : errors.filter((error) => error !== read)),
  };
}
