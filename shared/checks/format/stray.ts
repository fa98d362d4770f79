/** Signs at the beginning of a text that were never meant to be there. */
import { quote } from "../../text/index.ts";
import { fix, place, replaceSpans, type Replacement } from "../support/places.ts";
import { textsOf, type WrittenText } from "../support/texts.ts";
import type { Check, CheckResult } from "../types.ts";

/** Words that begin with 空 by themselves. */
const EMPTY_WORD =
  /^空(?!气|间|调|白|地|中|军|缺|余|置|港|壳|心|巢|运|域|转|闲|编|管|城|客|投|压|挡|位|岗|挂|谈|想|泛|格|隙|腹|难|防|天|口|饷|头)(?=[\p{Script=Han}\dA-Za-z〔《“"])/u;
/** 4.18昆办通15号: the number of an attachment or a heading that ran into the name of a document. */
const STRAY_NUMBER =
  /^\s*\d+\.\d+\s*(?=《|\p{Script=Han}{2,8}[〔［[]\s*\d{4}|\p{Script=Han}{1,10}[发办字通函令]\s*(?:[〔［[(（【]?\s*\d|第))/u;

function leading(texts: readonly WrittenText[], pattern: RegExp): Replacement[] {
  return texts.flatMap(({ path, plain }) => {
    const match = pattern.exec(plain);
    const width = match === null ? 0 : match[0].length;
    return match === null ? [] : [{ path, from: 0, to: width, text: "" }];
  });
}

export const strayStart: Check = {
  id: "C08",
  family: "format",
  severity: "warning",
  title: "开头多出的字",
  why: "从别处粘贴时带进来的“空”字和编号会原样印在表上，一看就是没有核对。",
  source: "真实项目文本中的实例",
  run(project) {
    const { story, cells } = textsOf(project);
    const textAt = new Map([...story, ...cells].map(({ path, text }) => [path, text]));
    const results: CheckResult[] = [];
    const empties = leading([...story, ...cells], EMPTY_WORD);
    if (empties.length > 0) {
      results.push({
        message: "文字前多出“空”字",
        detail: `“${quote(textAt.get(empties[0]!.path)!)}”${empties.length > 1 ? `　另 ${empties.length - 1} 处` : ""}`,
        places: empties.map(({ path, from, to }) => place(path, { from, to })),
        about: "空",
        fixes: [
          fix(
            empties.length === 1 ? "删去“空”字" : `删去 ${empties.length} 处`,
            ...replaceSpans(project, empties),
          ),
        ],
      });
    }
    const byNumber = Map.groupBy(
      leading(
        [
          ...story.filter(({ path }) => path === "justification"),
          ...cells.filter(({ field }) => field === "basis"),
        ],
        STRAY_NUMBER,
      ),
      ({ path, to }) => textAt.get(path)!.slice(0, to).trim(),
    );
    for (const [number, spans] of byNumber) {
      results.push({
        message: `文号前多出“${number}”`,
        detail: `“${quote(textAt.get(spans[0]!.path)!)}”${spans.length > 1 ? `　另 ${spans.length - 1} 处` : ""}。像是附件或段落的编号。`,
        places: spans.map(({ path, from, to }) => place(path, { from, to })),
        about: number,
        fixes: [fix(`删去 ${spans.length} 处“${number}”`, ...replaceSpans(project, spans))],
      });
    }
    return results;
  },
};
