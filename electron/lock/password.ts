/** What is kept of a password: never itself, only what proves it (scrypt, RFC 7914), with the costs it was made with. */
import { randomBytes, scrypt, timingSafeEqual, type ScryptOptions } from "node:crypto";

import * as z from "zod/mini";

/** 64 MB and a good tenth of a second on an office PC. A note made with other costs is read with its own. */
const COSTS = { N: 2 ** 16, r: 8, p: 1 } as const;
const HASH_BYTES = 32;
const SALT_BYTES = 16;

const hex = (bytes: number) => z.string().check(z.regex(new RegExp(`^[0-9a-f]{${bytes * 2}}$`)));

/** Bounded, so that a file that somebody wrote cannot ask for all of the memory. */
export const proofSchema = z.strictObject({
  N: z.int().check(z.gte(2 ** 10), z.lte(2 ** 20)),
  r: z.int().check(z.gte(1), z.lte(16)),
  p: z.int().check(z.gte(1), z.lte(4)),
  salt: hex(SALT_BYTES),
  hash: hex(HASH_BYTES),
});
export type PasswordProof = z.infer<typeof proofSchema>;

function derive(password: string, salt: Buffer, { N, r, p }: Required<Pick<ScryptOptions, "N" | "r" | "p">>) {
  return new Promise<Buffer>((resolve, reject) => {
    // The same password typed on another keyboard may come composed or decomposed, full or half width.
    const typed = password.normalize("NFKC");
    const maxmem = 256 * N * r;
    scrypt(typed, salt, HASH_BYTES, { N, r, p, maxmem }, (error, key) => {
      if (error === null) resolve(key);
      else reject(error);
    });
  });
}

export async function proofOf(password: string): Promise<PasswordProof> {
  const salt = randomBytes(SALT_BYTES);
  const hash = await derive(password, salt, COSTS);
  return { ...COSTS, salt: salt.toString("hex"), hash: hash.toString("hex") };
}

export async function proves(proof: PasswordProof, password: string): Promise<boolean> {
  const hash = await derive(password, Buffer.from(proof.salt, "hex"), proof);
  return timingSafeEqual(hash, Buffer.from(proof.hash, "hex"));
}
