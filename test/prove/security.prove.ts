/**
 * Each of the twenty recommendations undone in a copy of the program, built and tried: the test of that recommendation must
 * notice. A program that does not even start without it has noticed too.
 */
import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";

import { startProgram } from "../e2e/program.ts";
import { RUNNING } from "../security/running.ts";
import { WRITTEN } from "../security/written.ts";

interface Undoing {
  file: string;
  from: string;
  to: string;
}

const GUARD = "electron/window/guard.ts";
const WINDOW = "electron/window/main-window.ts";
const preference = (from: string, to: string): Undoing => ({
  file: WINDOW,
  from: `    ${from},`,
  to: `    ${to},`,
});

/** Number → what is undone; both lines of a defence where there are two. */
const UNDONE: Readonly<Record<number, Undoing | readonly Undoing[]>> = {
  1: { file: GUARD, from: "decide({ cancel: !allowed })", to: "decide({ cancel: false })" },
  2: preference("nodeIntegration: false", "nodeIntegration: true"),
  3: preference("contextIsolation: true", "contextIsolation: false"),
  4: preference("sandbox: true", "sandbox: false"),
  5: [
    {
      file: GUARD,
      from: "setPermissionRequestHandler((_contents, _permission, decide) => decide(false))",
      to: "setPermissionRequestHandler((_contents, _permission, decide) => decide(true))",
    },
    {
      file: GUARD,
      from: "setPermissionCheckHandler(() => false)",
      to: "setPermissionCheckHandler(() => true)",
    },
  ],
  6: preference("webSecurity: true", "webSecurity: false"),
  7: {
    file: "electron/window/protocol.ts",
    from: `"script-src 'self'"`,
    to: `"script-src 'self' 'unsafe-inline' 'unsafe-eval'"`,
  },
  8: preference("webSecurity: true", "webSecurity: true, allowRunningInsecureContent: true"),
  9: preference("webSecurity: true", "webSecurity: true, experimentalFeatures: true"),
  10: preference("webSecurity: true", `webSecurity: true, enableBlinkFeatures: "CSSVariables"`),
  11: preference("webviewTag: false", "webviewTag: true"),
  12: { file: GUARD, from: `contents.on("will-attach-webview", (event) => event.preventDefault());`, to: "" },
  13: { file: GUARD, from: `contents.on("will-navigate", (event) => event.preventDefault());`, to: "" },
  14: { file: GUARD, from: `action: "deny"`, to: `action: "allow"` },
  15: {
    file: GUARD,
    from: `contents.setWindowOpenHandler(() => ({ action: "deny" }));`,
    to: `contents.setWindowOpenHandler(({ url }) => { void shell.openExternal(url); return { action: "deny" }; });`,
  },
  16: { file: "electron-builder.yml", from: "electronVersion: ", to: "electronVersion: 3" },
  17: {
    file: "electron/api/index.ts",
    from: "? allButPrinting : []",
    to: "? allButPrinting : allButPrinting",
  },
  18: { file: GUARD, from: `["data:", `, to: `["file:", "data:", ` },
  19: {
    file: "build/after-pack.ts",
    from: "[FuseV1Options.RunAsNode]: false",
    to: "[FuseV1Options.RunAsNode]: true",
  },
  20: {
    file: "electron/preload.ts",
    from: "contextBridge.exposeInMainWorld(BRIDGE_KEY, bridge);",
    to: `contextBridge.exposeInMainWorld(BRIDGE_KEY, { ...bridge, send: ipcRenderer.invoke.bind(ipcRenderer) });`,
  },
};

const repository = join(import.meta.dirname, "../..");

/** What the program is built from. */
const PARTS = [
  "electron",
  "renderer",
  "shared",
  "build",
  "package.json",
  "package-lock.json",
  "tsconfig.base.json",
  "tsconfig.json",
  "vite.config.ts",
  "electron-builder.yml",
];

function copyOfProgram(): string {
  const copy = mkdtempSync(join(tmpdir(), "security-proof-"));
  for (const part of PARTS) cpSync(join(repository, part), join(copy, part), { recursive: true });
  symlinkSync(join(repository, "node_modules"), join(copy, "node_modules"));
  return copy;
}

/** What the recommendation's test says of the program in a folder: null where it is content. */
async function complaint(number: number, folder: string): Promise<string | null> {
  const written = WRITTEN[number];
  if (written !== undefined) {
    const { seen, wanted } = written.probe(folder);
    return isDeepStrictEqual(seen, wanted) ? null : JSON.stringify(seen);
  }
  try {
    execFileSync(process.execPath, [join(folder, "build/bundle.ts")], { stdio: "pipe" });
    const program = await startProgram({ entry: folder, plantsRequests: true });
    try {
      const { seen, wanted } = await RUNNING[number]!.probe(program);
      return isDeepStrictEqual(seen, wanted) ? null : JSON.stringify(seen);
    } finally {
      await program.kill();
      await program.close().catch(() => undefined);
    }
  } catch (error) {
    return `it does not come up: ${String(error).split("\n")[0]!.slice(0, 90)}`;
  }
}

/** Returns what puts the copy back. */
function undo(edits: readonly Undoing[]): () => void {
  const whole = new Map<string, string>();
  for (const { file, from, to } of edits) {
    const text = readFileSync(join(copy, file), "utf8");
    if (!text.includes(from)) throw new Error(`${file} has no longer: ${from}`);
    if (!whole.has(file)) whole.set(file, text);
    writeFileSync(join(copy, file), text.replace(from, to));
  }
  return () => whole.forEach((text, file) => writeFileSync(join(copy, file), text));
}

/** All twenty, or those named after the command. */
const named = process.argv.slice(2).map(Number);
const numbers = named.length > 0 ? named : Array.from({ length: 20 }, (_, index) => index + 1);
const copy = copyOfProgram();
let missed = 0;
try {
  for (const number of numbers) {
    const { title } = (WRITTEN[number] ?? RUNNING[number])!;
    const before = await complaint(number, copy);
    const putBack = undo([UNDONE[number]!].flat());
    const after = await complaint(number, copy);
    putBack();
    const noticed = before === null && after !== null;
    if (!noticed) missed += 1;
    console.log(
      `${String(number).padStart(2)} ${noticed ? "noticed" : "MISSED "} ${title}: ${before ?? after ?? "nothing seen"}`,
    );
  }
} finally {
  rmSync(copy, { recursive: true, force: true });
}
console.log(`${numbers.length - missed} of ${numbers.length} undoings noticed`);
process.exitCode = missed === 0 ? 0 : 1;
