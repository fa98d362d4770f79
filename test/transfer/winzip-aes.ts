/**
 * An independent reader of AES-256 zip entries, after WinZip's specification (AE-1 and AE-2): PBKDF2-SHA1 of 1,000 rounds, AES-CTR
 * that counts from 1 in little endian, HMAC-SHA1 cut to 10 bytes. Node's own cryptography, none of the library's code.
 */
import { createCipheriv, createHmac, pbkdf2Sync } from "node:crypto";
import { inflateRawSync } from "node:zlib";

import yauzl from "yauzl";

const ROUNDS = 1_000;
const KEY = 32;
const SALT = 16;
const CHECK = 2;
const CODE = 10;
const BLOCK = 16;

function decrypt(data: Buffer, key: Buffer): Buffer {
  const plain = Buffer.alloc(data.length);
  const aes = createCipheriv("aes-256-ecb", key, null).setAutoPadding(false);
  const counter = Buffer.alloc(BLOCK);
  for (let at = 0, number = 1; at < data.length; at += BLOCK, number += 1) {
    counter.writeUInt32LE(number);
    const stream = aes.update(counter);
    for (let index = at; index < Math.min(at + BLOCK, data.length); index += 1)
      plain[index] = data[index]! ^ stream[index - at]!;
  }
  return plain;
}

/** The content of the archive's first entry; null for a wrong password. */
export async function readFirstEntry(archive: Uint8Array, password: string): Promise<Buffer | null> {
  const zip = await yauzl.fromBufferPromise(Buffer.from(archive), { lazyEntries: true });
  for await (const entry of zip.eachEntry()) {
    const field = entry.extraFields.find(({ id }) => id === 0x9901)!.data;
    if (entry.compressionMethod !== 99 || field.readUInt8(4) !== 3) throw new Error("not AES-256");
    const { fileDataStart } = await zip.readLocalFileHeaderPromise(entry, { minimal: true });
    const stored = Buffer.from(archive).subarray(fileDataStart, fileDataStart + entry.compressedSize);
    const keys = pbkdf2Sync(password, stored.subarray(0, SALT), ROUNDS, 2 * KEY + CHECK, "sha1");
    if (!keys.subarray(2 * KEY).equals(stored.subarray(SALT, SALT + CHECK))) return null;
    const data = stored.subarray(SALT + CHECK, stored.length - CODE);
    const code = createHmac("sha1", keys.subarray(KEY, 2 * KEY))
      .update(data)
      .digest()
      .subarray(0, CODE);
    if (!code.equals(stored.subarray(stored.length - CODE))) throw new Error("changed");
    const plain = decrypt(data, keys.subarray(0, KEY));
    return field.readUInt16LE(5) === 8 ? inflateRawSync(plain) : plain;
  }
  throw new Error("empty archive");
}
