import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Launched } from "../e2e/launch.ts";
import { launchFixture, until } from "./fixture.ts";

const folder = mkdtempSync(path.join(tmpdir(), "stand-in-test-"));
const log = path.join(folder, "requests.log");
let running: Launched;
let reached = 0;
const server = createServer((_request, response) => response.end("reached"));
// A connection is enough: a socket that is refused later has left the program all the same.
server.on("connection", () => reached++);

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  running = await launchFixture({ env: { ELECTRON_HOST_REQUEST_LOG: log, ELECTRON_HOST_DENY_SOCKETS: "1" } });
});
afterAll(async () => {
  await running.close();
  server.close();
  rmSync(folder, { recursive: true, force: true });
});
let read = 0;
const lines = () => {
  try {
    return readFileSync(log, "utf8").trim().split("\n").filter(Boolean);
  } catch {
    return [];
  }
};
const logged = async (count: number) => {
  const all = await until(lines, (list) => list.length >= read + count);
  return all.slice(read).map((line) => JSON.parse(line) as unknown);
};
beforeEach(() => {
  read = lines().length;
});

describe("a request that would leave the program", () => {
  it("fails and is counted when the page's policy would have let it out", async () => {
    const { port } = server.address() as AddressInfo;
    const url = `http://127.0.0.1:${port}/planted`;
    await running.app.evaluate(({ BrowserWindow }, address) => {
      void BrowserWindow.getAllWindows()[0]!
        .webContents.loadURL(address)
        .catch(() => {});
    }, url);
    expect(await logged(1)).toEqual([{ side: "window", by: "host", target: url }]);
    expect(reached).toBe(0);
    await running.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]!.webContents.loadURL("app://bundle/index.html"),
    );
    await running.page.waitForSelector("body[data-ready]");
  });

  it("is counted as well when the page's policy stops it first", async () => {
    await running.page.evaluate(() => fetch("https://example.com/planted").catch(() => {}));
    expect(await logged(1)).toEqual([{ side: "window", by: "csp", target: "https://example.com/planted" }]);
  });

  it("is counted when the program's own filter cancels it", async () => {
    await running.app.evaluate(async ({ BrowserWindow, session }) => {
      session.defaultSession.webRequest.onBeforeRequest({ urls: ["https://*/*"] }, (_details, done) =>
        done({ cancel: true }),
      );
      const window = new BrowserWindow({ show: false });
      await window.loadURL("https://example.com/cancelled").catch(() => {});
      window.destroy();
      session.defaultSession.webRequest.onBeforeRequest(null);
    });
    expect(await logged(1)).toEqual([{ side: "window", by: "app", target: "https://example.com/cancelled" }]);
  });

  it.each(["fetch", "XMLHttpRequest", "sendBeacon", "WebSocket", "worker", "image"])(
    "cannot be made by %s on a page without a policy",
    async (kind) => {
      await running.app.evaluate(async ({ BrowserWindow, protocol }, title) => {
        protocol.unhandle("app");
        protocol.handle(
          "app",
          () => new Response(`<h1>${title}</h1>`, { headers: { "content-type": "text/html" } }),
        );
        await BrowserWindow.getAllWindows()[0]!.loadURL("app://bundle/bare");
      }, `without a policy: ${kind}`);
      await running.page.waitForSelector(`text=without a policy: ${kind}`);
      const { port } = server.address() as AddressInfo;
      await running.page.evaluate(
        ([how, address]) => {
          const ways: Record<string, () => unknown> = {
            fetch: () => fetch(address!).catch(() => {}),
            XMLHttpRequest: () => {
              const request = new XMLHttpRequest();
              request.open("GET", address!);
              request.send();
            },
            sendBeacon: () => navigator.sendBeacon(address!, "x"),
            WebSocket: () => void new WebSocket(address!.replace("http", "ws")),
            worker: () => {
              const code = `fetch(${JSON.stringify(address)}).catch(() => {});`;
              void new Worker(URL.createObjectURL(new Blob([code])));
            },
            image: () => {
              new Image().src = address!;
            },
          };
          void ways[how!]!();
        },
        [kind, `http://127.0.0.1:${port}/${kind}`],
      );
      const scheme = kind === "WebSocket" ? "ws" : "http";
      const target = `${scheme}://127.0.0.1:${port}/${kind}`;
      expect(await logged(1)).toEqual([{ side: "window", by: "host", target }]);
      expect(reached).toBe(0);
    },
  );
});

describe("the main process without sockets", () => {
  it("cannot fetch, connect, look up or send, and each attempt is counted", async () => {
    const { port } = server.address() as AddressInfo;
    const failures = await running.app.evaluate(async (electron, target) => {
      const dns = process.getBuiltinModule("node:dns");
      const nodeNet = process.getBuiltinModule("node:net");
      const dgram = process.getBuiltinModule("node:dgram");
      const message = (error: Error) => (error.cause as Error | undefined)?.message ?? error.message;
      return [
        await fetch(`http://127.0.0.1:${target}/`).then(String, message),
        await electron.net.fetch("https://example.com/").then(String, message),
        await new Promise((resolve) =>
          nodeNet.connect(target, "127.0.0.1").on("error", (error) => resolve(message(error))),
        ),
        await dns.promises.lookup("example.com").then(String, message),
        await new Promise((resolve) => {
          dns.lookup("example.org", (error) => resolve(message(error!)));
        }),
        (() => {
          try {
            return String(dgram.createSocket("udp4").send("x", 53, "127.0.0.1"));
          } catch (error) {
            return message(error as Error);
          }
        })(),
      ];
    }, port);
    const targets = [
      `127.0.0.1:${port}`,
      "https://example.com/",
      `127.0.0.1:${port}`,
      "dns example.com",
      "dns example.org",
    ];
    expect(failures).toEqual([
      `electron-host: no connection leaves the program (127.0.0.1:${port})`,
      "net::ERR_INTERNET_DISCONNECTED",
      `electron-host: no connection leaves the program (127.0.0.1:${port})`,
      "electron-host: no connection leaves the program (dns example.com)",
      "electron-host: no connection leaves the program (dns example.org)",
      "electron-host: no connection leaves the program (udp send x 53 127.0.0.1)",
    ]);
    expect(await logged(6)).toEqual(
      [...targets, "udp send x 53 127.0.0.1"].map((target) => ({ side: "main", by: "host", target })),
    );
    expect(reached).toBe(0);
  });

  it("keeps its children from it, too", async () => {
    const { port } = server.address() as AddressInfo;
    const modulePath = path.join(import.meta.dirname, "app", "fetcher.mjs");
    const answer = await running.app.evaluate(
      async ({ utilityProcess }, [file, url]) =>
        await new Promise((resolve) => {
          const child = utilityProcess.fork(file!);
          child.once("message", resolve);
          child.postMessage(url);
        }),
      [modulePath, `http://127.0.0.1:${port}/child`],
    );
    expect(answer).toBe(`electron-host: no connection leaves the program (127.0.0.1:${port})`);
    expect(await logged(1)).toEqual([{ side: "main", by: "host", target: `127.0.0.1:${port}` }]);
  });
});
