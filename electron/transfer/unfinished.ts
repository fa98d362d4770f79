/**
 * The name of a file while it is being written: it carries the hash of what it will be, so that a file left behind by an
 * interrupted writing can be told whole or half when the stick comes back.
 */

const MARK = /^~([0-9a-f]{16})~(.+)$/u;
const HASH_DIGITS = 16;
/** ext4 carries 255 bytes of a name. */
const LONGEST_BYTES = 250;

/** ~0123456789abcdef~2027党员教育_项目包.zip; the name's middle is cut where the whole would be too long. */
export function unfinishedName(name: string, sha256: string): string {
  const head = `~${sha256.slice(0, HASH_DIGITS)}~`;
  let room = LONGEST_BYTES - head.length;
  if (Buffer.byteLength(name) <= room) return head + name;
  const dot = name.lastIndexOf(".");
  const ending = dot > 0 && name.length - dot <= 10 ? name.slice(dot) : "";
  room -= Buffer.byteLength(ending);
  let stem = "";
  for (const character of name) {
    room -= Buffer.byteLength(character);
    if (room < 0) break;
    stem += character;
  }
  return head + stem + ending;
}

/** The name it was to have and the beginning of its hash; null for any other file. */
export function readUnfinishedName(file: string): { name: string; hashStart: string } | null {
  const match = MARK.exec(file);
  return match === null ? null : { hashStart: match[1]!, name: match[2]! };
}

/** A folder of many files that is not finished yet begins with this. */
export const UNFINISHED_FOLDER = "~未完成-";
