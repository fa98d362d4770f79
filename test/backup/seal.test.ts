/** A whole ledger under a password: nothing of it can be read in the file, and only the password and every byte open it. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { writeHandover } from "../../electron/backup/handover/index.ts";
import { isSealed, SealError, sealFile, unsealFile } from "../../electron/backup/handover/seal.ts";
import { createBackup } from "../../electron/backup/index.ts";
import { openStore } from "../../electron/store/index.ts";
import { sampleProject } from "../fixtures/sample-project.ts";

const PASSWORD = "交接 2027 密";
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "seal-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));
const at = (name: string): string => join(folder, name);

function put(name: string, bytes: Buffer | string): string {
  writeFileSync(at(name), bytes);
  return at(name);
}

/** Texts of four characters and more that stand in a project, as any reader of the file could look for them. */
const fieldTexts = (value: unknown): string[] =>
  typeof value === "string"
    ? value.length >= 4
      ? [value.slice(0, 12)]
      : []
    : Object.values(value ?? {}).flatMap(fieldTexts);

describe("a sealed file", () => {
  it.each([0, 1, 15, 16, 1_000, 200_000])("of %d bytes opens to the same bytes", async (size) => {
    const bytes = Buffer.alloc(size, "台账");
    await sealFile(put("plain", bytes), at("sealed"), PASSWORD);
    expect(await isSealed(at("sealed"))).toBe(true);
    await unsealFile(at("sealed"), at("back"), PASSWORD);
    expect(readFileSync(at("back")).equals(bytes)).toBe(true);
  });

  it("holds no field of the ledger, in any of the ways text is written", async () => {
    const store = openStore(at("台账.db"));
    const { id: _id, state: _state, ...content } = sampleProject();
    store.projects.create({ year: 2022, content });
    const made = createBackup({ store, folder: at("备份"), reason: "manual", now: new Date() });
    store.close();
    const facts = {
      programVersion: "0.0.0",
      at: new Date().toISOString(),
      office: "区委宣传部",
      handedOverBy: "",
    };
    await writeHandover({ folder: at("备份"), backup: made.name }, facts, { folder, name: "移交.zip" });
    await sealFile(at("移交.zip"), at("sealed"), PASSWORD);
    const sealed = readFileSync(at("sealed"));
    const texts = [...fieldTexts(content), "区委宣传部", made.name, "SQLite format 3", PASSWORD];
    expect(texts.length).toBeGreaterThan(50);
    const standing = texts.filter(
      (text) => sealed.includes(Buffer.from(text, "utf8")) || sealed.includes(Buffer.from(text, "utf16le")),
    );
    expect(standing).toEqual([]);
    // The plain file of the same ledger does show its office and its copy's name: the looking sees what it should.
    expect(readFileSync(at("移交.zip")).includes(Buffer.from(made.name, "utf8"))).toBe(true);
  });

  it("is refused with another password, and leaves nothing", async () => {
    await sealFile(put("plain", "绩效目标"), at("sealed"), PASSWORD);
    await expect(unsealFile(at("sealed"), at("back"), "交接 2026 密")).rejects.toThrow(SealError);
    expect(readdirSync(folder).toSorted()).toEqual(["plain", "sealed"]);
  });

  it("is refused with any single byte changed, added or missing", async () => {
    await sealFile(put("plain", "绩效"), at("sealed"), PASSWORD);
    const sealed = readFileSync(at("sealed"));
    // The mark, the cost, the salt, the nonce, the content, the tag.
    for (const place of [0, 16, 17, 33, 45, sealed.length - 17, sealed.length - 1]) {
      const changed = Buffer.from(sealed);
      changed[place] = changed[place]! ^ 1;
      await expect(unsealFile(put("changed", changed), at("back"), PASSWORD)).rejects.toThrow(SealError);
    }
    for (const other of [
      sealed.subarray(0, -1),
      Buffer.concat([sealed, Buffer.of(0)]),
      sealed.subarray(0, 20),
    ])
      await expect(unsealFile(put("changed", other), at("back"), PASSWORD)).rejects.toThrow(SealError);
    expect(readdirSync(folder)).not.toContain("back");
  });

  it("is another one each time: salt and nonce are never used twice", async () => {
    await sealFile(put("plain", "绩效"), at("one"), PASSWORD);
    await sealFile(at("plain"), at("two"), PASSWORD);
    expect(
      readFileSync(at("one"))
        .subarray(16)
        .equals(readFileSync(at("two")).subarray(16)),
    ).toBe(false);
    expect(await isSealed(at("plain"))).toBe(false);
  });
});
