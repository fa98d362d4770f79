/** 差几个百分点扣几分, 缺几次就扣几分: a point for each of them, as 每差1个百分点扣1分 says. */
import { implied } from "./implied.ts";
import { hasRole, type Token } from "./tokens.ts";

const SO_MANY = /^几(?=$)/u;
const LINKS: ReadonlySet<string> = new Set(["就", "则", "即", "的", "便"]);

const isSoMany = (token: Token | undefined): boolean => token !== undefined && SO_MANY.test(token.text);

const one = (at: Token): Token => ({ ...at, type: "number", value: "1", words: [] });

/** Where the words from `index` on say so: the place of the first 几, of what is taken off and of the second 几. */
function found(
  tokens: readonly Token[],
  index: number,
): { measure: number; cost: number; end: number } | null {
  if (!hasRole(tokens[index], "direction") || !isSoMany(tokens[index + 1])) return null;
  const measure = index + 2;
  if (tokens[measure]?.type !== "unit" && tokens[measure]?.type !== "point") return null;
  let cost = measure + 1;
  while (cost < measure + 3 && (LINKS.has(tokens[cost]?.text ?? "") || tokens[cost]?.value === "comma"))
    cost += 1;
  if (!hasRole(tokens[cost], "deduct") || !isSoMany(tokens[cost + 1])) return null;
  if (tokens[cost + 2]?.type !== "fen") return null;
  return { measure, cost, end: cost + 3 };
}

/** The tokens with 每差1个百分点扣1分 in the place of 差几个百分点扣几分. */
export function withAsMany(tokens: Token[]): Token[] {
  if (!tokens.some(isSoMany)) return tokens;
  const result: Token[] = [];
  for (let index = 0; index < tokens.length; index += 1) {
    const here = found(tokens, index);
    if (here === null) {
      result.push(tokens[index]!);
      continue;
    }
    const [direction, number] = [tokens[index]!, tokens[index + 1]!];
    result.push(implied("每", direction.from), direction, one(number), tokens[here.measure]!);
    result.push(tokens[here.cost]!, one(tokens[here.cost + 1]!), tokens[here.cost + 2]!);
    index = here.end - 1;
  }
  return result;
}
