/**
 * The libraries that the program is built from, with the licence each asks to be shown: taken from what the bundlers really
 * took in, so that the list can neither forget one nor name one that does not ship.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";

import type { Licence } from "../shared/api/index.ts";

/** The package folder that a module lies in, or null for one of our own. */
function packageFolder(file: string): string | null {
  return /^(.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+)[\\/]/.exec(file)?.[1] ?? null;
}

/** The licence texts in a package's folder, joined; where there is none, a line that says so. */
function licenceText(folder: string): string {
  const files = readdirSync(folder)
    .filter((name) => /^(licen[cs]e|copying|notice|ofl)/i.test(name))
    .toSorted();
  const texts = files.map((name) => readFileSync(join(folder, name), "utf8").trim());
  return texts.length > 0 ? texts.join("\n\n") : "（该组件没有附带许可证全文，许可证名称见上。）";
}

/** @param modules paths of modules, absolute or below `root`. */
export function licencesOf(modules: Iterable<string>, root: string): Licence[] {
  // Bundlers mark modules of their own making with a NUL and add questions to names.
  const files = [...modules].map((module) =>
    resolve(root, module.replace(/^\0+/, "").replace(/[?#].*$/, "")),
  );
  const folders = new Set(files.map(packageFolder).filter((folder) => folder !== null));
  return [...folders]
    .map((folder): Licence => {
      const { name, version, license } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as {
        name: string;
        version: string;
        license?: string;
      };
      if (license === undefined) throw new Error(`${name} names no licence in its package.json`);
      return { name, version, licence: license, text: licenceText(folder) };
    })
    .toSorted((left, right) => left.name.localeCompare(right.name, "en"));
}
