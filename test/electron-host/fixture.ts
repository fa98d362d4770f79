import path from "node:path";
import { fileURLToPath } from "node:url";
import type { ElectronApplication } from "playwright-core";
import { launch, type LaunchOptions, type Launched } from "../e2e/launch.ts";

/** The small program that the stand-in's own tests run. */
export const fixtureApp = fileURLToPath(new URL(".", new URL("./app/main.ts", import.meta.url)));
export const standInExecutable = path.join(import.meta.dirname, "dist", "electron");

/** What app/preload.cjs exposes to the page. */
interface FixtureApi {
  echo(value: unknown): Promise<unknown>;
  sender(): Promise<{ url: string; same: number }>;
  fail(): Promise<never>;
  missing(): Promise<never>;
  sendFunction(): Promise<never>;
  dirty(value: boolean): void;
  addOne(value: number): number;
  throwError(): never;
  callBack(listener: (text: string) => unknown): unknown;
  isDate(value: unknown): boolean;
  pathOf(file: unknown): string;
  unimplemented(): never;
  versions: { electron: string };
}

declare global {
  interface Window {
    fixture: FixtureApi;
    /** Set by the fixture's drop target. */
    dropped?: string;
  }
}

/** What app/main.ts keeps for the tests to look at. */
export interface Seen {
  order: string[];
  navigations: string[];
  opened: string[];
  permissions: string[];
  secondInstances: unknown[];
  menu: string[];
  contextMenus: unknown[];
  downloads: string[];
}

/** Starts the fixture on the stand-in and waits for its page's script. */
export async function launchFixture(options: LaunchOptions = {}): Promise<Launched> {
  const launched = await launch({ entry: fixtureApp, ...options });
  await launched.page.waitForSelector("body[data-ready]");
  return launched;
}

export async function seenBy(app: ElectronApplication): Promise<Seen> {
  return await app.evaluate(() => (globalThis as unknown as { seen: Seen }).seen);
}

/** Waits until `check` holds; fails with what it saw last. */
export async function until<Value>(
  read: () => Promise<Value> | Value,
  check: (value: Value) => boolean,
): Promise<Value> {
  const deadline = Date.now() + 10_000;
  for (;;) {
    const value = await read();
    if (check(value)) return value;
    if (Date.now() > deadline) throw new Error(`waited in vain; last seen: ${JSON.stringify(value)}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
