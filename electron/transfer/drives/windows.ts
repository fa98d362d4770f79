/**
 * Removable drives on Windows. Node tells no volume's name nor its file system; Windows PowerShell, which every Windows 10 and 11
 * has, does. Where it may not run, the letters that answer are all that is known.
 */
import { execFile } from "node:child_process";
import { statfs } from "node:fs/promises";
import { promisify } from "node:util";

import * as z from "zod/mini";

import type { Drive } from "./drive.ts";

const PATIENCE_MS = 10_000;

/** Sticks (type 2), and disks that hang on USB; sizes as text, since they pass what JSON readers take for whole numbers. */
const SCRIPT = `
$ErrorActionPreference = 'SilentlyContinue'
[Console]::OutputEncoding = [Text.Encoding]::UTF8
$usb = @(Get-CimInstance Win32_DiskDrive -Filter "InterfaceType='USB'" |
  Get-CimAssociatedInstance -ResultClassName Win32_DiskPartition |
  Get-CimAssociatedInstance -ResultClassName Win32_LogicalDisk | ForEach-Object { $_.DeviceID })
$rows = @(Get-CimInstance Win32_LogicalDisk | Where-Object { $_.DriveType -eq 2 -or $usb -contains $_.DeviceID } | ForEach-Object {
  $part = Get-Partition -DriveLetter $_.DeviceID.Substring(0, 1)
  @{ letter = $_.DeviceID; name = "$($_.VolumeName)"; fileSystem = "$($_.FileSystem)"; size = "$($_.Size)"; free = "$($_.FreeSpace)"
     readOnly = [bool]($part.IsReadOnly -or (Get-Disk -Number $part.DiskNumber).IsReadOnly) }
})
ConvertTo-Json -Compress -InputObject $rows
`;

const rowsSchema = z.array(
  z.object({
    letter: z.string().check(z.regex(/^[A-Z]:$/)),
    name: z.string(),
    fileSystem: z.string(),
    size: z.string().check(z.regex(/^\d*$/)),
    free: z.string().check(z.regex(/^\d*$/)),
    readOnly: z.boolean(),
  }),
);

const bytesOf = (text: string): number | null => (text === "" ? null : Number(text));

/** What the script wrote, read; a reader without a card in it has no size and is left out. */
export function readDriveRows(output: string): Drive[] {
  const rows = rowsSchema.parse(JSON.parse(output.replace(/^\ufeff/, "").trim() || "[]"));
  return rows
    .filter(({ size }) => size !== "" && size !== "0")
    .map(({ letter, name, fileSystem, size, free, readOnly }) => ({
      name: name === "" ? "U盘" : name,
      path: `${letter}\\`,
      fileSystem,
      free: bytesOf(free),
      total: bytesOf(size),
      readOnly,
    }));
}

/** Letters from D: on that answer; which of them can be pulled out is not known. */
async function answeringLetters(): Promise<Drive[]> {
  const letters = [..."DEFGHIJKLMNOPQRSTUVWXYZ"];
  const found = await Promise.all(
    letters.map(async (letter): Promise<Drive[]> => {
      const path = `${letter}:\\`;
      const sizes = await statfs(path).catch(() => null);
      if (sizes === null) return [];
      const [free, total] = [sizes.bavail * sizes.bsize, sizes.blocks * sizes.bsize];
      return [{ name: "磁盘", path, fileSystem: "", free, total, readOnly: false }];
    }),
  );
  return found.flat();
}

export async function windowsDrives(): Promise<Drive[]> {
  const encoded = Buffer.from(SCRIPT, "utf16le").toString("base64");
  try {
    const { stdout } = await promisify(execFile)(
      "powershell.exe",
      ["-NoProfile", "-NonInteractive", "-EncodedCommand", encoded],
      { timeout: PATIENCE_MS, windowsHide: true, encoding: "utf8" },
    );
    return readDriveRows(stdout);
  } catch {
    return answeringLetters();
  }
}
