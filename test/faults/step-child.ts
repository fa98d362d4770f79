/** Run as a child that is killed at one of its steps: `step-child.ts <step> <ledger> <backup folder> [backup's name]` */
import { dirname } from "node:path";

import { createBackup, restoreBackup } from "../../electron/backup/index.ts";
import { createHurry, gentlePace } from "../../electron/backup/pace.ts";
import { openStore } from "../../electron/store/index.ts";
import { NO_RECEIPT } from "../../shared/submission/index.ts";
import { exportAll, importAll } from "./killed-carrying.ts";

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
  case "submit": {
    const store = open();
    store.submissions.submit({ id: "p1", manner: "elsewhere", files: [], receipt: NO_RECEIPT, reason: "" });
    store.submissions.return("p1", 1, [{ path: "name", text: "名称不规范" }]);
    store.close();
    break;
  }
  case "migrate":
    open().close();
    break;
  case "backup":
    createBackup({ ledgerFile: file, folder, reason: "manual", now: new Date(2026, 10, 22) });
    break;
  case "gentleBackup": {
    const pace = gentlePace(createHurry());
    createBackup({ ledgerFile: file, folder, reason: "manual", now: new Date(2026, 10, 22), pace });
    break;
  }
  case "import":
    await importAll(dirname(file), file, folder);
    break;
  case "export":
    await exportAll(dirname(file), folder, name);
    break;
  case "restore":
    restoreBackup({ ledgerFile: file, folder, name });
    break;
  default:
    throw new Error(`no step ${step}`);
}
