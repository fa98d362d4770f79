import { setTimeout } from "node:timers/promises";
import type { Session } from "../chromium/connection.ts";
import { settings } from "../settings.ts";
import { connection } from "./runtime.ts";

const START_PATIENCE = 5000;

interface Page {
  targetId: string;
  session: Session;
}

/** Pages that came up and wait for an owner; a page that nobody asked for is a popup and is closed. */
const arrived = new Map<string, Session>();
const expected = new Map<string, (session: Session) => void>();
let creating = 0;
let startPage: Page | null = null;
let startPageArrived = () => {};

/**
 * Lets every new page wait, before it has run or requested anything, until it is known whose it is.
 * @param onGone a page has been closed, by whomever
 */
export async function watchTargets(onGone: (targetId: string) => void) {
  const { browser } = connection();
  browser.on("Target.attachedToTarget", ({ sessionId, targetInfo: { type, targetId } }) => {
    const session = connection().session(sessionId);
    if (type !== "page") {
      session.send("Runtime.runIfWaitingForDebugger").catch(() => {});
      return;
    }
    const owner = expected.get(targetId);
    if (owner) owner(session);
    else if (settings.headed && !startPage) {
      startPage = { targetId, session };
      startPageArrived();
    } else if (creating > 0) arrived.set(targetId, session);
    else browser.send("Target.closeTarget", { targetId }).catch(() => {});
  });
  browser.on("Target.targetDestroyed", ({ targetId }) => onGone(targetId));
  const startPagePromise = new Promise<void>((resolve) => {
    startPageArrived = resolve;
  });
  await browser.send("Target.setDiscoverTargets", { discover: true });
  await browser.send("Target.setAutoAttach", {
    autoAttach: true,
    waitForDebuggerOnStart: true,
    flatten: true,
  });
  // A visible browser starts with a window; made too early, a second one would stand beside it.
  if (settings.headed) await Promise.race([startPagePromise, setTimeout(START_PATIENCE)]);
}

/** A new page, still waiting; in a visible browser the first one is the window that it started with. */
export async function createPage({ width, height }: { width: number; height: number }): Promise<Page> {
  if (startPage && !arrived.has(startPage.targetId)) {
    const page = startPage;
    arrived.set(page.targetId, page.session);
    return page;
  }
  const { browser } = connection();
  creating++;
  try {
    const { targetId } = await browser.send("Target.createTarget", {
      url: "about:blank",
      newWindow: true,
      width,
      height,
    });
    const session =
      arrived.get(targetId) ?? (await new Promise<Session>((resolve) => expected.set(targetId, resolve)));
    arrived.delete(targetId);
    expected.delete(targetId);
    return { targetId, session };
  } finally {
    creating--;
    if (creating === 0) closeStrays();
  }
}

/** Popups that came up while a page of the program was being made. */
function closeStrays(): void {
  for (const targetId of arrived.keys()) {
    if (targetId === startPage?.targetId) continue;
    arrived.delete(targetId);
    connection()
      .browser.send("Target.closeTarget", { targetId })
      .catch(() => {});
  }
}
