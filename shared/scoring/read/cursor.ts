import type { WordKind } from "./lexicon/words.ts";
import type { Meter } from "./meter.ts";
import { endsClause, hasRole, hasRoleIn, roleOf, type Token, type TokenType } from "./tokens/tokens.ts";

/** No phrase is longer than this many tokens; that bounds the work at each place of an endless text. */
const LONGEST_PHRASE = 64;
const MOST_PARTICLES = 4;

/** A place among the tokens, from which one phrase is read. */
export class Cursor {
  readonly tokens: readonly Token[];
  readonly meter: Meter;
  position: number;
  /** Open brackets of the formula being read. */
  depth = 0;
  /** Tokens from here on are out of sight. */
  private readonly horizon: number;

  constructor(tokens: readonly Token[], meter: Meter, position = 0) {
    this.tokens = tokens;
    this.meter = meter;
    this.position = position;
    this.horizon = position + LONGEST_PHRASE;
  }

  at(offset = 0): Token | undefined {
    this.meter.step();
    const index = this.position + offset;
    return index < this.horizon ? this.tokens[index] : undefined;
  }

  /** What stands before, as far as a phrase may look back; all of it would make the work grow faster than the text. */
  lookBack(limit = LONGEST_PHRASE): readonly Token[] {
    this.meter.step();
    return this.tokens.slice(Math.max(0, this.position - limit), this.position);
  }

  fork(): Cursor {
    return new Cursor(this.tokens, this.meter, this.position);
  }

  isType(type: TokenType, offset = 0): boolean {
    return this.at(offset)?.type === type;
  }

  is(kind: WordKind, offset = 0): boolean {
    return hasRole(this.at(offset), kind);
  }

  isOneOf(kinds: ReadonlySet<WordKind>): boolean {
    return hasRoleIn(this.at(), kinds);
  }

  role(kind: WordKind, offset = 0): string | null {
    return roleOf(this.at(offset), kind);
  }

  isText(text: string, offset = 0): boolean {
    return this.at(offset)?.text === text;
  }

  /** 不超过, 最多 before a number of points. */
  isCap(offset: number): boolean {
    return (
      (this.role("compare", offset) === "le" || this.is("most", offset)) && this.isType("number", offset + 1)
    );
  }

  /** Moves on when the token plays the part. */
  take(kind: WordKind): string | null {
    const role = this.role(kind);
    if (role !== null) this.position += 1;
    return role;
  }

  takeType(type: TokenType): Token | null {
    const token = this.at();
    if (token?.type !== type) return null;
    this.position += 1;
    return token;
  }

  takeText(...texts: string[]): boolean {
    const text = this.at()?.text;
    // Read one by one, the words given need not be made a list at each call.
    for (let index = 0; index < texts.length; index += 1)
      if (texts[index] === text) {
        this.position += 1;
        return true;
      }
    return false;
  }

  /** 的 则 即 可 …: words without weight of their own. */
  skipParticles(): void {
    for (let count = 0; count < MOST_PARTICLES && this.is("but") && !this.is("otherwise"); count += 1)
      this.position += 1;
  }

  /** Whether nothing more is said in the clause; `offset` tokens on from here. */
  endsClause(offset = 0): boolean {
    return endsClause(this.at(offset));
  }

  get ended(): boolean {
    return this.position >= Math.min(this.tokens.length, this.horizon);
  }

  /** Text span from a token position to before the present one. */
  spanFrom(start: number): { from: number; to: number } {
    const first = this.tokens[start];
    const last = this.tokens[Math.max(this.position - 1, start)];
    return { from: first?.from ?? 0, to: last?.to ?? first?.to ?? 0 };
  }

  textFrom(start: number): string {
    return this.tokens
      .slice(start, this.position)
      .map((token) => token.text)
      .join("");
  }
}

/** A phrase reads at the cursor and moves it, or returns null and leaves it. */
export type Phrase<T> = (cursor: Cursor) => T | null;

export function attempt<T>(cursor: Cursor, phrase: Phrase<T>): T | null {
  const start = cursor.position;
  const result = phrase(cursor);
  if (result === null) cursor.position = start;
  return result;
}
