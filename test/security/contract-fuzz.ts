/**
 * A page that was taken over calls whatever it likes: every call must be answered, none with an unforeseen error, and
 * nothing may happen that the contract does not say: no file beside the data folder, no address or path opened, no damage to
 * a record. Runs in a process of its own, since it puts another `electron` under the handlers.
 */
import { asked, places } from "./fake-electron.ts";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

import type { ApiContext } from "../../electron/api/context.ts";
import { createWindowLock } from "../../electron/lock/index.ts";
import { LedgerError } from "../../shared/api/index.ts";
import { sampleProject } from "../fixtures/sample-project.ts";
import { randomOf } from "../prove/random.ts";
import { nextCall, rememberGiven, type FuzzResult } from "./calls.ts";

/** How many projects there may be before some go: the figure is of the calls, not of a growing ledger. */
const ENOUGH_PROJECTS = 60;

const refuse = (): never => {
  throw new LedgerError("file.unsupported", { name: "x" });
};

async function openHandlers(folder: string) {
  const [{ answer }, { createHandlers }, { createFolderTokens }, { openLedger }, { openLog }] =
    await Promise.all([
      import("../../electron/api/handle.ts"),
      import("../../electron/api/index.ts"),
      import("../../electron/api/folder-tokens.ts"),
      import("../../electron/ledger.ts"),
      import("../../electron/log.ts"),
    ]);
  openLog(join(folder, "日志"));
  const data = join(folder, "台账数据");
  mkdirSync(data, { recursive: true });
  const built = join(folder, "built/");
  mkdirSync(built);
  writeFileSync(join(built, "licences.json"), "[]");
  const clock = { now: () => new Date(), newId: () => crypto.randomUUID() };
  const ledger = openLedger({
    folder: data,
    clock,
    sink: { storeChanged: () => undefined, replaced: () => undefined, backupMade: () => undefined },
    backupThread: pathToFileURL(join(import.meta.dirname, "../../out/backup.js")),
    rememberFolder: () => undefined,
  });
  const context = {
    ledger,
    clock,
    printer: { print: refuse, job: refuse, ready: refuse, isPrinting: () => false },
    written: createFolderTokens(),
    lock: createWindowLock({
      file: join(folder, "窗口锁.json"),
      now: clock.now,
      changed: () => undefined,
    }),
    version: "0.0.0",
    builtFolder: pathToFileURL(built),
    forkWriter: refuse,
    mainWindow: () => ({ window: {}, readyToClose: () => undefined }),
  } as unknown as ApiContext;
  return { answer, handlers: createHandlers(context, refuse), ledger };
}

/** @param calls how many; the same seed makes the same calls on the same answers. */
export async function fuzzContract(calls: number, seed: number): Promise<FuzzResult> {
  const place = mkdtempSync(join(tmpdir(), "fuzz-"));
  const folder = join(place, "user");
  mkdirSync(folder);
  places.folder = folder;
  asked.length = 0;
  const random = randomOf(seed);
  const result: FuzzResult = { calls, answered: 0, invalid: 0, refused: {}, faults: [] };
  const { answer, handlers, ledger } = await openHandlers(folder);
  const { id: _id, state: _state, ...content } = sampleProject();
  const known: string[] = [];
  const given: string[] = [];
  const renew = (): void => {
    known.length = 0;
    while (known.length < 3) known.push(ledger.store.projects.create({ year: 2022, content }).id);
    known.push("indicators/x/points", "name", crypto.randomUUID());
  };
  renew();
  try {
    for (let call = 0; call < calls && result.faults.length < 20; call += 1) {
      const [area, name, input] = nextCall(random, [...known, ...given]);
      const where = `${String(area).slice(0, 40)}.${String(name).slice(0, 40)}`;
      const reply = await answer(handlers, area, name, input, { contentsId: 1 }).catch((error: unknown) => {
        result.faults.push(`${where}: not answered: ${String(error)}`);
        return null;
      });
      if (reply === null) continue;
      if (reply.ok) {
        result.answered += 1;
        rememberGiven(reply.value, given);
      } else if (reply.error.code === "unexpected") {
        result.faults.push(`${where}: unforeseen, for ${JSON.stringify(input)?.slice(0, 300)}`);
      } else if (reply.error.code === "input.invalid") result.invalid += 1;
      else result.refused[reply.error.code] = (result.refused[reply.error.code] ?? 0) + 1;
      if (call % 500 === 499 && ledger.store.counts().projects > ENOUGH_PROJECTS) {
        const { rows } = ledger.store.projects.list({
          year: null,
          text: "",
          state: null,
          trashed: false,
          sort: "changedAt",
          descending: false,
          offset: 0,
          limit: 500,
        });
        ledger.store.projects.trash(rows.map((row) => row.id));
        renew();
      }
    }
    if ("planted" in globalThis || "planted" in {}) result.faults.push("something was planted");
    const { quickCheck, foreignKeys, damagedRows } = ledger.store.verify();
    if (quickCheck.length > 0 || foreignKeys > 0 || damagedRows.length > 0)
      result.faults.push(
        `the ledger is damaged: ${JSON.stringify({ quickCheck, foreignKeys, damagedRows })}`,
      );
    const beside = readdirSync(place).filter((name) => name !== "user");
    if (beside.length > 0) result.faults.push(`written beside the data folder: ${beside.join(", ")}`);
    const opened = asked.filter(
      (each) => !each.startsWith(`openPath ${join(folder, "台账数据")}`) && !each.startsWith("quit"),
    );
    if (opened.length > 0) result.faults.push(`asked of the system: ${opened.slice(0, 5).join("; ")}`);
    const log = join(folder, "日志/ledger.log");
    const said = existsSync(log)
      ? readFileSync(log, "utf8")
          .split("\n")
          .filter((line) => line.includes("unexpected"))
      : [];
    result.faults.push(...said.slice(0, 10).map((line) => `log: ${line.slice(0, 400)}`));
  } finally {
    ledger.close();
    rmSync(place, { recursive: true, force: true });
  }
  return result;
}
