/** Every name the pages take from the two libraries is taken from its own file, so that a start carries only what it names. */
import { existsSync, globSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { expect, it } from "vitest";

import { originOf, withNamesFromFiles } from "../../build/names-from-files.ts";

const root = join(import.meta.dirname, "../..");
const pages = globSync("renderer/**/*.{ts,tsx}", { cwd: root }).map((file) => join(root, file));

it("names a component's and an icon's own file", () => {
  const button = originOf("@mantine/core", "Button")!;
  expect(button.name).toBe("Button");
  expect(existsSync(button.file)).toBe(true);
  expect(originOf("@tabler/icons-react", "IconX")!.name).toBe("default");
  expect(originOf("@mantine/core", "NoSuchThing")).toBeUndefined();
});

it("leaves no value of any page with the index of its library", () => {
  const left = pages.flatMap((file) => {
    const code = withNamesFromFiles(readFileSync(file, "utf8"), file);
    const statements = code
      .split(/;|\n/)
      .map((statement) => statement.trim())
      .filter((statement) =>
        /^import (?!type).*from "(@mantine\/core|@tabler\/icons-react)"$/.test(statement),
      );
    return statements.map((statement) => `${file}: ${statement}`);
  });
  expect(left).toEqual([]);
  expect(pages.length).toBeGreaterThan(100);
});

it("keeps another name for what it takes, and types as types", () => {
  const code = `import { Progress as Bar, type MenuProps } from "@mantine/core";`;
  const written = withNamesFromFiles(code, join(root, "renderer/app.tsx"));
  expect(written).toMatch(/import \{ Progress as Bar \} from "\.\.\/.*Progress\.mjs";/);
  expect(written).toContain(`import type { MenuProps } from "@mantine/core";`);
});

it("touches nothing else", () => {
  const code = `import { Calendar } from "@mantine/dates";\nimport { useId } from "react";\n`;
  expect(withNamesFromFiles(code, join(root, "renderer/app.tsx"))).toBe(code);
});
