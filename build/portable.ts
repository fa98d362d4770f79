/**
 * 便携版: a program's folder as one archive for the stick. It is unpacked anywhere, keeps its data beside itself and knows by
 * its list of files whether it was unpacked whole. Zip for Windows, tar.gz for Linux (it keeps who may be executed).
 */
import { execFileSync } from "node:child_process";
import { cpSync, createWriteStream, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";

import { ZipFile } from "yazl";

import { PORTABLE_MARK } from "../electron/installation/portable.ts";
import { filesBelow } from "./file-list.ts";

const PROGRAM_FOLDER = "项目绩效台账";
/** The same content gives the same bytes. */
const FIXED_TIME = new Date(Date.UTC(2026, 0, 1));

const MARK_TEXT = [
  "这是便携版：程序、台账和备份都在这个文件夹里，整个文件夹可以放在 U 盘或 D 盘上。",
  "这个文件请不要删除；删除后程序会把数据存到电脑的用户文件夹里。",
  "升级：退出程序，把新版压缩包里的文件解压到这个文件夹，覆盖旧文件。“数据”文件夹不会被动到。",
  "",
].join("\r\n");

async function writeZip(folder: string, file: string): Promise<void> {
  const zip = new ZipFile();
  const options = { mtime: FIXED_TIME, mode: 0o100644 };
  zip.addBuffer(Buffer.from(MARK_TEXT), `${PROGRAM_FOLDER}/${PORTABLE_MARK}`, options);
  for (const path of filesBelow(folder))
    zip.addFile(join(folder, path), `${PROGRAM_FOLDER}/${path}`, options);
  zip.end();
  await pipeline(zip.outputStream, createWriteStream(file));
}

function writeTar(folder: string, file: string): void {
  const stage = mkdtempSync(join(tmpdir(), "portable-"));
  try {
    cpSync(folder, join(stage, PROGRAM_FOLDER), { recursive: true });
    writeFileSync(join(stage, PROGRAM_FOLDER, PORTABLE_MARK), MARK_TEXT);
    const same = [
      "--sort=name",
      `--mtime=@${FIXED_TIME.getTime() / 1000}`,
      "--owner=0",
      "--group=0",
      "--numeric-owner",
    ];
    execFileSync("tar", [
      ...same,
      "--use-compress-program=gzip -n",
      "-cf",
      file,
      "-C",
      stage,
      PROGRAM_FOLDER,
    ]);
  } finally {
    rmSync(stage, { recursive: true, force: true });
  }
}

/** Returns the archive's file. @param folder the program's folder as electron-builder laid it out. */
export async function makePortable(
  folder: string,
  platform: "linux" | "win32",
  arch: string,
  version: string,
  output: string,
): Promise<string> {
  const name = `${PROGRAM_FOLDER}-${version}-便携版-${platform === "win32" ? "win" : "linux"}-${arch}`;
  const file = join(output, platform === "win32" ? `${name}.zip` : `${name}.tar.gz`);
  if (platform === "win32") await writeZip(folder, file);
  else writeTar(folder, file);
  return file;
}
