/** 足额发放得10分，未足额发放不得分: the second says the words of the first again and denies them. */
import type { Phrase } from "../cursor.ts";
import type { BareElement } from "../syntax.ts";

/** More than the wording of a condition has. */
const MOST_TOKENS = 12;
/** 得10分， and the particle before it. */
const MOST_POINTS = 5;
const POINTS = /^(?:得|计|记|给|赋)?(?:\d+(?:\.\d+)?分|满分|全分)[,;]$/u;

/** Only where the two are all that is said: of three cases the third would be the rest. */
export const deniedAgain: Phrase<BareElement> = (at) => {
  const start = at.position;
  if (start > MOST_TOKENS + MOST_POINTS || at.at()?.text.startsWith("未") !== true) return null;
  for (let count = 0; count < MOST_TOKENS && !at.ended && !at.is("zero"); count += 1) at.position += 1;
  const said = at
    .textFrom(start)
    .slice("未".length)
    .replace(/[的则,]+$/u, "");
  const rest = at.tokens.slice(at.position + 1);
  if (!at.is("zero") || said === "" || rest.some(({ type }) => type !== "separator")) return null;
  const before = at.tokens.slice(0, start).map(({ text }) => text);
  const sentence = before.join("");
  return sentence.startsWith(said) && POINTS.test(sentence.slice(said.length).replace(/^[的则]/u, ""))
    ? { type: "otherwise" }
    : null;
};
