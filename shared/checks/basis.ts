/** 依据: the documents a project and its targets rest on. */
import type { Project } from "../project/index.ts";
import { quote } from "../text/index.ts";
import { parameter } from "./parameters.ts";
import { fix, place, replaceSpans } from "./support/places.ts";
import { NATIONAL_ISSUER, documentReferences, type DocumentReference } from "./support/references.ts";
import { perText, storyOf, textsOf, type WrittenText } from "./support/texts.ts";
import { basisTexts, unnumberedDocuments } from "./support/unnumbered.ts";
import type { Check, CheckResult } from "./types.ts";

interface Cited {
  written: WrittenText;
  reference: DocumentReference;
}

const referencesIn = perText(({ plain }) => documentReferences(plain));

function citedIn(texts: readonly WrittenText[]): Cited[] {
  return texts.flatMap((written) => referencesIn(written).map((reference) => ({ written, reference })));
}

const numberForm: Check = {
  id: "C33",
  family: "basis",
  severity: "warning",
  title: "文号写法",
  why: "文号写得不规范就查不到文件，审核会要求补充依据。规范写法是“机关代字〔年份〕序号”。",
  source: "GB/T 9704-2012；真实项目文本中的实例",
  run(project) {
    const { story, cells } = textsOf(project);
    const texts = [...story, ...cells.filter(({ field }) => field === "basis" || field === "content")];
    const wrong = citedIn(texts).filter(({ reference }) => reference.problem !== null);
    const textOf = ({ written, reference }: Cited) => written.text.slice(reference.from, reference.to);
    return [...Map.groupBy(wrong, textOf)].map(([text, places]): CheckResult => {
      const { proper, problem } = places[0]!.reference;
      const replacements = places.map(({ written, reference }) => ({
        path: written.path,
        from: reference.from,
        to: reference.to,
        text: proper ?? "",
      }));
      return {
        message: `文号写法不规范：“${text}”${problem}`,
        detail:
          proper === null
            ? "规范写法如 昆办通〔2016〕80号（GB/T 9704）。请查原文补上年份。"
            : `规范写法是 ${proper}（GB/T 9704）。请核对年份后再改。`,
        places: places.map(({ written, reference }) => place(written.path, reference)),
        about: text,
        fixes: proper === null ? [] : [fix(`改为 ${proper}`, ...replaceSpans(project, replacements))],
      };
    });
  },
};

/** The title that belongs to a number: 《…》 beside it, or 关于…的意见 right after it. */
function titleOf(plain: string, reference: DocumentReference): string {
  const lead = plain.slice(0, reference.from);
  const before = /《([^》]*)》(?:的?通知)?\s*[（(]?\s*$/u.exec(lead);
  if (before !== null) return before[1]!;
  const plainTitle =
    /[^，。；、《》]{4,}(?:办法|意见|条例|规定|规划|细则|制度|标准|决定|方案|通知|计划)\s*[（(]\s*$/u.exec(
      lead,
    );
  if (plainTitle !== null) return plainTitle[0];
  const after = plain.slice(reference.to).replace(/^\s*[)）]?/u, "");
  const quoted = /^[^。；《]{0,30}《([^》]*)》/u.exec(after);
  if (quoted !== null) return quoted[1]!;
  return /^[^。；，]*?关于[^。；，]*/u.exec(after)?.[0] ?? "";
}

/** A plan of one single year: 2020年度“万名党员进党校”培训工作实施方案; a span such as 2024—2026年 is none. */
function singleYearOf(title: string): number | null {
  if (/20\d{2}\s*(?:年)?\s*[-—~至到]\s*20\d{2}/u.test(title)) return null;
  const match = /(20\d{2})\s*年(?!版|修订|修正)/u.exec(title);
  return match === null ? null : Number(match[1]);
}

/** The titles that a project gives its documents anywhere, by their number. */
function titlesByNumber(cited: readonly Cited[]): Map<string, string> {
  const titles = new Map<string, string>();
  for (const { written, reference } of cited) {
    const title = titleOf(written.plain, reference);
    if (title !== "" && reference.proper !== null) titles.set(reference.proper, title);
  }
  return titles;
}

/** A bare notice (…通〔2020〕17号) is most often the work of one year; 发, 办 and 规 carry rules that stand. */
const YEARLY_NOTICE = /通$/u;

/** A letter without a title, so many years old, with nothing newer beside it: nobody looked for this year's. */
const LONG_AGO = 3;
const LETTER = /(?:[发办字函]|政)$/u;

/** What is cited beside a document, as far as its age matters. */
interface Beside {
  titles: ReadonlyMap<string, string>;
  projectYear: number;
  /** The newest year among all cited numbers. */
  newest: number;
}

function isYearly({ issuer, year }: DocumentReference, { projectYear, newest }: Beside): boolean {
  if (YEARLY_NOTICE.test(issuer)) return true;
  return LETTER.test(issuer) && year !== null && year <= projectYear - LONG_AGO && newest < projectYear - 1;
}

/** The year for which a cited document was made; null where it stands for longer or does not say. */
function datedYear({ written, reference }: Cited, beside: Beside): number | null {
  const { titles } = beside;
  const title = titleOf(written.plain, reference) || (titles.get(reference.proper ?? "") ?? "");
  if (title !== "") return singleYearOf(title);
  // The approval of a project that runs on for years stays its basis.
  const around = written.plain.slice(Math.max(0, reference.from - 14), reference.to + 14);
  if (/批复|批准|立项(?=批|文|通知|的函)|核准|可研|概算|初步设计/u.test(around)) return null;
  return isYearly(reference, beside) && !NATIONAL_ISSUER.test(reference.issuer) ? reference.year : null;
}

interface Dated {
  path: string;
  from: number;
  to: number;
  text: string;
  year: number;
}

function datedDocuments(project: Project, projectYear: number): Dated[] {
  const everything = citedIn(textsOf(project).story.concat(basisTexts(project)));
  const newest = Math.max(0, ...everything.map(({ reference }) => reference.year ?? 0));
  const beside: Beside = { titles: titlesByNumber(everything), projectYear, newest };
  return basisTexts(project).flatMap((written) => {
    const numbers = citedIn([written]);
    const dated = numbers.flatMap((cited): Dated[] => {
      const year = datedYear(cited, beside);
      const { from, to } = cited.reference;
      return year === null
        ? []
        : [{ path: written.path, from, to, text: written.text.slice(from, to), year }];
    });
    const bare = numbers.length > 0 ? [] : [...written.plain.matchAll(/《[^》]*》/gu)];
    const named = bare.flatMap((match): Dated[] => {
      const year = singleYearOf(match[0]);
      const span = { from: match.index, to: match.index + match[0].length };
      return year === null
        ? []
        : [{ path: written.path, ...span, text: written.text.slice(span.from, span.to), year }];
    });
    return [...dated, ...named];
  });
}

const oldDocument: Check = {
  id: "C32",
  family: "basis",
  severity: "warning",
  title: "依据文件的年份和文号",
  why: "拿几年前的年度方案作今年的依据，说明依据没有更新；通知、意见没有文号就查不到。长期有效的条例、办法不在此列。",
  source: "真实项目文本中的实例（2022年项目依据2020年度实施方案）",
  run(project, { district }) {
    if (project.year === null) return [];
    const oldest = project.year - parameter(district, "C32.years");
    const unnumbered = unnumberedDocuments(project);
    const old = datedDocuments(project, project.year).filter(
      ({ year }) => year < oldest || year > project.year!,
    );
    const dated = [...Map.groupBy(old, ({ text }) => text)].map(([text, places]): CheckResult => ({
      message: `依据是 ${places[0]!.year} 年的文件：${quote(text)}`,
      detail: `项目是 ${project.year} 年的${places.length > 1 ? `，共 ${places.length} 处引用` : ""}。有当年的文件请换上；仍在执行的请写明文件全称。`,
      places: places.map((span) => place(span.path, span)),
      about: text,
      fixes: [],
    }));
    return [...dated, ...unnumbered];
  },
};

const NAMED_DOCUMENT =
  /《|〔|\[\d|第?\d+\s*号|条例|办法|规定|纪要|批复|方案|意见|通知|规划|决定|决议|报告|公约|标准|[^方用语]法(?:律|规|》|$)/u;

const unnamedDocument: Check = {
  id: "C53",
  family: "basis",
  severity: "warning",
  title: "立项依据要有文件",
  why: "“按照区委、区政府工作安排”查不到出处；立项依据要写出文件名称和文号，审核才能判断必要性。",
  source: "财预〔2015〕88号（必要性审核）；真实项目文本中的实例",
  run(project) {
    const { plain, path, text } = storyOf(project, "justification");
    if (plain.trim().length < 2 || NAMED_DOCUMENT.test(plain)) return [];
    const inTable = citedIn(textsOf(project).cells.filter(({ field }) => field === "basis"));
    return [
      {
        message: "立项依据没有写明文件",
        detail:
          inTable.length === 0
            ? `“${quote(text)}”没有文件名称或文号。`
            : `“${quote(text)}”没有文件名称或文号，而目标表里引用了 ${inTable.length} 处文件，可以写到这里。`,
        places: [place(path, { from: 0, to: text.length })],
        fixes: [],
      },
    ];
  },
};

const emptyBasis: Check = {
  id: "C73",
  family: "basis",
  severity: "warning",
  title: "评分标准、内容和依据",
  why: "没有评分标准的指标年底无法打分；没有指标内容和设定依据，审核看不出指标值是怎么定的。",
  source: "云南一体化目标表（评（扣）分标准、指标内容、设定依据三栏）",
  run(project) {
    const { cells } = textsOf(project);
    const labels = {
      "standard/text": "评（扣）分标准",
      content: "指标内容",
      basis: "设定依据及数据来源",
    } as const;
    return (Object.keys(labels) as (keyof typeof labels)[]).flatMap((field): CheckResult[] => {
      const empty = cells.filter(
        (cell) =>
          cell.field === field &&
          cell.row.horizon === "annual" &&
          cell.row.level3.trim() !== "" &&
          cell.plain.trim() === "",
      );
      if (empty.length === 0) return [];
      return [
        {
          message: `${empty.length} 条指标没有写${labels[field]}`,
          detail: empty.map(({ row }) => `“${quote(row.level3, 24)}”`).join("、"),
          places: empty.map(({ path }) => place(path)),
          about: field,
          fixes: [],
        },
      ];
    });
  },
};

export const BASIS_CHECKS: readonly Check[] = [oldDocument, numberForm, unnamedDocument, emptyBasis];
