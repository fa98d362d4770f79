/** Documents of offices that are cited without the number by which they are found. */
import type { Project } from "../../project/index.ts";
import { quote } from "../../text/index.ts";
import type { CheckResult } from "../types.ts";
import { place } from "./places.ts";
import { storyOf, textsOf, type WrittenText } from "./texts.ts";

/** Where a project names what it rests on: 立项依据 and 设定依据及数据来源. */
export function basisTexts(project: Project): WrittenText[] {
  return [
    storyOf(project, "justification"),
    ...textsOf(project).cells.filter(({ field }) => field === "basis"),
  ];
}

/** A notice or opinion of an office: it has a number by which it is found; laws and technical rules have none. */
const OFFICE_DOCUMENT = /《[^《》]*关于[^《》]*的(?:通知|意见|批复|决定|函|通报)》/gu;
const KNOWN_TO_ALL = /国务院|中央|财政部|人民代表大会|[\p{Script=Han}]部(?:办公厅)?\s*$/u;

export function unnumberedDocuments(project: Project): CheckResult[] {
  const places = basisTexts(project).flatMap(({ path, plain }) =>
    [...plain.matchAll(OFFICE_DOCUMENT)].flatMap((match) => {
      const from = match.index;
      const to = from + match[0].length;
      const around = plain.slice(Math.max(0, from - 24), from) + plain.slice(to, to + 24);
      if (/\d\s*号/u.test(around) || KNOWN_TO_ALL.test(plain.slice(Math.max(0, from - 16), from + 8)))
        return [];
      return [{ path, from, to, text: match[0] }];
    }),
  );
  // A title with its number elsewhere in the project can be looked up.
  const everything = textsOf(project).story.concat(basisTexts(project));
  const open = places.filter(
    ({ text }) =>
      !everything.some(({ plain }) =>
        new RegExp(`${escaped(text)}[）)]?\\s*[（(]?[^，。；]{0,16}\\d+\\s*号`, "u").test(plain),
      ),
  );
  return [...Map.groupBy(open, ({ text }) => text)].map(([text, spans]): CheckResult => ({
    message: `引用的文件没有文号：${quote(text)}`,
    detail: "在文件名后面写上文号，如 昆办通〔2016〕80号。",
    places: spans.map((span) => place(span.path, span)),
    about: text,
    fixes: [],
  }));
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&");
}
