import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

import { attempt, Cursor } from "../../shared/scoring/read/cursor.ts";
import { Meter } from "../../shared/scoring/read/meter.ts";
import type { PhraseTable } from "../../shared/scoring/read/openings.ts";
import { PHRASES } from "../../shared/scoring/read/phrase-table.ts";
import { AWARDS } from "../../shared/scoring/read/phrases/awards.ts";
import { CONDITIONS } from "../../shared/scoring/read/phrases/conditions.ts";
import { Refusal } from "../../shared/scoring/read/refusal.ts";
import { tokenise } from "../../shared/scoring/read/tokens/tokenise.ts";
import { normaliseCharacters } from "../../shared/text/index.ts";

const recorded = readFileSync(join(import.meta.dirname, "../scoring-unseen/readings.txt"), "utf8");
const SENTENCES = [...recorded.matchAll(/^(\S.*) 〔/gmu)].map((line) => line[1]!);

const TABLES: Readonly<Record<string, PhraseTable<unknown>>> = {
  sentence: PHRASES,
  award: AWARDS,
  condition: CONDITIONS,
};

/** What can be read at a place of a sentence although its first word is not named among the phrase's beginnings. */
function* leftOut(table: PhraseTable<unknown>, sentence: string): Generator<string> {
  const tokens = tokenise(normaliseCharacters(sentence), { unit: "" }, new Meter());
  for (const [position, token] of tokens.entries()) {
    const tried = new Set(table.startingWith(token));
    for (const [, phrase] of table.phrases) {
      if (tried.has(phrase)) continue;
      try {
        if (attempt(new Cursor(tokens, new Meter(), position), phrase) !== null)
          yield `${phrase.name}: ${tokens
            .slice(position, position + 8)
            .map(({ text }) => text)
            .join("")}`;
      } catch (error) {
        // Where it was never meant to be tried it may refuse what it finds.
        if (!(error instanceof Refusal)) throw error;
      }
    }
  }
}

describe("the words that a phrase can begin with", () => {
  it.each(Object.entries(TABLES))(
    "leave out nothing that could be read in any known wording: %s",
    (_, table) => {
      expect(SENTENCES.length).toBeGreaterThan(3000);
      expect([...new Set(SENTENCES.flatMap((sentence) => [...leftOut(table, sentence)]))]).toEqual([]);
    },
  );
});
