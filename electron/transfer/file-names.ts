/** Names of files she hands in: short, readable, and carried by Windows, FAT and the finance system alike. */

/** A 50-byte field in the finance system is about 16 Chinese characters (DOMAIN §2.4). */
export const SHORT_NAME_BYTES = 50;

const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)$/i;

/** A part of a file name: no signs Windows refuses, no spaces, no leading or trailing dots. */
export function safeNamePart(text: string): string {
  const cleaned = [...text.normalize("NFC")]
    .filter(
      (character) =>
        character > "\u001f" &&
        !/[\\/:*?"<>|\s\u007f-\u009f\u200b-\u200f\u202a-\u202e\ufeff]/u.test(character),
    )
    .join("")
    .replace(/^\.+|\.+$/g, "");
  return RESERVED.test(cleaned) ? `${cleaned}_` : cleaned;
}

function cutToBytes(text: string, bytes: number): string {
  let size = 0;
  let result = "";
  for (const character of text) {
    size += Buffer.byteLength(character);
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
  const room = SHORT_NAME_BYTES - Buffer.byteLength(head) - Buffer.byteLength(tail);
  const name = cutToBytes(bare === "" ? "项目" : bare, Math.max(room, 6));
  return `${head}${name}${tail}`;
}
