/** Writing files: everything typed is saved first, since a file must not show less than the screen. */
import { useState } from "react";

import type { DocumentFormat, WrittenFiles } from "../../../shared/api/index.ts";
import type { FormId } from "../../../shared/forms/document.ts";
import type { Project } from "../../../shared/project/index.ts";
import type { Remark, SubmissionLine } from "../../../shared/submission/index.ts";
import { ledger, useAction, type Action } from "../../client/index.ts";
import { fileOf } from "../../components/files/index.ts";
import { useAllSubmissions, useProjectPart, useWorkingCopy } from "../../working-copy/index.ts";
import type { PackageOrder } from "./package-plan.tsx";

/** What is written, and how it is written again. */
export interface ExportOrder {
  /** 项目包, 项目文本（Word）. */
  what: string;
  /** The one form it holds; null for a package and for data, which hold everything. */
  form: FormId | null;
  /** Whether it is of what the bureau gets; the office's own papers are not proposed for handing in. */
  handedIn: boolean;
  /** The same files with the content of then; null where they are asked for anew, since a password is not kept. */
  again: (() => Promise<WrittenFiles | null>) | null;
}

export interface ExportResult extends WrittenFiles, ExportOrder {
  /** The project as it was written, and the bureau's remarks with their answers as they were then. */
  project: Project;
  remarks: readonly Remark[];
}

export const remarksIn = (lines: readonly SubmissionLine[] | null): Remark[] =>
  (lines ?? []).flatMap(({ remarks }) => remarks);

/** Where she asked for files: what became of it is said there. */
export type ExportSource = "package" | "single" | "again";

/** What became of the last one; null before the first of this visit, and for one that she called off. */
interface LastExport {
  from: ExportSource;
  /** null where it went wrong. */
  result: ExportResult | null;
}

/** As the file is named to her. */
export const dataFileOf = (kind: "json" | "csv"): string => `数据（${kind.toUpperCase()}）`;

/** The office's own: what 体检 found is for whoever writes, not for the bureau. */
const INTERNAL: ReadonlySet<FormId> = new Set(["checkList"]);

/** What was written of each project in this session: still there when she comes back to the page to hand it in. */
const kept = new Map<string, readonly ExportResult[]>();

/** A file that took the name of one written before has taken its place: names as Windows and FAT compare them. */
export function withWritten(before: readonly ExportResult[], written: ExportResult): readonly ExportResult[] {
  const paths = ({ folder, files }: ExportResult) =>
    files.map(({ name }) => `${folder}/${name}`.toLowerCase());
  const taken = new Set(paths(written));
  return [written, ...before.filter((entry) => !paths(entry).some((path) => taken.has(path)))];
}

export interface Exports extends Pick<Action<string>, "running" | "error" | "closeError"> {
  results: readonly ExportResult[];
  last: LastExport | null;
  /** Gives whether it was written. */
  exportPackage(order: PackageOrder): Promise<boolean>;
  exportDocument(form: FormId, format: DocumentFormat): void;
  exportData(kind: "json" | "csv"): void;
  /** The new one stands in its place, also under another name. */
  exportAgain(result: ExportResult): void;
}

export function useExports(): Exports {
  const id = useProjectPart((project) => project.id);
  const copy = useWorkingCopy();
  const remarks = remarksIn(useAllSubmissions());
  const [results, setResults] = useState<readonly ExportResult[]>(kept.get(id) ?? []);
  const [last, setLast] = useState<LastExport | null>(null);
  const { running, error, closeError, run } = useAction<string>();
  const write = async (
    from: ExportSource,
    order: ExportOrder,
    call: () => Promise<WrittenFiles | null>,
    insteadOf: string | null = null,
  ): Promise<boolean> => {
    let result: ExportResult | null = null;
    setLast(null);
    const done = await run(async () => {
      await copy.settle();
      const { project } = copy.getSnapshot();
      const written = await call();
      if (written === null) return;
      result = { ...written, ...order, project, remarks };
      const others = (kept.get(id) ?? []).filter(({ token }) => token !== insteadOf);
      kept.set(id, withWritten(others, result));
      setResults(kept.get(id)!);
    }, order.what);
    setLast(done && result === null ? null : { from, result });
    return result !== null;
  };
  const single = (order: Omit<ExportOrder, "again">, call: () => Promise<WrittenFiles | null>) =>
    void write("single", { ...order, again: call }, call);
  return {
    running,
    results,
    last,
    error,
    closeError,
    exportPackage({ place, prepared, name, password }) {
      const order = { id, place: place.token, name };
      return write(
        "package",
        {
          what: "项目包",
          form: null,
          handedIn: true,
          again: password === "" ? () => ledger().transfer.exportPackage(order) : null,
        },
        () =>
          ledger().transfer.exportPackage({
            ...order,
            prepared: prepared.token,
            ...(password === "" ? {} : { password }),
          }),
      );
    },
    exportDocument: (form, format) =>
      single({ what: fileOf(form, format), form, handedIn: !INTERNAL.has(form) }, () =>
        ledger().documents.export({ id, form, format }),
      ),
    // Data are for other programs and for counting.
    exportData: (kind) =>
      single({ what: dataFileOf(kind), form: null, handedIn: false }, () =>
        ledger().documents.exportData({ id, kind }),
      ),
    exportAgain(result) {
      const { token, what, form, handedIn, again } = result;
      if (again !== null) void write("again", { what, form, handedIn, again }, again, token);
    },
  };
}
