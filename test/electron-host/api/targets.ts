import { setTimeout } from "node:timers/promises";
import type { Session } from "../chromium/connection.ts";
import { settings } from "../settings.ts";
import { connection } from "./runtime.ts";

const START_PATIENCE = 5000;
const POLL = 50;

interface Page {
  targetId: string;
  session: Session;
}

/** Pages that came up while one of ours is being made, and those who wait for a page to come up. */
const arrived = new Map<string, Session>();
const expected = new Map<string, (session: Session) => void>();
let creating = 0;
/** The window that a visible browser starts with, until it is put to use. */
let startPage: string | null = null;

/**
 * Lets every new page wait, before it has run or requested anything, until it is known whose it is.
 * A page that nobody asked for is a popup and is closed.
 * @param onGone a page has been closed, by whomever
 */
export async function watchTargets(onGone: (targetId: string) => void): Promise<void> {
  const { browser } = connection();
  browser.on("Target.attachedToTarget", ({ sessionId, targetInfo: { type, targetId } }) => {
    const session = connection().session(sessionId);
    if (type !== "page") {
      session.send("Runtime.runIfWaitingForDebugger").catch(() => {});
      return;
    }
    const owner = expected.get(targetId);
    if (owner) owner(session);
    else if (creating > 0 || targetId === startPage) arrived.set(targetId, session);
    else closeStray(targetId);
  });
  browser.on("Target.targetDestroyed", ({ targetId }) => onGone(targetId));
  await browser.send("Target.setDiscoverTargets", { discover: true });
  if (settings.headed) startPage = await findStartPage();
  await browser.send("Target.setAutoAttach", {
    autoAttach: true,
    waitForDebuggerOnStart: true,
    flatten: true,
  });
}

/** A visible browser starts with a window of its own; made too early, a second one would stand beside it. */
async function findStartPage(): Promise<string | null> {
  const deadline = Date.now() + START_PATIENCE;
  while (Date.now() < deadline) {
    const { targetInfos } = await connection().browser.send("Target.getTargets");
    const page = targetInfos.find(({ type }) => type === "page");
    if (page) return page.targetId;
    await setTimeout(POLL);
  }
  return null;
}

/** A new page, still waiting; in a visible browser the first one is the window that it started with. */
export async function createPage({ width, height }: { width: number; height: number }): Promise<Page> {
  if (startPage !== null) {
    const targetId = startPage;
    const session = arrived.get(targetId) ?? (await connection().attach(targetId));
    startPage = null;
    arrived.delete(targetId);
    return { targetId, session };
  }
  const { browser } = connection();
  creating++;
  try {
    const how = { url: "about:blank", newWindow: true, width, height };
    const { targetId } = await browser.send("Target.createTarget", how);
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
    if (targetId === startPage) continue;
    arrived.delete(targetId);
    closeStray(targetId);
  }
}

function closeStray(targetId: string): void {
  connection()
    .browser.send("Target.closeTarget", { targetId })
    .catch(() => {
      // It went by itself.
    });
}
