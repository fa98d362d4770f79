/** Which chapter is about the page she is on. */
import type { ChapterId } from "../../../shared/handbook/index.ts";

/** Beginnings of addresses; the first that fits counts. */
const CHAPTERS: readonly (readonly [start: RegExp, chapter: ChapterId])[] = [
  [/^\/project\/[^/]+\/history/u, "history"],
  [/^\/project\/[^/]+\/indicators/u, "indicators"],
  [/^\/project\/[^/]+\/checks/u, "checks"],
  [/^\/project\/[^/]+\/submit/u, "submit"],
  [/^\/project\/[^/]+\/monitoring/u, "monitoring"],
  [/^\/project\/[^/]+\/evaluation/u, "evaluation"],
  [/^\/project\//u, "write"],
  [/^\/import/u, "import"],
  [/^\/summary/u, "summary"],
  [/^\/checks/u, "checks"],
  [/^\/library/u, "library"],
  [/^\/replace/u, "replace"],
  [/^\/(?:roll-forward|leftovers)/u, "roll-forward"],
  [/^\/compare/u, "compare"],
  [/^\/(?:merge|hand-out)/u, "colleagues"],
  [/^\/(?:backup|trash)/u, "backup"],
  [/^\/batch/u, "batch"],
  [/^\/packages/u, "packages"],
  [/^\/about/u, "trouble"],
];

/** The address of the handbook, at the chapter about the page at `location`; its beginning where none is. */
export function helpAddress(location: string): string {
  const chapter = CHAPTERS.find(([start]) => start.test(location))?.[1];
  return chapter === undefined ? "/help" : `/help/${chapter}`;
}
