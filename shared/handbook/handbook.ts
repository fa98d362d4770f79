/** 使用说明: what the program's own help page shows, finds and prints. */
import { BEGIN } from "./begin.ts";
import type { Chapter } from "./chapter.ts";
import { EXCHANGE } from "./exchange.ts";
import { PLAN } from "./plan.ts";
import { RESULTS } from "./results.ts";
import { SAFEKEEPING } from "./safekeeping.ts";
import { TOOLS } from "./tools.ts";

/** All chapters, in the order of CHAPTER_IDS. */
export const HANDBOOK: readonly Chapter[] = [
  ...BEGIN,
  ...PLAN,
  ...RESULTS,
  ...TOOLS,
  ...EXCHANGE,
  ...SAFEKEEPING,
];
