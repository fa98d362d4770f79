/**
 * One sealed file: AES-256-GCM over a note and the file's bytes, the key agreed between a pair made for this file alone (X25519)
 * and the public half of the office's. Its head carries what the password opens, so that the file and the password are enough.
 */
import {
  createCipheriv,
  createDecipheriv,
  createHash,
  diffieHellman,
  generateKeyPairSync,
  hkdfSync,
  randomBytes,
  type DecipherGCM,
  type KeyObject,
} from "node:crypto";
import { closeSync, fsyncSync, openSync, readSync, rmSync, statSync, writeSync } from "node:fs";
import * as z from "zod/mini";

import { SealError } from "../handover/seal.ts";
import type { Pace } from "../pace.ts";
import { publicKeyOf, sealKeySchema, type SealKey } from "./key.ts";

const MARK = Buffer.from("LEDGER-SEALED-2\n", "latin1");
const [NONCE, TAG, LENGTH] = [12, 16, 4];
const LONGEST_HEAD = 8_192;
const LONGEST_NOTE = 64 * 2 ** 20;
const PIECE = 2 ** 18;
const PIECES_PER_FLUSH = 4;

const headSchema = z.extend(z.pick(sealKeySchema, { publicKey: true, sealedPrivate: true }), {
  /** The public half of this file's own pair. */
  own: z.base64().check(z.maxLength(200)),
  nonce: z.base64().check(z.length(16)),
});
export type SealedHead = z.infer<typeof headSchema>;

function contentKey(secret: Buffer, { own, publicKey }: SealedHead): Buffer {
  const salt = Buffer.concat([Buffer.from(own, "base64"), Buffer.from(publicKey, "base64")]);
  return Buffer.from(hkdfSync("sha256", secret, salt, "ledger sealed backup", 32));
}

const lengthOf = (bytes: Buffer): Buffer => {
  const length = Buffer.alloc(LENGTH);
  length.writeUInt32BE(bytes.length);
  return length;
};

function* piecesOf(file: string, from: number, to: number): Generator<Buffer> {
  const descriptor = openSync(file, "r");
  try {
    for (let at = from; at < to;) {
      const piece = Buffer.alloc(Math.min(PIECE, to - at));
      const read = readSync(descriptor, piece, 0, piece.length, at);
      if (read === 0) return;
      yield piece.subarray(0, read);
      at += read;
    }
  } finally {
    closeSync(descriptor);
  }
}

function writePieces(file: string, pieces: Iterable<Buffer>, pace: Pace): void {
  const descriptor = openSync(file, "w");
  try {
    let count = 0;
    for (const piece of pieces) {
      for (let written = 0; written < piece.length;) written += writeSync(descriptor, piece, written);
      count += 1;
      if (count % PIECES_PER_FLUSH === 0) fsyncSync(descriptor);
      pace.rest();
    }
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

interface Opened {
  head: SealedHead;
  /** Everything before the sealed bytes, which is authenticated too. */
  plain: Buffer;
  /** Where the sealed bytes begin and end. */
  from: number;
  to: number;
  tag: Buffer;
}

/** @throws SealError for anything that is not a sealed file */
function openHead(file: string): Opened {
  const { size } = statSync(file);
  const start = Buffer.concat([...piecesOf(file, 0, Math.min(size, MARK.length + LENGTH + LONGEST_HEAD))]);
  const at = MARK.length + LENGTH;
  if (size < at + TAG || !start.subarray(0, MARK.length).equals(MARK)) throw new SealError("not sealed");
  const from = at + start.readUInt32BE(MARK.length);
  if (from - at > LONGEST_HEAD || from + LENGTH + TAG > size) throw new SealError("no head");
  try {
    const head = headSchema.parse(JSON.parse(start.toString("utf8", at, from)));
    const tag = Buffer.concat([...piecesOf(file, size - TAG, size)]);
    return { head, plain: start.subarray(0, from), from, to: size - TAG, tag };
  } catch (error) {
    throw new SealError("no head", { cause: error });
  }
}

export const sealedHeadOf = (file: string): SealedHead => openHead(file).head;

/** The opened bytes; what it gave is worth nothing where it throws SealError at the end. */
function* opening(file: string, { plain, from, to, tag }: Opened, decipher: DecipherGCM): Generator<Buffer> {
  decipher.setAAD(plain).setAuthTag(tag);
  for (const piece of piecesOf(file, from, to)) yield decipher.update(piece);
  try {
    decipher.final();
  } catch (error) {
    throw new SealError("not the bytes that were sealed", { cause: error });
  }
}

/** The file's bytes alone; the note before them is given to `keep`. @throws SealError where there is none */
function* withoutNote(pieces: Iterable<Buffer>, keep: (note: Buffer) => void): Generator<Buffer> {
  let head: Buffer = Buffer.alloc(0);
  let wanted: number | null = null;
  for (const piece of pieces) {
    if (wanted === 0) {
      yield piece;
      continue;
    }
    head = Buffer.concat([head, piece]);
    if (head.length < LENGTH) continue;
    wanted = head.readUInt32BE(0);
    if (wanted > LONGEST_NOTE) throw new SealError("no note");
    if (head.length < LENGTH + wanted) continue;
    keep(head.subarray(LENGTH, LENGTH + wanted));
    yield head.subarray(LENGTH + wanted);
    wanted = 0;
  }
  if (wanted !== 0) throw new SealError("no note");
}

const keyFor = (head: SealedHead, privateKey: KeyObject): Buffer =>
  contentKey(diffieHellman({ privateKey, publicKey: publicKeyOf(head.own) }), head);

const decipherOf = (head: SealedHead, key: Buffer): DecipherGCM =>
  createDecipheriv("aes-256-gcm", key, Buffer.from(head.nonce, "base64"), { authTagLength: TAG });

/**
 * Seals the note and the file's bytes as `to`, reads it back from there and opens it before it counts.
 * @throws SealError where what was read back is not what was sealed; the disk's errors as they come; `to` is then gone
 */
export function sealInto(to: string, note: unknown, file: string, key: SealKey, pace: Pace): void {
  const own = generateKeyPairSync("x25519");
  const head: SealedHead = {
    publicKey: key.publicKey,
    sealedPrivate: key.sealedPrivate,
    own: own.publicKey.export({ type: "spki", format: "der" }).toString("base64"),
    nonce: randomBytes(NONCE).toString("base64"),
  };
  const secret = diffieHellman({ privateKey: own.privateKey, publicKey: publicKeyOf(key.publicKey) });
  const content = contentKey(secret, head);
  const headBytes = Buffer.from(JSON.stringify(head));
  const plain = Buffer.concat([MARK, lengthOf(headBytes), headBytes]);
  const cipher = createCipheriv("aes-256-gcm", content, Buffer.from(head.nonce, "base64"), {
    authTagLength: TAG,
  }).setAAD(plain);
  const noteBytes = Buffer.from(JSON.stringify(note));
  const sealedHash = createHash("sha256");
  function* sealed(): Generator<Buffer> {
    yield plain;
    yield cipher.update(Buffer.concat([lengthOf(noteBytes), noteBytes]));
    for (const piece of piecesOf(file, 0, statSync(file).size)) {
      sealedHash.update(piece);
      yield cipher.update(piece);
    }
    cipher.final();
    yield cipher.getAuthTag();
  }
  try {
    writePieces(to, sealed(), pace);
    const back = createHash("sha256");
    const opened = openHead(to);
    for (const piece of withoutNote(opening(to, opened, decipherOf(head, content)), () => undefined)) {
      back.update(piece);
      pace.rest();
    }
    if (back.digest("hex") !== sealedHash.digest("hex")) throw new SealError("the copy does not open");
  } catch (error) {
    try {
      rmSync(to, { force: true });
    } catch {
      // The stick is gone; what is half-written there does not open and is never counted.
    }
    throw error;
  }
}

/**
 * Opens a sealed file as `to`. @returns its note
 * @throws SealError; `to` is then gone
 */
export function openSealedInto(file: string, to: string, privateKey: KeyObject, pace: Pace): unknown {
  let note: Buffer | null = null;
  try {
    const opened = openHead(file);
    const decipher = decipherOf(opened.head, keyFor(opened.head, privateKey));
    writePieces(
      to,
      withoutNote(opening(file, opened, decipher), (bytes) => (note = bytes)),
      pace,
    );
    return JSON.parse(String(note)) as unknown;
  } catch (error) {
    rmSync(to, { force: true });
    throw error;
  }
}
