/** The public key that installers must be signed for, as data beside the program's code (build/resources/upgrade-key.json). */
import { readFile } from "node:fs/promises";

import * as z from "zod/mini";

/** Ed25519, SPKI in PEM; null until the makers have made one (node build/upgrade-key.ts). */
const keySchema = z.strictObject({ publicKey: z.nullable(z.string()) });

/** null where the program carries none. */
export async function readUpgradeKey(file: string | URL): Promise<string | null> {
  return keySchema.parse(JSON.parse(await readFile(file, "utf8"))).publicKey;
}
