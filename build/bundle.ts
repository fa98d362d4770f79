/** Builds what ships into out/: main process, preload, the reader's and the batch's processes, the backup's thread, and the renderer. */
import { copyFile, rm, writeFile } from "node:fs/promises";
import { existsSync } from "node:fs";
import { join } from "node:path";

import { build, type BuildOptions } from "esbuild";
import { build as buildRenderer } from "vite";

import { licencesOf } from "./licences.ts";

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

/** Returns the modules it took in. */
async function bundleMain(): Promise<string[]> {
  const { metafile } = await build({
    ...common,
    entryPoints: {
      main: "electron/main.ts",
      reader: "electron/documents/worker.ts",
      writer: "electron/documents/batch/worker.ts",
      backup: "electron/backup/worker.ts",
      installation: "electron/installation/worker.ts",
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
    metafile: true,
  });
  return Object.keys(metafile.inputs);
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

/** Returns the modules it took in. */
async function bundleRenderer(): Promise<string[]> {
  const built = await buildRenderer({ configFile: join(root, "vite.config.ts"), logLevel: "warn" });
  const outputs = [built].flat().flatMap((each) => ("output" in each ? each.output : []));
  return outputs.flatMap((each) =>
    each.type === "chunk"
      ? Object.keys(each.modules)
      : each.originalFileNames.map((name) => join(root, "renderer", name)),
  );
}

/** Beside the bundlers' modules: the SQLite addon, which no bundler takes in. */
const BESIDE = ["node_modules/better-sqlite3/package.json"];

if (existsSync(out)) await rm(out, { recursive: true });
const [main, , renderer] = await Promise.all([bundleMain(), bundlePreload(), bundleRenderer()]);
await copyFile(join(root, "build/resources/upgrade-key.json"), join(out, "upgrade-key.json"));
await writeFile(
  join(out, "licences.json"),
  JSON.stringify(licencesOf([...main, ...renderer, ...BESIDE], root)),
);
