/** A short log beside the settings: what went wrong and where, never what she wrote. */
import { appendFileSync, mkdirSync, renameSync, statSync } from "node:fs";
import { join } from "node:path";

const LIMIT = 1_000_000;
let folder: string | null = null;

/** Until this is called, lines go to standard error only. */
export function openLog(inFolder: string): void {
  mkdirSync(inFolder, { recursive: true });
  folder = inFolder;
}

/** Where the lines are; "" until the log is opened. */
export const logFile = (): string => (folder === null ? "" : join(folder, "ledger.log"));

/** TypeError, ENOENT, ERR_INVALID_ARG_TYPE, package.damaged: a name that a programmer gave, and nothing that a field may hold. */
const GIVEN_NAME = /^[A-Za-z][\w.]{0,60}$/;
const givenName = (value: unknown): string =>
  typeof value === "string" && GIVEN_NAME.test(value) ? value : "";

/** The frames of an error's stack; the message before them may quote a field that reads like a frame itself. */
function framesOf({ message, stack = "" }: Error): string[] {
  const end = stack.indexOf(message);
  if (message !== "" && end < 0) return [];
  return stack
    .slice(end + message.length)
    .split("\n")
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 8)
    .map((line) => line.trim());
}

/** The name and code of an error and the frames of its stack; its message may quote a field, so it stays out. */
function describe(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const code = givenName((error as { code?: unknown }).code);
  const name = [givenName(error.name), code].filter((word) => word !== "").join(" ");
  return [name === "" ? "Error" : name, ...framesOf(error)].join(" | ");
}

/** Writes one line; a log that cannot be written never stops the work. */
export function log(event: string, where: string, error?: unknown): void {
  const line = `${new Date().toISOString()} ${event} ${where}${error === undefined ? "" : ` ${describe(error)}`}\n`;
  if (folder === null) {
    process.stderr.write(line);
    return;
  }
  const file = logFile();
  try {
    if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > LIMIT) renameSync(file, `${file}.1`);
    appendFileSync(file, line);
  } catch {
    process.stderr.write(line);
  }
}
