/** Reading the files of the list one after another, and keeping what she chose. */
import type { ProjectSummary, ReadFile } from "../../../shared/api/index.ts";
import { explain, ledger } from "../../client/index.ts";
import { changeItem, changeList, currentList, settleReading, type ListItem } from "./list-state.ts";

async function namesakes({ result }: ReadFile): Promise<ProjectSummary[]> {
  const found: ProjectSummary[] = [];
  for (const { content } of result.drafts) {
    if (content.name === "") continue;
    const { rows } = await ledger().projects.list({
      year: content.year,
      text: content.name.slice(0, 200),
      state: null,
      trashed: false,
      sort: "changedAt",
      descending: true,
      offset: 0,
      limit: 20,
    });
    found.push(...rows.filter(({ name }) => name === content.name));
  }
  return found;
}

async function readItem(item: ListItem): Promise<void> {
  changeItem(item.id, { state: "reading" });
  try {
    const read = await item.read();
    if (read === null) changeItem(item.id, { state: "waiting" });
    else settleReading(item.id, read, await namesakes(read));
  } catch (error) {
    changeItem(item.id, { state: "failed", error: explain(error) });
  }
}

/** Reads what is still waiting; ends early when the list is stopped or another takes its place. */
export async function readWaiting(): Promise<void> {
  if (currentList()?.running === true) return;
  changeList({ running: true });
  const mine = new Set(currentList()?.items.map(({ id }) => id));
  for (;;) {
    const list = currentList();
    const next = list?.items.find(({ id, state }) => state === "waiting" && mine.has(id));
    if (list?.running !== true || next === undefined) break;
    await readItem(next);
  }
  if (currentList()?.items.some(({ id }) => mine.has(id)) === true) changeList({ running: false });
}

/** What was read stays; the file being read waits again. */
export function stopReading(): void {
  changeList({ running: false });
  void ledger().intake.cancel({});
}

/** Makes the projects of these files; stops at the first that cannot be written, what was made before it stays. */
export async function keepItems(items: readonly ListItem[]): Promise<number> {
  let made = 0;
  for (const item of items) {
    const kept = [...item.kept];
    for (const { content } of (item.result?.drafts ?? []).slice(kept.length)) {
      kept.push((await ledger().projects.create({ year: content.year, content })).id);
      made += 1;
      changeItem(item.id, { kept: [...kept] });
    }
    changeItem(item.id, { state: "kept" });
  }
  return made;
}
