/** Encrypted copies at the second place: made without asking, unreadable without the password, and enough with it. */
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { describe, expect, it } from "vitest";

import {
  chooseSecondPlace,
  copyToSecondPlace,
  createBackup,
  listBackups,
  restoreBackup,
  verifyBackup,
} from "../../electron/backup/index.ts";
import { makeSealKey, unsealBackup } from "../../electron/backup/sealed/index.ts";
import { setSealKey } from "../../electron/backup/second-place.ts";
import { evidenceFolderBeside, isWhole, keepEvidence } from "../../electron/evidence/index.ts";
import { blankActual } from "../../shared/project/index.ts";
import { sampleProject } from "../fixtures/sample-project.ts";
import { open, openNew, temporaryFolder } from "../store/support.ts";

const PASSWORD = "U盘 2027 密";
const at = (day: number, hour = 9) => new Date(2026, 10, day, hour, 30);
const EVIDENCE = Buffer.from("%PDF-1.7\n党员培训班签到表，共 223 人".repeat(50));

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) =>
    statSync(join(folder, name)).isFile(),
  );

/** Texts of four characters and more that stand in a project, as any reader of a file could look for them. */
const fieldTexts = (value: unknown): string[] =>
  typeof value === "string"
    ? value.length >= 4
      ? [value.slice(0, 12)]
      : []
    : Object.values(value ?? {}).flatMap(fieldTexts);

async function office() {
  const opened = openNew();
  const kept = await keepEvidence(evidenceFolderBeside(opened.file), "签到表与照片.pdf", EVIDENCE);
  const { id: _id, state: _state, ...content } = sampleProject();
  const result = blankActual("a1", content.indicators[0]!.id, "selfEvaluation");
  const { id } = opened.store.projects.create({
    year: 2022,
    content: { ...content, actuals: [{ ...result, evidence: [kept] }] },
  });
  const folder = join(temporaryFolder(), "备份");
  const stick = join(temporaryFolder(), "U盘");
  mkdirSync(stick);
  const place = chooseSecondPlace(folder, stick);
  const copy = (now: Date) => {
    const made = createBackup({ store: opened.store, folder, reason: "daily", now });
    expect(copyToSecondPlace(folder, now)).toBe("ready");
    return made;
  };
  return { ...opened, id, folder, place, copy, kept };
}

const codeOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => "opened",
    (error: { code?: string }) => error.code ?? "no code",
  );

describe("an encrypted second place", () => {
  it("holds no text of a field, no name of a file and no content of evidence, and not the password", async () => {
    const { folder, place, copy, kept, store, id } = await office();
    setSealKey(folder, await makeSealKey(PASSWORD));
    copy(at(20));
    const texts = [
      ...fieldTexts(store.projects.get(id).project),
      kept.name.slice(0, 4),
      kept.sha256.slice(0, 12),
      EVIDENCE.toString("utf8", 9, 36),
      "SQLite format",
      PASSWORD,
    ];
    expect(texts.length).toBeGreaterThan(100);
    const files = filesIn(place);
    expect(files.length).toBeGreaterThan(3);
    for (const name of files) {
      const bytes = readFileSync(join(place, name));
      for (const text of texts) {
        expect(bytes.includes(text), `${text} in ${name}`).toBe(false);
        expect(bytes.includes(Buffer.from(text, "utf16le")), `${text} in ${name}`).toBe(false);
        expect(name.includes(text)).toBe(false);
      }
    }
    expect(readFileSync(join(folder, "第二备份位置.json"), "utf8")).not.toContain(PASSWORD);
  });

  it("and its password are all it takes to have everything back on another PC", async () => {
    const { folder, place, copy, store, id, kept } = await office();
    setSealKey(folder, await makeSealKey(PASSWORD));
    const made = copy(at(20));
    const [sealed] = listBackups(place);
    expect(sealed).toMatchObject({ sealed: true, verified: true, projects: 1, at: made.at });
    const opened = join(temporaryFolder(), "打开");
    const name = await unsealBackup(join(place, sealed!.name), PASSWORD, opened);
    expect(verifyBackup(opened, name)).toMatchObject({ projects: 1, damagedEvidence: [] });
    const ledgerFile = join(temporaryFolder(), "台账.db");
    restoreBackup({ ledgerFile, folder: opened, name });
    expect(open(ledgerFile).store.projects.get(id).project).toEqual(store.projects.get(id).project);
    expect(isWhole(evidenceFolderBeside(ledgerFile), kept.sha256)).toBe(true);
  });

  it("gets its copies while nobody is there to give the password, each evidence file once", async () => {
    const { folder, place, copy } = await office();
    setSealKey(folder, await makeSealKey(PASSWORD));
    copy(at(20));
    const before = filesIn(place);
    copy(at(21));
    const added = filesIn(place).filter((name) => !before.includes(name));
    expect(added).toHaveLength(2);
    expect(listBackups(place).map(({ verified }) => verified)).toEqual([true, true]);
  });

  it("keeps nothing readable of before, and touches nothing of hers", async () => {
    const { folder, place, copy } = await office();
    copy(at(19));
    copy(at(20));
    writeFileSync(join(place, "她的文件.docx"), "不动");
    writeFileSync(join(place, "台账备份-20261118-093000-daily.db"), "没有核对过的半份");
    setSealKey(folder, await makeSealKey(PASSWORD));
    copy(at(21));
    const listed = listBackups(place);
    expect(listed.map(({ sealed }) => sealed)).toEqual([true, true, true]);
    expect(filesIn(place).filter((name) => name.endsWith(".db"))).toEqual([]);
    expect(existsSync(join(place, "佐证材料"))).toBe(false);
    expect(readFileSync(join(place, "她的文件.docx"), "utf8")).toBe("不动");
    const oldest = await unsealBackup(
      join(place, listed[2]!.name),
      PASSWORD,
      join(temporaryFolder(), "打开"),
    );
    expect(oldest).toContain("20261119");
  });

  it("opens with no other password; after a change each copy opens with the one it was made under", async () => {
    const { folder, place, copy } = await office();
    setSealKey(folder, await makeSealKey(PASSWORD));
    copy(at(20));
    setSealKey(folder, await makeSealKey("后来的密码"));
    copy(at(21));
    const [newer, older] = listBackups(place).map(({ name }) => join(place, name));
    const into = join(temporaryFolder(), "打开");
    expect(await codeOf(unsealBackup(older!, "后来的密码", into))).toBe("backup.wrongPassword");
    expect(existsSync(into)).toBe(false);
    expect(await codeOf(unsealBackup(older!, PASSWORD, into))).toBe("opened");
    expect(await codeOf(unsealBackup(newer!, "后来的密码", into))).toBe("opened");
  });

  it("has readable copies again once that is asked for; the encrypted ones stay", async () => {
    const { folder, place, copy } = await office();
    setSealKey(folder, await makeSealKey(PASSWORD));
    copy(at(20));
    setSealKey(folder, null);
    const made = copy(at(21));
    expect(listBackups(place).map(({ sealed }) => sealed ?? false)).toEqual([false, true]);
    expect(verifyBackup(place, made.name)).toMatchObject({ projects: 1 });
  });

  it(
    "whose file was changed in any byte, or cut off, is refused, and nothing of it stays",
    { timeout: 120_000 },
    async () => {
      const { folder, place, copy } = await office();
      setSealKey(folder, await makeSealKey(PASSWORD));
      copy(at(20));
      const file = join(place, listBackups(place)[0]!.name);
      const bytes = readFileSync(file);
      const into = join(temporaryFolder(), "打开");
      const places = [
        3,
        17,
        30,
        200,
        500,
        760,
        1_500,
        bytes.length >> 1,
        bytes.length - 20,
        bytes.length - 1,
      ];
      for (const place of places) {
        const changed = Buffer.from(bytes);
        changed[place]! ^= 1;
        writeFileSync(file, changed);
        expect(await codeOf(unsealBackup(file, PASSWORD, into)), `byte ${place}`).toMatch(
          /^backup\.(damaged|wrongPassword)$/,
        );
        expect(existsSync(into)).toBe(false);
      }
      for (const length of [0, 10, 400, bytes.length >> 1, bytes.length - 1]) {
        writeFileSync(file, bytes.subarray(0, length));
        expect(await codeOf(unsealBackup(file, PASSWORD, into)), `${length} bytes`).toMatch(
          /^backup\.(damaged|wrongPassword)$/,
        );
      }
      expect(listBackups(place)[0]!.verified).toBe(false);
    },
  );

  it("with one damaged evidence file gives everything else, and says what is missing", async () => {
    const { folder, place, copy, kept } = await office();
    setSealKey(folder, await makeSealKey(PASSWORD));
    copy(at(20));
    const evidence = filesIn(place).find((name) => name.startsWith("佐证材料（加密）"))!;
    const bytes = readFileSync(join(place, evidence));
    bytes[bytes.length - 30]! ^= 1;
    writeFileSync(join(place, evidence), bytes);
    const opened = join(temporaryFolder(), "打开");
    const name = await unsealBackup(join(place, listBackups(place)[0]!.name), PASSWORD, opened);
    expect(verifyBackup(opened, name).evidence).toMatchObject({ files: [], lost: [{ sha256: kept.sha256 }] });
  });
});
