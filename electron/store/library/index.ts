/** 指标库, as the rest of the main process sees it. */
import type { LibraryEntry, LibraryIndicator, LibraryUse } from "../../../shared/library/index.ts";
import type { Ledger } from "../ledger.ts";
import { addEntries, markFavourite, removeEntries, type Added } from "./entries.ts";
import { listLibrary, type LibraryQuery } from "./list.ts";
import { usesOf } from "./office.ts";

export interface LibraryStore {
  list(query: LibraryQuery): LibraryEntry[];
  uses(indicator: Pick<LibraryIndicator, "level1" | "level2" | "level3">): LibraryUse[];
  mark(key: string, favourite: boolean): null;
  add(indicators: readonly LibraryIndicator[]): Added;
  /** Answers the entries that went, for putting them back. */
  remove(keys: readonly string[]): LibraryIndicator[];
}

export function libraryOf(ledger: Ledger): LibraryStore {
  const at = (): string => ledger.now().toISOString();
  return {
    list: (query) => ledger.read$((db) => listLibrary(db, query, ledger.read)),
    uses: (indicator) => ledger.read$((db) => usesOf(db, indicator)),
    mark: (key, favourite) =>
      ledger.command((db) => {
        markFavourite(db, key, favourite, at());
        return { result: null, changes: [] };
      }),
    add: (indicators) => ledger.command((db) => ({ result: addEntries(db, indicators, at()), changes: [] })),
    remove: (keys) => ledger.command((db) => ({ result: removeEntries(db, keys), changes: [] })),
  };
}
