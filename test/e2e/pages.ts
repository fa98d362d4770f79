/** Every page and panel of the program on an office's work: where it is, and what is done before it is looked at. */
import { copyFileSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import {
  blankActual,
  blankBudget,
  PROJECT_PAGES,
  type Edit,
  type Project,
  type ProjectPage,
} from "../../shared/project/index.ts";
import { keepDraft, readSample } from "./journey.ts";
import { projectOf } from "./life.ts";
import { call, SAMPLE_FILE, type Program } from "./program.ts";

const LONG_NAME =
  "2022年呈贡区新时代文明实践中心（所、站）建设及志愿服务活动补助经费（含街道配套、社区奖补和“两新”组织党建工作经费）项目";
const REMARKS = [
  ["annualGoal/text", "年度目标没有可以衡量的数字，请写明培训人次，并与绩效指标表里的数量指标逐条对应。"],
  ["plan", "实施计划没有写完成时间。"],
  ["indicators", "建议补充成本指标。"],
] as const;

export interface Office {
  /** A folder outside the program. */
  folder: string;
  draft: string;
  long: string;
  returned: string;
  approved: string;
  rolled: string;
}

const edit = (program: Program, id: string, edits: Edit[]): Promise<unknown> =>
  call(program.page, "projects", "edit", { id, edits, label: "修改", together: null });
const duplicate = async (program: Program, id: string): Promise<string> =>
  (await call<{ id: string }>(program.page, "projects", "duplicate", { id })).id;
const set = (path: string, value: string): Edit => ({ kind: "set", path, value });

/** What the bureau would send back, mended. */
function mends({ indicators }: Project): Edit[] {
  const targets: Readonly<Record<number, string>> = { 0: "2", 3: "244", 9: "2022年11月30日前" };
  return Object.entries(targets).map(([at, target]) =>
    set(`indicators/${indicators[Number(at)]!.id}/target`, target),
  );
}

function results({ indicators }: Project): Edit[] {
  const periods = ["monitoring", "selfEvaluation"] as const;
  const actuals = periods.flatMap((period) =>
    indicators.slice(0, 10).map((row, index): Edit => ({
      kind: "insert",
      list: "actuals",
      before: null,
      row: {
        ...blankActual(`${period}${index}`, row.id, period),
        value: index === 1 ? "60" : index === 9 ? "2022年11月25日" : row.target,
        likelihood: period === "monitoring" ? (index === 1 ? "possible" : "certain") : "",
      },
    })),
  );
  const budgets = periods.map((period): Edit => ({
    kind: "insert",
    list: "budgets",
    before: null,
    row: {
      ...blankBudget(`budget-${period}`, period),
      source: "区级财政资金",
      initial: 53_460_000,
      executed: 30_000_000,
    },
  }));
  return [...actuals, ...budgets];
}

async function submit(program: Program, id: string): Promise<void> {
  const receipt = { clerk: "王科长", date: "2022年1月6日", note: "" };
  await call(program.page, "submissions", "submit", {
    id,
    manner: "elsewhere",
    tokens: [],
    receipt,
    reason: "",
  });
}

/** An office in the middle of its work: a draft, a long name, one returned, one approved with results, one rolled on. */
export async function furnish(program: Program, folder: string): Promise<Office> {
  const { page } = program;
  await readSample(program);
  const draft = await keepDraft(page);
  const long = await duplicate(program, draft);
  await edit(program, draft, [set("unit/phone", "0871-67470000")]);
  await edit(program, long, [set("name", LONG_NAME), set("leader", "欧阳震华（主持工作的副部长）")]);
  const [returned, approved] = [await duplicate(program, draft), await duplicate(program, draft)];
  for (const [id, name] of [
    [returned, "农家书屋补助"],
    [approved, "融媒体平台运行维护经费"],
  ] as const) {
    await edit(program, id, [set("name", name), ...mends(await projectOf(page, id))]);
    await submit(program, id);
  }
  const remarks = REMARKS.map(([path, text]) => ({ path, text }));
  await call(page, "submissions", "return", { id: returned, number: 1, remarks });
  const approval = { documentNumber: "呈财预〔2022〕8号", date: "2022年2月1日", amount: 53_460_000 };
  await call(page, "submissions", "approve", { id: approved, number: 1, approval });
  await edit(program, approved, results(await projectOf(page, approved)));
  const rolled = await call<{ id: string }>(page, "lifecycle", "rollForward", {
    id: approved,
    toYear: 2023,
    again: false,
  });
  const files = join(folder, "去年的材料");
  mkdirSync(files);
  copyFileSync(SAMPLE_FILE, join(files, "2022年宣传和社会事业党工委党员教育活动经费项目文本（定稿）.txt"));
  writeFileSync(join(files, "断了的.docx"), "PK\u0003\u0004断了");
  writeFileSync(join(files, "扫描件.pdf"), "%PDF-1.7");
  return { folder: files, draft, long, returned, approved, rolled: rolled.id };
}

export interface Place {
  name: string;
  address(office: Office): string;
  /** Seen when the page is there. */
  ready: string;
  prepare?(program: Program, office: Office): Promise<void>;
  /** Where going elsewhere would not put it away. */
  leave?(program: Program): Promise<void>;
}

const tabsOf = (
  which: "draft" | "long" | "returned" | "approved" | "rolled",
  pages: readonly ProjectPage[],
) =>
  pages.map((page): Place => ({
    name: `${which}-${page}`,
    address: (office) => `/project/${office[which]}/${page}`,
    ready: `[data-page="${page}"] section, [data-page="${page}"] table, [data-page="${page}"] button`,
  }));

const at = (name: string, address: string, ready: string, prepare?: Place["prepare"]): Place => ({
  name,
  address: () => address,
  ready,
  ...(prepare === undefined ? {} : { prepare }),
});

export const PLACES: readonly Place[] = [
  at("list", "/", '[role="row"][aria-label]'),
  at("list-row-menu", "/", '[role="row"][aria-label]', async ({ page }) => {
    await page
      .getByRole("row")
      .nth(1)
      .getByRole("button", { name: /更多|操作/ })
      .click();
  }),
  at("list-more", "/", '[role="row"][aria-label]', ({ page }) =>
    page.getByRole("button", { name: "更多", exact: true }).click(),
  ),
  ...tabsOf("draft", PROJECT_PAGES),
  ...tabsOf("long", ["text", "submit"]),
  ...tabsOf("returned", ["goals", "submit"]),
  ...tabsOf("approved", ["indicators", "monitoring", "evaluation", "submit"]),
  {
    name: "history",
    address: ({ approved }) => `/project/${approved}/history`,
    ready: "text=修改历史",
  },
  ...tabsOf("rolled", ["text", "indicators"]),
  {
    name: "approved-more",
    address: ({ approved }) => `/project/${approved}/text`,
    ready: '[data-page="text"] section',
    prepare: ({ page }) => page.getByRole("button", { name: "更多" }).click(),
  },
  {
    name: "indicator-details",
    address: ({ draft }) => `/project/${draft}/indicators`,
    ready: '[role="grid"]',
    prepare: ({ page }) => page.getByRole("grid").getByText("宣社工委所属党组织党员培训参加人次").click(),
  },
  at("find-recent", "/", '[role="row"][aria-label]', ({ page }) => page.keyboard.press("Control+k")),
  at("find", "/", '[role="row"][aria-label]', async ({ page }) => {
    await page.keyboard.press("Control+k");
    await page.getByRole("combobox", { name: "查找" }).fill("党员");
    await page.getByRole("option").first().waitFor();
  }),
  at("replace", "/replace", "h1"),
  at("replace-listed", "/replace", "h1", async ({ page }) => {
    await page.getByRole("textbox", { name: "查找" }).fill("2022");
    await page.getByRole("textbox", { name: "换成" }).fill("2023");
    await page.getByRole("button", { name: "列出来看" }).click();
    await page.getByRole("button", { name: /替换勾选的/ }).waitFor();
  }),
  {
    name: "roll-forward",
    address: ({ long }) => `/roll-forward/${long}`,
    ready: "text=滚动哪个项目",
  },
  at("roll-forward-year", "/roll-forward", "h1", async ({ page }) => {
    await page.getByLabel("从哪个年度").fill("2022");
    await page.keyboard.press("Enter");
    await page.getByText("全选").waitFor();
  }),
  { name: "leftovers", address: ({ rolled }) => `/leftovers/${rolled}`, ready: '[role="grid"]' },
  { name: "compare", address: ({ rolled }) => `/compare/${rolled}`, ready: "ins" },
  {
    name: "compare-all",
    address: ({ rolled }) => `/compare/${rolled}`,
    ready: "ins",
    prepare: ({ page }) => page.getByText("全部", { exact: true }).click(),
  },
  { name: "hand-out", address: ({ draft }) => `/hand-out/${draft}`, ready: "h1" },
  {
    ...at("import-review", "/", '[role="row"][aria-label]', (program) => readSample(program)),
    leave: ({ page }) => page.getByRole("button", { name: "不要了" }).click(),
  },
  {
    name: "import-into",
    address: ({ draft }) => `/project/${draft}/text`,
    ready: '[data-page="text"] section',
    prepare: async (program) => {
      await program.answerOpen(SAMPLE_FILE);
      await program.page.keyboard.press("Control+o");
      await program.page.getByText("台账里的", { exact: true }).waitFor();
    },
    leave: ({ page }) => page.getByRole("button", { name: "不要了" }).click(),
  },
  at("import", "/import", "text=选文件来读"),
  at("import-folder", "/import", "text=选文件来读", async (program, { folder }) => {
    await program.answerOpen(folder);
    await program.page.getByRole("button", { name: "整个文件夹…" }).click();
    await program.page.getByText("已损坏或不完整").waitFor();
    await program.page.getByText("读得清楚").first().waitFor();
  }),
  at("packages", "/packages", "h1"),
  at("packages-read", "/packages", "h1", async (program, { folder, approved }) => {
    await program.answerOpen(folder);
    const { token } = await call<{ token: string }>(program.page, "transfer", "preparePackage", {
      id: approved,
    });
    await call(program.page, "transfer", "exportPackage", { id: approved, prepared: token });
    await program.answerOpen(folder);
    await program.page.getByRole("button", { name: "选文件夹…" }).first().click();
    await program.page.getByText(/个压缩包，读出/).waitFor();
  }),
  at("batch", "/batch", "h1"),
  at("summary", "/summary", "h1"),
  at("office-checks", "/checks", "h1"),
  at("library", "/library", "h1"),
  at("library-entry", "/library", "h1", async ({ page }) => {
    await page.getByRole("textbox", { name: "在指标库里找" }).fill("党员满意度");
    await page
      .getByRole("button", { name: /党员满意度.*用过/ })
      .first()
      .click();
  }),
  at("trash", "/trash", "h1"),
  at("backup", "/backup", "section"),
  at("settings", "/settings", "section"),
  at("settings-end", "/settings", "section", async ({ page }) => {
    await page.locator("section").last().scrollIntoViewIfNeeded();
  }),
  at("check-rules", "/settings/checks", "[data-rule]"),
  at("help", "/help", "section"),
  at("keys", "/", '[role="row"][aria-label]', ({ page }) => page.keyboard.press("F1")),
  at("about", "/about", "h1"),
];
