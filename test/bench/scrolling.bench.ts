/**
 * Scrolling 10,000 projects: the work of the page's one thread per frame, in the real window, against the plainest list
 * there can be of the same rows in the same window (texts in positioned lines, drawn by nothing but the browser, all of
 * the visible ones anew at each step). Both scroll by the same distances, in turns. What drawing costs without a graphics
 * card is in both figures.
 */
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { openStore } from "../../electron/store/index.ts";
import { launch } from "../e2e/launch.ts";
import { sampleProject } from "../fixtures/sample-project.ts";

const PROJECTS = 10_000;
const ROUNDS = 5;
const folder = mkdtempSync(join(tmpdir(), "scrolling-bench-"));

const data = join(folder, "台账数据");
mkdirSync(data);
const store = openStore(join(data, "台账.db"));
const { id: _id, state: _state, ...content } = sampleProject();
for (let index = 0; index < PROJECTS; index += 1)
  store.projects.create({ year: 2022, content: { ...content, name: `${content.name}${index}` } });
store.settings.setPlace({ projectId: null, page: null, path: null, year: 2022 });
store.close();

/** Runs in the page: milliseconds from one frame to the next while `element` is scrolled, sorted. */
async function frames(selector: string): Promise<number[]> {
  const STEPS = 60;
  const STEP_PIXELS = 137;
  const scroller = document.querySelector<HTMLElement>(selector)!;
  const frame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));
  scroller.scrollTop = 0;
  await frame();
  const times: number[] = [];
  let before = await frame();
  for (let step = 1; step <= STEPS; step += 1) {
    scroller.scrollTop = step * STEP_PIXELS;
    const now = await frame();
    times.push(now - before);
    before = now;
  }
  return times.toSorted((a, b) => a - b);
}

/** Runs in the page: the plain list over the same place. */
function layPlainList(): void {
  const ROW = 40;
  const MARGIN = 10;
  const real = document.querySelector<HTMLElement>("[role=rowgroup]")!;
  const cells = [...real.querySelectorAll("[role=row]")].map((row) =>
    [...row.querySelectorAll("[role=gridcell]")].map((cell) => cell.textContent),
  );
  const box = real.getBoundingClientRect();
  const plain = document.createElement("div");
  plain.id = "plain";
  plain.style.cssText = `position:fixed;overflow:auto;background:white;left:${box.left}px;top:${box.top}px;width:${box.width}px;height:${box.height}px`;
  const canvas = document.createElement("div");
  canvas.style.cssText = `position:relative;height:${10_000 * ROW}px`;
  plain.append(canvas);
  const draw = (): void => {
    const first = Math.max(0, Math.floor(plain.scrollTop / ROW) - MARGIN);
    const last = Math.ceil((plain.scrollTop + box.height) / ROW) + MARGIN;
    const rows: HTMLElement[] = [];
    for (let index = first; index <= last; index += 1) {
      const row = document.createElement("div");
      row.style.cssText = `position:absolute;display:flex;gap:12px;top:${index * ROW}px;height:${ROW}px;left:0;right:0`;
      for (const text of cells[index % cells.length]!) {
        const cell = document.createElement("span");
        cell.textContent = text;
        row.append(cell);
      }
      rows.push(row);
    }
    canvas.replaceChildren(...rows);
  };
  plain.addEventListener("scroll", draw);
  document.body.append(plain);
  draw();
}

const median = (sorted: readonly number[]): number => sorted[Math.floor(sorted.length / 2)]!;
const high = (sorted: readonly number[]): number => sorted[Math.floor(sorted.length * 0.95)]!;

const program = await launch({ userData: folder });
try {
  await program.page.waitForSelector("[role=grid] [role=row][data-index]");
  await program.page.waitForTimeout(1_500);
  const ours: number[][] = [];
  const plain: number[][] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    ours.push(await program.page.evaluate(frames, "[role=rowgroup]:not(#plain)"));
    await program.page.evaluate(layPlainList);
    plain.push(await program.page.evaluate(frames, "#plain"));
    await program.page.evaluate(() => document.querySelector("#plain")!.remove());
  }
  const figure = (runs: number[][], of: (sorted: readonly number[]) => number): number =>
    median(runs.map(of).toSorted((a, b) => a - b));
  console.log(
    `a frame while scrolling ${PROJECTS} projects: median ${figure(ours, median).toFixed(1)} ms, 95 % ${figure(ours, high).toFixed(1)} ms; ` +
      `the plainest list: median ${figure(plain, median).toFixed(1)} ms, 95 % ${figure(plain, high).toFixed(1)} ms ` +
      `(${(figure(ours, median) / figure(plain, median)).toFixed(2)}×; a frame at 60 Hz is 16.7 ms)`,
  );
} finally {
  await program.close();
  rmSync(folder, { recursive: true, force: true });
}
