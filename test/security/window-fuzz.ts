/**
 * The page itself, taken over: thousands of calls through the preload's bridge of the running program, from right to nonsense. Every
 * call must be answered, none with an unforeseen error, and nothing may happen that the contract does not say.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { isSound, openStore } from "../../electron/store/index.ts";
import { EVERY_PROJECT } from "../../shared/api/index.ts";
import { call, startProgram, type Program } from "../e2e/program.ts";
import { sampleProject } from "../fixtures/sample-project.ts";
import { randomOf } from "../prove/random.ts";
import { nextCall, rememberGiven, type FuzzResult } from "./calls.ts";

/** So many cross into the page at once. */
const BATCH = 50;
const ENOUGH_PROJECTS = 60;
/** Would end the run: a password nobody knows, a window that closes. At the handlers they are called like any other. */
const WOULD_END = new Set(["lock.setPassword", "program.readyToClose"]);

type Encoded = readonly [kind: string, content: unknown];

/** A value as plain lists: JSON alone knows no undefined, NaN, bytes or a key of the name __proto__. */
function encode(value: unknown): Encoded {
  if (ArrayBuffer.isView(value)) return ["bytes", [...(value as Uint8Array)]];
  // Not map: a spoilt list may have holes, or say that it is made by something else.
  if (Array.isArray(value)) return ["list", Array.from(value as unknown[], encode)];
  if (typeof value === "object" && value !== null)
    return ["object", Object.entries(value).map(([name, each]) => [name, encode(each)])];
  if (value === undefined || typeof value === "number") return ["number", String(value)];
  return ["plain", value];
}

interface Said {
  ok: boolean;
  code: string;
  value: unknown;
}

/** Runs in the page: decodes the calls, makes them at once, and says what came of each. */
async function makeCalls(calls: readonly Encoded[]): Promise<Said[]> {
  const decode = ([kind, content]: Encoded): unknown => {
    switch (kind) {
      case "bytes":
        return new Uint8Array(content as number[]);
      case "list":
        return (content as Encoded[]).map(decode);
      case "object": {
        const made = {};
        for (const [name, each] of content as [string, Encoded][])
          Object.defineProperty(made, name, {
            value: decode(each),
            enumerable: true,
            configurable: true,
            writable: true,
          });
        return made;
      }
      case "number":
        return content === "undefined" ? undefined : Number(content);
      default:
        return content;
    }
  };
  interface Bridge {
    invoke(...words: unknown[]): Promise<{ ok: boolean; value?: unknown; error?: { code: string } }>;
  }
  const { ledger } = globalThis as unknown as { ledger: Bridge };
  return Promise.all(
    calls.map(async (each) => {
      try {
        const { ok, value, error } = await ledger.invoke(...(decode(each) as unknown[]));
        const { token, id } = (value ?? {}) as { token?: unknown; id?: unknown };
        return { ok, code: error?.code ?? "", value: { token, id } };
      } catch (error) {
        return { ok: false, code: `not answered: ${String(error)}`, value: null };
      }
    }),
  );
}

/** What the program itself opens: her data, and pages that it has made for printing. */
const ownPlaces = ({ userData }: Program): string[] => [userData, join(tmpdir(), "项目绩效台账-打印")];

/** Every dialog is cancelled; what would leave the program is counted instead of done. */
const answerNothing = ({ app }: Program): Promise<void> =>
  app.evaluate(({ dialog, shell }) => {
    const asked: string[] = [];
    Object.assign(globalThis, { asked });
    dialog.showOpenDialog = async () => ({ canceled: true, filePaths: [] });
    dialog.showSaveDialog = async () => ({ canceled: true, filePath: "" });
    dialog.showMessageBox = async () => ({ response: 0, checkboxChecked: false });
    shell.openPath = async (path) => {
      asked.push(`openPath ${path}`);
      return "";
    };
    shell.openExternal = async (address) => void asked.push(`openExternal ${address}`);
    shell.showItemInFolder = (path) => void asked.push(`showItemInFolder ${path}`);
  });

async function renew(program: Program): Promise<string[]> {
  const { page } = program;
  const { rows } = await call<{ rows: { id: string }[] }>(page, "projects", "list", EVERY_PROJECT);
  if (rows.length > 0) await call(page, "projects", "trash", { ids: rows.map(({ id }) => id) });
  const { id: _id, state: _state, ...content } = sampleProject();
  const known: string[] = [];
  while (known.length < 3)
    known.push((await call<{ id: string }>(page, "projects", "create", { year: 2022, content })).id);
  return [...known, "indicators/x/points", "name", crypto.randomUUID()];
}

/** What can be seen from outside once all calls are made and the program is closed. */
function faultsOutside(place: string, userData: string): string[] {
  const faults: string[] = [];
  const beside = readdirSync(place).filter((name) => name !== "user");
  if (beside.length > 0) faults.push(`written beside the data: ${beside.join(", ")}`);
  const log = readFileSync(join(userData, "日志/ledger.log"), "utf8").split("\n");
  faults.push(...log.filter((line) => line.includes("unexpected")).slice(0, 10));
  const store = openStore(join(userData, "台账数据/台账.db"), { initials: (text) => text });
  if (!isSound(store.verify())) faults.push("the ledger is damaged");
  store.close();
  return faults;
}

async function faultsInside(program: Program): Promise<string[]> {
  const { app, page } = program;
  const faults: string[] = [];
  const planted = await page.evaluate(() => "planted" in globalThis || "planted" in {});
  if (planted) faults.push("something was planted in the page");
  const { windows, asked } = await app.evaluate(({ BrowserWindow }) => ({
    windows: BrowserWindow.getAllWindows().length,
    asked: (globalThis as unknown as { asked: string[] }).asked,
  }));
  if (windows !== 1) faults.push(`${windows} windows`);
  const foreign = asked.filter(
    (each) => !ownPlaces(program).some((path) => each.startsWith(`openPath ${path}`)),
  );
  if (foreign.length > 0) faults.push(`asked of the system: ${foreign.slice(0, 5).join("; ")}`);
  if (program.process.exitCode !== null) faults.push("the program ended");
  // The page still does what it is there for.
  await page.evaluate(() => void (location.hash = "#/help"));
  await page.getByRole("heading").first().waitFor();
  return faults;
}

/** @param calls how many; the same seed makes the same calls on the same answers */
export async function fuzzWindow(
  calls: number,
  seed: number,
  told: (done: number) => void = () => undefined,
): Promise<FuzzResult> {
  const place = mkdtempSync(join(tmpdir(), "window-fuzz-"));
  const userData = join(place, "user");
  const random = randomOf(seed);
  const result: FuzzResult = { calls, answered: 0, invalid: 0, refused: {}, faults: [] };
  const program = await startProgram({ userData });
  try {
    await answerNothing(program);
    let known = await renew(program);
    const given: string[] = [];
    for (let done = 0; done < calls && result.faults.length < 20;) {
      const batch: [unknown, unknown, unknown][] = [];
      while (batch.length < Math.min(BATCH, calls - done)) {
        const next = nextCall(random, [...known, ...given]);
        if (!WOULD_END.has(`${String(next[0])}.${String(next[1])}`)) batch.push(next);
      }
      const said = await program.page.evaluate(makeCalls, batch.map(encode));
      said.forEach(({ ok, code, value }, index) => {
        const where = batch[index]!.slice(0, 2).map((name) => String(name).slice(0, 40));
        if (ok) {
          result.answered += 1;
          rememberGiven(value, given);
        } else if (code === "input.invalid") result.invalid += 1;
        else if (code === "unexpected" || code.startsWith("not answered"))
          result.faults.push(
            `${where.join(".")}: ${code}, ${JSON.stringify(batch[index]![2])?.slice(0, 300)}`,
          );
        else result.refused[code] = (result.refused[code] ?? 0) + 1;
      });
      done += batch.length;
      told(done);
      const { total } = await call<{ total: number }>(program.page, "projects", "list", EVERY_PROJECT);
      if (total > ENOUGH_PROJECTS) known = await renew(program);
    }
    result.faults.push(...(await faultsInside(program)));
    await program.close();
    result.faults.push(...faultsOutside(place, userData));
    return result;
  } catch (error) {
    result.faults.push(`${String(error)}\n${program.output().slice(-2_000)}`);
    await program.kill();
    await program.close().catch(() => undefined);
    return result;
  } finally {
    rmSync(place, { recursive: true, force: true, maxRetries: 5 });
  }
}
