/**
 * node build/upgrade-key.ts <file for the private key>: makes the pair that installers are signed with, once. The private key
 * goes to that file, outside this repository, encrypted where LEDGER_KEY_PASSPHRASE is set; the public one becomes data of
 * the program. A second run needs --replace, since programs that carry the first key refuse what the second one signs.
 */
import { generateKeyPairSync } from "node:crypto";
import { existsSync, writeFileSync } from "node:fs";
import { relative, resolve } from "node:path";

import { readUpgradeKey } from "../electron/upgrade/index.ts";

const root = resolve(import.meta.dirname, "..");
const publicFile = resolve(root, "build/resources/upgrade-key.json");

async function makeKey(privateFile: string, replace: boolean): Promise<void> {
  if (!relative(root, privateFile).startsWith(".."))
    throw new Error(
      "the private key must not lie in the repository; name a file elsewhere, on a stick kept apart",
    );
  if (existsSync(privateFile)) throw new Error(`${privateFile} exists already; nothing was changed`);
  if ((await readUpgradeKey(publicFile)) !== null && !replace)
    throw new Error("the program has a public key already; --replace if the old private key is lost");
  const passphrase = process.env["LEDGER_KEY_PASSPHRASE"];
  const { privateKey, publicKey } = generateKeyPairSync("ed25519");
  const pem = privateKey.export({
    type: "pkcs8",
    format: "pem",
    ...(passphrase === undefined ? {} : { cipher: "aes-256-cbc", passphrase }),
  });
  writeFileSync(privateFile, pem, { mode: 0o600, flag: "wx", flush: true });
  const data = { publicKey: publicKey.export({ type: "spki", format: "pem" }) };
  writeFileSync(publicFile, `${JSON.stringify(data, null, 2)}\n`, { flush: true });
  console.log(`private key: ${privateFile}${passphrase === undefined ? " (not encrypted)" : " (encrypted)"}`);
  console.log(`public key:  ${publicFile}; build and package the program anew, and commit this file`);
}

const privateFile = process.argv.slice(2).find((word) => !word.startsWith("--"));
try {
  if (privateFile === undefined)
    throw new Error("usage: node build/upgrade-key.ts <file for the private key> [--replace]");
  await makeKey(resolve(privateFile), process.argv.includes("--replace"));
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
