/**
 * npm run package: what is handed out, from electron-builder.yml. First the program's folder, then the list of its files
 * beside it, then the portable archive, and with the real Electron (ELECTRON_DIST_LINUX, ELECTRON_DIST_WINDOWS: unpacked
 * distributions of x64) the installers of that very folder. Without it the folders are made around a stand-in, to be looked
 * into and tested, and say so; installers are not made of those.
 */
import { readFileSync, statSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { parseArgs } from "node:util";

import { Arch, build, Platform } from "electron-builder";

import { sha256Of, writeFileList } from "./file-list.ts";
import { makePortable } from "./portable.ts";
import { makeStandInDist } from "./stand-in-dist.ts";

const root = join(import.meta.dirname, "..");
const { values } = parseArgs({
  options: { linux: { type: "boolean" }, windows: { type: "boolean" }, output: { type: "string" } },
});
const all = values.linux !== true && values.windows !== true;

const output = values.output ?? "release";

interface Made {
  file: string;
  standIn: boolean;
}

const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { version: string };

async function packageFor(platform: "linux" | "win32", given: string | undefined): Promise<Made[]> {
  const target = platform === "linux" ? Platform.LINUX : Platform.WINDOWS;
  const electronDist = given ?? (await makeStandInDist(platform));
  const config = { extends: "electron-builder.yml", electronDist, directories: { output } };
  await build({
    projectDir: root,
    targets: target.createTarget("dir", Arch.x64),
    config,
    publish: "never",
  });
  const folder = join(output, platform === "linux" ? "linux-unpacked" : "win-unpacked");
  // After the fuses and the icon: the program's own file is as it is handed out.
  writeFileList(folder, version);
  const portable = await makePortable(folder, platform, "x64", version, output);
  const installers =
    given === undefined
      ? []
      : await build({
          projectDir: root,
          prepackaged: folder,
          targets: target.createTarget(platform === "linux" ? ["deb"] : ["nsis"], Arch.x64),
          config,
          publish: "never",
        });
  return [folder, portable, ...installers].map((file) => ({ file, standIn: given === undefined }));
}

const made = [
  ...(all || values.linux === true ? await packageFor("linux", process.env["ELECTRON_DIST_LINUX"]) : []),
  ...(all || values.windows === true ? await packageFor("win32", process.env["ELECTRON_DIST_WINDOWS"]) : []),
];
const archives = made.filter(({ file }) => statSync(file).isFile());
// In the format that sha256sum -c and certutil's readers know.
writeFileSync(
  join(output, "校验.txt"),
  archives.map(({ file }) => `${sha256Of(readFileSync(file))}  ${basename(file)}\n`).join(""),
);
for (const { file, standIn } of made) {
  const size = statSync(file).isFile() ? ` ${(statSync(file).size / 1024 / 1024).toFixed(1)} MB` : "";
  const kind = standIn ? "（内含替身而非真正的 Electron，只供检查，不可分发）" : "";
  process.stdout.write(`${file}${size}${kind}\n`);
}
