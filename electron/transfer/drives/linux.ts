/** Removable drives on Linux: what is mounted, of which the kernel says that it can be pulled out. */
import { readdir, readFile, readlink, realpath, statfs } from "node:fs/promises";
import { basename, dirname, join } from "node:path";

import type { Drive } from "./drive.ts";

/** The name under which people know a file system. */
const FILE_SYSTEM: Readonly<Record<string, string>> = {
  vfat: "FAT32",
  exfat: "exFAT",
  ntfs: "NTFS",
  ntfs3: "NTFS",
  fuseblk: "NTFS",
};

interface Mount {
  device: string;
  path: string;
  type: string;
  readOnly: boolean;
}

/** /proc/mounts writes blanks and backslashes as three octal digits. */
const plain = (field: string): string =>
  field.replace(/\\([0-7]{3})/g, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 8)));

function readMounts(text: string): Mount[] {
  return text
    .split("\n")
    .map((line) => line.split(" "))
    .filter(([device]) => device?.startsWith("/dev/") === true)
    .map(([device, path, type, options]) => ({
      device: plain(device!),
      path: Buffer.from(plain(path!), "latin1").toString("utf8"),
      type: type!,
      readOnly: options!.split(",").includes("ro"),
    }));
}

/** A partition lies below its disk in /sys; sticks say removable, USB hard disks hang on a usb bus. */
async function isRemovable(device: string, root: string): Promise<boolean> {
  try {
    const place = await realpath(join(root, "sys/class/block", basename(device)));
    if (place.includes("/usb")) return true;
    for (const folder of [place, dirname(place)]) {
      const removable = await readFile(join(folder, "removable"), "utf8").catch(() => "0");
      if (removable.trim() === "1") return true;
    }
    return false;
  } catch {
    return false;
  }
}

/** udev's names of volumes: links to their devices, with bytes it does not allow as \x20. */
async function labels(root: string): Promise<Map<string, string>> {
  const folder = join(root, "dev/disk/by-label");
  const found = new Map<string, string>();
  for (const name of await readdir(folder).catch(() => [])) {
    const target = await readlink(join(folder, name)).catch(() => "");
    const bytes = name.replace(/\\x([0-9a-f]{2})/gi, (_, digits: string) =>
      String.fromCharCode(Number.parseInt(digits, 16)),
    );
    const isEscaped = bytes !== name && /[\u0080-\u00ff]/.test(bytes);
    found.set(basename(target), isEscaped ? Buffer.from(bytes, "latin1").toString("utf8") : bytes);
  }
  return found;
}

/** @param root of the system's own files; a test gives a tree of its own. */
export async function linuxDrives(root = "/"): Promise<Drive[]> {
  const mounts = readMounts(await readFile(join(root, "proc/mounts"), "latin1"));
  const names = await labels(root);
  const drives: Drive[] = [];
  for (const { device, path, type, readOnly } of mounts) {
    if (type === "iso9660" || !(await isRemovable(device, root))) continue;
    const sizes = await statfs(path).catch(() => null);
    drives.push({
      name: names.get(basename(device)) ?? basename(path),
      path,
      fileSystem: FILE_SYSTEM[type] ?? type,
      free: sizes === null ? null : sizes.bavail * sizes.bsize,
      total: sizes === null ? null : sizes.blocks * sizes.bsize,
      readOnly,
    });
  }
  // A drive that is mounted twice is one drive.
  return drives.filter((drive, index) => drives.findIndex(({ path }) => path === drive.path) === index);
}
