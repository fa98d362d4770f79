/** The recommendations that are kept by how the program is written and packed, looked up in its sources. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

import type { Seen } from "./running.ts";

const read = (root: string, file: string): string => readFileSync(join(root, file), "utf8");

function sourcesOf(root: string): { file: string; text: string }[] {
  return ["electron", "renderer", "shared"].flatMap((layer) =>
    readdirSync(join(root, layer), { recursive: true, encoding: "utf8" })
      .filter((name) => /\.tsx?$/.test(name))
      .map((name) => ({ file: join(layer, name), text: read(root, join(layer, name)) })),
  );
}

/** Files in which a pattern stands, comments left out. */
function filesWith(root: string, pattern: RegExp): string[] {
  return sourcesOf(root)
    .filter(({ text }) => pattern.test(text.replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, "")))
    .map(({ file }) => file.replaceAll("\\", "/"));
}

/** `name: value` as it stands in the one place where windows get their preferences. */
function preference(root: string, name: string): string | null {
  const body = /function pagePreferences[\s\S]*?return \{([\s\S]*?)\};/.exec(
    read(root, "electron/window/main-window.ts"),
  )![1]!;
  return new RegExp(`\\b${name}: ([^,]+),`).exec(body)?.[1] ?? null;
}

/** Every window is made with those preferences. */
const windowsWithout = (root: string): string[] =>
  sourcesOf(root)
    .filter(({ text }) => /new BrowserWindow\(/.test(text) && !/webPreferences: pagePreferences\(/.test(text))
    .map(({ file }) => file);

export const WRITTEN: Readonly<Record<number, { title: string; probe: (root: string) => Seen }>> = {
  4: {
    title: "runs every page in the sandbox",
    probe: (root) => ({
      seen: {
        sandbox: preference(root, "sandbox"),
        windows: windowsWithout(root),
        off: filesWith(root, /--no-sandbox/),
      },
      wanted: { sandbox: "true", windows: [], off: [] },
    }),
  },
  6: {
    title: "leaves the rules of the web on",
    probe: (root) => ({
      seen: {
        webSecurity: preference(root, "webSecurity"),
        off: filesWith(root, /webSecurity: false|disable-web-security/),
      },
      wanted: { webSecurity: "true", off: [] },
    }),
  },
  8: {
    title: "allows no insecure content in its pages",
    probe: (root) => ({ seen: filesWith(root, /allowRunningInsecureContent/), wanted: [] }),
  },
  9: {
    title: "uses no experimental feature of the browser",
    probe: (root) => ({ seen: filesWith(root, /experimentalFeatures|enable-experimental/), wanted: [] }),
  },
  10: {
    title: "turns on no single feature of the browser",
    probe: (root) => ({
      seen: filesWith(root, /enableBlinkFeatures|enable-features|enable-blink-features/),
      wanted: [],
    }),
  },
  11: {
    title: "has no webview, so none that may open windows",
    probe: (root) => ({
      seen: { tag: preference(root, "webviewTag"), used: filesWith(root, /<webview|allowpopups/i) },
      wanted: { tag: "false", used: [] },
    }),
  },
  12: {
    title: "stops a webview before it is made",
    probe: (root) => ({
      seen: /on\("will-attach-webview", \(event\) => event\.preventDefault\(\)\)/.test(
        read(root, "electron/window/guard.ts"),
      ),
      wanted: true,
    }),
  },
  15: {
    title: "hands no address to the system",
    probe: (root) => ({ seen: filesWith(root, /openExternal/), wanted: [] }),
  },
  16: {
    title:
      "is packed with the Electron that is locked, a version that still gets repairs (checked November 2026)",
    probe: (root) => {
      const packed = /^electronVersion: (.+)$/m.exec(read(root, "electron-builder.yml"))![1]!;
      const lock = JSON.parse(read(root, "package-lock.json")) as {
        packages: Record<string, { version: string }>;
      };
      return {
        seen: { packed, supported: Number(packed.split(".")[0]) >= 45 },
        wanted: { packed: lock.packages["node_modules/electron"]!.version, supported: true },
      };
    },
  },
  19: {
    title: "sets every fuse by name",
    probe: (root) => ({
      seen: Object.fromEntries(
        [...read(root, "build/after-pack.ts").matchAll(/\[FuseV1Options\.(\w+)\]: (true|false)/g)].map(
          ([, name, value]) => [name, value === "true"],
        ),
      ),
      wanted: {
        RunAsNode: false,
        EnableCookieEncryption: true,
        EnableNodeOptionsEnvironmentVariable: false,
        EnableNodeCliInspectArguments: false,
        EnableEmbeddedAsarIntegrityValidation: true,
        OnlyLoadAppFromAsar: true,
        LoadBrowserProcessSpecificV8Snapshot: false,
        GrantFileProtocolExtraPrivileges: false,
        WasmTrapHandlers: true,
      },
    }),
  },
};
