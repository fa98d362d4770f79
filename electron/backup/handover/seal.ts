/**
 * A file under a password: AES-256-GCM over its bytes, the key made by scrypt. The beginning (mark, costs, salt, nonce) is
 * authenticated too, and the tag stands at the end; so a wrong password and a changed byte look alike, and both are refused.
 */
import { createCipheriv, createDecipheriv, createHash, randomBytes, scrypt } from "node:crypto";
import { createReadStream, createWriteStream } from "node:fs";
import { open, rename, rm } from "node:fs/promises";
import { PassThrough } from "node:stream";
import { pipeline } from "node:stream/promises";

const MARK = Buffer.from("LEDGER-SEALED-1\n", "latin1");
/** 2^17 × 8 × 128 bytes = 128 MB for a try (OWASP's recommendation for scrypt). */
const COST = 17;
/** A cost from a file may not ask for all of the memory. */
const [LEAST_COST, MOST_COST] = [10, 18];
const [SALT, NONCE, TAG] = [16, 12, 16];
const HEAD = MARK.length + 1 + SALT + NONCE;

/** Wrong password, or not the bytes that were sealed. */
export class SealError extends Error {
  override readonly name = "SealError";
}

function keyOf(password: string, salt: Buffer, cost: number): Promise<Buffer> {
  const costs = { N: 2 ** cost, r: 8, p: 1, maxmem: 256 * 8 * 2 ** cost };
  return new Promise((resolve, reject) => {
    scrypt(password.normalize("NFKC"), salt, 32, costs, (error, key) => {
      if (error === null) resolve(key);
      else reject(error);
    });
  });
}

async function headOf(file: string): Promise<{ head: Buffer; size: number }> {
  const handle = await open(file);
  try {
    const head = Buffer.alloc(HEAD);
    await handle.read(head, 0, HEAD, 0);
    return { head, size: (await handle.stat()).size };
  } finally {
    await handle.close();
  }
}

const isOurs = (head: Buffer, size: number): boolean =>
  size >= HEAD + TAG && head.subarray(0, MARK.length).equals(MARK);

/** Whether a file is one under a password. */
export async function isSealed(file: string): Promise<boolean> {
  const { head, size } = await headOf(file);
  return isOurs(head, size);
}

/** Gives the opened bytes to `sink`. @returns their SHA-256 @throws SealError; what `sink` has is then worth nothing */
async function unsealInto(file: string, password: string, sink: NodeJS.WritableStream): Promise<string> {
  const { head, size } = await headOf(file);
  const cost = head[MARK.length]!;
  if (!isOurs(head, size) || cost < LEAST_COST || cost > MOST_COST) throw new SealError();
  const salt = head.subarray(MARK.length + 1, MARK.length + 1 + SALT);
  const key = await keyOf(password, salt, cost);
  const tagAt = size - TAG;
  const handle = await open(file);
  const tag = Buffer.alloc(TAG);
  try {
    await handle.read(tag, 0, TAG, tagAt);
  } finally {
    await handle.close();
  }
  const decipher = createDecipheriv("aes-256-gcm", key, head.subarray(HEAD - NONCE), { authTagLength: TAG });
  decipher.setAAD(head).setAuthTag(tag);
  const hash = createHash("sha256");
  const opened = async function* (source: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    for await (const chunk of source) {
      const plain = decipher.update(chunk);
      hash.update(plain);
      yield plain;
    }
    try {
      decipher.final();
    } catch (error) {
      throw new SealError("not the sealed bytes, or another password", { cause: error });
    }
  };
  const body = tagAt > HEAD ? createReadStream(file, { start: HEAD, end: tagAt - 1 }) : PassThrough.from([]);
  await pipeline(body, opened, sink);
  return hash.digest("hex");
}

/** Seals `from` as `to`; the sealed file is opened again and compared before it counts. Errors of the disk as they come. */
export async function sealFile(from: string, to: string, password: string): Promise<void> {
  const salt = randomBytes(SALT);
  const nonce = randomBytes(NONCE);
  const head = Buffer.concat([MARK, Buffer.from([COST]), salt, nonce]);
  const cipher = createCipheriv("aes-256-gcm", await keyOf(password, salt, COST), nonce, {
    authTagLength: TAG,
  });
  cipher.setAAD(head);
  const hash = createHash("sha256");
  const sealed = async function* (source: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    yield head;
    for await (const chunk of source) {
      hash.update(chunk);
      yield cipher.update(chunk);
    }
    cipher.final();
    yield cipher.getAuthTag();
  };
  try {
    await pipeline(createReadStream(from), sealed, createWriteStream(to, { flush: true }));
    const back = await unsealInto(to, password, new PassThrough().resume());
    if (back !== hash.digest("hex")) throw new SealError("the copy does not open");
  } catch (error) {
    await rm(to, { force: true }).catch(() => undefined);
    throw error;
  }
}

/** A few bytes under a password, in the same form as a file. */
export async function sealBytes(bytes: Buffer, password: string): Promise<Buffer> {
  const [salt, nonce] = [randomBytes(SALT), randomBytes(NONCE)];
  const head = Buffer.concat([MARK, Buffer.from([COST]), salt, nonce]);
  const key = await keyOf(password, salt, COST);
  const cipher = createCipheriv("aes-256-gcm", key, nonce, { authTagLength: TAG }).setAAD(head);
  return Buffer.concat([head, cipher.update(bytes), cipher.final(), cipher.getAuthTag()]);
}

/** @throws SealError */
export async function openBytes(sealed: Buffer, password: string): Promise<Buffer> {
  const [head, tagAt] = [sealed.subarray(0, HEAD), sealed.length - TAG];
  const cost = head[MARK.length] ?? 0;
  if (!isOurs(head, sealed.length) || cost < LEAST_COST || cost > MOST_COST) throw new SealError();
  const salt = head.subarray(MARK.length + 1, MARK.length + 1 + SALT);
  const key = await keyOf(password, salt, cost);
  const decipher = createDecipheriv("aes-256-gcm", key, head.subarray(HEAD - NONCE), { authTagLength: TAG });
  decipher.setAAD(head).setAuthTag(sealed.subarray(tagAt));
  try {
    return Buffer.concat([decipher.update(sealed.subarray(HEAD, tagAt)), decipher.final()]);
  } catch (error) {
    throw new SealError("not the sealed bytes, or another password", { cause: error });
  }
}

/** Opens `from` as `to`, which comes into being only once all of it was authenticated. @throws SealError */
export async function unsealFile(from: string, to: string, password: string): Promise<void> {
  const part = `${to}.part`;
  try {
    await unsealInto(from, password, createWriteStream(part, { flush: true }));
    await rename(part, to);
  } catch (error) {
    await rm(part, { force: true }).catch(() => undefined);
    throw error;
  }
}
