/** Areas that no first page calls: their code is read when one of their operations is called for the first time. */
import { contract, type HandlersOf, type LedgerContract } from "../../shared/api/index.ts";

type AnyHandler = (...args: readonly unknown[]) => unknown;

/** The handlers of `area`, each of which loads the area's code first. A load that failed is tried again by the next call. */
export function later<Name extends keyof LedgerContract>(
  area: Name,
  load: () => Promise<HandlersOf<LedgerContract[Name]>>,
): HandlersOf<LedgerContract[Name]> {
  let loading: Promise<Readonly<Record<string, AnyHandler>>> | null = null;
  const loaded = (): Promise<Readonly<Record<string, AnyHandler>>> => {
    loading ??= (load() as unknown as Promise<Readonly<Record<string, AnyHandler>>>).catch(
      (error: unknown) => {
        loading = null;
        throw error;
      },
    );
    return loading;
  };
  const handlers = Object.keys(contract[area]).map((name): [string, AnyHandler] => [
    name,
    async (...args) => (await loaded())[name]!(...args),
  ]);
  return Object.fromEntries(handlers) as unknown as HandlersOf<LedgerContract[Name]>;
}
