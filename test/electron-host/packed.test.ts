import { createPackage } from "@electron/asar";
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { launch } from "../e2e/launch.ts";
import { fixtureApp } from "./fixture.ts";

const folder = mkdtempSync(path.join(tmpdir(), "stand-in-test-"));
const executable = path.join(folder, "项目绩效台账");

beforeAll(async () => {
  const source = path.join(folder, "source");
  cpSync(fixtureApp, source, { recursive: true });
  // The archive is extracted outside of the repository, so it carries all that it imports, as a packaged program does.
  mkdirSync(path.join(folder, "resources"));
  await createPackage(source, path.join(folder, "resources", "app.asar"));
  const boot = path.join(import.meta.dirname, "boot.ts");
  const node = process.execPath;
  writeFileSync(
    executable,
    `#!/bin/sh\nexec "${node}" --disable-warning=ExperimentalWarning "${boot}" --host-exe="$(readlink -f "$0")" "$@"\n`,
  );
  chmodSync(executable, 0o755);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it("runs a packaged folder: the archive beside the executable, as the program that it is", async () => {
  const running = await launch({ target: { kind: "packed", executable } });
  await running.page.waitForSelector("body[data-ready]");
  const facts = await running.app.evaluate(({ app }) => ({
    packaged: app.isPackaged,
    name: app.getName(),
    executable: app.getPath("exe"),
    first: process.argv[0],
    resources: process.resourcesPath,
    inScratch: /electron-host-\d+-app-/.test(app.getAppPath()),
  }));
  expect(facts).toEqual({
    packaged: true,
    name: "替身样例",
    executable,
    first: executable,
    resources: path.join(folder, "resources"),
    inScratch: true,
  });
  const pid = running.process.pid!;
  await running.close();
  expect(readdirSync(tmpdir()).filter((name) => name.startsWith(`electron-host-${pid}-`))).toEqual([]);
});
