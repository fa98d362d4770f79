/** What a phrase can begin with, so that at each place of a sentence only those are tried that can stand there. */
import { attempt, type Cursor, type Phrase } from "./cursor.ts";
import { WORDS, type WordKind } from "./lexicon/words.ts";
import { hasRole, type Token, type TokenType } from "./tokens/tokens.ts";

/** Tokens of these types, words that play one of these parts, words and plain text that are written so. */
export interface Opening {
  types?: readonly TokenType[];
  kinds?: readonly WordKind[];
  texts?: RegExp;
}

/** Exactly one of these words. */
export const oneOf = (...texts: readonly string[]): RegExp => new RegExp(`^(?:${texts.join("|")})$`, "u");

const opens = ({ types, kinds, texts }: Opening, token: Token): boolean =>
  types?.includes(token.type) === true ||
  kinds?.some((kind) => hasRole(token, kind)) === true ||
  // What plain text says the phrase itself looks at: only what a type alone can begin is remembered for it.
  (texts !== undefined && (token.type === "text" || (token.type === "word" && texts.test(token.text))));

/** Phrases in the order in which they are tried; one that learns a new beginning has to name it here too. */
export class PhraseTable<T> {
  readonly phrases: readonly (readonly [Opening, Phrase<T>])[];
  /** Worked out once for each word of the lexicon and for each type of token that plays no part: both are few. */
  private readonly byWord = new Map<string, readonly Phrase<T>[]>();
  private readonly byType = new Map<TokenType, readonly Phrase<T>[]>();

  constructor(phrases: readonly (readonly [Opening, Phrase<T>])[]) {
    this.phrases = phrases;
  }

  /** The first phrase that can be read at the cursor, or null. */
  read(cursor: Cursor): T | null {
    const token = cursor.at();
    if (token === undefined) return null;
    for (const phrase of this.startingWith(token)) {
      const found = attempt(cursor, phrase);
      if (found !== null) return found;
    }
    return null;
  }

  /** Those that a token can begin, in their order. */
  startingWith(token: Token): readonly Phrase<T>[] {
    if (token.words.length === 0) return this.remembered(this.byType, token.type, token);
    const isLexical = token.type === "word" && token.words === WORDS.get(token.text)?.words;
    return isLexical ? this.remembered(this.byWord, token.text, token) : this.openedBy(token);
  }

  private remembered<Key>(known: Map<Key, readonly Phrase<T>[]>, key: Key, token: Token) {
    const before = known.get(key);
    if (before !== undefined) return before;
    const found = this.openedBy(token);
    known.set(key, found);
    return found;
  }

  private openedBy(token: Token): readonly Phrase<T>[] {
    return this.phrases.flatMap(([opening, phrase]) => (opens(opening, token) ? [phrase] : []));
  }
}
