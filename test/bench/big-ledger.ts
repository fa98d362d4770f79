/** A ledger of a gigabyte, and one project of ordinary length in it to type in. */
import { statSync } from "node:fs";

import type { Store } from "../../electron/store/index.ts";
import { blankProjectContent, type ProjectContent } from "../../shared/project/index.ts";
import { sampleProject } from "../fixtures/sample-project.ts";

const CHARACTERS = 19_000;
const text = "组织党员培训，全年开展理论学习，完成各项指标。".repeat(CHARACTERS / 20).slice(0, CHARACTERS);

const bigProject = (number: number): ProjectContent => ({
  ...blankProjectContent(2026),
  name: `项目${number}`,
  justification: text,
  overview: text,
  activities: text,
  fundingNote: text,
  plan: text,
  outcomes: text,
});

export interface BigLedger {
  projects: number;
  /** The project of ordinary length. */
  id: string;
}

/** Fills an open, new ledger until its file is that large. */
export function fillLedger(store: Store, bytes: number): BigLedger {
  const { id: _id, state: _state, ...content } = sampleProject();
  const { id } = store.projects.create({ year: 2026, content });
  let projects = 1;
  while (statSync(store.file).size < bytes) {
    for (let each = 0; each < 20; each += 1, projects += 1)
      store.projects.create({ year: 2026, content: bigProject(projects) });
  }
  return { projects, id };
}
