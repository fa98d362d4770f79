/** 统一社会信用代码 and 组织机构代码. */
import { checkCreditCode } from "../../project/index.ts";
import { fix, place, replaceSpans, set } from "../support/places.ts";
import { textsOf } from "../support/texts.ts";
import type { Check, CheckResult } from "../types.ts";

const CODE_PROBLEM: Readonly<Record<string, string>> = {
  length: "应为18位，现在位数不对",
  character: "含有不该出现的字符（字母 I、O、S、V、Z 不用）",
  checkCharacter: "第18位校验码对不上",
  bodyCheckCharacter: "第17位（组织机构代码校验码）对不上",
};

export const creditCode: Check = {
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

export const organizationCode: Check = {
  id: "C35",
  family: "format",
  severity: "warning",
  title: "组织机构代码与统一社会信用代码",
  why: "2015年起机关单位用18位统一社会信用代码，9位的是旧的组织机构代码；两样填混，系统里挂不到单位。",
  source: "GB 32100-2015；真实项目文本中的实例",
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
