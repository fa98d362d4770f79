/** Every static check is worth something only if it fails when it should: each is shown a planted violation. */
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

import { afterEach, beforeEach, describe, expect, it } from "vitest";

const root = join(import.meta.dirname, "../..");
const tool = (name: string): string => join(root, "node_modules/.bin", name);
let house: string;

/** A small house of the same plan, under the same rules. */
beforeEach(() => {
  house = mkdtempSync(join(tmpdir(), "house-"));
  for (const file of [
    ".dependency-cruiser.mjs",
    ".oxlintrc.json",
    ".oxfmtrc.json",
    "tsconfig.base.json",
    "knip.json",
    "package.json",
  ]) {
    cpSync(join(root, file), join(house, file));
  }
  for (const layer of ["shared", "electron", "renderer"]) {
    mkdirSync(join(house, layer));
    cpSync(join(root, layer, "tsconfig.json"), join(house, layer, "tsconfig.json"));
  }
  symlinkSync(join(root, "node_modules"), join(house, "node_modules"));
});
afterEach(() => rmSync(house, { recursive: true, force: true }));

function plant(file: string, text: string): void {
  mkdirSync(dirname(join(house, file)), { recursive: true });
  writeFileSync(join(house, file), text);
}

function run(name: string, ...words: string[]): { status: number | null; output: string } {
  const result = spawnSync(tool(name), words, { cwd: house, encoding: "utf8" });
  return { status: result.status, output: result.stdout + result.stderr };
}

describe("the import rules", () => {
  const clean = {
    "shared/a/index.ts": "export const a = 1;\n",
    "electron/main.ts": 'export { a } from "../shared/a/index.ts";\n',
  };
  const cruise = () =>
    run("depcruise", "--config", ".dependency-cruiser.mjs", "shared", "electron", "renderer");

  it("pass a house whose arrows point down", () => {
    for (const [file, text] of Object.entries(clean)) plant(file, text);
    const { status, output } = cruise();
    expect(status, output).toBe(0);
  });

  it.each([
    ["shared-is-below", "shared/b/index.ts", 'import "../../electron/main.ts";\n'],
    ["shared-is-pure", "shared/b/index.ts", 'import "node:fs";\n'],
    ["renderer-asks-by-contract", "renderer/b.tsx", 'import "../electron/main.ts";\n'],
    ["renderer-has-no-node", "renderer/b.tsx", 'import "node:fs";\n'],
    ["electron-knows-no-page", "electron/b.ts", 'import "../renderer/page.ts";\n'],
    ["sql-only-in-the-store", "electron/api/b.ts", 'import "better-sqlite3";\n'],
    ["schemas-are-mini", "shared/b/index.ts", 'import "zod";\n'],
    ["a-folder-is-entered-by-its-index", "shared/b/index.ts", 'import "../a/inner.ts";\n'],
    ["no-circles", "shared/b/index.ts", 'import "./other.ts";\n'],
    ["nothing-unresolved", "shared/b/index.ts", 'import "./missing.ts";\n'],
  ])("fail by %s", (rule, file, text) => {
    for (const [path, content] of Object.entries(clean)) plant(path, content);
    plant("renderer/page.ts", "export const page = 1;\n");
    plant("shared/a/inner.ts", "export const inner = 1;\n");
    plant("shared/b/other.ts", 'import "./index.ts";\n');
    plant(file, text);
    const { status, output } = cruise();
    expect(status, output).not.toBe(0);
    expect(output).toContain(rule);
  });
});

describe("the type check of each layer", () => {
  it.each([
    ["shared", "the DOM", "export const title = document.title;\n"],
    ["shared", "Node", "export const folder = process.cwd();\n"],
    ["shared", "the clock's types of a browser", "export const at = window.performance.now();\n"],
    ["electron", "the DOM", "export const title = document.title;\n"],
    ["renderer", "Node", "export const folder = process.cwd();\n"],
    ["shared", "an unchecked index", "export const first = (list: string[]): string => list[0];\n"],
  ])("%s does not know %s", (layer, _what, text) => {
    plant(`${layer}/planted.ts`, text);
    const { status, output } = run("tsc", "-p", layer);
    expect(status, output).not.toBe(0);
    expect(output).toContain("planted.ts");
  });
});

describe("the linter", () => {
  it.each([
    ["no-explicit-any", "export const take = (value: any): unknown => value;\n"],
    ["no-floating-promises", "const later = async (): Promise<void> => {};\nlater();\nexport {};\n"],
    ["eqeqeq", "export const same = (a: number, b: number): boolean => a == b;\n"],
    ["max-lines", "export {};\n".repeat(401)],
  ])("reports %s", (rule, text) => {
    plant("shared/planted.ts", text);
    const { status, output } = run("oxlint", "--type-aware", "--deny-warnings", "shared");
    expect(status, output).not.toBe(0);
    expect(output).toContain(rule);
  });
});

describe("the formatter and the dead-code check", () => {
  it("report a file that is not formatted", () => {
    plant("shared/planted.ts", "export const a   =  1\n");
    expect(run("oxfmt", "--check", "shared").status).not.toBe(0);
  });

  it("report a file and an export that nobody uses", () => {
    plant("electron/main.ts", 'import { used } from "./used.ts";\nconsole.log(used);\n');
    plant("electron/used.ts", "export const used = 1;\nexport const unusedExport = 2;\n");
    plant("electron/unused-file.ts", "export const nobody = 1;\n");
    const { status, output } = run("knip", "--include", "files,exports");
    expect(status, output).not.toBe(0);
    expect(output).toContain("unused-file.ts");
    expect(output).toContain("unusedExport");
  });
});
