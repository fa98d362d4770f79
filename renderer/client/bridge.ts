/** The one object that the preload puts into the page. */
import { BRIDGE_KEY, type LedgerBridge } from "../../shared/api/channels.ts";

export function bridge(): LedgerBridge {
  const found = (globalThis as Record<string, unknown>)[BRIDGE_KEY];
  if (found === undefined) throw new Error("The preload bridge is missing");
  return found as LedgerBridge;
}
