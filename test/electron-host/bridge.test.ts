import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Launched } from "../e2e/launch.ts";
import { launchFixture } from "./fixture.ts";

let running: Launched;
beforeAll(async () => {
  running = await launchFixture();
});
afterAll(async () => await running.close());

describe("calls from the page to the main process", () => {
  it("carry every kind of value that a structured clone carries", async () => {
    const back = await running.page.evaluate(async () => {
      const value = {
        date: new Date(86_400_000),
        bytes: new Uint8Array([0, 127, 255]),
        map: new Map<unknown, unknown>([["总分", 100n]]),
        set: new Set(["产出指标"]),
        error: new TypeError("坏数"),
        odd: [undefined, null, Number.NaN, -0, Number.POSITIVE_INFINITY],
        ["__proto__x"]: 1,
      };
      const received = (await window.fixture.echo(value)) as typeof value;
      return {
        date: received.date instanceof Date && received.date.getTime(),
        bytes: received.bytes instanceof Uint8Array && [...received.bytes],
        map: received.map instanceof Map && String(received.map.get("总分")),
        set: received.set instanceof Set && received.set.has("产出指标"),
        error: received.error instanceof Error && received.error.message,
        odd: received.odd.map((part) => (Object.is(part, -0) ? "-0" : String(part))),
      };
    });
    expect(back).toEqual({
      date: 86_400_000,
      bytes: [0, 127, 255],
      map: "100",
      set: true,
      error: "坏数",
      odd: ["undefined", "null", "NaN", "-0", "Infinity"],
    });
  });

  it("name the sender by the address that the program knows", async () => {
    const sender = await running.page.evaluate(() => window.fixture.sender());
    expect(sender.url).toBe("app://bundle/index.html");
  });

  it("fail with the handler's message, as Electron words it", async () => {
    const messages = await running.page.evaluate(async () => {
      const message = (error: Error) => error.message;
      return [
        await window.fixture.fail().catch(message),
        await window.fixture.missing().catch(message),
        await window.fixture.sendFunction().catch(message),
      ];
    });
    expect(messages).toEqual([
      "Error invoking remote method 'fail': RangeError: no such row",
      "Error invoking remote method 'no-such-channel': Error: No handler registered for 'no-such-channel'",
      "An object could not be cloned.",
    ]);
  });
});

describe("the bridge between page and preload script", () => {
  it("answers synchronous calls, calls back, and passes errors on", async () => {
    const result = await running.page.evaluate(() => {
      let thrown = "";
      try {
        window.fixture.throwError();
      } catch (error) {
        thrown = error instanceof Error ? error.message : "not an error";
      }
      return {
        sum: window.fixture.addOne(41),
        called: window.fixture.callBack((text) => `${text}!`),
        isDate: window.fixture.isDate(new Date()),
        thrown,
      };
    });
    expect(result).toEqual({
      sum: 42,
      called: "from preload!",
      isDate: true,
      thrown: "said by the preload script",
    });
  });

  it("exposes an API that the page can neither change nor replace", async () => {
    const after = await running.page.evaluate(() => {
      const attempts = [
        () => Object.assign(window.fixture, { addOne: () => 0 }),
        () => Object.assign(window, { fixture: null }),
        () => Object.assign(window.fixture.versions, { electron: "0" }),
      ];
      const refused = attempts.map((attempt) => {
        try {
          attempt();
          return "accepted";
        } catch {
          return "refused";
        }
      });
      return { refused, sum: window.fixture.addOne(1), version: window.fixture.versions.electron };
    });
    expect(after).toEqual({ refused: ["refused", "refused", "refused"], sum: 2, version: "45.4.1" });
  });

  it("keeps the preload script's world, Node and its own channel out of the page's reach", async () => {
    const reachable = await running.page.evaluate(() => ({
      named: ["secretOfPreload", "require", "process", "module", "electron"].filter((name) => name in window),
      secret: Object.getOwnPropertyNames(window).filter((name) => /^_[0-9a-f]{8}/.test(name)),
      sameFunctions: Object.getPrototypeOf(window.fixture.addOne) === Function.prototype,
    }));
    expect(reachable).toEqual({ named: [], secret: [], sameFunctions: true });
  });

  it("throws for what the preload side does not implement", async () => {
    const message = await running.page.evaluate(() => {
      try {
        return window.fixture.unimplemented();
      } catch (error) {
        return (error as Error).message;
      }
    });
    expect(message).toBe("electron-host: ipcRenderer.sendSync is not implemented");
  });

  it("is there again after a reload", async () => {
    await running.page.reload();
    await running.page.waitForSelector("body[data-ready]");
    expect(await running.page.evaluate(() => window.fixture.echo("再来"))).toBe("再来");
  });
});

describe("the path of a file", () => {
  it("is told for files that come from the disk", async () => {
    const file = import.meta.filename;
    await running.page.setInputFiles("#file", file);
    const told = await running.page.evaluate(() =>
      window.fixture.pathOf((document.getElementById("file") as HTMLInputElement).files![0]),
    );
    expect(told).toBe(file);
  });

  it("is told at once inside the drop event", async () => {
    const file = import.meta.filename;
    const session = await running.app.context().newCDPSession(running.page);
    const box = (await running.page.locator("#drop").boundingBox())!;
    const data = { items: [], files: [file], dragOperationsMask: 1 };
    for (const type of ["dragEnter", "dragOver", "drop"] as const) {
      await session.send("Input.dispatchDragEvent", { type, x: box.x + 10, y: box.y + 10, data });
    }
    await running.page.waitForFunction(() => window.dropped !== undefined);
    expect(await running.page.evaluate(() => window.dropped)).toBe(file);
  });

  it("is empty for a file that a page made itself", async () => {
    expect(await running.page.evaluate(() => window.fixture.pathOf(new File(["x"], "x.txt")))).toBe("");
  });
});
