/** Run as a child that is killed at one of its steps: `step-child.ts <save|migrate|backup|restore> <ledger> <backup folder> [name]` */
import { createBackup, restoreBackup } from "../../electron/backup/index.ts";
import { openStore } from "../../electron/store/index.ts";

const [step, file = "", folder = "", name = ""] = process.argv.slice(2);
const open = () => openStore(file, { initials: (text) => text });

switch (step) {
  case "save": {
    const store = open();
    const edits = [{ kind: "set" as const, path: "name", value: "后来的名称" }];
    store.projects.edit({ id: "p1", edits, label: "修改", together: null });
    store.close();
    break;
  }
  case "migrate":
    open().close();
    break;
  case "backup":
    createBackup({ ledgerFile: file, folder, reason: "manual", now: new Date(2026, 10, 22) });
    break;
  case "restore":
    restoreBackup({ ledgerFile: file, folder, name });
    break;
  default:
    throw new Error(`no step ${step}`);
}
