/**
 * What the first page needs, asked for before React draws anything: the settings, the program's facts and the project or
 * the list she stopped at. Each answer is handed out once, to the first who asks the same, and only while the program starts.
 */
import type { LedgerBridge, Reply, Settings } from "../../shared/api/index.ts";
import { firstListQuery } from "./first-list.ts";

type Waiting = Map<string, Promise<Reply<unknown>>>;

const keyOf = (area: string, operation: string, input: unknown): string =>
  `${area}.${operation} ${JSON.stringify(input)}`;

export interface FirstReplies {
  /** A bridge that answers from the early replies where it can. */
  readonly bridge: LedgerBridge;
  /** Everything the first page needs has come, or has failed; whoever asks again gets the failure. */
  readonly come: Promise<unknown>;
  /** What nobody asked for is old from now on. */
  forget(): void;
}

/** Asks at once. A fresh start goes to the last place, so what stands there is asked for too; a reload keeps its address. */
export function askFirst(bridge: LedgerBridge, fresh: boolean): FirstReplies {
  const waiting: Waiting = new Map();
  const ask = (area: string, operation: string, input: unknown): Promise<Reply<unknown>> => {
    const reply = bridge.invoke(area, operation, input);
    waiting.set(keyOf(area, operation, input), reply);
    return reply;
  };
  const lastPlace = async (settings: Promise<Reply<unknown>>): Promise<void> => {
    const reply = (await settings) as Reply<Settings>;
    if (!fresh || !reply.ok) return;
    const { projectId, year } = reply.value.place;
    if (projectId === null) await ask("projects", "list", firstListQuery(year));
    else await ask("projects", "get", { id: projectId });
  };
  const come = Promise.allSettled([lastPlace(ask("settings", "get", {})), ask("program", "info", {})]);
  return {
    bridge: {
      listen: bridge.listen,
      invoke(area, operation, input) {
        const key = keyOf(area, operation, input);
        const early = waiting.get(key);
        waiting.delete(key);
        return early ?? bridge.invoke(area, operation, input);
      },
    },
    come,
    forget: () => waiting.clear(),
  };
}
