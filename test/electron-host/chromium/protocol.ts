// Playwright ships the declarations of the DevTools protocol without exporting them by name.
export type { Protocol } from "../../../node_modules/playwright-core/types/protocol.d.ts";
