/** 全部开放得6分，有1所不开放扣…, 未全部通过得0分: a state by any verb, where the sentence says the same verb of all and denies it. */
import type { Cursor, Phrase } from "../cursor.ts";
import type { BareElement } from "../syntax.ts";
import { hasRole, type Token } from "../tokens/tokens.ts";

const ALL = new Set(["全部", "全都"]);
const NOT_ALL = new Set(["未全部", "未能全部", "没有全部"]);
const MOST_WORDS = 4;
const FARTHEST = 24;

const isVerb = (token: Token | undefined): boolean =>
  token !== undefined &&
  (token.type === "text" ||
    (["plain", "achieve", "standing", "occur"] as const).some((kind) => hasRole(token, kind))) &&
  !hasRole(token, "award") &&
  !hasRole(token, "compare");

/** 实施完毕, 验收通过: at least one word of it is none that the grammar knows by itself. */
function verb(at: Cursor): string {
  const start = at.position;
  let known = true;
  while (at.position < start + MOST_WORDS && isVerb(at.at())) {
    known &&= at.is("achieve") || at.is("standing");
    at.position += 1;
  }
  const said = at.textFrom(start).replace(/的$/u, "");
  return known || said.length < 2 ? "" : said;
}

const written = (tokens: readonly Token[]): string => tokens.map(({ text }) => text).join("");

const DENIALS = ["未", "没有", "没", "不"];

/** Whether the same verb is denied of all of them further on, or of one of them that costs something. */
function deniedLater(at: Cursor, said: string): boolean {
  const later = written(at.tokens.slice(at.position, at.position + FARTHEST));
  const bare = said.replace(/^(?:得到|予以)/u, "");
  return (
    /^\d/u.test(later.split(`少${bare}`)[1] ?? "") ||
    [...NOT_ALL].some((denial) => later.includes(denial + bare)) ||
    DENIALS.some((denial) => later.includes(`${denial}${bare}扣`) || later.includes(`${denial}${bare}的扣`))
  );
}

const saidBefore = (at: Cursor, start: number, said: string): boolean => {
  const before = written(at.tokens.slice(Math.max(0, start - FARTHEST), start));
  return (
    [...ALL].some((all) => before.includes(all + said)) ||
    before.includes(`均${said}`) ||
    // 应慰问尽慰问: all that were to be.
    before.includes(`应${said}尽${said}`)
  );
};

/** Only where the verb makes the two sides one: 资料未全部归档 beside nothing else of the kind is a fault of its own. */
export const allOfThem: Phrase<BareElement> = (at) => {
  const first = at.at()?.text ?? "";
  const denied = NOT_ALL.has(first);
  if (!denied && !ALL.has(first)) return null;
  const start = at.position;
  at.position += 1;
  const said = verb(at);
  if (said === "" || !(denied ? saidBefore(at, start, said) : deniedLater(at, said))) return null;
  return { type: "condition", condition: { kind: "met", met: !denied, partly: false } };
};
