/** Upgrading from a stick through the window, with a key made for this spec in a copy of the built program. */
import { createHash, generateKeyPairSync } from "node:crypto";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterAll, beforeAll, expect, it } from "vitest";

import { DESCRIPTION_NAME, signDescription } from "../../electron/upgrade/description.ts";
import type { BackupInfo } from "../../shared/api/index.ts";
import { look } from "./pictures.ts";
import { call, startProgram } from "./program.ts";

const repository = join(import.meta.dirname, "../..");
const { privateKey, publicKey } = generateKeyPairSync("ed25519");
const INSTALLER = Buffer.from("MZ".repeat(1_000_000));
const NAME = "项目绩效台账-9.0.0.exe";

let place: string;
let entry: string;
let stick: string;

function put(version: string): void {
  writeFileSync(join(stick, NAME), INSTALLER);
  const text = signDescription(
    {
      format: 1,
      product: "项目绩效台账",
      version,
      platform: `${process.platform}-${process.arch}`,
      file: NAME,
      size: INSTALLER.length,
      sha256: createHash("sha256").update(INSTALLER).digest("hex"),
    },
    privateKey,
  );
  writeFileSync(join(stick, DESCRIPTION_NAME), text);
}

beforeAll(() => {
  place = mkdtempSync(join(tmpdir(), "upgrade-e2e-"));
  entry = join(place, "program");
  stick = join(place, "U盘");
  mkdirSync(entry);
  mkdirSync(stick);
  cpSync(join(repository, "out"), join(entry, "out"), { recursive: true });
  cpSync(join(repository, "package.json"), join(entry, "package.json"));
  symlinkSync(join(repository, "node_modules"), join(entry, "node_modules"));
  const key = { publicKey: publicKey.export({ type: "spki", format: "pem" }) };
  writeFileSync(join(entry, "out/upgrade-key.json"), JSON.stringify(key));
});
afterAll(() => rmSync(place, { recursive: true, force: true }));

it("says what a folder holds, and opens only a verified copy of a newer installer, after a backup", async () => {
  const program = await startProgram({ entry });
  const { page, app } = program;
  const choose = async () => {
    await program.answerOpen(stick);
    await page.getByRole("button", { name: "选安装包所在的文件夹" }).click();
  };
  try {
    await app.evaluate(({ shell, app: self }) => {
      const seen = globalThis as unknown as { opened: string[]; quits: number };
      seen.opened = [];
      seen.quits = 0;
      shell.openPath = async (path) => {
        seen.opened.push(path);
        return "";
      };
      const { quit } = self;
      self.quit = () => {
        seen.quits += 1;
        // Only this once: the spec still asks, and ends the program itself.
        self.quit = quit;
      };
    });
    await page.evaluate(() => void (location.hash = "#/about"));
    await choose();
    await page.getByText("没有“升级说明.json”").waitFor();

    put("0.0.1");
    await choose();
    await page.getByText("不能往回装").waitFor();
    await look(page, "upgrade-older");

    put("9.0.0");
    writeFileSync(join(stick, NAME), Buffer.concat([INSTALLER.subarray(1), Buffer.from("x")]));
    await choose();
    await page.getByText("与签名时不一样").waitFor();

    put("9.0.0");
    await choose();
    await page.getByText("签名和内容都核对过").waitFor();
    await page.getByText("签名和内容都核对过").scrollIntoViewIfNeeded();
    await look(page, "upgrade-ready");
    const before = (await call<{ backups: BackupInfo[] }>(page, "backup", "list")).backups.length;
    await page.getByRole("button", { name: "备份并升级到 9.0.0" }).click();
    await expect
      .poll(() => app.evaluate(() => (globalThis as unknown as { quits: number }).quits), { timeout: 20_000 })
      .toBe(1);
    const opened = await app.evaluate(() => (globalThis as unknown as { opened: string[] }).opened);
    expect(opened).toHaveLength(1);
    expect(opened[0]!.startsWith(stick)).toBe(false);
    expect(existsSync(opened[0]!) && readFileSync(opened[0]!).equals(INSTALLER)).toBe(true);
    const after = (await call<{ backups: BackupInfo[] }>(page, "backup", "list")).backups.length;
    expect(after).toBeGreaterThan(before);
  } finally {
    await program.close();
  }
});
