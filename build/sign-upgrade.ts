/**
 * node build/sign-upgrade.ts <private key> <installer> <platform> [version]: writes 升级说明.json beside the installer, and
 * then looks at the folder as a program of version 0.0.0 would, with the public key that the program carries.
 * Platform: win32-x64, linux-x64, linux-arm64. The version is package.json's unless given.
 */
import { createHash, createPrivateKey } from "node:crypto";
import { readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";

import { DESCRIPTION_NAME, signDescription } from "../electron/upgrade/description.ts";
import { findUpgrade, readUpgradeKey } from "../electron/upgrade/index.ts";

const root = resolve(import.meta.dirname, "..");

async function signUpgrade(
  keyFile: string,
  installer: string,
  platform: string,
  version: string,
): Promise<void> {
  const publicKey = await readUpgradeKey(join(root, "build/resources/upgrade-key.json"));
  if (publicKey === null)
    throw new Error("the program carries no public key yet: node build/upgrade-key.ts first");
  const passphrase = process.env["LEDGER_KEY_PASSPHRASE"];
  const key = readFileSync(keyFile);
  const privateKey = createPrivateKey({ key, ...(passphrase === undefined ? {} : { passphrase }) });
  const sha256 = createHash("sha256").update(readFileSync(installer)).digest("hex");
  const text = signDescription(
    {
      format: 1,
      product: "项目绩效台账",
      version,
      platform,
      file: basename(installer),
      size: statSync(installer).size,
      sha256,
    },
    privateKey,
  );
  const folder = dirname(installer);
  writeFileSync(join(folder, DESCRIPTION_NAME), text, { flush: true });
  const { kind } = await findUpgrade({ folder, publicKey, version: "0.0.0", platform });
  if (kind !== "ready") rmSync(join(folder, DESCRIPTION_NAME));
  if (kind !== "ready") throw new Error(`a program with our public key would refuse it: ${kind}`);
  console.log(`${join(folder, DESCRIPTION_NAME)}: ${basename(installer)} ${version} ${platform} ${sha256}`);
}

const [keyFile, installer, platform, version] = process.argv.slice(2);
try {
  if (keyFile === undefined || installer === undefined || platform === undefined)
    throw new Error("usage: node build/sign-upgrade.ts <private key> <installer> <platform> [version]");
  const own = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { version: string };
  await signUpgrade(keyFile, resolve(installer), platform, version ?? own.version);
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
