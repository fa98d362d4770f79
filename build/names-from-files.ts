/**
 * Two packages give everything by one index. To a bundler that cuts scripts by what a page reaches, everything any page uses
 * of them is reached by every page, and a start would carry the sliders and the icons of all others. So each name is taken
 * from the file it is written in.
 */
import { readFileSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";

import type { Plugin } from "vite";

const LIBRARIES = ["@mantine/core", "@tabler/icons-react"] as const;

interface Origin {
  file: string;
  /** As the file itself calls it. */
  name: string;
}

/** `a, b as c` → [given, taken as]. */
const pairsOf = (list: string): [string, string][] =>
  list
    .split(",")
    .map((each) => each.trim())
    .filter((each) => each !== "")
    .map((each) => {
      const [given = "", taken = given] = each.split(/\s+as\s+/);
      return [given, taken];
    });

function originsIn(library: string): ReadonlyMap<string, Origin> {
  const folder = join(import.meta.dirname, "../node_modules", library);
  const { module } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as { module: string };
  const index = join(folder, module);
  const text = readFileSync(index, "utf8");
  const origins = new Map<string, Origin>();
  const imported = new Map<string, Origin>();
  for (const [, kind, list, from, path] of text.matchAll(
    /^(import|export) \{([^}]*)\}( from ["'](\.[^"']+)["'])?;/gm,
  )) {
    for (const [given, taken] of pairsOf(list!)) {
      const written =
        from === undefined ? imported.get(given) : { file: join(dirname(index), path!), name: given };
      if (written !== undefined) (kind === "import" ? imported : origins).set(taken, written);
    }
  }
  return origins;
}

const known = new Map<string, ReadonlyMap<string, Origin>>();

/** Where a name of one of the packages is written; undefined for a name that its index makes itself. */
export function originOf(library: string, name: string): Origin | undefined {
  const origins = known.get(library) ?? originsIn(library);
  known.set(library, origins);
  return origins.get(name);
}

const IMPORT = new RegExp(`^import \\{([^}]*)\\} from "(${LIBRARIES.join("|")})";`, "gm");

function importOf(given: string, taken: string, library: string, id: string): string {
  // Left among values, a type would bring the whole index along.
  if (given.startsWith("type ")) return `import type { ${given.slice(5)} } from "${library}";`;
  const origin = originOf(library, given);
  const name = origin?.name ?? given;
  const from = origin === undefined ? library : relative(dirname(id), origin.file).replaceAll(sep, "/");
  return `import { ${name === taken ? name : `${name} as ${taken}`} } from "${from}";`;
}

/** `code` of the file `id` with every such name taken from its own file. */
export function withNamesFromFiles(code: string, id: string): string {
  return code.replaceAll(IMPORT, (_whole, list: string, library: string) =>
    pairsOf(list)
      .map(([given, taken]) => importOf(given, taken, library, id))
      .join(" "),
  );
}

export function namesFromFiles(): Plugin {
  return {
    name: "names-from-files",
    enforce: "pre",
    transform(code, id) {
      if (id.includes("node_modules") || !/\.tsx?$/.test(id)) return null;
      const written = withNamesFromFiles(code, id);
      return written === code ? null : { code: written, map: null };
    },
  };
}
