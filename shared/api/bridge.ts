/** The page's client, made from the one object that the preload puts into it. */
import type { LedgerBridge } from "./channels.ts";
import { contract, type EventName, type LedgerContract, type LedgerEvents } from "./contract.ts";
import { LedgerError } from "./errors.ts";
import type { ClientOf } from "./operation.ts";

export type LedgerClient = ClientOf<LedgerContract> & {
  on<E extends EventName>(event: E, listener: (payload: LedgerEvents[E]) => void): () => void;
};

/** A client with one function per operation; a failed call rejects with a LedgerError. */
export function createClient(bridge: LedgerBridge): LedgerClient {
  const call = (area: string, operation: string) => async (input: unknown) => {
    const reply = await bridge.invoke(area, operation, input);
    if (!reply.ok) throw new LedgerError(reply.error.code, reply.error.details);
    return reply.value;
  };
  const areas = Object.entries(contract).map(([area, operations]) => [
    area,
    Object.fromEntries(Object.keys(operations).map((operation) => [operation, call(area, operation)])),
  ]);
  return {
    ...Object.fromEntries(areas),
    on: (event: EventName, listener: (payload: never) => void) =>
      bridge.listen(event, listener as (payload: unknown) => void),
  } as LedgerClient;
}
