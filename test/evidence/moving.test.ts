/** The data folder is moved with its evidence, or not at all. */
import { existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

import { evidenceFolderIn, evidenceState, keepEvidence } from "../../electron/evidence/index.ts";
import { openLedger, type Ledger } from "../../electron/ledger.ts";
import { exampleContent, onCleanup, temporaryFolder } from "../store/support.ts";
import { bytesOf } from "./support.ts";

function ledgerIn(folder: string, remembered: string[]): Ledger {
  let next = 0;
  const ledger = openLedger({
    folder,
    clock: { now: () => new Date(2026, 6, 31), newId: () => `id${(next += 1)}` },
    sink: { storeChanged: () => undefined, replaced: () => undefined, backupMade: () => undefined },
    backupThread: new URL("file:///no-such-thread.js"),
    rememberFolder: (to) => void remembered.push(to),
  });
  onCleanup(() => ledger.close());
  return ledger;
}

describe("moving to another data folder", () => {
  it("takes the ledger and its evidence along", async () => {
    const [from, to] = [temporaryFolder(), join(temporaryFolder(), "D盘 台账")];
    const remembered: string[] = [];
    const ledger = ledgerIn(from, remembered);
    const sheet = await keepEvidence(evidenceFolderIn(from), "签到表.pdf", bytesOf("签到"));
    const content = exampleContent();
    content.actuals[0]!.evidence = [sheet];
    ledger.store.projects.create({ year: 2026, content, id: "p1" });
    expect(await ledger.moveTo(to)).toBe("copied");
    expect(remembered).toEqual([to]);
    expect(ledger.store.projects.get("p1").project.actuals[0]!.evidence).toEqual([sheet]);
    expect(await evidenceState(evidenceFolderIn(to), sheet)).toBe("whole");
    expect(await evidenceState(evidenceFolderIn(from), sheet)).toBe("whole");
  });

  it("that cannot hold the evidence is not moved to: the ledger stays where it was", async () => {
    const [from, to] = [temporaryFolder(), join(temporaryFolder(), "D盘")];
    const remembered: string[] = [];
    const ledger = ledgerIn(from, remembered);
    await keepEvidence(evidenceFolderIn(from), "签到表.pdf", bytesOf("签到"));
    mkdirSync(to);
    writeFileSync(evidenceFolderIn(to), "一个文件占了文件夹的名字");
    await expect(ledger.moveTo(to)).rejects.toMatchObject({ code: expect.stringMatching(/^target\./u) });
    expect(remembered).toEqual([]);
    expect(ledger.folder).toBe(from);
    expect(existsSync(join(to, "台账.db"))).toBe(false);
    expect(readdirSync(to)).toEqual(["佐证材料"]);
  });
});
