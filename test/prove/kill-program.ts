/** Kills the whole program at random moments while somebody types: every character that the window called saved is there. */
import { copyFileSync, existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

import type { Page } from "playwright-core";

import { isSound, openStore } from "../../electron/store/index.ts";
import { launch } from "../e2e/launch.ts";
import { call, fieldInput, openProjectPage, startProgram } from "../e2e/program.ts";
import { randomOf, type Random } from "./random.ts";

const LONGEST_TYPING_MS = 2_500;
/** Every so many rounds it is killed while it still starts. */
const ROUNDS_PER_EARLY_DEATH = 6;
const LONGEST_START_MS = 600;
const WORDS = ["培训", "党员", "指标", "一季度", "二季度", "，", "。", "2027年"];
const LEDGER = "台账数据/台账.db";

export interface ProgramKills {
  kills: number;
  /** Kills at a moment at which something that was typed was not yet called saved. */
  withUnsaved: number;
  /** Characters that were called saved. */
  saved: number;
  faults: string[];
}

/** In the page: tells each time the window calls what stands in the field saved. */
function tellWhatIsSaved(): void {
  let told = -1;
  setInterval(() => {
    const status = document.querySelector('[data-testid="save-status"]')?.textContent ?? "";
    const field = document.querySelector<HTMLTextAreaElement>(
      'textarea[data-path="plan"], [data-path="plan"] textarea',
    );
    if (field === null || !status.includes("已保存") || field.value.length === told) return;
    told = field.value.length;
    console.log(`saved ${told}`);
  }, 5);
}

/** Types at the end of the field, now fast, now with pauses, until the page is gone. @param typed hears of each piece before it is typed */
async function type(page: Page, random: Random, typed: (piece: string) => void): Promise<void> {
  for (;;) {
    const piece = WORDS[random.below(WORDS.length)]!;
    typed(piece);
    await page.keyboard.insertText(piece);
    await sleep(random.below(4) === 0 ? 400 + random.below(200) : random.below(120));
  }
}

/** The field as the files that were left hold it, read from a copy: the next start meets them as they are. */
function left(userData: string, id: string): { plan: string | null; sound: boolean } {
  const folder = mkdtempSync(join(tmpdir(), "断电副本 "));
  try {
    const copy = join(folder, "台账.db");
    for (const suffix of ["", "-wal"]) {
      const file = join(userData, LEDGER + suffix);
      if (existsSync(file)) copyFileSync(file, copy + suffix);
    }
    const store = openStore(copy, { initials: (text) => text });
    try {
      return { plan: store.projects.find(id)?.plan ?? null, sound: isSound(store.verify()) };
    } finally {
      store.close();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** One data folder goes through all rounds. */
export async function killProgram(
  kills: number,
  seed: number,
  told: (result: ProgramKills) => void = () => undefined,
): Promise<ProgramKills> {
  const userData = mkdtempSync(join(tmpdir(), "台账 断电-"));
  const random = randomOf(seed);
  const result: ProgramKills = { kills: 0, withUnsaved: 0, saved: 0, faults: [] };
  try {
    const first = await startProgram({ userData });
    const { id } = await call<{ id: string }>(first.page, "projects", "create", {
      year: 2027,
      content: null,
    });
    await first.close();
    let before = "";
    for (let round = 0; round < kills && result.faults.length < 20; round += 1) {
      let [typed, saved] = [before, before.length];
      if (round % ROUNDS_PER_EARLY_DEATH === 1) {
        const program = await launch({ userData });
        await sleep(random.below(LONGEST_START_MS));
        await program.kill();
      } else {
        const program = await startProgram({ userData });
        program.page.on("console", (message) => {
          const match = /^saved (\d+)$/.exec(message.text());
          if (match !== null) saved = Math.max(saved, Number(match[1]));
        });
        await openProjectPage(program.page, id, "text");
        const field = fieldInput(program.page, "plan");
        await field.click();
        await field.press("Control+End");
        if ((await field.inputValue()) !== before)
          result.faults.push(`round ${round}: the window shows something else than was left`);
        await program.page.evaluate(tellWhatIsSaved);
        const typing = type(program.page, random, (piece) => (typed += piece)).catch(() => undefined);
        await sleep(random.below(LONGEST_TYPING_MS));
        await program.kill();
        await typing;
      }
      result.kills += 1;
      if (typed.length > saved) result.withUnsaved += 1;
      const { plan, sound } = left(userData, id);
      if (!sound) result.faults.push(`round ${round}: the ledger is damaged`);
      if (plan === null || !typed.startsWith(plan))
        result.faults.push(`round ${round}: what is there was never typed`);
      if ((plan ?? "").length < saved)
        result.faults.push(
          `round ${round}: ${saved} characters were called saved, ${plan?.length} are there`,
        );
      result.saved += saved - before.length;
      before = plan ?? "";
      told(result);
    }
    return result;
  } finally {
    rmSync(userData, { recursive: true, force: true, maxRetries: 5 });
  }
}
