/** 依据文件: what a project rests on and what was issued for another year. */
import { documentReferences } from "../../checks/index.ts";
import type { Found, Rolling } from "./leftover.ts";

/** The title that goes on from a document's number, up to its 通知; the longer reading first. */
const TITLES: readonly RegExp[] = [
  /^[^。；\n]*?》(?:的?(?:通知|意见|方案))?/u,
  /^[^。；\n]*?关于[^，。；\n]*?(?:意见|通知|方案|办法|规定|要点|决定)/u,
];
const NAMED = /《[^》]*((?:19|20)\d{2})\s*年?[^》]*》(?:的?通知)?/gu;
/** What is glued to the front of a number in the cells of copied tables: 空, an attachment's number (4.18昆办通15号). */
const GLUED = "(?:空\\s*)?(?:(?<![\\d.])\\d{1,2}\\.\\d{1,3}\\s*)?";
const GLUED_BEFORE = new RegExp(`${GLUED}$`, "u");
const GLUED_FIRST = new RegExp(`^${GLUED}`, "u");
const YEAR_IN_TITLE = /((?:19|20)\d{2})\s*年/u;

function why(year: number | null, titleYear: number | null, { toYear }: Rolling): string {
  if (titleYear !== null) return `这是 ${titleYear} 年的文件，请看 ${toYear} 年有没有新的`;
  if (year === null) return "文号里没有年份，请查原文核对是否仍然有效";
  return `${year} 年发的文件，请核对是否仍然有效、有没有新的`;
}

/** The document itself, whatever was glued to the front of it: two rows that rest on one document say the same here. */
export const documentName = (text: string): string => text.replace(GLUED_FIRST, "");

export function foundDocuments(plain: string, rolling: Rolling): Found[] {
  const numbered = documentReferences(plain)
    .filter(({ year }) => year === null || year < rolling.toYear)
    .map(({ from, to, year }): Found => {
      const following = plain.slice(to);
      const title =
        TITLES.map((pattern) => pattern.exec(following)?.[0]).find((text) => text !== undefined) ?? "";
      const titleYear = YEAR_IN_TITLE.exec(title)?.[1];
      return {
        from: from - (GLUED_BEFORE.exec(plain.slice(0, from))?.[0].length ?? 0),
        to: to + title.length,
        kind: "basis",
        proposal: null,
        why: why(year, titleYear === undefined ? null : Number(titleYear), rolling),
      };
    });
  const named = [...plain.matchAll(NAMED)]
    .filter(({ index }) => !numbered.some(({ from, to }) => index >= from && index < to))
    .filter((match) => Number(match[1]) < rolling.toYear)
    .map((match): Found => ({
      from: match.index,
      to: match.index + match[0].length,
      kind: "basis",
      proposal: null,
      why: why(null, Number(match[1]), rolling),
    }));
  return [...numbered, ...named];
}
