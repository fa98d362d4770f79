/** Names of files she hands in: short, readable, and carried by Windows, FAT and the finance system alike. */

/** A 50-byte field in the finance system is about 16 Chinese characters (DOMAIN §2.4). */
export const SHORT_NAME_BYTES = 50;

/** Longest name that NTFS, FAT32 and exFAT carry, in UTF-16 units, less room for the mark of a file being written. */
const LONGEST_NAME = 230;

const RESERVED = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])$/i;
const FORBIDDEN = /[\\/:*?"<>|]/u;
/** Controls, spaces, halves of characters and the signs that are not seen: carried or not, nobody can type them again. */
const UNSEEN = /[\s\p{Cc}\p{Cs}\u200b-\u200f\u202a-\u202e\ufeff]/u;

/** Bytes of a text in UTF-8. */
export function utf8Length(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const point = character.codePointAt(0)!;
    bytes += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
  }
  return bytes;
}

/** A part of a file name: no signs Windows refuses, no spaces, no leading or trailing dots. */
export function safeNamePart(text: string): string {
  const cleaned = [...text.normalize("NFC")]
    .filter((character) => character > "\u001f" && !FORBIDDEN.test(character) && !UNSEEN.test(character))
    .join("")
    .replace(/^\.+|\.+$/g, "");
  // Windows means the device whatever stands behind a point: aux.docx.zip too.
  const [first = "", ...rest] = cleaned.split(".");
  return RESERVED.test(first) ? [`${first}_`, ...rest].join(".") : cleaned;
}

function cutToBytes(text: string, bytes: number): string {
  let size = 0;
  let result = "";
  for (const character of text) {
    size += utf8Length(character);
    if (size > bytes) break;
    result += character;
  }
  return result;
}

/** 2022党员教育活动经费_绩效目标表.xlsx; the project's name is shortened so that the whole fits `SHORT_NAME_BYTES`. */
export function documentFileName(
  year: number | null,
  projectName: string,
  kind: string,
  extension: string,
): string {
  const tail = `_${kind}.${extension}`;
  const head = year === null ? "" : String(year);
  const bare = safeNamePart(projectName).replace(new RegExp(`^${head}年?(度)?`), "");
  const room = SHORT_NAME_BYTES - utf8Length(head) - utf8Length(tail);
  const name = cutToBytes(bare === "" ? "项目" : bare, Math.max(room, 6));
  return `${head}${name}${tail}`;
}

/** Each name once, without regard to case (as Windows and FAT compare them): a later one gets a number before its ending. */
export function distinctNames(names: readonly string[]): string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    const [stem, ending] = splitName(name);
    let candidate = name;
    for (let number = 2; taken.has(candidate.toLowerCase()); number += 1)
      candidate = `${stem}(${number})${ending}`;
    taken.add(candidate.toLowerCase());
    return candidate;
  });
}

function splitName(name: string): [stem: string, ending: string] {
  const dot = name.lastIndexOf(".");
  return dot <= 0 ? [name, ""] : [name.slice(0, dot), name.slice(dot)];
}

export interface NameReview {
  /** refused: cannot be carried; long: can, but the finance system may cut it; fine. */
  verdict: "refused" | "long" | "fine";
  /** For her; empty where the name is fine. */
  sentence: string;
  /** A name that is fine; the name itself where it is. */
  proposal: string;
}

function refusal(name: string, stem: string): string | null {
  const sign = FORBIDDEN.exec(name)?.[0];
  if (stem.trim() === "") return "文件名不能是空的。";
  if (sign !== undefined) return `文件名里不能有“${sign}”，Windows 和 U 盘存不下这样的名字。`;
  if (/\p{Cc}/u.test(name)) return "文件名里有看不见的控制字符，Windows 和 U 盘存不下这样的名字。";
  if (/[ .]$/u.test(name)) return "文件名不能以空格或句点结尾，Windows 会自动去掉，再找就找不到了。";
  if (RESERVED.test(stem.split(".")[0]!.trim())) return `“${stem}”是 Windows 的设备名，不能用作文件名。`;
  return name.length > LONGEST_NAME ? "文件名太长，Windows 和 U 盘存不下。" : null;
}

/** Whether Windows, FAT and the finance system carry a name, and which better one would be. */
export function reviewFileName(name: string): NameReview {
  const [stem, ending] = splitName(name.normalize("NFC"));
  const sentence = refusal(name, stem);
  const room = SHORT_NAME_BYTES - utf8Length(ending);
  const safe = safeNamePart(stem);
  const proposal = `${cutToBytes(safe === "" ? "项目" : safe, room)}${safeNamePart(ending) === "" ? "" : `.${safeNamePart(ending)}`}`;
  if (sentence !== null) return { verdict: "refused", sentence, proposal };
  const bytes = utf8Length(name);
  if (bytes > SHORT_NAME_BYTES) {
    return {
      verdict: "long",
      sentence: `文件名 ${bytes} 字节，超过 ${SHORT_NAME_BYTES} 字节（约 16 个汉字），一体化系统上传附件时可能被截断。`,
      proposal,
    };
  }
  return { verdict: "fine", sentence: "", proposal: name };
}
