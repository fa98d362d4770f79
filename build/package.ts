/**
 * npm run package: the program folders for Linux and Windows from electron-builder.yml. With the real Electron
 * (ELECTRON_DIST_LINUX, ELECTRON_DIST_WINDOWS: unpacked distributions) they are the program; without it they are made around
 * a stand-in, to be looked into and tested, and say so.
 */
import { join } from "node:path";
import { parseArgs } from "node:util";

import { Arch, build, Platform } from "electron-builder";

import { makeStandInDist } from "./stand-in-dist.ts";

const root = join(import.meta.dirname, "..");
const { values } = parseArgs({
  options: { linux: { type: "boolean" }, windows: { type: "boolean" }, output: { type: "string" } },
});
const all = values.linux !== true && values.windows !== true;

async function packageFor(platform: "linux" | "win32", given: string | undefined): Promise<void> {
  const electronDist = given ?? (await makeStandInDist(platform));
  const target = platform === "linux" ? Platform.LINUX : Platform.WINDOWS;
  const folders = await build({
    projectDir: root,
    targets: target.createTarget("dir", Arch.x64),
    config: {
      extends: "electron-builder.yml",
      electronDist,
      directories: { output: values.output ?? "release" },
    },
    publish: "never",
  });
  const made = platform === "linux" ? "linux-unpacked" : "win-unpacked";
  const kind = given === undefined ? "（内含替身而非真正的 Electron，只供检查，不可分发）" : "";
  process.stdout.write(
    `${join(values.output ?? "release", made)}${kind}${folders.length > 0 ? ` ${folders.join(" ")}` : ""}\n`,
  );
}

if (all || values.linux === true) await packageFor("linux", process.env["ELECTRON_DIST_LINUX"]);
if (all || values.windows === true) await packageFor("win32", process.env["ELECTRON_DIST_WINDOWS"]);
