/** Opening what was found: the project's page with the cursor in the field, or a page and its section. */
import { navigate } from "wouter/use-hash-location";

import { pageOfPath, readPath } from "../../../shared/project/index.ts";
import { ledger } from "../../client/index.ts";
import { focusField } from "../../working-copy/index.ts";
import { projectAddress } from "../commands.ts";
import type { Item } from "./items.ts";

const PATIENCE = 2_000;

/** Puts the cursor into the section, once its page is drawn. */
async function showSection(label: string): Promise<void> {
  const deadline = performance.now() + PATIENCE;
  while (performance.now() < deadline) {
    const section = document.querySelector<HTMLElement>(`section[aria-label="${CSS.escape(label)}"]`);
    if (section !== null) {
      section.scrollIntoView({ block: "start" });
      section.querySelector<HTMLElement>("input, select, textarea, button")?.focus({ preventScroll: true });
      return;
    }
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
}

/** The characters in their field, where they can still be found word for word. */
async function charactersOf(
  projectId: string,
  path: string,
  text: string,
): Promise<{ from: number; to: number } | null> {
  const opened = await ledger()
    .projects.get({ id: projectId })
    .catch(() => null);
  const value = opened === null ? null : readPath(opened.project, path);
  const from = typeof value === "string" ? value.indexOf(text) : -1;
  return from < 0 ? null : { from, to: from + text.length };
}

export async function openItem(item: Item): Promise<void> {
  if (item.kind === "target") {
    navigate(item.target.href);
    if (item.target.section !== undefined) await showSection(item.target.section);
    return;
  }
  const { projectId, path, text } = item.place;
  if (item.of === "project") {
    navigate(projectAddress(projectId));
    return;
  }
  navigate(projectAddress(projectId, pageOfPath(path)));
  const characters = item.of === "number" ? await charactersOf(projectId, path, text) : null;
  await focusField({ path, ...characters });
}
