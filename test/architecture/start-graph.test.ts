/**
 * A start reads what a first page needs. Behind an index file a bundler brings everything of a folder along, so nothing that
 * a start loads may enter these folders by their index: the rules, the forms, the scores are read when they are first used.
 */
import { existsSync, readFileSync } from "node:fs";
import { dirname, join, normalize, relative } from "node:path";

import { expect, it } from "vitest";

const root = join(import.meta.dirname, "../..");
const ON_DEMAND = ["checks", "forms", "intake", "lifecycle", "monitoring", "scoring"];

/** What a file loads before it runs; types are no loading. */
function loadedBy(file: string): string[] {
  const statements = readFileSync(file, "utf8").matchAll(/^(?:import|export)\s+([^;"]*?)"(\.[^"]+)";/gm);
  return [...statements]
    .filter(([, names = ""]) => {
      const inner = /^\{([\s\S]*)\}/.exec(names.trim())?.[1];
      const listed =
        inner
          ?.split(",")
          .map((name) => name.trim())
          .filter((name) => name !== "") ?? [];
      const onlyTypes = listed.length > 0 && listed.every((name) => name.startsWith("type "));
      return !names.startsWith("type ") && !onlyTypes;
    })
    .map(([, , path]) => normalize(join(dirname(file), path!)))
    .filter((path) => /\.tsx?$/.test(path) && existsSync(path));
}

/** Every file that a start reads → the one that asks for it. */
function startOf(entry: string): Map<string, string> {
  const found = new Map<string, string>([[join(root, entry), ""]]);
  for (const file of found.keys()) {
    for (const path of loadedBy(file)) if (!found.has(path)) found.set(path, file);
  }
  return found;
}

it.each(["electron/program.ts", "renderer/main.tsx"])(
  "%s starts without the rules, the forms and the scores",
  (entry) => {
    const start = startOf(entry);
    const entered = ON_DEMAND.map((folder) => join(root, "shared", folder, "index.ts"))
      .filter((index) => start.has(index))
      .map((index) => `${relative(root, start.get(index)!)} loads ${relative(root, index)}`);
    expect(entered).toEqual([]);
    expect(start.size).toBeGreaterThan(50);
  },
);

it("the entry file reads next to nothing: the runtime brings up its processes once it has run", () => {
  const read = [...startOf("electron/main.ts").keys()].map((file) => relative(root, file));
  expect(read.toSorted()).toEqual([
    "electron/installation/portable.ts",
    "electron/log.ts",
    "electron/main.ts",
    "electron/window/protocol.ts",
  ]);
});

it("the first questions are asked by a script that waits for no library and for no other part of the page", () => {
  const start = startOf("renderer/client/first-asked.ts");
  const libraries = [...start.keys()].flatMap((file) =>
    [...readFileSync(file, "utf8").matchAll(/^import\s+(?!type)[^;"]*"([^."][^"]*)";/gm)].map(
      ([, name]) => name,
    ),
  );
  expect(libraries).toEqual([]);
  expect(start.size).toBeLessThan(10);
});

it("the page's client builds no schema of an input: those are the main process's", () => {
  const loaded = [...startOf("shared/api/bridge.ts").keys()].map((file) => relative(root, file));
  expect(loaded.filter((file) => file.includes("contract"))).toEqual([]);
});

it("what a start draws floats nothing: menus, panels and hints are read when the first moments are over", () => {
  const floats = /\b(Menu|Popover|HoverCard|Tooltip|Modal|Drawer|Combobox|Select|Autocomplete|NumberInput)\b/;
  const found = [...startOf("renderer/main.tsx").keys()].flatMap((file) =>
    [...readFileSync(file, "utf8").matchAll(/^import \{([^}]*)\} from "@mantine\/core";/gm)]
      .filter(([, names]) => floats.test(names!.replaceAll(/type \w+/g, "")))
      .map(() => relative(root, file)),
  );
  expect(found).toEqual([]);
});

it("the frame around the pages asks for what it shows when the first moments are over; only the years are asked before", () => {
  const asked = [...startOf("renderer/shell/shell.tsx").keys()]
    .map((file) => relative(root, file).replaceAll("\\", "/"))
    .filter((file) => file.startsWith("renderer/shell/"))
    .flatMap((file) =>
      [...readFileSync(join(root, file), "utf8").matchAll(/useQuery\(([^()]*(?:\(\))?[^()]*)\)/g)]
        .map(([, what]) => what!)
        .filter((what) => !what.includes("useAfterFirstMoments"))
        .map((what) => `${file}: ${what}`),
    );
  // The program's facts are there before anything is drawn.
  expect(asked.toSorted()).toEqual([
    "renderer/shell/backup-status.tsx: infoQuery",
    "renderer/shell/header.tsx: yearsQuery",
  ]);
});
