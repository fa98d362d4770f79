import { beforeAll, describe, expect, it } from "vitest";
import { customSchemes, headerToInner, outerOrigin, toInner, toOuter } from "./api/schemes.ts";
import { matchesPattern } from "./api/web-request.ts";
import { isAccelerator } from "./api/accelerators.ts";
import { parseCommandLine } from "./command-line.ts";

describe("the command line of the Electron binary", () => {
  it("tells requires, the inspector, switches and the app apart", () => {
    const line = parseCommandLine([
      ..."-r loader.js --no-sandbox --inspect=0 --remote-debugging-port=0 .".split(" "),
      "--user-data-dir=/tmp/a b",
      "--lang=zh-CN",
      "文件.zip",
    ]);
    expect(line.requires).toEqual(["loader.js"]);
    expect(line.inspect).toEqual({ port: 0, wait: false });
    expect(line.app).toBe(".");
    expect([...line.switches]).toEqual([
      ["no-sandbox", ""],
      ["remote-debugging-port", "0"],
      ["user-data-dir", "/tmp/a b"],
      ["lang", "zh-CN"],
    ]);
  });

  it("takes the inspector's port from an address, too, and has a default", () => {
    expect(parseCommandLine(["--inspect-brk=127.0.0.1:9333"]).inspect).toEqual({ port: 9333, wait: true });
    expect(parseCommandLine(["--inspect"]).inspect).toEqual({ port: 9229, wait: false });
  });

  it("refuses -r without a file", () => {
    expect(() => parseCommandLine(["-r"])).toThrow("-r needs a file");
  });
});

describe("addresses of the program's own scheme", () => {
  beforeAll(() => void customSchemes.add("app"));

  it.each([
    ["app://bundle/index.html?a=1#b", "https://bundle.app.electron-host.invalid/index.html?a=1#b"],
    ["app://bundle/", "https://bundle.app.electron-host.invalid/"],
  ])("%s goes to Chromium as https and comes back as it was", (outer, inner) => {
    expect(toInner(outer)).toBe(inner);
    expect(toOuter(inner)).toBe(outer);
  });

  it.each(["https://example.com/app://x", "file:///app/x", "about:blank", "data:text/html,x"])(
    "%s stays what it is",
    (address) => {
      expect(toInner(address)).toBe(address);
      expect(toOuter(address)).toBe(address);
    },
  );

  it("have the origin that Electron gives them", () => {
    expect(outerOrigin("https://bundle.app.electron-host.invalid/a/b")).toBe("app://bundle");
    expect(outerOrigin("data:text/html,x")).toBe("null");
  });

  it("are replaced in policies and redirects and in nothing else", () => {
    expect(headerToInner("Content-Security-Policy", "img-src app: data:; font-src app://bundle 'self'")).toBe(
      "img-src https://*.app.electron-host.invalid data:; font-src https://bundle.app.electron-host.invalid 'self'",
    );
    expect(headerToInner("location", "app://bundle/x")).toBe("https://bundle.app.electron-host.invalid/x");
    expect(headerToInner("x-note", "app://bundle/x")).toBe("app://bundle/x");
  });
});

describe("accelerators", () => {
  const press = (key: string, modifiers = "", code = "") => ({
    key,
    code,
    control: modifiers.includes("c"),
    shift: modifiers.includes("s"),
    alt: modifiers.includes("a"),
    meta: false,
  });

  it.each([
    ["CmdOrCtrl+S", press("s", "c")],
    ["CmdOrCtrl+S", press("ы", "c", "KeyS")],
    ["Ctrl+Shift+K", press("K", "cs")],
    ["CommandOrControl+Plus", press("+", "cs")],
    ["CmdOrCtrl+=", press("=", "c")],
    ["CmdOrCtrl+-", press("-", "c")],
    ["Alt+F4", press("F4", "a")],
    ["F1", press("F1")],
  ])("%s is pressed by %o", (accelerator, pressed) => {
    expect(isAccelerator(accelerator, pressed)).toBe(true);
  });

  it.each([
    ["CmdOrCtrl+S", press("s")],
    ["CmdOrCtrl+S", press("S", "cs")],
    ["CmdOrCtrl+S", press("s", "ca")],
    ["F1", press("F11")],
    ["Hyper+S", press("s", "c")],
  ])("%s is not pressed by %o", (accelerator, pressed) => {
    expect(isAccelerator(accelerator, pressed)).toBe(false);
  });
});

describe("patterns of the request filter", () => {
  it.each([
    ["<all_urls>", "app://bundle/x", true],
    ["*://*/*", "https://example.com/", true],
    ["https://example.com/*", "https://example.com/a?b", true],
    ["https://example.com/*", "https://example.com.evil.cn/", false],
    ["https://*.example.com/*", "https://a.example.com/", true],
    ["http://*/*", "https://example.com/", false],
  ])("%s and %s: %s", (pattern, url, expected) => {
    expect(matchesPattern(pattern, url)).toBe(expected);
  });
});
