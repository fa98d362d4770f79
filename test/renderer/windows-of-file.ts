import type { Page } from "playwright-core";
import { afterAll, beforeAll } from "vitest";

import { sampleProject } from "../fixtures/sample-project.ts";
import { startRenderer, type Renderer } from "./open-window.ts";

/** The screen of the office's PCs. */
export const OFFICE_SCREEN = { width: 1366, height: 768 };

/** The renderer for all tests of a file: begun before the first of them, ended after the last. */
export function rendererOfFile(): Omit<Renderer, "close"> {
  let renderer: Renderer;
  beforeAll(async () => {
    renderer = await startRenderer();
  }, 90_000);
  afterAll(() => renderer.close());
  return {
    get folder() {
      return renderer.folder;
    },
    open: (...window) => renderer.open(...window),
  };
}

/** A page of the sample project, ready to be written in; its console's errors beside it. */
export async function openSamplePage(
  renderer: Pick<Renderer, "open">,
  name: string,
): Promise<{ page: Page; problems: string[] }> {
  const opened = await renderer.open({}, OFFICE_SCREEN, `/project/${sampleProject().id}/${name}`);
  await opened.page.waitForSelector(`[data-page="${name}"] section, [data-page="${name}"] [role="grid"]`);
  return opened;
}
