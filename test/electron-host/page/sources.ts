import { installBridge } from "./bridge.ts";
import { bootPreload, type PreloadFacts } from "./preload.ts";
import { makeWire } from "./wire.ts";

// Node strips the types in place, so a function's own text is plain JavaScript that a page can evaluate.

/** The script for the page's own world. */
export function pageWorldSource(secret: string): string {
  return `(${installBridge})(${JSON.stringify(secret)}, "page");`;
}

/** The script for the isolated world: the bridge's other end and the app's preload script. */
export function preloadWorldSource(secret: string, facts: PreloadFacts, preload: string): string {
  const probe = `globalThis[${JSON.stringify(facts.filePathProbe)}] = (file) => { let path = ""; debugger; return path; };`;
  return `${probe}
(${installBridge})(${JSON.stringify(secret)}, "preload", (end) =>
  (${bootPreload})((${makeWire})(), ${JSON.stringify(facts)}, function (exports, require, module, process, global) {
${preload}
}, end));`;
}
