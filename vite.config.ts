import { join } from "node:path";

import react from "@vitejs/plugin-react";
import { defineConfig, type Plugin, type Rolldown } from "vite";

import { namesFromFiles } from "./build/names-from-files.ts";
import { reactIds } from "./build/react-ids.ts";

const root = join(import.meta.dirname, "renderer");

/** Every browser we run in reads woff2: the woff copies of the fonts only make the program larger. */
function withoutWoff(): Plugin {
  return {
    name: "without-woff",
    enforce: "pre",
    transform: (code, id) =>
      id.includes("@fontsource") && id.endsWith(".css")
        ? { code: code.replaceAll(/,\s*url\([^)]*\.woff\)\s*format\(['"]woff['"]\)/g, ""), map: null }
        : null,
  };
}

/**
 * A script that imports nothing need not wait for the others: it runs as soon as it has come, before the page is parsed and
 * the large ones are there. Vite writes the scripts of a page as modules in the order of their imports. The printing page,
 * which may ask nothing but for its job, is without it.
 */
function firstScriptFirst(): Plugin {
  return {
    name: "first-script-first",
    transformIndexHtml: {
      order: "post",
      handler(html, { filename }) {
        const asks = filename.endsWith("index.html");
        const tag = /^ *<script type="module" (?=[^>]*\/first-)[^>]*><\/script>\n/m.exec(html)?.[0];
        if (tag === undefined && asks)
          throw new Error("The start has no script that asks the first questions");
        if (!asks && html.includes("/first-"))
          throw new Error("A page that is printed asks the first questions");
        if (tag === undefined) return html;
        const early = tag.replace('type="module"', 'type="module" async');
        return html.replace(tag, "").replace(/^ *<script /m, (next) => early + next);
      },
    },
  };
}

/**
 * Rules and forms are reached through the contract's index files, but run only on the pages that ask for them; what a form
 * is (document.ts) is no rule.
 */
const ON_DEMAND = /\/shared\/(checks|scoring|forms\/(?!document\.ts)|intake)\//;

type ModuleGraph = Pick<Rolldown.PluginContext, "getModuleInfo">;

/** Everything that `entry` loads before it runs, but for what it reaches only through something that is on demand. */
function loadedBy(entry: string, graph: ModuleGraph): Set<string> {
  const found = new Set<string>();
  const visit = (id: string): void => {
    // What only the forms or the rules use belongs to them: in a start's chunk it would call for theirs in a circle.
    if (found.has(id) || ON_DEMAND.test(id)) return;
    found.add(id);
    for (const each of graph.getModuleInfo(id)?.importedIds ?? []) visit(each);
  };
  visit(entry);
  return found;
}

let startChunks: { first: Set<string>; window: Set<string>; print: Set<string> } | null = null;

/**
 * A start loads three scripts, not one for every set of pages that happens to share a module: the small one that asks the
 * first questions and runs while the others are still read, what both windows share, and the rest.
 */
function startChunk(id: string, graph: ModuleGraph): string | null {
  startChunks ??= {
    first: loadedBy(join(root, "client/first-asked.ts"), graph),
    window: loadedBy(join(root, "main.tsx"), graph),
    print: loadedBy(join(root, "print/print.tsx"), graph),
  };
  if (!startChunks.window.has(id)) return null;
  if (startChunks.first.has(id)) return "first";
  return startChunks.print.has(id) ? "base" : "program";
}

export default defineConfig({
  root,
  base: "./",
  plugins: [withoutWoff(), namesFromFiles(), reactIds(), react(), firstScriptFirst()],
  build: {
    outDir: join(import.meta.dirname, "out/renderer"),
    emptyOutDir: true,
    target: "chrome140",
    // The policy forbids inline scripts and data: addresses for scripts; every asset is a file.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1500,
    rolldownOptions: {
      // The names that both pages call the bridge by: shared as code, they would bring the first script into the printing page.
      optimization: { inlineConst: { mode: "all", pass: 1 } },
      output: {
        codeSplitting: {
          includeDependenciesRecursively: false,
          groups: [{ name: startChunk, debugName: "start" }],
        },
      },
      input: { index: join(root, "index.html"), print: join(root, "print/print.html") },
    },
  },
});
