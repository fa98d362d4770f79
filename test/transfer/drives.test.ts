import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { folderAsDrive } from "../../electron/transfer/drives/index.ts";
import { linuxDrives } from "../../electron/transfer/drives/linux.ts";
import { readDriveRows } from "../../electron/transfer/drives/windows.ts";
import { FAT32_LARGEST, placeNotes, sizeText, takes } from "../../shared/transfer/index.ts";

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "系统 "));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const octal = (text: string): string => text.replaceAll(" ", "\\040");

/** A system with a hard disk, a stick, a USB hard disk and a DVD, as the kernel and udev tell of them. */
function plugIn(): { stick: string; disk: string } {
  const stick = join(root, "media", "报送 U盘");
  const disk = join(root, "media", "移动硬盘");
  for (const folder of [stick, disk]) mkdirSync(folder, { recursive: true });
  mkdirSync(join(root, "proc"));
  writeFileSync(
    join(root, "proc/mounts"),
    [
      "/dev/sda1 / ext4 rw,relatime 0 0",
      `/dev/sdb1 ${octal(stick)} vfat ro,nosuid,nodev,relatime 0 0`,
      `/dev/sdc1 ${octal(disk)} exfat rw,nosuid 0 0`,
      "/dev/sr0 /media/cdrom iso9660 ro 0 0",
      "tmpfs /run tmpfs rw 0 0",
      "",
    ].join("\n"),
  );
  const devices = [
    ["sda", "pci0000:00/ata1", "0"],
    ["sdb", "pci0000:00/mmc", "1"],
    ["sdc", "pci0000:00/usb2/2-1", "0"],
    ["sr0", "pci0000:00/ata2", "1"],
  ] as const;
  mkdirSync(join(root, "sys/class/block"), { recursive: true });
  for (const [name, bus, removable] of devices) {
    const place = join(root, "sys/devices", bus, "block", name);
    mkdirSync(join(place, `${name}1`), { recursive: true });
    writeFileSync(join(place, "removable"), `${removable}\n`);
    symlinkSync(place, join(root, "sys/class/block", name));
    symlinkSync(join(place, `${name}1`), join(root, "sys/class/block", `${name}1`));
  }
  mkdirSync(join(root, "dev/disk/by-label"), { recursive: true });
  symlinkSync("../../sdb1", join(root, "dev/disk/by-label", "\\xe6\\x8a\\xa5\\xe9\\x80\\x81"));
  return { stick, disk };
}

describe("drives that can be pulled out, on Linux", () => {
  it("are told from the disk inside, with name, file system, space and write protection", async () => {
    const { stick, disk } = plugIn();
    const drives = await linuxDrives(root);
    expect(drives).toMatchObject([
      { name: "报送", path: stick, fileSystem: "FAT32", readOnly: true },
      { name: "移动硬盘", path: disk, fileSystem: "exFAT", readOnly: false },
    ]);
    for (const { free, total } of drives) {
      expect(free).toBeGreaterThan(0);
      expect(total).toBeGreaterThanOrEqual(free!);
    }
  });

  it("are none on a system that tells of none", async () => {
    mkdirSync(join(root, "proc"));
    writeFileSync(join(root, "proc/mounts"), "/dev/sda1 / ext4 rw 0 0\n");
    expect(await linuxDrives(root)).toEqual([]);
  });
});

describe("drives that can be pulled out, as Windows PowerShell tells of them", () => {
  it("are read with letters, names and sizes; a reader without a card is none", () => {
    const output =
      '\ufeff[{"letter":"E:","name":"报送","fileSystem":"FAT32","size":"8010072064","free":"1200000000","readOnly":false},' +
      '{"letter":"F:","name":"","fileSystem":"NTFS","size":"1000202039296","free":"5","readOnly":true},' +
      '{"letter":"G:","name":"","fileSystem":"","size":"","free":"","readOnly":false}]\r\n';
    expect(readDriveRows(output)).toEqual([
      {
        name: "报送",
        path: "E:\\",
        fileSystem: "FAT32",
        total: 8_010_072_064,
        free: 1_200_000_000,
        readOnly: false,
      },
      { name: "U盘", path: "F:\\", fileSystem: "NTFS", total: 1_000_202_039_296, free: 5, readOnly: true },
    ]);
  });

  it("are none where nothing is plugged in, and an answer in another form is no answer", () => {
    expect(readDriveRows("[]")).toEqual([]);
    expect(readDriveRows("")).toEqual([]);
    expect(() => readDriveRows('{"letter":"E:"}')).toThrow();
  });
});

describe("a chosen folder", () => {
  it("is a place with the space of its disk", async () => {
    const place = await folderAsDrive(root);
    expect(place).toMatchObject({ path: root, readOnly: false });
    expect(place.free).toBeGreaterThan(0);
  });

  it("that is gone is named as gone", async () => {
    await expect(folderAsDrive(join(root, "拔了"))).rejects.toMatchObject({ code: "target.gone" });
  });
});

describe("what is said of a place before anything is written", () => {
  const stick = { fileSystem: "FAT32", free: 2e9, total: 8e9, readOnly: false };

  it("is nothing where all is well", () => {
    expect(placeNotes(stick, 1e6)).toEqual([]);
  });

  it.each([
    ["read-only", { ...stick, readOnly: true }, 1e6, "refused", "写保护"],
    ["too full for it", { ...stick, free: 1e5 }, 1e6, "refused", "空间不足"],
    ["nearly full", { ...stick, free: 6e7 }, 1e6, "warning", "快满了"],
    ["of FAT32 for a file of 4 GB", { ...stick, free: 7e9 }, FAT32_LARGEST + 1, "refused", "4 GB"],
  ] as const)("is a sentence where it is %s", (_, facts, needed, tone, words) => {
    const notes = placeNotes(facts, needed);
    expect(notes.map((note) => note.tone)).toContain(tone);
    expect(notes.map(({ sentence }) => sentence).join("")).toContain(words);
    expect(takes(facts, needed)).toBe(tone !== "refused");
  });

  it("names sizes as Windows does", () => {
    expect([0, 1500, 5 * 1024 ** 2, 20 * 1024 ** 2, 1.5 * 1024 ** 3].map(sizeText)).toEqual([
      "1 KB",
      "1 KB",
      "5.0 MB",
      "20 MB",
      "1.5 GB",
    ]);
  });
});
