import { basename } from "node:path";

import { dialog } from "electron";

import { LedgerError, type HandlersOf, type LedgerContract } from "../../shared/api/index.ts";
import { libraryIndicatorOf, type LibraryIndicator } from "../../shared/library/index.ts";
import { parentWindow, type ApiContext } from "./context.ts";
import { readChosenFile, type ReadForeign } from "./intake.ts";
import { exportForm } from "./office-document.ts";

/** Entries one table may bring; more are another kind of file. */
const MOST_ROWS = 1_000;

export function libraryHandlers(
  context: ApiContext,
  readForeign: ReadForeign,
): HandlersOf<LedgerContract["library"]> {
  const { ledger, clock } = context;
  const store = () => ledger.store.library;

  /** The indicators of every table of the file. @throws LedgerError as the import of projects does. */
  const readIndicators = async (
    name: string,
    bytes: Uint8Array,
  ): Promise<{ indicators: LibraryIndicator[]; notes: string[] }> => {
    const result = await readForeign(name, bytes);
    const rows = result.drafts.flatMap((draft) => draft.content.indicators);
    const named = rows.filter((row) => row.level3.trim() !== "");
    if (named.length === 0) throw new LedgerError("library.nothingFound", { name });
    if (named.length > MOST_ROWS)
      throw new LedgerError("library.tooMany", { name, count: named.length, limit: MOST_ROWS });
    const notes =
      rows.length === named.length ? [] : [`有 ${rows.length - named.length} 行没有三级指标名称，没有加入。`];
    const indicators = named.map(libraryIndicatorOf);
    return { indicators, notes: [...notes, ...result.warnings] };
  };

  return {
    list: (query) => store().list(query),
    uses: (indicator) => store().uses(indicator),
    mark: ({ key, favourite }) => store().mark(key, favourite),
    add: ({ indicators }) => ({ added: store().add(indicators).added }),
    remove: ({ keys }) => store().remove(keys),
    export: (query) =>
      exportForm(context, "指标库", "excel", async () => {
        const { libraryTableForm } = await import("../../shared/forms/index.ts");
        const { office } = ledger.store.settings.get();
        return libraryTableForm(store().list(query), office.name, clock.now().toISOString());
      }),
    async import() {
      const answer = await dialog.showOpenDialog(parentWindow(context), {
        title: "把表里的指标加入指标库",
        buttonLabel: "加入",
        properties: ["openFile"],
        filters: [
          { name: "指标表", extensions: ["xlsx", "xls", "et", "csv", "docx", "doc"] },
          { name: "所有文件", extensions: ["*"] },
        ],
      });
      const path = answer.filePaths[0];
      if (answer.canceled || path === undefined) return null;
      const name = basename(path);
      const { indicators, notes } = await readIndicators(name, await readChosenFile(path));
      return { name, ...store().add(indicators), notes };
    },
  };
}
