/**
 * The key of encrypted copies: a pair whose public half seals without asking, so that copies are made while nobody is there, and
 * whose private half opens them and lies everywhere only under the password.
 */
import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  randomBytes,
  type KeyObject,
} from "node:crypto";
import * as z from "zod/mini";

import { openBytes, sealBytes } from "../handover/seal.ts";

const base64 = z.base64().check(z.minLength(1), z.maxLength(2_000));

export const sealKeySchema = z.strictObject({
  /** X25519, SPKI. */
  publicKey: base64,
  /** Its private half (PKCS #8) under the password. */
  sealedPrivate: base64,
  /** Kept on this PC and inside what is sealed: without it the names of sealed files say nothing of their content. */
  pepper: base64,
});
export type SealKey = z.infer<typeof sealKeySchema>;

const bytesOf = (text: string): Buffer => Buffer.from(text, "base64");

export const publicKeyOf = (publicKey: string): KeyObject =>
  createPublicKey({ key: bytesOf(publicKey), format: "der", type: "spki" });

/** @throws SealError for another password */
export async function openSealKey(
  { publicKey, sealedPrivate }: Pick<SealKey, "publicKey" | "sealedPrivate">,
  password: string,
): Promise<KeyObject> {
  const opened = await openBytes(bytesOf(sealedPrivate), password);
  const privateKey = createPrivateKey({ key: opened, format: "der", type: "pkcs8" });
  opened.fill(0);
  const fits = createPublicKey(privateKey).equals(publicKeyOf(publicKey));
  if (!fits) throw new Error("the halves of the key do not belong together");
  return privateKey;
}

/** A new key under the password, opened once to see that it opens. */
export async function makeSealKey(password: string): Promise<SealKey> {
  const pair = generateKeyPairSync("x25519", {
    publicKeyEncoding: { type: "spki", format: "der" },
    privateKeyEncoding: { type: "pkcs8", format: "der" },
  });
  const key: SealKey = {
    publicKey: pair.publicKey.toString("base64"),
    sealedPrivate: (await sealBytes(pair.privateKey, password)).toString("base64"),
    pepper: randomBytes(32).toString("base64"),
  };
  pair.privateKey.fill(0);
  await openSealKey(key, password);
  return key;
}
