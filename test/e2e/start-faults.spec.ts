/** A ledger that does not open: she is told what happened and what she can do; nothing is made, replaced or lost. */
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import Database from "better-sqlite3";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { readTarget, runToEnd, type LaunchOptions } from "./launch.ts";
import { call, listProjects, startProgram, type Program } from "./program.ts";

let userData: string;
let data: string;
let ledger: string;

interface Said {
  message: string;
  detail: string;
  buttons: string[];
}

const names = async (program: Program): Promise<string[]> =>
  (await listProjects(program.page)).rows.map((row) => row.name);

const said = (): Said[] =>
  readFileSync(join(userData, "said.txt"), "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Said);

/** The message boxes answered by their labels; "退出" once there are no more answers. */
const answering = (answers: string[], folders: string[] = []): LaunchOptions => ({
  requires: [join(import.meta.dirname, "answer-message-boxes.cjs")],
  env: {
    LEDGER_ANSWERS: JSON.stringify(answers),
    LEDGER_FOLDERS: JSON.stringify(folders),
    LEDGER_SAID: join(userData, "said.txt"),
  },
});

const startAnswering = (answers: string[], folders?: string[]): Promise<Program> =>
  startProgram({ userData, ...answering(answers, folders) });

/** One project with its name, backed up, closed cleanly. */
beforeEach(async () => {
  userData = mkdtempSync(join(tmpdir(), "台账 故障-"));
  data = join(userData, "台账数据");
  ledger = join(data, "台账.db");
  const program = await startProgram({ userData });
  const { id } = await call<{ id: string }>(program.page, "projects", "create", {
    year: 2022,
    content: null,
  });
  await call(program.page, "projects", "edit", {
    id,
    edits: [{ kind: "set", path: "name", value: "党员教育" }],
    label: "改名",
    together: null,
  });
  await call(program.page, "backup", "create");
  await program.close();
});
afterEach(() => rmSync(userData, { recursive: true, force: true, maxRetries: 5 }));

// The answers come from a file run before the program, which a packed one does not take.
describe.skipIf(readTarget().kind === "packed")("a ledger", () => {
  it("of a newer program is refused and left as it is", async () => {
    const database = new Database(ledger);
    database.pragma("user_version = 999");
    database.close();
    const before = readFileSync(ledger);
    await runToEnd(userData, answering(["退出"]));
    expect(said()[0]!.message).toContain("更新版本的程序");
    expect(readFileSync(ledger).equals(before)).toBe(true);
  });

  it("that is damaged offers the newest verified backup, keeps the damaged file, and opens with what was there", async () => {
    writeFileSync(ledger, Buffer.alloc(20_000, 0x5a));
    const program = await startAnswering(["恢复这份备份"]);
    expect(said()[0]!.message).toContain("损坏");
    expect(said()[0]!.detail).toMatch(/1 个项目/);
    expect(await names(program)).toEqual(["党员教育"]);
    await program.close();
    const kept = readdirSync(data, { recursive: true })
      .map(String)
      .filter((name) => !name.includes("备份/"));
    expect(kept.some((name) => existsSync(join(data, name)) && name !== "台账.db" && /\d/.test(name))).toBe(
      true,
    );
  });

  it("held by another program is named as in use, and opens when it is let go", async () => {
    const holder = new Database(ledger);
    holder.pragma("locking_mode = EXCLUSIVE");
    holder.exec("BEGIN EXCLUSIVE");
    setTimeout(() => holder.close(), 9_000);
    const program = await startAnswering(["再试一次", "再试一次", "再试一次"]);
    expect(said()[0]!.message).toContain("占用");
    expect(await names(program)).toEqual(["党员教育"]);
    await program.close();
  });

  it("on a stick that is out is asked for, and found in the folder she points to", async () => {
    const stick = join(userData, "U盘");
    writeFileSync(join(userData, "数据位置.json"), JSON.stringify({ dataFolder: stick }));
    const elsewhere = join(userData, "换了盘符");
    mkdirSync(elsewhere);
    cpSync(data, elsewhere, { recursive: true });
    const program = await startAnswering(["另选数据文件夹…"], [elsewhere]);
    expect(said()[0]!.message).toContain("不见了");
    expect(await names(program)).toEqual(["党员教育"]);
    expect(existsSync(stick)).toBe(false);
    await program.close();
  });

  it("moves to a folder of her choice, verified, and is found there at the next start", async () => {
    const target = join(userData, "D盘 台账");
    mkdirSync(target);
    const program = await startProgram({ userData });
    await program.answerOpen(target);
    expect(await call(program.page, "program", "chooseDataFolder")).toEqual({
      dataFolder: target,
      moved: "copied",
    });
    expect(await names(program)).toEqual(["党员教育"]);
    await program.close();
    const again = await startProgram({ userData });
    expect((await call<{ dataFolder: string }>(again.page, "program", "info")).dataFolder).toBe(target);
    expect(await names(again)).toEqual(["党员教育"]);
    await again.close();
  });
});
