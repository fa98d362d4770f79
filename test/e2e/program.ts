/** The program as a spec meets it: started on a data folder of its own, its dialogs answered, and watched for requests. */
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import type { Page } from "playwright-core";

import {
  EVERY_PROJECT,
  type ProjectListQuery,
  type ProjectSummary,
} from "../../shared/api/contract/projects.ts";
import { launch, type LaunchOptions, type Launched } from "./launch.ts";

export const SAMPLE_FILE = join(import.meta.dirname, "../fixtures/project-text-2022.txt");

export interface Program extends Launched {
  page: Page;
  /** What tried to leave the program so far: one line per refused request or socket. */
  leaks(): string[];
  /** The next open dialogs (files, folders) give these paths; `null` = cancelled. */
  answerOpen(...paths: (string | null)[]): Promise<void>;
  /** The next save dialogs give this path; `null` = cancelled. */
  answerSave(path: string | null): Promise<void>;
}

interface ProjectList {
  rows: ProjectSummary[];
  total: number;
}

interface ProgramOptions extends LaunchOptions {
  /** The spec plants requests of its own; without this, one that tries to leave makes the spec fail when it closes. */
  plantsRequests?: boolean;
}

/** Starts the program and waits until it can be used. */
export async function startProgram(options: ProgramOptions = {}): Promise<Program> {
  const logFolder = mkdtempSync(join(tmpdir(), "ledger-requests-"));
  const requestLog = join(logFolder, "requests.log");
  const launched = await launch({
    ...options,
    env: { ELECTRON_HOST_REQUEST_LOG: requestLog, ELECTRON_HOST_DENY_SOCKETS: "1", ...options.env },
  });
  const { app, page } = launched;
  const leaks = (): string[] =>
    existsSync(requestLog)
      ? readFileSync(requestLog, "utf8")
          .split("\n")
          .filter((line) => line !== "")
      : [];
  await page.getByRole("navigation").first().waitFor();
  // The page can be used before its window has been shown; the window's own size would come after the one that is set here.
  while (!(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isVisible() ?? false)))
    await page.waitForTimeout(20);
  await page.setViewportSize({ width: 1366, height: 768 });
  return {
    ...launched,
    leaks,
    answerOpen: (...paths) =>
      app.evaluate(({ dialog }, answers) => {
        const queue = [...answers];
        dialog.showOpenDialog = async () => {
          const path = queue.shift() ?? null;
          return path === null ? { canceled: true, filePaths: [] } : { canceled: false, filePaths: [path] };
        };
      }, paths),
    answerSave: (path) =>
      app.evaluate(({ dialog }, answer) => {
        dialog.showSaveDialog = async () =>
          answer === null ? { canceled: true, filePath: "" } : { canceled: false, filePath: answer };
      }, path),
    async close() {
      await launched.close();
      const left = options.plantsRequests === true ? [] : leaks();
      rmSync(logFolder, { recursive: true, force: true });
      if (left.length > 0) throw new Error(`The program tried to reach out:\n${left.join("\n")}`);
    },
  };
}

/** A call of the contract from within the page, as the page's own code would make it. */
export async function call<T>(page: Page, area: string, operation: string, input: unknown = {}): Promise<T> {
  const reply = await page.evaluate(
    ([a, o, i]) =>
      (globalThis as unknown as { ledger: { invoke(...words: unknown[]): Promise<unknown> } }).ledger.invoke(
        a,
        o,
        i,
      ),
    [area, operation, input] as const,
  );
  const { ok, value, error } = reply as { ok: boolean; value: T; error: { code: string } };
  if (!ok) throw new Error(error.code);
  return value;
}

/** The project list as the page would ask for it; all of it outside the trash unless `part` says otherwise. */
export const listProjects = (page: Page, part: Partial<ProjectListQuery> = {}): Promise<ProjectList> =>
  call<ProjectList>(page, "projects", "list", { ...EVERY_PROJECT, ...part });

/** Opens a project's page as a click on its row and its tab would. */
export async function openProjectPage(page: Page, id: string, tab: string): Promise<void> {
  await page.evaluate((address) => void (location.hash = address), `#/project/${id}/${tab}`);
}

/** The input of a field, wherever its path is marked. */
export const fieldInput = (page: Page, path: string) =>
  page
    .locator(
      `textarea[data-path="${path}"], input[data-path="${path}"], [data-path="${path}"] textarea, [data-path="${path}"] input`,
    )
    .first();
