/** Spaces, widths of digits, spellings of signs, quotation marks. */
import { labelOfPath, type Project, readComparison } from "../../project/index.ts";
import { normaliseCharacters, quote } from "../../text/index.ts";
import { fix, place, replaceSpans, set, type Replacement } from "../support/places.ts";
import { annualRows, perText, textsOf, type WrittenText } from "../support/texts.ts";
import type { Check, CheckResult } from "../types.ts";

function allTexts(project: Project): WrittenText[] {
  const { name, unit, story, evaluation, cells } = textsOf(project);
  return [...name, ...unit, ...story, ...evaluation, ...cells.filter(({ field }) => field !== "comparison")];
}

/** Finds a pattern in a text once for as long as the text stands. */
function collector(
  pattern: RegExp,
  mend: (found: string) => string,
): (written: WrittenText) => Replacement[] {
  return perText(({ path, text }) =>
    [...text.matchAll(pattern)].map((match) => ({
      path,
      from: match.index,
      to: match.index + match[0].length,
      text: mend(match[0]),
    })),
  );
}

function grouped(
  project: Project,
  replacements: Replacement[],
  words: { what: string; about: string; label: string },
): CheckResult[] {
  const [first] = replacements;
  if (first === undefined) return [];
  const others = replacements.length > 1 ? `，共 ${replacements.length} 处` : "";
  return [
    {
      message: `${labelOfPath(first.path, project)}${words.what}${others}`,
      places: replacements.map(({ path, from, to }) => place(path, { from, to })),
      about: words.about,
      fixes: [
        fix(
          replacements.length > 1 ? `${words.label}（${replacements.length} 处）` : words.label,
          ...replaceSpans(project, replacements),
        ),
      ],
    },
  ];
}

function mixedComparisons(project: Project): CheckResult[] {
  const rows = annualRows(project).filter((row) => readComparison(row.comparison) !== null);
  const bySign = Map.groupBy(rows, (row) => readComparison(row.comparison)!);
  return [...bySign].flatMap(([sign, same]): CheckResult[] => {
    const spellings = [...new Set(same.map((row) => row.comparison.trim()))];
    if (spellings.length < 2) return [];
    const others = same.filter((row) => row.comparison.trim() !== sign);
    return [
      {
        // The screen and the paper show one sign for all of them; only what is stored differs.
        message: `指标性质混用 ${spellings.map((spelling) => `“${spelling}”`).join("和")}，显示和打印都是 ${sign}`,
        places: others.map((row) => place(`indicators/${row.id}/comparison`)),
        about: sign,
        fixes: [fix(`统一为 ${sign}`, ...others.map((row) => set(`indicators/${row.id}/comparison`, sign)))],
      },
    ];
  });
}

const FULL_WIDTH = /[０-９Ａ-Ｚａ-ｚ]+(?:．[０-９]+)?/gu;
/** Spaces inside a line of Chinese; a space beside a Latin word or between paragraphs is nobody's fault. */
const INNER_SPACES =
  /(?<=[\p{Script=Han}\d，。；：、）》”])[ \u3000\u00a0]{2,}(?=[\p{Script=Han}\d，。；：、（《“])/gu;

const innerSpaces = collector(INNER_SPACES, () => "");
const fullWidth = collector(FULL_WIDTH, normaliseCharacters);
/** A paragraph may be indented by full-width spaces, as 公文 are; an empty line at its end is nobody's fault. */
const edgeSpaces = perText(({ path, text }): Replacement[] => {
  if (text.trim() === "") return [];
  const lead = /^[ \t\u00a0]+/u.exec(text)?.[0].length ?? 0;
  const tail = text.length - (/[ \t\u00a0\u3000]+$/u.exec(text)?.[0].length ?? 0);
  return [
    ...(lead > 0 ? [{ path, from: 0, to: lead, text: "" }] : []),
    ...(tail < text.length ? [{ path, from: tail, to: text.length, text: "" }] : []),
  ];
});

export const strayWidths: Check = {
  id: "C51",
  family: "format",
  severity: "warning",
  title: "空格、全角数字和符号",
  why: "多余的空格、全角数字、混用的符号会让系统认不出数，也使打印的表参差不齐。",
  source: "已部署系统的录入校验；各地表格中混用的 ≥ ≧ >=",
  run(project) {
    const texts = allTexts(project);
    const edges = texts.flatMap(edgeSpaces);
    return [
      ...grouped(project, edges, { what: "前后有多余的空格", about: "edges", label: "删去空格" }),
      ...grouped(project, texts.flatMap(innerSpaces), {
        what: "中间有多余的空格",
        about: "inner",
        label: "删去空格",
      }),
      ...grouped(project, texts.flatMap(fullWidth), {
        what: "有全角数字或字母",
        about: "width",
        label: "改为半角",
      }),
      ...mixedComparisons(project),
    ];
  },
};

const HALF_PUNCTUATION: Readonly<Record<string, string>> = {
  ",": "，",
  ";": "；",
  "?": "？",
  "!": "！",
  ":": "：",
};

const halfWidthSigns = collector(
  /(?<=\p{Script=Han})[,;?!:](?=\p{Script=Han})/gu,
  (sign) => HALF_PUNCTUATION[sign]!,
);
const straightQuotes = collector(/"[^"\n]{1,40}"/gu, (found) => `“${found.slice(1, -1)}”`);

export const punctuation: Check = {
  id: "C66",
  family: "format",
  severity: "hint",
  title: "标点和引号",
  why: "中文里夹着半角标点、直引号和弯引号混用，打印出来疏密不一。",
  source: "GB/T 15834-2011；真实项目文本中的实例",
  run(project) {
    const { story, cells } = textsOf(project);
    const texts = [
      ...story,
      ...cells.filter(({ field }) => field !== "comparison" && field !== "target" && field !== "points"),
    ];
    const half = texts.flatMap(halfWidthSigns);
    const results = grouped(project, half, {
      what: "的中文里有半角标点",
      about: "half",
      label: "改为全角标点",
    });
    const straight = texts.flatMap(straightQuotes);
    const curly = texts.some(({ text }) => /[“”]/u.test(text));
    if (straight.length > 0 && curly) {
      results.push({
        message: `引号混用：有的用 ""，有的用 “”`,
        detail: straight
          .map(
            ({ path, from, to }) =>
              `“${quote(texts.find((entry) => entry.path === path)!.text.slice(from, to), 16)}”`,
          )
          .join("、"),
        places: straight.map(({ path, from, to }) => place(path, { from, to })),
        about: "quotes",
        fixes: [fix(`统一为 “”（${straight.length} 处）`, ...replaceSpans(project, straight))],
      });
    }
    return results;
  },
};
