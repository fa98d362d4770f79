/** What ships beside Electron, and what the window loads first. */
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

const root = join(import.meta.dirname, "../..");
const renderer = join(root, "out/renderer");

function sizeOf(path: string): number {
  const stat = statSync(path);
  return stat.isDirectory()
    ? readdirSync(path).reduce((sum, name) => sum + sizeOf(join(path, name)), 0)
    : stat.size;
}

/** The scripts that index.html names, and all that those import statically. */
function firstLoad(): string[] {
  const html = readFileSync(join(renderer, "index.html"), "utf8");
  const found = new Set<string>();
  const visit = (name: string): void => {
    if (found.has(name)) return;
    found.add(name);
    const text = readFileSync(join(renderer, "assets", name), "utf8");
    for (const match of text.matchAll(/(?:from|import)\s*["']\.\/([^"']+\.js)["']/g)) visit(match[1]!);
  };
  for (const match of html.matchAll(/assets\/([^"']+\.js)/g)) visit(match[1]!);
  return [...found];
}

const megabytes = (bytes: number): string => `${(bytes / 1024 / 1024).toFixed(2)} MB`;
const addon = join(root, "node_modules/better-sqlite3");
const ships =
  sizeOf(join(root, "out")) + sizeOf(join(addon, "lib")) + sizeOf(join(addon, "prebuilds/linux-x64.node"));
const scripts = firstLoad();
const gzipped = scripts.reduce(
  (sum, name) => sum + gzipSync(readFileSync(join(renderer, "assets", name))).length,
  0,
);

console.log(`ships beside Electron: ${megabytes(ships)} (goal: under 25 MB)`);
console.log(
  `first load: ${scripts.length} scripts, ${(gzipped / 1024).toFixed(0)} kB gzipped (goal: under 400 kB)`,
);
