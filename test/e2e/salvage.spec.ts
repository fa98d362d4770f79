/** A ledger with broken pages: what can still be read of it is offered beside the newest backup, never taken unasked. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import Database from "better-sqlite3";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { readTarget } from "./launch.ts";
import { call, listProjects, startProgram, type Program } from "./program.ts";

const namesIn = async ({ page }: Program): Promise<string[]> =>
  (await listProjects(page)).rows.map(({ name }) => name);

let userData: string;
let ledger: string;

async function addProject({ page }: Program, name: string): Promise<void> {
  const { id } = await call<{ id: string }>(page, "projects", "create", { year: 2026, content: null });
  const edits = [
    { kind: "set", path: "name", value: name },
    { kind: "set", path: "overview", value: `${name}的概况。`.repeat(900) },
  ];
  await call(page, "projects", "edit", { id, edits, label: "改", together: null });
}

beforeEach(async () => {
  userData = mkdtempSync(join(tmpdir(), "台账 读出-"));
  ledger = join(userData, "台账数据", "台账.db");
  const program = await startProgram({ userData });
  for (const name of ["甲项目", "乙项目"]) await addProject(program, name);
  await call(program.page, "backup", "create");
  await addProject(program, "丙项目");
  await program.close();
  // The copy made at the exit goes, as if the power had failed before it.
  const backups = join(userData, "台账数据", "备份");
  for (const name of readdirSync(backups)) if (name.includes("-exit")) rmSync(join(backups, name));
});
afterEach(() => rmSync(userData, { recursive: true, force: true, maxRetries: 5 }));

// The answers come from a file run before the program, which a packed one does not take.
describe.skipIf(readTarget().kind === "packed")("a ledger with a broken page", () => {
  const said = (): { message: string; detail: string; buttons: string[] } =>
    JSON.parse(readFileSync(join(userData, "said.txt"), "utf8").trim().split("\n")[0]!);

  function breakPage(): Buffer {
    const database = new Database(ledger);
    // As a power failure leaves it: the next opening looks through all pages.
    database.prepare("INSERT INTO meta (key, value) VALUES ('openedBy', '1')").run();
    database.pragma("wal_checkpoint(TRUNCATE)");
    const pageSize = database.pragma("page_size", { simple: true }) as number;
    database.close();
    const bytes = readFileSync(ledger);
    const at = bytes.indexOf("甲项目的概况。".repeat(100), 0, "utf8");
    expect(at).toBeGreaterThan(0);
    // The page behind the one in which the text begins carries on with it.
    const page = (Math.floor(at / pageSize) + 1) * pageSize;
    bytes.fill(0xa5, page, page + pageSize);
    writeFileSync(ledger, bytes);
    return bytes;
  }

  it("is offered as far as it can be read, with what each way would be missing, and stays beside it whole", async () => {
    const damaged = breakPage();
    const program = await startProgram({
      userData,
      requires: [join(import.meta.dirname, "answer-message-boxes.cjs")],
      env: {
        LEDGER_ANSWERS: JSON.stringify(["用读出的内容"]),
        LEDGER_FOLDERS: "[]",
        LEDGER_SAID: join(userData, "said.txt"),
      },
    });
    const { detail, buttons } = said();
    expect(buttons.slice(0, 2)).toEqual(["恢复这份备份", "用读出的内容"]);
    expect(detail).toContain("比读出的少 1 个项目");
    expect(detail).toMatch(/逐行读取，核对过的有：\d 个项目完整/u);
    expect(await namesIn(program)).toEqual(expect.arrayContaining(["乙项目", "丙项目"]));
    await program.close();
    const folder = join(userData, "台账数据");
    const aside = readdirSync(folder).find((name) => /replaced-\d+$/u.test(name))!;
    expect(readFileSync(join(folder, aside)).equals(damaged)).toBe(true);
    expect(readdirSync(folder)).not.toContain("读出的台账");
  });
});
