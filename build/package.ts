/**
 * npm run package: what is handed out, from electron-builder.yml, and the check of it (docs/packaging.md). First each program's
 * folder, then the list of its files beside it, then the portable archive, and with the real Electron the installers of that very
 * folder. The real one is fetched (`--real`) or named as an unpacked distribution (ELECTRON_DIST_LINUX, ELECTRON_DIST_LINUX_ARM64,
 * ELECTRON_DIST_WINDOWS). Without it the folders are made around a stand-in, to be looked into and tested, and say so; installers
 * are not made of those.
 */
import { readFileSync, statSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { parseArgs } from "node:util";

import { Arch, build, Platform } from "electron-builder";

import { sha256Of, writeFileList } from "./file-list.ts";
import { makePortable } from "./portable.ts";
import { checkProgram, saidFindings } from "./release-check/check.ts";
import { isStandIn, type PackedProgram } from "./release-check/program.ts";
import { makeStandInDist } from "./stand-in-dist.ts";

const root = join(import.meta.dirname, "..");
const { values } = parseArgs({
  options: {
    linux: { type: "boolean" },
    windows: { type: "boolean" },
    real: { type: "boolean" },
    output: { type: "string" },
  },
});
const all = values.linux !== true && values.windows !== true;

const output = values.output ?? "release";

interface Wanted {
  platform: PackedProgram["platform"];
  arch: PackedProgram["arch"];
  /** As electron-builder calls it. */
  folder: string;
  /** Where an unpacked Electron lies. */
  given: string | undefined;
}

const { env } = process;
const WANTED: readonly Wanted[] = [
  { platform: "linux", arch: "x64", folder: "linux-unpacked", given: env["ELECTRON_DIST_LINUX"] },
  {
    platform: "linux",
    arch: "arm64",
    folder: "linux-arm64-unpacked",
    given: env["ELECTRON_DIST_LINUX_ARM64"],
  },
  { platform: "win32", arch: "x64", folder: "win-unpacked", given: env["ELECTRON_DIST_WINDOWS"] },
];

interface Made {
  program: PackedProgram;
  /** The folder first, then archives and installers. */
  files: string[];
  standIn: boolean;
}

const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { version: string };

async function packageFor({ platform, arch, folder: name, given }: Wanted): Promise<Made> {
  const target = platform === "linux" ? Platform.LINUX : Platform.WINDOWS;
  const real = given !== undefined || values.real === true;
  // Where none is named, electron-builder fetches its own.
  const electronDist = given ?? (real ? undefined : await makeStandInDist(platform));
  const config = {
    extends: "electron-builder.yml",
    directories: { output },
    ...(electronDist === undefined ? {} : { electronDist }),
  };
  const [folder, machine] = [join(output, name), arch === "x64" ? Arch.x64 : Arch.arm64];
  await build({ projectDir: root, targets: target.createTarget("dir", machine), config, publish: "never" });
  // After the fuses and the icon: the program's own file is as it is handed out.
  writeFileList(folder, version);
  const portable = await makePortable(folder, platform, arch, version, output);
  const installers = !real
    ? []
    : await build({
        projectDir: root,
        prepackaged: folder,
        targets: target.createTarget([platform === "linux" ? "deb" : "nsis"], machine),
        config,
        publish: "never",
      });
  const executable = join(folder, platform === "linux" ? "project-ledger" : "项目绩效台账.exe");
  const program = { folder, executable, platform, arch };
  return { program, files: [folder, portable, ...installers], standIn: isStandIn(program) };
}

const made: Made[] = [];
for (const wanted of WANTED)
  if (all || (wanted.platform === "linux" ? values.linux === true : values.windows === true))
    made.push(await packageFor(wanted));

const archives = made.flatMap(({ files }) => files).filter((file) => statSync(file).isFile());
// In the format that sha256sum -c and certutil's readers know.
writeFileSync(
  join(output, "校验.txt"),
  archives.map((file) => `${sha256Of(readFileSync(file))}  ${basename(file)}\n`).join(""),
);
for (const { files, standIn } of made) {
  for (const file of files) {
    const size = statSync(file).isFile() ? ` ${(statSync(file).size / 1024 / 1024).toFixed(1)} MB` : "";
    const kind = standIn ? "（内含替身而非真正的 Electron，只供检查，不可分发）" : "";
    process.stdout.write(`${file}${size}${kind}\n`);
  }
}

const findings = [];
for (const { program } of made) findings.push(...(await checkProgram(program)));
writeFileSync(join(output, "检查.txt"), saidFindings(findings));
process.stdout.write(`\n${saidFindings(findings)}`);
if (findings.some(({ state }) => state === "没有通过")) process.exitCode = 1;
