/** The library as it is shown: the office's own first, then entries read from tables, then the generic sets. */
import { findWords, lineMatches, type FindWord } from "../../../shared/find/index.ts";
import { genericEntries, type LibraryEntry, type LibraryOrigin } from "../../../shared/library/index.ts";
import type { ReadHandle } from "../connection.ts";
import type { Reading } from "../ledger.ts";
import type { ShownLine } from "../search/find-row.ts";
import { readEntries, type KeptEntry } from "./entries.ts";
import { officeEntries, SHOWN_AT_ONCE } from "./office.ts";

export interface LibraryQuery {
  text: string;
  /** null = all; favourite: of every origin. */
  origin: LibraryOrigin | "favourite" | null;
  /** 产出指标; empty = every class. */
  level1: string;
}

type Read = (text: string) => Reading | null;

/** Names of indicators that are found by pinyin or initials; null where the words are no letters. */
function namesReadAs(db: ReadHandle, words: readonly FindWord[]): string[] | null {
  if (!words.some((word) => word.letters)) return null;
  const rows = db.all<{ text: string; reading: string | null; lines: string }>(
    `SELECT text, reading, lines FROM project_find WHERE ${words
      .map(() => "(instr(text, ?) > 0 OR instr(reading, ?) > 0)")
      .join(" AND ")}`,
    ...words.flatMap((word) => [word.text, word.text]),
  );
  const names = new Set<string>();
  for (const row of rows) {
    const readings = row.reading?.split("\n") ?? [];
    const lines = JSON.parse(row.lines) as ShownLine[];
    row.text.split("\n").forEach((text, index) => {
      const line = lines[index];
      if (line?.[0] === "indicator" && lineMatches(words, text, readings[index] ?? "")) names.add(line[2]);
    });
  }
  return [...names];
}

function matches(
  entry: Pick<LibraryEntry, "indicator" | "set">,
  words: readonly FindWord[],
  read: Read,
): boolean {
  if (words.length === 0) return true;
  const text = `${entry.indicator.level3} ${entry.set}`.normalize("NFKC").toLowerCase();
  const reading = words.some((word) => word.letters) ? read(text) : null;
  return lineMatches(
    words,
    text,
    reading === null ? "" : `${reading.initials} ${reading.key.replaceAll(" ", "")}`,
  );
}

type Unmarked = Omit<LibraryEntry, "favourite">;

const unused = { uses: 0, newestYear: null };

function ownEntries(kept: readonly KeptEntry[]): Unmarked[] {
  return kept.flatMap(({ key, indicator }) =>
    indicator === null ? [] : [{ key, origin: "own" as const, set: "", indicator, ...unused }],
  );
}

export function listLibrary(db: ReadHandle, query: LibraryQuery, read: Read): LibraryEntry[] {
  const kept = readEntries(db);
  const favourites = new Set(kept.filter((entry) => entry.favourite).map((entry) => entry.key));
  const words = findWords(query.text);
  const wanted = (origin: LibraryOrigin): boolean =>
    query.origin === null || query.origin === "favourite" || query.origin === origin;
  const office = wanted("office")
    ? officeEntries(db, {
        words: words.filter((word) => !word.letters).map((word) => word.text),
        names: namesReadAs(db, words),
        level1: query.level1,
        limit: query.origin === "favourite" ? 100_000 : SHOWN_AT_ONCE,
      })
    : [];
  const others: Unmarked[] = [
    ...(wanted("own") ? ownEntries(kept) : []),
    ...(wanted("generic") ? genericEntries().map((entry) => ({ ...entry, ...unused })) : []),
  ].filter(
    (entry) =>
      (query.level1 === "" || entry.indicator.level1 === query.level1) && matches(entry, words, read),
  );
  const all: Unmarked[] = [
    ...office.map((entry) => ({ ...entry, origin: "office" as const, set: "" })),
    ...others,
  ];
  return all
    .map((entry) => ({ ...entry, favourite: favourites.has(entry.key) }))
    .filter((entry) => query.origin !== "favourite" || entry.favourite)
    .toSorted((a, b) => Number(b.favourite) - Number(a.favourite));
}
