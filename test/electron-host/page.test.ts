import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Launched } from "../e2e/launch.ts";
import { launchFixture, seenBy, until } from "./fixture.ts";

let running: Launched;
beforeAll(async () => {
  running = await launchFixture();
});
afterAll(async () => await running.close());

describe("the program's own scheme", () => {
  it("serves the page, its styles and scripts, in a secure context", async () => {
    const page = await running.page.evaluate(() => ({
      secure: isSecureContext,
      colour: getComputedStyle(document.body).color,
      title: document.title,
      language: navigator.language,
    }));
    expect(page).toEqual({ language: "zh-CN", secure: true, colour: "rgb(10, 20, 30)", title: "替身样例页" });
    const url = await running.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]!.webContents.getURL(),
    );
    expect(url).toBe("app://bundle/index.html");
  });

  it("hands method and body to the handler, and its status back", async () => {
    const answers = await running.page.evaluate(async () => {
      const posted = await fetch("./echo", { method: "POST", body: "汉字" });
      const lost = await fetch("./nothing-here");
      return { text: await posted.text(), method: posted.headers.get("x-method"), lost: lost.status };
    });
    expect(answers).toEqual({ text: "汉字", method: "POST", lost: 404 });
  });

  it("follows the handler's redirects", async () => {
    expect(
      await running.page.evaluate(async () =>
        (await (await fetch("./moved")).text()).includes("项目绩效目标表"),
      ),
    ).toBe(true);
  });

  it("serves frames in a sandbox of their own, too", async () => {
    await running.page.evaluate(() => {
      const frame = document.createElement("iframe");
      frame.setAttribute("sandbox", "");
      frame.id = "preview";
      frame.src = "./other.html";
      document.body.append(frame);
    });
    await running.page.frameLocator("#preview").locator("h1").waitFor();
    await running.page.evaluate(() => document.getElementById("preview")!.remove());
  });

  it("holds the page to its content security policy", async () => {
    const result = await running.page.evaluate(async () => {
      const script = document.createElement("script");
      script.textContent = "window.planted = true";
      document.body.append(script);
      const image = new Image();
      const loaded = new Promise((resolve) => {
        image.onload = () => resolve("loaded");
        image.onerror = () => resolve("refused");
      });
      image.src = "data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==";
      return { inline: "planted" in window, data: await loaded };
    });
    expect(result).toEqual({ inline: false, data: "loaded" });
  });
});

describe("leaving the page", () => {
  it("asks will-navigate and stays when it is vetoed", async () => {
    await running.page.click("#outside");
    await running.page.click("#vetoed");
    const { navigations } = await until(
      () => seenBy(running.app),
      (seen) => seen.navigations.length >= 2,
    );
    expect(navigations).toEqual(["https://example.com/outside", "app://bundle/other.html?veto"]);
    expect(await running.page.title()).toBe("替身样例页");
  });

  it("goes where it is allowed to", async () => {
    await running.page.click("#other");
    await running.page.waitForSelector("text=另一页");
    await running.page.goBack();
    await running.page.waitForSelector("body[data-ready]");
  });

  it("opens no second window, neither by script nor by a link, and tells the handler", async () => {
    expect(await running.page.evaluate(() => window.open("https://example.com/script"))).toBeNull();
    await running.page.click("#blank");
    const { opened } = await until(
      () => seenBy(running.app),
      (seen) => seen.opened.length >= 2,
    );
    expect(opened).toEqual(["https://example.com/script", "https://example.com/blank"]);
    expect(running.app.windows()).toHaveLength(1);
  });
});

describe("Chinese text", () => {
  it("prints in the font that the program brings, whatever the system has", async () => {
    await running.page.evaluate(async () => {
      const font = new FontFace("Brought Along", "url(./noto.woff2)");
      document.fonts.add(await font.load());
      document.body.style.fontFamily = "Brought Along";
      await document.fonts.ready;
    });
    const fonts = await running.app.evaluate(async ({ BrowserWindow }) => {
      const pdf = await BrowserWindow.getAllWindows()[0]!.webContents.printToPDF({});
      return pdf.toString("latin1").match(/BaseFont \/[A-Z]{6}\+[\w-]+/g);
    });
    expect(fonts?.join(" ")).toContain("NotoSansSC");
  });
});

describe("a download", () => {
  it("is told to the program and goes nowhere when it refuses", async () => {
    await running.page.evaluate(() => {
      const link = document.createElement("a");
      link.href = URL.createObjectURL(new Blob(["数据"]));
      link.download = "台账.txt";
      link.click();
    });
    const { downloads } = await until(
      () => seenBy(running.app),
      (seen) => seen.downloads.length > 0,
    );
    expect(downloads).toEqual(["台账.txt"]);
  });
});

describe("permissions", () => {
  it("are what the program's handler decides", async () => {
    const states = await running.page.evaluate(async () => {
      const state = async (name: string) =>
        (await navigator.permissions.query({ name: name as PermissionName })).state;
      return {
        geolocation: await state("geolocation"),
        camera: await state("camera"),
        reading: await state("clipboard-read"),
        writing: await state("clipboard-write"),
        notification: await Notification.requestPermission(),
      };
    });
    expect(states).toEqual({
      geolocation: "denied",
      camera: "denied",
      reading: "denied",
      writing: "granted",
      notification: "denied",
    });
    expect((await seenBy(running.app)).permissions).toContain("geolocation");
  });
});

describe("keys and the right mouse button", () => {
  it("press the menu's accelerators", async () => {
    await running.page.keyboard.press("Control+s");
    await running.page.keyboard.press("F4");
    const { menu } = await until(
      () => seenBy(running.app),
      (seen) => seen.menu.length >= 2,
    );
    expect(menu).toEqual(["save", "toggle true"]);
  });

  it("say what was clicked for the context menu", async () => {
    await running.page.click("#text", { button: "right" });
    const { contextMenus } = await until(
      () => seenBy(running.app),
      (seen) => seen.contextMenus.length > 0,
    );
    expect(contextMenus).toEqual([{ x: true, isEditable: true }]);
  });
});
