/** Writing files: everything typed is saved first, so that the file has what the screen shows. */
import { useState } from "react";

import type { DocumentFormat, ErrorMessage, WrittenFiles } from "../../../shared/api/index.ts";
import { FORM_TITLE, type FormId } from "../../../shared/forms/index.ts";
import { explain, ledger } from "../../client/index.ts";
import { useProjectPart, useWorkingCopy } from "../../working-copy/index.ts";
import type { PackageOrder } from "./package-plan.tsx";

export interface ExportResult extends WrittenFiles {
  /** 项目包, 项目文本（Word）. */
  what: string;
}

export const FORMAT_LABEL: Readonly<Record<DocumentFormat, string>> = {
  word: "Word",
  excel: "Excel",
  pdf: "PDF",
};

/** What was written of each project in this session: still there when she comes back to the page to hand it in. */
const kept = new Map<string, readonly ExportResult[]>();

export interface Exports {
  /** What is being written; null for nothing. */
  busy: string | null;
  results: readonly ExportResult[];
  error: ErrorMessage | null;
  closeError(): void;
  /** Gives whether it was written. */
  exportPackage(order: PackageOrder): Promise<boolean>;
  exportDocument(form: FormId, format: DocumentFormat): void;
  exportData(kind: "json" | "csv"): void;
}

export function useExports(): Exports {
  const id = useProjectPart((project) => project.id);
  const copy = useWorkingCopy();
  const [busy, setBusy] = useState<string | null>(null);
  const [results, setResults] = useState<readonly ExportResult[]>(kept.get(id) ?? []);
  const [error, setError] = useState<ErrorMessage | null>(null);
  const write = async (what: string, call: () => Promise<WrittenFiles | null>): Promise<boolean> => {
    setBusy(what);
    setError(null);
    try {
      await copy.flush();
      const { settled, failure } = copy.getSnapshot();
      // A file must not show less than the screen.
      if (!settled) setError(failure ?? { code: "unexpected", details: {} });
      else {
        const written = await call();
        if (written === null) return false;
        kept.set(id, [{ ...written, what }, ...(kept.get(id) ?? [])]);
        setResults(kept.get(id)!);
        return true;
      }
    } catch (failure) {
      setError(explain(failure));
    } finally {
      setBusy(null);
    }
    return false;
  };
  return {
    busy,
    results,
    error,
    closeError: () => setError(null),
    exportPackage: ({ place, prepared, name, password }) =>
      write("项目包", () =>
        ledger().transfer.exportPackage({
          id,
          place: place.token,
          prepared: prepared.token,
          name,
          ...(password === "" ? {} : { password }),
        }),
      ),
    exportDocument: (form, format) =>
      void write(`${FORM_TITLE[form]}（${FORMAT_LABEL[format]}）`, () =>
        ledger().documents.export({ id, form, format }),
      ),
    exportData: (kind) =>
      void write(`数据（${kind === "json" ? "JSON" : "CSV"}）`, () =>
        ledger().documents.exportData({ id, kind }),
      ),
  };
}
