/**
 * What 查找 and 汇总 cost over 10,000 projects, as ratios within one run: `node test/bench/look-across.bench.ts`.
 * Promises: a search within 50 ms of main-process work and within 2× of a bare SQL query on the same file; the sums within 2× of
 * bare SQL aggregation over the same rows.
 */
import Database from "better-sqlite3";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { loadPinyin, openStore, type Store } from "../../electron/store/index.ts";
import {
  blankFundingLine,
  blankIndicator,
  blankProjectContent,
  DEFAULT_DISTRICT,
  type ProjectContent,
} from "../../shared/project/index.ts";

const MANY = 10_000;
const ROUNDS = 15;
const YEARS = [2020, 2021, 2022, 2023, 2024, 2025, 2026];

const folder = mkdtempSync(join(tmpdir(), "台账 bench "));
const read = await loadPinyin();
/** The dictionary is asked for each distinct text once, so that filling ten thousand projects does not take minutes. */
const readings = new Map<string, string>();
const initials = (text: string): string => {
  const known = readings.get(text);
  if (known !== undefined) return known;
  const made = read(text).initials;
  readings.set(text, made);
  return made;
};

const PARTS = [
  "党员",
  "教育",
  "道路",
  "养护",
  "社区",
  "培训",
  "文化",
  "惠民",
  "图书",
  "信息",
  "补助",
  "宣传",
];
const MEASURES = [
  "完成率",
  "参加人数",
  "覆盖率",
  "合格率",
  "满意度",
  "发放及时率",
  "场次",
  "知晓率",
  "人均成本",
];
const LEVELS = ["产出指标", "效益指标", "满意度指标", "成本指标"];

const name = (number: number): string =>
  `${PARTS[number % 12]}${PARTS[Math.floor(number / 12) % 12]}${PARTS[Math.floor(number / 144) % 12]}`;

function contentOf(number: number): ProjectContent {
  const year = YEARS[number % YEARS.length]!;
  return {
    ...blankProjectContent(year),
    name: `${name(number)}经费${number}`,
    leader: ["王建国", "李红梅", "赵敏", "陈志强"][number % 4]!,
    justification: `按照昆宣发〔${year}〕${number % 300}号文件`,
    fundingLines: [
      {
        ...blankFundingLine("a", "source", year),
        label: "区级财政资金",
        sourceClass: "fiscal",
        amount: 1_000 * number,
      },
      {
        ...blankFundingLine("b", "source", year),
        label: "单位自有资金",
        sourceClass: "own",
        amount: 7 * number,
      },
    ],
    // 14 indicators, whose names are nearly all different.
    indicators: Array.from({ length: 14 }, (_, index) => ({
      ...blankIndicator(`i${index}`),
      level1: LEVELS[index % 4]!,
      level3: `${name(number * 14 + index)}${MEASURES[(number + index) % 9]}${number % 97}`,
      points: "7.5",
    })),
  };
}

function median(work: () => unknown): number {
  const times = Array.from({ length: ROUNDS }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
  return times.toSorted((a, b) => a - b)[Math.floor(ROUNDS / 2)]!;
}

const line = (label: string, ms: number, bare: number, promise: string): void =>
  console.log(
    `${label}\t${ms.toFixed(2)} ms\tbare ${bare.toFixed(2)} ms\t${(ms / bare).toFixed(2)}×\t${promise}`,
  );

function benchFind(store: Store, database: Database.Database): void {
  const bare = database.prepare("SELECT project_id FROM project_find WHERE text LIKE ? OR reading LIKE ?");
  const names = database.prepare("SELECT project_id, id FROM indicator WHERE level3 LIKE ?");
  for (const text of [
    "培训",
    "培训满意度",
    "px",
    "dydl",
    "王建国",
    "昆宣发〔2024〕12号",
    "没有这样的",
    "道路 完成率",
    `%_"'😀`,
  ]) {
    const asked = `%${text}%`;
    const ms = median(() => store.search.find(text));
    line(
      `find ${text}`,
      ms,
      median(() => bare.all(asked, asked)),
      "(≤ 2× bare, ≤ 50 ms)",
    );
    console.log(`\tLIKE over the indicators' own table: ${median(() => names.all(asked)).toFixed(2)} ms`);
  }
}

/** The same sums by hand, over the record's own tables. */
const BARE_SUMS = [
  `SELECT year, count(*), sum(amount) FROM project_summary WHERE trashed = 0 AND year IN (${YEARS.join(", ")}) GROUP BY year`,
  `SELECT year, state, count(*), sum(amount) FROM project_summary WHERE trashed = 0 AND year IN (${YEARS.join(", ")}) GROUP BY year, state`,
  `SELECT p.year, f.label, f.source_class, count(DISTINCT p.project_id), sum(f.amount) FROM project_summary p
    JOIN funding_line f ON f.project_id = p.project_id
    WHERE p.trashed = 0 AND p.year IN (${YEARS.join(", ")}) AND f.kind = 'source' GROUP BY 1, 2, 3`,
  `SELECT p.year, i.level1, sum(CAST(i.points AS REAL)), count(*), count(DISTINCT p.project_id) FROM project_summary p
    JOIN indicator i ON i.project_id = p.project_id
    WHERE p.trashed = 0 AND p.year IN (${YEARS.join(", ")}) AND i.horizon = 'annual' GROUP BY 1, 2`,
  `SELECT p.year, s.status, s.grade, count(*), sum(s.total) FROM project_summary p
    JOIN project_score s ON s.project_id = p.project_id
    WHERE p.trashed = 0 AND p.year IN (${YEARS.join(", ")}) GROUP BY 1, 2, 3`,
  `SELECT p.year, sum(b.adjusted), sum(b.executed) FROM project_summary p JOIN budget b ON b.project_id = p.project_id
    WHERE p.trashed = 0 AND p.year IN (${YEARS.join(", ")}) AND b.period = 'selfEvaluation' GROUP BY 1`,
  "SELECT count(*) FROM project_summary WHERE trashed = 0 AND year IS NULL",
];
/** The sum over the narrow rows instead of the indicators, as the program has it. */
const NARROW_LEVELS = `SELECT p.year, l.level1, sum(l.points), sum(l.indicator_count), count(*) FROM project_summary p
  JOIN project_level l ON l.project_id = p.project_id
  WHERE p.trashed = 0 AND p.year IN (${YEARS.join(", ")}) GROUP BY 1, 2`;

function benchSums(store: Store, database: Database.Database): void {
  const narrow = BARE_SUMS.with(3, NARROW_LEVELS).map((sql) => database.prepare(sql));
  const records = BARE_SUMS.map((sql) => database.prepare(sql));
  const ms = median(() => store.summary.figures(YEARS));
  line(
    "汇总, all years",
    ms,
    median(() => narrow.map((each) => each.all())),
    "the same derived rows by hand (≤ 2×)",
  );
  line(
    "汇总, all years",
    ms,
    median(() => records.map((each) => each.all())),
    "points from the indicators' own table (≤ 2×)",
  );
  console.log(
    `projects behind a bar\t${median(() => store.summary.projects({ years: YEARS, filter: { kind: "source", source: "区级财政资金" }, offset: 0, limit: 200 })).toFixed(2)} ms`,
  );
  console.log(
    `library, first page\t${median(() => store.library.list({ text: "", origin: null, level1: "" })).toFixed(2)} ms`,
  );
  console.log(
    `library, 培训\t${median(() => store.library.list({ text: "培训", origin: null, level1: "" })).toFixed(2)} ms`,
  );
}

try {
  const file = join(folder, "many.db");
  const store = openStore(file, { initials });
  for (let number = 0; number < MANY; number += 1)
    store.projects.create({ year: null, content: contentOf(number), id: `p${number}` });
  store.summary.renewScores(DEFAULT_DISTRICT, () => ({ status: "none", total: null, grade: "" }), MANY);
  const database = new Database(file, { readonly: true });
  benchFind(store, database);
  benchSums(store, database);
  database.close();
  store.close();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
