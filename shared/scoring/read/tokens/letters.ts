/** 年度指标值为B，全年完成值为A: A and B the other way round than they mostly stand. */
import { hasRole, type Token } from "./tokens.ts";

const LONGEST_NAME = 6;
const OTHER: Readonly<Record<string, string>> = { A: "B", B: "A" };
const LINKS: ReadonlySet<string> = new Set(["为", "是", "=", ":", "指", "表示"]);

type Side = "actual" | "target";

function sideOf(tokens: readonly Token[]): Side | null {
  const actual = tokens.some((token) => hasRole(token, "actual") || hasRole(token, "survey"));
  const target = tokens.some((token) => hasRole(token, "target"));
  return actual === target ? null : actual ? "actual" : "target";
}

const ends = (token: Token | undefined): boolean =>
  token === undefined || token.type === "separator" || token.type === "open" || token.type === "close";

/** What the letter at `index` is said to stand for, before it or after it. */
function saidOf(tokens: readonly Token[], index: number): Side | null {
  const after = tokens[index + 1];
  // 目标为M：Q≥M…: the name stands before it, and the colon opens the bands.
  const isNamed = after?.text === ":" && LINKS.has(tokens[index - 1]?.text ?? "");
  if (after !== undefined && LINKS.has(after.text) && !isNamed) {
    let end = index + 2;
    while (end < index + 2 + LONGEST_NAME && !ends(tokens[end])) end += 1;
    return ends(tokens[end]) ? sideOf(tokens.slice(index + 2, end)) : null;
  }
  const before = tokens[index - 1];
  if (before === undefined || !LINKS.has(before.text) || !ends(after)) return null;
  let start = index - 1;
  while (start > 0 && start > index - 1 - LONGEST_NAME && !ends(tokens[start - 1])) start -= 1;
  return sideOf(tokens.slice(start, index - 1));
}

/** The tokens with A for the 指标值 and B for the result, whatever the sentence calls them. */
export function withUsualLetters(tokens: Token[]): Token[] {
  const turned = tokens.some((token, index) => {
    if (token.type !== "letter" || OTHER[token.value] === undefined) return false;
    const said = saidOf(tokens, index);
    return said !== null && (said === "actual") === (token.value === "A");
  });
  if (!turned) return tokens;
  return tokens.map((token) =>
    token.type === "letter" && OTHER[token.value] !== undefined
      ? { ...token, value: OTHER[token.value]! }
      : token,
  );
}

/** Every letter that is said to stand for the result or the 指标值, and the places where that is said. */
export function letterSides(tokens: readonly Token[]): { said: Map<string, Side>; places: Set<number> } {
  const said = new Map<string, Side>();
  const places = new Set<number>();
  tokens.forEach((token, index) => {
    const side = token.type === "letter" ? saidOf(tokens, index) : null;
    if (side === null) return;
    said.set(token.value, side);
    places.add(index);
  });
  return { said, places };
}
