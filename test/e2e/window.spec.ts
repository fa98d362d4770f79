/** What the page may not do, tried from within the page. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { call, startProgram, type Program } from "./program.ts";

let program: Program;
beforeAll(async () => {
  program = await startProgram({ plantsRequests: true });
});
afterAll(() => program.close());

describe("the window", () => {
  it("gives the page the contract and nothing of Node or Electron", async () => {
    const seen = await program.page.evaluate(() => ({
      require: typeof (globalThis as Record<string, unknown>)["require"],
      process: typeof (globalThis as Record<string, unknown>)["process"],
      bridge: Object.keys((globalThis as unknown as { ledger: object }).ledger).toSorted(),
    }));
    expect(seen).toEqual({ require: "undefined", process: "undefined", bridge: ["invoke", "listen"] });
  });

  it("answers only calls of the contract, with input that fits", async () => {
    const { page } = program;
    await expect(call(page, "projects", "get", { id: "../../etc/passwd" })).rejects.toThrow("input.invalid");
    await expect(call(page, "projects", "constructor")).rejects.toThrow("input.invalid");
    await expect(call(page, "__proto__", "toString")).rejects.toThrow("input.invalid");
    await expect(call(page, "printing", "job")).rejects.toThrow("input.invalid");
    await expect(
      call(page, "documents", "reveal", { token: "00000000-0000-0000-0000-000000000000" }),
    ).rejects.toThrow("input.invalid");
    await expect(call(page, "projects", "get", { id: "nobody" })).rejects.toThrow("project.notFound");
  });

  it("does not navigate away, by script or by link", async () => {
    const { page } = program;
    await page.evaluate(() => {
      const link = document.createElement("a");
      link.href = "https://example.com/";
      document.body.append(link);
      link.click();
      link.remove();
    });
    await page.evaluate(() => void (location.href = "https://example.com/other"));
    await page.waitForTimeout(300);
    await expect.poll(() => page.getByRole("navigation").first().isVisible()).toBe(true);
  });

  it("opens no other window", async () => {
    const opened = await program.page.evaluate(() => window.open("https://example.com/") === null);
    expect(opened).toBe(true);
    expect(await program.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
  });

  it("runs no script and takes no style that is not its own file", async () => {
    const ran = await program.page.evaluate(() => {
      const script = document.createElement("script");
      script.textContent = "globalThis.planted = 1";
      document.body.append(script);
      const holder = document.createElement("div");
      holder.innerHTML = '<p style="position:fixed">x</p><img src="x" onerror="globalThis.planted = 2">';
      document.body.append(holder);
      const styled = getComputedStyle(holder.querySelector("p")!).position;
      holder.remove();
      return { planted: (globalThis as Record<string, unknown>)["planted"] ?? null, styled };
    });
    expect(ran).toEqual({ planted: null, styled: "static" });
  });

  it("is refused every permission it may ask for", async () => {
    const answers = await program.page.evaluate(async () => ({
      notifications: await Notification.requestPermission(),
      location: await new Promise<string>((resolve) =>
        navigator.geolocation.getCurrentPosition(
          () => resolve("given"),
          () => resolve("refused"),
        ),
      ),
      camera: await navigator.mediaDevices.getUserMedia({ video: true }).then(
        () => "given",
        () => "refused",
      ),
    }));
    expect(answers).toEqual({ notifications: "denied", location: "refused", camera: "refused" });
  });

  it("has a Chinese menu with a key for each frequent command", async () => {
    const labels = await program.app.evaluate(({ Menu }) =>
      Menu.getApplicationMenu()!.items.map((item) => item.label),
    );
    expect(labels).toEqual(["文件", "编辑", "查看", "帮助"]);
  });
});

describe("the network", () => {
  it("is asked for nothing by the running program", async () => {
    // The attempts above were refused by the program itself before they became requests.
    expect(program.leaks().filter((line) => !line.includes("example.com"))).toEqual([]);
  });

  it("is closed to a planted fetch in the page, and the attempt is counted", async () => {
    const answer = await program.page.evaluate(() =>
      fetch("https://example.com/planted").then(
        () => "reached",
        () => "refused",
      ),
    );
    expect(answer).toBe("refused");
  });

  it("is closed to a planted fetch in the main process, and the attempt is counted", async () => {
    const before = program.leaks().length;
    const answer = await program.app.evaluate(() =>
      fetch("http://192.0.2.1/planted").then(
        () => "reached",
        () => "refused",
      ),
    );
    expect(answer).toBe("refused");
    expect(program.leaks().length).toBeGreaterThan(before);
  });
});
