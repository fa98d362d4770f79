/**
 * The first questions, on their way while the browser still reads React: this module is a script of its own that runs
 * before the others (vite.config.ts), so it takes nothing but what asking needs.
 */
import { bridge } from "./bridge.ts";
import { askFirst } from "./first-replies.ts";
import { isFreshStart } from "./fresh-start.ts";

export const firstAsked = askFirst(bridge(), isFreshStart());
