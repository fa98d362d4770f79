/** The only file that speaks ipcMain: sender, input and errors of every call are checked here, once. */
import { ipcMain, type IpcMainInvokeEvent, type WebContents } from "electron";

import {
  CALL_CHANNEL,
  contract,
  EVENT_CHANNEL_PREFIX,
  LedgerError,
  type AnyOperation,
  type Caller,
  type EventName,
  type HandlersOf,
  type LedgerContract,
  type LedgerEvents,
  type Reply,
} from "../../shared/api/index.ts";
import { EditError } from "../../shared/project/index.ts";
import { log } from "../log.ts";
import { isOwnAddress } from "../window/protocol.ts";

export type Handlers = { readonly [Area in keyof LedgerContract]: HandlersOf<LedgerContract[Area]> };

/** Which areas a page may call; a page that is none of ours may call nothing. */
export type AreasOf = (contents: WebContents) => readonly string[];

/** The top frame of one of our own pages; never a frame inside it, never another address. */
function isTrusted(event: IpcMainInvokeEvent): boolean {
  const frame = event.senderFrame;
  return frame !== null && frame.parent === null && isOwnAddress(frame.url);
}

function failure(error: unknown, where: string): Reply<never> {
  if (error instanceof LedgerError) return { ok: false, error: { code: error.code, details: error.details } };
  if (error instanceof EditError) return { ok: false, error: { code: "edit.invalid", details: {} } };
  log("unexpected", where, error);
  return { ok: false, error: { code: "unexpected", details: {} } };
}

function operationAt(area: string, name: string): AnyOperation | null {
  if (!Object.hasOwn(contract, area)) return null;
  const operations = contract[area as keyof LedgerContract];
  return Object.hasOwn(operations, name)
    ? ((operations as Record<string, AnyOperation>)[name] ?? null)
    : null;
}

/** Answers one call. Exported for the tests that throw hostile calls at it. */
export async function answer(
  handlers: Handlers,
  area: unknown,
  name: unknown,
  input: unknown,
  caller: Caller,
): Promise<Reply<unknown>> {
  const operation = typeof area === "string" && typeof name === "string" ? operationAt(area, name) : null;
  if (operation === null) return { ok: false, error: { code: "input.invalid", details: {} } };
  const parsed = operation.input.safeParse(input);
  if (!parsed.success) return { ok: false, error: { code: "input.invalid", details: {} } };
  const where = `${String(area)}.${String(name)}`;
  try {
    const handler = (handlers as Record<string, Record<string, (input: unknown, caller: Caller) => unknown>>)[
      area as string
    ]![name as string]!;
    return { ok: true, value: await handler(parsed.data, caller) };
  } catch (error) {
    return failure(error, where);
  }
}

/** The one area that a locked window may call. */
const LOCK_AREA = "lock" satisfies keyof LedgerContract;

/**
 * Registers the contract. While the window is locked, it is answered on nothing but the lock and hears nothing; a page that
 * is being printed still gets its job, which was ordered before.
 */
export function handleContract(handlers: Handlers, areasOf: AreasOf, isLocked: () => boolean): void {
  silent = isLocked;
  ipcMain.handle(
    CALL_CHANNEL,
    async (event, area: unknown, name: unknown, input: unknown): Promise<Reply<unknown>> => {
      if (!isTrusted(event) || typeof area !== "string" || !areasOf(event.sender).includes(area)) {
        // A name that is none of the contract's may be anything, so it is not written down.
        log("refused call", typeof area === "string" && Object.hasOwn(contract, area) ? area : "of no area");
        return { ok: false, error: { code: "input.invalid", details: {} } };
      }
      if (isLocked() && area !== LOCK_AREA && area !== "printing")
        return { ok: false, error: { code: "window.locked", details: {} } };
      return answer(handlers, area, name, input, { contentsId: event.sender.id });
    },
  );
}

/** Set with the contract: whether events are held back. */
let silent: () => boolean = () => false;

/** Sends an event to a page; a locked window gets none, and asks for everything anew when it is opened. */
export function emit<E extends EventName>(contents: WebContents, event: E, payload: LedgerEvents[E]): void {
  if (!contents.isDestroyed() && !silent()) contents.send(EVENT_CHANNEL_PREFIX + event, payload);
}
