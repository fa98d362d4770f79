/** Hostile texts put through every field of projects and along every road out but the screen, which needs a browser. */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";

import { log, openLog } from "../../electron/log.ts";
import { openStore, type Store } from "../../electron/store/index.ts";
import { checkProject } from "../../shared/checks/index.ts";
import { buildForm, FORM_IDS } from "../../shared/forms/index.ts";
import type { Project } from "../../shared/project/index.ts";
import { CSV_TABLES, documentFileName, reviewFileName, safeNamePart } from "../../shared/transfer/index.ts";
import type { Random } from "../prove/random.ts";
import { hostileProject, hostileText } from "./hostile-project.ts";
import { csvTextFaults, excelFaults, isRefused, wordFaults } from "./roads.ts";

export function nameFaults(text: string, year: number | null): string[] {
  const names = [
    documentFileName(year, text, "绩效目标表", "xlsx"),
    reviewFileName(`${text}.zip`).proposal,
    `001-${safeNamePart(text)}.pdf`,
  ];
  return names.filter(isRefused).map((name) => `file name ${JSON.stringify(name)}`);
}

/** What was written, apart from the rows' new ids. Half of a character cannot be written in UTF-8 and stands as U+FFFD. */
const written = (content: unknown): unknown =>
  JSON.parse(JSON.stringify(content), (key, value: unknown) => {
    if (key === "id" || key === "indicatorId") return null;
    return typeof value === "string" ? value.toWellFormed() : value;
  });

/** Kept by the store and given back to the character; searching for it is only ever searching. */
function storeFaults(store: Store, project: Project): string[] {
  const { id: _id, state: _state, ...content } = project;
  const { id } = store.projects.create({ year: content.year, content });
  const { id: _back, state: _backState, ...back } = store.projects.get(id).project;
  const list = store.projects.list({ ...EVERYTHING, text: project.name.slice(0, 100) });
  store.projects.trash([id]);
  return [
    ...(isDeepStrictEqual(written(back), written(content)) ? [] : ["the store gives back another text"]),
    ...(list.rows.length <= EVERYTHING.limit ? [] : ["a search that finds more than asked"]),
  ];
}
const EVERYTHING = {
  year: null,
  text: "",
  state: null,
  trashed: false,
  sort: "changedAt",
  descending: false,
  offset: 0,
  limit: 10,
} as const;

/** An error that quotes a text in each of its parts, as careless libraries make them. */
function quotingError(text: string): Error {
  const error = new Error(`cannot read ${text}`);
  return Object.assign(error, { name: text, code: text });
}

export interface OnlyText {
  strings: number;
  documents: number;
  faults: string[];
}

/** Puts so many strings through every field of projects and these along all roads but the screen, which needs a browser. */
export async function onlyText(strings: number, random: Random): Promise<OnlyText> {
  const folder = mkdtempSync(join(tmpdir(), "only-text-"));
  const store = openStore(join(folder, "台账.db"));
  openLog(join(folder, "日志"));
  const result: OnlyText = { strings: 0, documents: 0, faults: [] };
  try {
    while (result.strings < strings && result.faults.length < 20) {
      const { project, texts } = hostileProject(random);
      result.strings += texts.length;
      const findings = checkProject(project);
      const id = FORM_IDS[result.documents % FORM_IDS.length]!;
      const form = buildForm(id, project, { findings });
      const whole = buildForm("projectText", project);
      const faults = [
        ...(await wordFaults(whole)).map((fault) => `Word: ${fault}`),
        ...(await excelFaults(whole)).map((fault) => `Excel: ${fault}`),
        ...(await (result.documents % 2 === 0 ? wordFaults : excelFaults)(form)).map(
          (fault) => `${id}: ${fault}`,
        ),
        ...CSV_TABLES.flatMap((table) => csvTextFaults(table.rowsOf(project))).map(
          (fault) => `CSV: ${fault}`,
        ),
        ...texts.flatMap((text) => nameFaults(text, project.year)),
        ...storeFaults(store, project).map((fault) => `store: ${fault}`),
      ];
      result.faults.push(...faults);
      result.documents += 1;
    }
    const { quickCheck, foreignKeys, damagedRows } = store.verify();
    if (quickCheck.length > 0 || foreignKeys > 0 || damagedRows.length > 0)
      result.faults.push("the ledger is damaged");
    result.faults.push(...logFaults(folder, random, Math.min(2_000, Math.ceil(strings / 10))));
  } finally {
    store.close();
    rmSync(folder, { recursive: true, force: true });
  }
  return result;
}

/** Errors that quote a text go through the log; nothing of it may stand there, and each makes one line. */
function logFaults(folder: string, random: Random, count: number): string[] {
  for (let index = 0; index < count; index += 1) {
    const marked = `${hostileText(random)}绝无此句${hostileText(random)}`;
    log("unexpected", "projects.get", quotingError(marked));
    log("unexpected", "projects.get", marked);
  }
  const lines = readFileSync(join(folder, "日志/ledger.log"), "utf8").trimEnd().split("\n");
  const telling = lines.filter(
    (line) => !/^\d{4}-\d\d-\d\dT[\d:.]+Z unexpected projects\.get /.test(line) || line.includes("绝无此句"),
  );
  return telling.slice(0, 5).map((line) => `log: ${line.slice(0, 200)}`);
}
