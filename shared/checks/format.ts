/** 格式: signs that were never meant to be there, and codes that do not compute. */
import { checkCreditCode } from "../project/index.ts";
import { fix, place, replaceSpans, set, type Replacement } from "./support/places.ts";
import { quote, textsOf } from "./support/texts.ts";
import type { Check, CheckResult } from "./types.ts";

/** Words that begin with 空 by themselves. */
const EMPTY_WORD =
  /^空(?!气|间|调|白|地|中|军|缺|余|置|港|壳|心|巢|运|域|转|闲|编|管|城|客|投|压|挡|位|岗|挂|谈|想|泛|格|隙|腹|难|防|天|口|饷|头)(?=[\p{Script=Han}\dA-Za-z〔《“"])/u;
/** 4.18昆办通15号: the number of an attachment or a heading that ran into the name of a document. */
const STRAY_NUMBER =
  /^\s*\d+\.\d+\s*(?=\p{Script=Han}{1,10}(?:发|办|字|通|函|委|政|党|规|令)?\s*(?:[〔［[(（【]?\s*\d|第))/u;

function leading(project: Parameters<Check["run"]>[0], pattern: RegExp): Replacement[] {
  const { story, cells } = textsOf(project);
  return [...story, ...cells].flatMap(({ path, plain }) => {
    const match = pattern.exec(plain);
    const width = match === null ? 0 : match[0].length;
    return match === null ? [] : [{ path, from: 0, to: width, text: "" }];
  });
}

const strayStart: Check = {
  id: "C08",
  family: "format",
  severity: "warning",
  title: "开头多出的字",
  why: "从别处粘贴时带进来的“空”字和编号会原样印在表上，一看就是没有核对。",
  source: "样本第18、19处",
  run(project) {
    const { story, cells } = textsOf(project);
    const textAt = new Map([...story, ...cells].map(({ path, text }) => [path, text]));
    const results: CheckResult[] = [];
    const empties = leading(project, EMPTY_WORD);
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
    const byNumber = Map.groupBy(leading(project, STRAY_NUMBER), ({ path, to }) =>
      textAt.get(path)!.slice(0, to).trim(),
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

const CODE_PROBLEM: Readonly<Record<string, string>> = {
  length: "应为18位，现在位数不对",
  character: "含有不该出现的字符（字母 I、O、S、V、Z 不用）",
  checkCharacter: "第18位校验码对不上",
  bodyCheckCharacter: "第17位（组织机构代码校验码）对不上",
};

const creditCode: Check = {
  id: "C34",
  family: "format",
  severity: "warning",
  title: "统一社会信用代码",
  why: "代码错一位就挂不到单位。个别真实代码也通不过校验，所以只提醒，请对照证书核对。",
  source: "GB 32100-2015、GB 11714-1997",
  run(project) {
    const code = project.unit.creditCode;
    const problem = checkCreditCode(code);
    if (problem === null || problem === "empty" || problem === "organizationCode") return [];
    // The mend is certain only where the code is right but for its spelling: O for 0, I for 1.
    const respelled = code
      .toUpperCase()
      .replaceAll("O", "0")
      .replaceAll("I", "1")
      .replaceAll("Z", "2")
      .replaceAll("S", "5");
    const fixes =
      checkCreditCode(respelled) === null
        ? [fix(`改为 ${respelled}`, set("unit/creditCode", respelled))]
        : [];
    return [
      {
        message: `统一社会信用代码“${code.trim()}”${CODE_PROBLEM[problem]}`,
        places: [place("unit/creditCode", { from: 0, to: code.length })],
        fixes,
      },
    ];
  },
};

const MISLABELLED = /组织机构代码(?:证号?)?(?=\s*(?:为|是|：|:)?\s*[0-9A-HJ-NPQRTUWXY]{18}(?![0-9A-Za-z]))/gu;

const organizationCode: Check = {
  id: "C35",
  family: "format",
  severity: "warning",
  title: "组织机构代码与统一社会信用代码",
  why: "2015年起机关单位用18位统一社会信用代码，9位的是旧的组织机构代码；两样填混，系统里挂不到单位。",
  source: "GB 32100-2015；样本第25处",
  run(project) {
    const results: CheckResult[] = [];
    if (checkCreditCode(project.unit.creditCode) === "organizationCode") {
      results.push({
        message: `统一社会信用代码栏填的“${project.unit.creditCode.trim()}”是9位组织机构代码`,
        detail: "请照统一社会信用代码证书填18位。",
        places: [place("unit/creditCode")],
        fixes: [],
      });
    }
    const { unit, story } = textsOf(project);
    for (const { path, plain } of [...unit, ...story]) {
      for (const match of plain.matchAll(MISLABELLED)) {
        const span = { from: match.index, to: match.index + match[0].length };
        results.push({
          message: "写作“组织机构代码”的是18位统一社会信用代码",
          places: [place(path, span)],
          about: "label",
          fixes: [
            fix(
              "改称统一社会信用代码",
              ...replaceSpans(project, [{ path, ...span, text: "统一社会信用代码" }]),
            ),
          ],
        });
      }
    }
    return results;
  },
};

export const FORMAT_CHECKS: readonly Check[] = [strayStart, creditCode, organizationCode];
