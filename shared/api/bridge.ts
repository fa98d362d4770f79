/** The page's client, made from the one object that the preload puts into it. */
import type { LedgerBridge } from "./channels.ts";
import type { EventName, LedgerContract, LedgerEvents } from "./contract.ts";
import { LedgerError } from "./errors.ts";
import type { ClientOf } from "./operation.ts";

export type LedgerClient = ClientOf<LedgerContract> & {
  on<E extends EventName>(event: E, listener: (payload: LedgerEvents[E]) => void): () => void;
};

/** Answers every name with what `make` makes of it, once. A name that is awaited by mistake is no promise. */
function byName(make: (name: string) => unknown): object {
  const made = new Map<string, unknown>();
  return new Proxy(
    {},
    {
      get(_target, name) {
        if (typeof name !== "string" || name === "then") return undefined;
        const known = made.get(name) ?? make(name);
        made.set(name, known);
        return known;
      },
    },
  );
}

/**
 * A client with one function per operation; a failed call rejects with a LedgerError. Its names are the contract's by type
 * alone: the main process refuses any other, and a page that only calls need not build the schemas of every input.
 */
export function createClient(bridge: LedgerBridge): LedgerClient {
  const call = (area: string, operation: string) => async (input: unknown) => {
    const reply = await bridge.invoke(area, operation, input);
    if (!reply.ok) throw new LedgerError(reply.error.code, reply.error.details);
    return reply.value;
  };
  const on = (event: EventName, listener: (payload: never) => void) =>
    bridge.listen(event, listener as (payload: unknown) => void);
  return byName((area) =>
    area === "on" ? on : byName((operation) => call(area, operation)),
  ) as LedgerClient;
}
