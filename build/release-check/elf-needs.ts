/** What a Linux library asks of the machine it is loaded on, read from its bytes. */
import { readFileSync } from "node:fs";

/** e_machine of an ELF file (System V ABI). */
const MACHINES: Readonly<Record<number, string>> = { 0x3e: "x64", 0xb7: "arm64" };
const MACHINE_AT = 18;

export interface ElfNeeds {
  /** null for a file that is no ELF, or of a machine that we do not build for. */
  arch: string | null;
  /** The newest symbols it was linked with: it is loaded where the system has at least these. */
  glibc: string;
  glibcxx: string;
}

const byParts = (a: string, b: string): number => {
  const [left, right] = [a, b].map((version) => version.split(".").map(Number));
  const at = left!.findIndex((part, index) => part !== right![index]);
  return at === -1 ? left!.length - right!.length : left![at]! - (right![at] ?? -1);
};

/** Versions stand in the table of dynamic strings, each ended by a zero byte. */
function newest(text: string, name: string): string {
  const found = text.matchAll(new RegExp(`(?<=\\0)${name}_(\\d+(?:\\.\\d+)*)(?=\\0)`, "g"));
  return (
    [...found]
      .map(([, version]) => version!)
      .toSorted(byParts)
      .at(-1) ?? ""
  );
}

export function elfNeeds(file: string): ElfNeeds {
  const bytes = readFileSync(file);
  const isElf = bytes.subarray(0, 4).equals(Buffer.from([0x7f, 0x45, 0x4c, 0x46]));
  const text = bytes.toString("latin1");
  return {
    arch: isElf ? (MACHINES[bytes.readUInt16LE(MACHINE_AT)] ?? null) : null,
    glibc: newest(text, "GLIBC"),
    glibcxx: newest(text, "GLIBCXX"),
  };
}
