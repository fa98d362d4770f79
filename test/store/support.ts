/** Ledgers on a real disk, in folders as she has them: Chinese, with spaces. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach } from "vitest";

import { openLedger, storeOf, type OpenOptions, type Store } from "../../electron/store/store.ts";
import type { Ledger } from "../../electron/store/ledger.ts";
import { NO_RECEIPT, type Submission } from "../../shared/submission/index.ts";
import {
  blankActual,
  blankBudget,
  blankFundingLine,
  blankIndicator,
  blankProjectContent,
  type ProjectContent,
} from "../../shared/project/index.ts";

const cleanups: (() => void)[] = [];

afterEach(() => {
  for (const cleanup of cleanups.splice(0).toReversed()) cleanup();
});

export function onCleanup(cleanup: () => void): void {
  cleanups.push(cleanup);
}

export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "区委宣传部 台账 "));
  onCleanup(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export interface Opened {
  file: string;
  store: Store;
  ledger: Ledger;
}

/** Initials of a handful of characters, so that tests need no dictionary. */
export const testInitials = (text: string): string =>
  text.replace(
    /./gu,
    (character) => ({ 党: "d", 员: "y", 教: "j", 育: "y", 培: "p", 训: "x" })[character] ?? character,
  );

export function open(file: string, options: OpenOptions = {}): Opened {
  const { ledger, cleanExit } = openLedger(file, { initials: testInitials, ...options });
  const store = storeOf(ledger, cleanExit);
  onCleanup(() => {
    try {
      store.close();
    } catch {
      ledger.database.close();
    }
  });
  return { file, store, ledger };
}

export function openNew(options: OpenOptions = {}): Opened {
  return open(join(temporaryFolder(), "项目 台账.db"), options);
}

/** A project with rows in every list that refer to one another. */
export function exampleContent(): ProjectContent {
  return {
    ...blankProjectContent(2026),
    name: "党员教育活动经费",
    projectCode: "530000210000",
    plan: "一季度制定计划，二季度集中培训。".repeat(20),
    unit: {
      ...blankProjectContent(2026).unit,
      name: "区委宣传部",
      department: { name: "区委", code: "101" },
    },
    fundingLines: [
      {
        ...blankFundingLine("s1", "source", 2026),
        label: "财政拨款",
        sourceClass: "fiscal",
        amount: 53_460_000,
      },
      {
        ...blankFundingLine("u1", "use", 2026),
        label: "培训费",
        unitPrice: 120_00,
        quantity: "244",
        amount: 2_928_000,
      },
    ],
    budgets: [{ ...blankBudget("b1", "selfEvaluation"), initial: 53_460_000 }],
    indicators: [
      {
        ...blankIndicator("i1"),
        level1: "产出指标",
        level3: "培训党员人数",
        points: "12.5",
        target: "244",
        unit: "人",
      },
      {
        ...blankIndicator("i2"),
        level1: "满意度指标",
        level3: "党员满意度",
        points: "10",
        standard: {
          text: "每低1%扣0.5分",
          choices: { floor: "zero" },
          rule: { kind: "deduct", list: [1, null] },
        },
      },
    ],
    actuals: [{ ...blankActual("a1", "i1", "selfEvaluation"), value: { 人数: "223" }, evidence: [] }],
    dismissals: [{ id: "d1", checkId: "C07", path: "indicators/i1/target", reason: "以通知为准" }],
  };
}

export function createExample(store: Store): string {
  return store.projects.create({ year: 2026, content: exampleContent(), id: "p1" }).id;
}

/** 送出 without a file, as when she typed it into another system. */
export function handIn(store: Store, id = "p1", reason = ""): Submission {
  return store.submissions.submit({ id, manner: "elsewhere", files: [], receipt: NO_RECEIPT, reason });
}
