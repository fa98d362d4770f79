/**
 * Electron's security recommendations that can be tried on the running program, by their number in
 * https://www.electronjs.org/docs/latest/tutorial/security; each resolves to what it saw and what it must have seen.
 */
import { call, type Program } from "../e2e/program.ts";

export interface Seen {
  seen: unknown;
  wanted: unknown;
}
export type Probe = (program: Program) => Promise<Seen>;

const inPage = <T>(program: Program, run: () => T | Promise<T>): Promise<T> => program.page.evaluate(run);

/** How a page of the program's own session fares with an address: "loaded", or the browser's word for why not. */
const loading = (program: Program, address: string): Promise<string> =>
  program.app.evaluate(async ({ BrowserWindow }, url) => {
    const window = new BrowserWindow({
      show: false,
      webPreferences: { sandbox: true, contextIsolation: true },
    });
    try {
      return await window.loadURL(url).then(
        () => "loaded",
        (error: Error) => /ERR_[A-Z_]+/.exec(error.message)?.[0] ?? error.message,
      );
    } finally {
      window.destroy();
    }
  }, address);

export const RUNNING: Readonly<Record<number, { title: string; probe: Probe }>> = {
  1: {
    title: "loads only its own content, none of it over the network",
    probe: async (program) => ({
      seen: {
        page: new URL(program.page.url()).protocol !== "http:",
        other: await loading(program, "http://192.0.2.1/"),
      },
      wanted: { page: true, other: "ERR_BLOCKED_BY_CLIENT" },
    }),
  },
  2: {
    title: "gives the page nothing of Node",
    probe: async (program) => ({
      seen: await inPage(program, () =>
        ["require", "process", "module", "Buffer"].filter((name) => name in globalThis),
      ),
      wanted: [],
    }),
  },
  3: {
    title: "keeps the preload's world apart from the page's",
    probe: async (program) => ({
      seen: await inPage(program, () => {
        const bridge = (globalThis as unknown as { ledger: Record<string, unknown> }).ledger;
        // What the page puts on its own prototypes must not be what the preload works with.
        const own = Object.getPrototypeOf(bridge) === Object.prototype;
        try {
          bridge["invoke"] = () => "planted";
        } catch {
          // Frozen: all the better.
        }
        return { own, planted: (bridge["invoke"] as () => unknown).toString().includes("planted") };
      }),
      wanted: { own: true, planted: false },
    }),
  },
  5: {
    title: "refuses every permission a page asks for",
    probe: async (program) => ({
      seen: await inPage(program, async () => ({
        notifications: await Notification.requestPermission(),
        place: await new Promise<string>((resolve) =>
          navigator.geolocation.getCurrentPosition(
            () => resolve("given"),
            ({ code, PERMISSION_DENIED }) => resolve(code === PERMISSION_DENIED ? "denied" : "not there"),
            { timeout: 2_000 },
          ),
        ),
      })),
      wanted: { notifications: "denied", place: "denied" },
    }),
  },
  7: {
    title: "runs no script and takes no style but its own files",
    probe: async (program) => ({
      seen: await inPage(program, async () => {
        const script = document.createElement("script");
        script.textContent = "globalThis.planted = 1";
        document.body.append(script);
        // A text that is run as code; refused without a word.
        // oxlint-disable-next-line no-implied-eval -- that this is refused is what is tried
        setTimeout("globalThis.evaluated = 1" as unknown as () => void);
        await new Promise((resolve) => setTimeout(resolve, 50));
        const styled = document.createElement("p");
        styled.setAttribute("style", "position: fixed");
        document.body.append(styled);
        const position = getComputedStyle(styled).position;
        script.remove();
        styled.remove();
        return { ran: ["planted", "evaluated"].filter((name) => name in globalThis), position };
      }),
      wanted: { ran: [], position: "static" },
    }),
  },
  13: {
    title: "does not navigate away",
    probe: async (program) => {
      const leaves = program.page.waitForEvent("framenavigated", { timeout: 2_000 }).then(
        (frame) => `went to ${frame.url()}`,
        () => "stays",
      );
      await inPage(program, () => void (location.href = new URL("print/print.html", location.href).href));
      return { seen: await leaves, wanted: "stays" };
    },
  },
  14: {
    title: "opens no other window",
    probe: async (program) => ({
      seen: {
        opened: await inPage(program, () => window.open(location.href) !== null),
        windows: await program.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length),
        // What the stand-in says where the program would have let it be opened.
        allowed: program.output().includes("opening a window from a page"),
      },
      wanted: { opened: false, windows: 1, allowed: false },
    }),
  },
  17: {
    title: "answers no page but its own main window",
    probe: async (program) => {
      const answer = await program.app.evaluate(async ({ app, BrowserWindow }) => {
        const preload = `${app.getAppPath()}/out/preload.cjs`;
        const stranger = new BrowserWindow({
          show: false,
          webPreferences: { sandbox: true, contextIsolation: true, preload },
        });
        try {
          await stranger.loadURL("app://ledger/index.html");
          return (await stranger.webContents.executeJavaScript(
            `ledger.invoke("settings", "get", {}).then((reply) => (reply.ok ? "answered" : reply.error.code))`,
          )) as string;
        } finally {
          stranger.destroy();
        }
      });
      return { seen: answer, wanted: "input.invalid" };
    },
  },
  18: {
    title: "serves its pages by its own scheme and opens no file: address",
    probe: async (program) => ({
      seen: {
        own: await program.app.evaluate(({ BrowserWindow }) =>
          BrowserWindow.getAllWindows()[0]!.webContents.getURL().startsWith("app://ledger/"),
        ),
        file: await loading(program, "file:///etc/hostname"),
      },
      wanted: { own: true, file: "ERR_BLOCKED_BY_CLIENT" },
    }),
  },
  20: {
    title: "shows the page the contract and nothing of Electron",
    probe: async (program) => {
      const seen = await inPage(program, () => ({
        bridge: Object.keys((globalThis as unknown as { ledger: object }).ledger).toSorted(),
        others: Object.keys(globalThis).filter((name) => /electron|ipc/i.test(name)),
      }));
      const beyond = await call(program.page, "__proto__", "toString").catch((error: Error) => error.message);
      return {
        seen: { ...seen, beyond },
        wanted: { bridge: ["invoke", "listen"], others: [], beyond: "input.invalid" },
      };
    },
  },
};
