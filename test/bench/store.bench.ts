/**
 * What a save and the list cost, as ratios within one run: `node test/bench/store.bench.ts`.
 * Promises: a saved field ≤ 1.5× a bare transaction with the same pragmas, ≤ 1.2× between 10 and 10,000 projects;
 * the list of 10,000 projects opens, sorts and filters within 16 ms of main-process work.
 */
import Database from "better-sqlite3";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { openStore, type Store } from "../../electron/store/index.ts";
import { loadPinyin } from "../../electron/store/initials.ts";
import { setPragmas } from "../../electron/store/opening/pragmas.ts";
import { EVERY_PROJECT, type ProjectListQuery } from "../../shared/api/index.ts";
import { blankIndicator, blankProjectContent, type ProjectContent } from "../../shared/project/index.ts";

const SAVES = 600;
/** Rounds before the clock counts: the program has been running for a while when she types. */
const WARM_UP = 400;
const MANY = 10_000;
const FEW = 10;

const folder = mkdtempSync(join(tmpdir(), "台账 bench "));
const sampleText = readFileSync(new URL("../fixtures/project-text-2022.txt", import.meta.url), "utf8");
const read = await loadPinyin();

/** A project of the sample's size: its text spread over the outline, 14 indicators. */
function sampleProject(number: number): ProjectContent {
  const part = (index: number) => sampleText.slice(index * 900, (index + 1) * 900);
  const unit = { ...blankProjectContent(2026).unit, name: `区委宣传部${number % 40}办`, profile: part(0) };
  return {
    ...blankProjectContent(2020 + (number % 7)),
    name: `${["党员教育", "道路养护", "社区培训", "文化惠民"][number % 4]}活动经费${number}`,
    unit,
    justification: part(1),
    overview: part(2),
    activities: part(3),
    plan: part(4),
    outcomes: part(5),
    indicators: Array.from({ length: 14 }, (_, index) => ({
      ...blankIndicator(`i${index}`),
      level1: "产出指标",
      level3: `指标${index}`,
      points: String((number + index) % 15),
      standard: { text: part(6).slice(0, 80), choices: {}, rule: null },
    })),
  };
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;
}

function timed(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

function fill(name: string, count: number): Store {
  const store = openStore(join(folder, name), { initials: (text) => read(text).initials });
  for (let number = store.counts().projects; number < count; number += 1) {
    store.projects.create({ year: null, content: sampleProject(number), id: `p${number}` });
  }
  return store;
}

function saveIn(store: Store, project: string, text: string, together: string | null = null): number {
  const edits = [{ kind: "set" as const, path: "plan", value: text }];
  return timed(() => store.projects.edit({ id: project, edits, label: "修改“实施计划”", together }));
}

/** The same field of the same row in the same kind of file, by hand. */
function bareTransaction(): (text: string) => number {
  const store = fill("bare.db", FEW);
  store.close();
  const database = new Database(join(folder, "bare.db"));
  setPragmas(database, 5_000);
  const begin = database.prepare("BEGIN IMMEDIATE");
  const update = database.prepare("UPDATE project SET plan = ? WHERE id = 'p5'");
  const commit = database.prepare("COMMIT");
  return (text) =>
    timed(() => {
      begin.run();
      update.run(text);
      commit.run();
    });
}

const query: ProjectListQuery = { ...EVERY_PROJECT, sort: "changedAt", descending: true };

/** Medians of several ways to save, taken in turns so that all of them meet the same disk. */
function inTurns<Way extends string>(ways: Record<Way, (text: string) => number>): Record<Way, number> {
  const names = Object.keys(ways) as Way[];
  const times = new Map<Way, number[]>(names.map((name) => [name, []]));
  for (let index = 0; index < WARM_UP + SAVES; index += 1) {
    const text = sampleText.slice(3_600, 4_500) + String(index);
    for (const name of names) {
      const ms = ways[name](text);
      if (index >= WARM_UP) times.get(name)!.push(ms);
    }
  }
  return Object.fromEntries(names.map((name) => [name, median(times.get(name)!)])) as Record<Way, number>;
}

function benchSaves(few: Store, many: Store): void {
  const typed = fill("typed.db", FEW);
  const field = inTurns({
    bare: bareTransaction(),
    few: (text) => saveIn(few, "p5", text),
    many: (text) => saveIn(many, "p5", text),
    typed: (text) => saveIn(typed, "p5", text, "plan"),
  });
  typed.close();
  const line = (label: string, ms: number, ratio: number | null, promise: string) =>
    console.log(`${label}\t${ms.toFixed(3)} ms\t${ratio === null ? "" : `${ratio.toFixed(2)}× `}${promise}`);
  line("bare transaction", field.bare, null, "");
  line(`save, ${FEW} projects`, field.few, field.few / field.bare, "bare (≤ 1.5)");
  line(`save, ${MANY} projects`, field.many, field.many / field.bare, "bare (≤ 1.5)");
  line("typing that goes on", field.typed, field.typed / field.bare, "bare (≤ 1.5)");
  line(`${MANY} against ${FEW} projects`, field.many, field.many / field.few, "(≤ 1.2)");
}

function benchList(store: Store): void {
  const queries: [string, Partial<ProjectListQuery>][] = [
    ["open", {}],
    ["sort by name", { sort: "name", descending: false }],
    ["sort by unit", { sort: "unitName", descending: false }],
    ["sort by amount", { sort: "amount" }],
    ["sort by points", { sort: "points" }],
    ["filter by year", { year: 2026 }],
    ["filter by year, sort by name", { year: 2026, sort: "name", descending: false }],
    ["filter by state", { state: "draft", sort: "points" }],
    ["search 培训", { text: "培训", sort: "name", descending: false }],
    ["search one character", { text: "党" }],
    ["search initials", { text: "dyjy", sort: "points" }],
    ["search, nothing found", { text: "没有这样的项目" }],
    ["last page", { offset: MANY - 500 }],
  ];
  for (const [label, given] of queries) {
    const times = Array.from({ length: 15 }, () => timed(() => store.projects.list({ ...query, ...given })));
    console.log(`list of ${MANY}, ${label}\t${median(times).toFixed(2)} ms\t(≤ 16)`);
  }
}

try {
  const few = fill("few.db", FEW);
  const many = fill("many.db", MANY);
  benchSaves(few, many);
  benchList(many);
  few.close();
  many.close();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
