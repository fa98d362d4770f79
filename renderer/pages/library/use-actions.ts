/** What is done with the library as a whole and with its entries; each says what came of it. */
import type { LibraryListQuery } from "../../../shared/api/index.ts";
import type { LibraryEntry, LibraryIndicator } from "../../../shared/library/index.ts";
import { ledger } from "../../client/index.ts";
import { reportError } from "../../shell/messages.ts";
import { useRenewLibrary } from "./use-library.ts";

/** What was just done, and what takes it back or goes on from it. */
export interface Done {
  text: string;
  tone: "ok" | "warning";
  action?: { label: string; run(): void };
}

export function useActions(say: (done: Done) => void) {
  const renew = useRenewLibrary();
  const remove = (keys: string[], text: string) =>
    ledger()
      .library.remove({ keys })
      .then((removed) => {
        renew();
        say({ text, tone: "ok", action: { label: "放回去", run: () => void putBack(removed) } });
      })
      .catch(reportError);
  const putBack = (indicators: LibraryIndicator[]) =>
    indicators.length === 0
      ? undefined
      : ledger()
          .library.add({ indicators })
          .then(() => {
            renew();
            say({ text: `已放回 ${indicators.length} 条指标。`, tone: "ok" });
          })
          .catch(reportError);
  const importTable = async () => {
    try {
      const result = await ledger().library.import({});
      if (result === null) return;
      renew();
      const { added, renewed, same, name, notes } = result;
      const parts = [
        `新加入 ${added.length} 条`,
        renewed > 0 ? `更新 ${renewed} 条` : "",
        same > 0 ? `${same} 条已经有了` : "",
      ].filter((part) => part !== "");
      say({
        text: [`“${name}”：${parts.join("，")}。`, ...notes].join(""),
        tone: notes.length > 0 ? "warning" : "ok",
        ...(added.length > 0
          ? {
              action: {
                label: "撤销加入",
                run: () => void remove(added, `已去掉刚加入的 ${added.length} 条。`),
              },
            }
          : {}),
      });
    } catch (error) {
      reportError(error);
    }
  };
  const exportTable = (query: LibraryListQuery) =>
    ledger()
      .library.export(query)
      .then((files) => {
        if (files === null) return;
        say({
          text: `${files.files[0]?.name ?? "指标库"} 已写好，读回核对无误。`,
          tone: "ok",
          action: {
            label: "打开文件夹",
            run: () => void ledger().documents.reveal({ token: files.token }).catch(reportError),
          },
        });
      })
      .catch(reportError);
  const mark = (entry: LibraryEntry) =>
    ledger().library.mark({ key: entry.key, favourite: !entry.favourite }).then(renew).catch(reportError);
  return { remove, importTable, exportTable, mark };
}
