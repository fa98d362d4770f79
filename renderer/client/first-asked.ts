/**
 * The first question, on its way while the browser still reads React: this module is a script of its own that runs before
 * the others (vite.config.ts), so it takes nothing but what asking needs. A fresh start goes to the last place, so what
 * stands there is asked for too; a reload keeps its address.
 */
import type { Opening, Reply } from "../../shared/api/index.ts";
import { bridge } from "./bridge.ts";
import { FIRST_LIST } from "./first-list.ts";
import { isFreshStart } from "./fresh-start.ts";

/** null where no answer comes at all: the page is drawn all the same, asks by itself and says what is wrong. */
export const firstAsked: Promise<Reply<Opening> | null> = (
  bridge().invoke("program", "opening", { list: isFreshStart() ? FIRST_LIST : null }) as Promise<
    Reply<Opening>
  >
).catch(() => null);
