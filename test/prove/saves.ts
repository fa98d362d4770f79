/** What a child says about its saves, and whether a ledger holds them. */
import { openStore } from "../../electron/store/index.ts";

export const SAVED_PROJECTS = ["p0", "p1", "p2"] as const;

export const beganLine = (number: number, id: string): string => `began ${number} ${id}\n`;
export const savedLine = (number: number, id: string): string => `saved ${number} ${id}\n`;

export interface Saves {
  /** Project → number of its last save that was begun, and of the last one that was acknowledged. */
  began: Map<string, number>;
  saved: Map<string, number>;
  ready: boolean;
}

/** A line that was cut off counts as not said. */
export function readSaves(said: string): Saves {
  const saves: Saves = { began: new Map(), saved: new Map(), ready: false };
  for (const line of said.split("\n").slice(0, -1)) {
    const [word, number, id] = line.split(" ");
    if (word === "ready") saves.ready = true;
    else if (word === "began") saves.began.set(id!, Number(number));
    else if (word === "saved") saves.saved.set(id!, Number(number));
  }
  return saves;
}

/**
 * What is wrong with a ledger after its writer died: lost saves, half saves, damage. Empty when nothing is.
 * A save that had begun may be there or not, but wholly.
 */
export function faultsOf(file: string, saves: Saves): string[] {
  const store = openStore(file, { initials: (text) => text });
  try {
    const faults: string[] = [];
    const { quickCheck, foreignKeys, damagedRows } = store.verify();
    if (quickCheck.length + foreignKeys + damagedRows.length > 0)
      faults.push(`damage: ${JSON.stringify(quickCheck)}`);
    for (const id of SAVED_PROJECTS) {
      const project = store.projects.find(id);
      if (project === null) {
        if (saves.ready) faults.push(`${id} is not there`);
        continue;
      }
      const number = project.plan === "" ? -1 : Number(project.plan.split("|")[0]);
      const [saved, began] = [saves.saved.get(id) ?? -1, saves.began.get(id) ?? -1];
      if (number < saved) faults.push(`${id}: save ${saved} was acknowledged, ${number} is there`);
      if (number > began) faults.push(`${id}: ${number} is there, but ${began} was the last to begin`);
      if (project.plan !== project.outcomes) faults.push(`${id}: half of save ${number}`);
      const [newest] = store.projects.history(id, 1);
      const told = newest?.edits.find((edit) => edit.kind === "set" && edit.path === "plan");
      const inHistory = told?.kind === "set" ? told.value : "";
      if (project.plan !== inHistory) faults.push(`${id}: the history does not have save ${number}`);
    }
    return faults;
  } finally {
    store.close();
  }
}
