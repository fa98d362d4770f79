import type { WrittenText } from "./texts.ts";

export interface OfficeName {
  text: string;
  path: string;
  from: number;
  to: number;
  /** Shortened rather than the name in full. */
  short: boolean;
}

const SUFFIXES = ["党工委", "工委", "党委", "委员会", "街道办事处", "街道办", "管委会"];
/** The tail that a shortened name may end with, for each full one. */
const SHORTER: Readonly<Record<string, readonly string[]>> = {
  党工委: ["党工委", "工委"],
  工委: ["工委"],
  委员会: ["委员会", "委"],
  街道办事处: ["街道办事处", "街道办", "街道"],
  管委会: ["管委会"],
};

function isSubsequence(part: string, whole: string): boolean {
  let index = 0;
  for (const character of whole) if (character === part[index]) index += 1;
  return index === part.length;
}

/** The body a project's name opens with: 宣传和社会事业党工委 in 宣传和社会事业党工委党员教育活动经费. */
function bodyIn(projectName: string): { stem: string; suffix: string } | null {
  for (const suffix of SUFFIXES) {
    const at = projectName.indexOf(suffix);
    if (at >= 4 && at <= 16 && SHORTER[suffix] !== undefined) {
      return { stem: projectName.slice(0, at).replace(/^20\d{2}年?/u, ""), suffix };
    }
  }
  return null;
}

/** The different ways in which the texts write the body that the project's name opens with, first places only. */
export function officeNames(projectName: string, texts: readonly WrittenText[]): OfficeName[] {
  const body = bodyIn(projectName);
  if (body === null) return [];
  const first = body.stem[0]!;
  const pattern = new RegExp(
    `${first}(\\p{Script=Han}{0,${body.stem.length}}?)(${SHORTER[body.suffix]!.join("|")})`,
    "gu",
  );
  const found = new Map<string, OfficeName>();
  for (const { path, plain } of texts) {
    for (const match of plain.matchAll(pattern)) {
      const stem = first + match[1]!;
      if (stem.length < 2 || !isSubsequence(stem, body.stem)) continue;
      const text = match[0];
      if (!found.has(text)) {
        found.set(text, {
          text,
          path,
          from: match.index,
          to: match.index + text.length,
          short: text !== body.stem + body.suffix,
        });
      }
    }
  }
  return [...found.values()];
}
