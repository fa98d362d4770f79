/** Writing files: everything typed is saved first, since a file must not show less than the screen. */
import { useState } from "react";

import type { DocumentFormat, WrittenFiles } from "../../../shared/api/index.ts";
import type { FormId } from "../../../shared/forms/document.ts";
import { ledger, useAction, type Action } from "../../client/index.ts";
import { fileOf } from "../../components/files/index.ts";
import { useProjectPart, useWorkingCopy } from "../../working-copy/index.ts";
import type { PackageOrder } from "./package-plan.tsx";

export interface ExportResult extends WrittenFiles {
  /** 项目包, 项目文本（Word）. */
  what: string;
}

/** As the file is named to her. */
export const dataFileOf = (kind: "json" | "csv"): string => `数据（${kind.toUpperCase()}）`;

/** What was written of each project in this session: still there when she comes back to the page to hand it in. */
const kept = new Map<string, readonly ExportResult[]>();

export interface Exports extends Pick<Action<string>, "running" | "error" | "closeError"> {
  results: readonly ExportResult[];
  /** Gives whether it was written. */
  exportPackage(order: PackageOrder): Promise<boolean>;
  exportDocument(form: FormId, format: DocumentFormat): void;
  exportData(kind: "json" | "csv"): void;
}

export function useExports(): Exports {
  const id = useProjectPart((project) => project.id);
  const copy = useWorkingCopy();
  const [results, setResults] = useState<readonly ExportResult[]>(kept.get(id) ?? []);
  const { running, error, closeError, run } = useAction<string>();
  const write = async (what: string, call: () => Promise<WrittenFiles | null>): Promise<boolean> => {
    let written: WrittenFiles | null = null;
    await run(async () => {
      await copy.settle();
      written = await call();
      if (written === null) return;
      kept.set(id, [{ ...written, what }, ...(kept.get(id) ?? [])]);
      setResults(kept.get(id)!);
    }, what);
    return written !== null;
  };
  return {
    running,
    results,
    error,
    closeError,
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
      void write(fileOf(form, format), () => ledger().documents.export({ id, form, format })),
    exportData: (kind) => void write(dataFileOf(kind), () => ledger().documents.exportData({ id, kind })),
  };
}
