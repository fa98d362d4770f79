/** Runs the scoring tests on mutant after mutant in one process; each mutant is a fresh copy of the modules in memory. */
import { readdirSync, readFileSync } from "node:fs";
import { registerHooks, stripTypeScriptTypes } from "node:module";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import fc from "fast-check";

import { collected } from "./small-vitest.ts";
import type { Mutant } from "./mutants.ts";

/** Only the harness itself stays outside of the copies. */
const REPOSITORY = new URL("../../../", import.meta.url);
const OWN = new URL("small-vitest.ts", import.meta.url).href;
const FOLDERS = ["test/scoring", "test/scoring-unseen"];
/** The quick ones first: most mutants die there. */
const FIRST = [
  "boundaries.test.ts",
  "arithmetic.test.ts",
  "arithmetic-lines.test.ts",
  "boundary-words.test.ts",
  "project.test.ts",
  "-edges.test.ts",
];
/** Thousands of generated cases that say nothing of a single boundary, wordings that sets.test.ts tries as well, and endless texts. */
const LEFT_OUT = new Set([
  "properties.test.ts",
  "composing.test.ts",
  "unseen.test.ts",
  "neighbours.test.ts",
  "endless.test.ts",
]);

let current: Mutant | null = null;
const stripped = new Map<string, string>();

function sourceOf(path: string): string {
  if (current !== null && path.endsWith(current.file)) return stripTypeScriptTypes(current.source);
  let source = stripped.get(path);
  if (source === undefined) {
    source = stripTypeScriptTypes(readFileSync(path, "utf8"));
    stripped.set(path, source);
  }
  return source;
}

registerHooks({
  resolve(specifier, context, next) {
    const copy = /\?copy=\d+$/.exec(context.parentURL ?? "")?.[0];
    if (copy !== undefined && specifier === "vitest") return { url: OWN, shortCircuit: true };
    const resolved = next(specifier, context);
    const own = copy !== undefined && specifier.startsWith(".") && resolved.url.endsWith(".ts");
    return own ? { ...resolved, url: resolved.url + copy } : resolved;
  },
  load(url, context, next) {
    if (!/\?copy=\d+$/.test(url)) return next(url, context);
    const source = sourceOf(fileURLToPath(url.replace(/\?.*$/, "")));
    return { format: "module", source, shortCircuit: true };
  },
});

/** Of the grammar's mutants most die at the readings that are recorded. */
const READINGS = "readings.test.ts";

function rank(file: string, mutant: Mutant | null): number {
  if (file.endsWith(READINGS)) return mutant?.file.includes("/read/") === true ? 0 : 3;
  return FIRST.some((name) => file.endsWith(name)) ? 1 : 2;
}

const files = FOLDERS.flatMap((folder) => {
  const path = fileURLToPath(new URL(folder, REPOSITORY));
  return readdirSync(path)
    .filter((file) => file.endsWith(".test.ts") && !LEFT_OUT.has(file))
    .map((file) => join(path, file));
});

fc.configureGlobal({ seed: 20_261_122, numRuns: 20 });

let copies = 0;

/** The name of the test that noticed, or null where none did. */
async function noticedBy(mutant: Mutant | null): Promise<string | null> {
  current = mutant;
  copies += 1;
  for (const file of files.toSorted((a, b) => rank(a, mutant) - rank(b, mutant))) {
    try {
      await import(`${pathToFileURL(file).href}?copy=${copies}`);
    } catch {
      return `${file} does not load`;
    }
    for (const { name, run } of collected()) {
      try {
        await run();
      } catch {
        return name;
      }
    }
  }
  return null;
}

process.stdout.write = () => true;
process.on("message", (mutant: Mutant | null) => {
  void noticedBy(mutant).then((by) => process.send!({ by }));
});
process.send!({ ready: true });
