/** Builds what ships into out/: main process, preload, the reader's and the batch's processes, the backup's thread, and the renderer. */
import { rm } from "node:fs/promises";
import { existsSync } from "node:fs";
import { join } from "node:path";

import { build, type BuildOptions } from "esbuild";
import { build as buildRenderer } from "vite";

const root = join(import.meta.dirname, "..");
const out = join(root, "out");

const common: BuildOptions = {
  bundle: true,
  platform: "node",
  target: "node24",
  external: ["electron", "better-sqlite3"],
  legalComments: "none",
  logLevel: "warning",
  absWorkingDir: root,
};

/** Some libraries are CommonJS inside and ask for Node's own modules by require. */
const requireForModules =
  'import { createRequire as createRequireForBundle } from "node:module"; const require = createRequireForBundle(import.meta.url);';

async function bundleMain(): Promise<void> {
  await build({
    ...common,
    entryPoints: {
      main: "electron/main.ts",
      reader: "electron/documents/worker.ts",
      writer: "electron/documents/batch/worker.ts",
      backup: "electron/backup/worker.ts",
    },
    outdir: out,
    format: "esm",
    // What only an export needs is loaded when it is first needed.
    splitting: true,
    chunkNames: "chunks/[name]-[hash]",
    // Names stay for the log; the blanks would only be read again at every start.
    minifySyntax: true,
    minifyWhitespace: true,
    banner: { js: requireForModules },
  });
}

/** A sandboxed preload is one CommonJS file. */
async function bundlePreload(): Promise<void> {
  await build({
    ...common,
    entryPoints: ["electron/preload.ts"],
    outfile: join(out, "preload.cjs"),
    format: "cjs",
  });
}

if (existsSync(out)) await rm(out, { recursive: true });
await Promise.all([
  bundleMain(),
  bundlePreload(),
  buildRenderer({ configFile: join(root, "vite.config.ts"), logLevel: "warn" }),
]);
