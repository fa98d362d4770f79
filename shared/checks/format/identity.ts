/** Names, numbers and lengths that identify the project and its unit. */
import { fieldAt, labelOfPath, type Project } from "../../project/index.ts";
import { normaliseCharacters, quote, withoutSpaces } from "../../text/index.ts";
import { parameter } from "../parameters.ts";
import { fix, place, replaceSpans, set } from "../support/places.ts";
import { textsOf } from "../support/texts.ts";
import { phraseReader, sameness } from "../text-against-table/words.ts";
import type { Check, CheckResult } from "../types.ts";

const UNIT_FIELDS = [
  "unit/name",
  "unit/creditCode",
  "unit/address",
  "unit/phone",
  "unit/representative",
] as const;

function unitValue(project: Project, path: (typeof UNIT_FIELDS)[number]): string {
  return textsOf(project)
    .unit.find((entry) => entry.path === path)!
    .text.trim();
}

export const unitChanged: Check = {
  id: "C36",
  family: "format",
  severity: "hint",
  title: "单位信息与上年不同",
  why: "电话、地址、负责人变了很正常，但要确认是真的变了，而不是填错。",
  source: "本程序所定",
  run(project, { lastYear }) {
    if (lastYear === undefined) return [];
    return UNIT_FIELDS.flatMap((path): CheckResult[] => {
      const before = unitValue(lastYear, path);
      const now = unitValue(project, path);
      if (before === "" || now === "" || withoutSpaces(before) === withoutSpaces(now)) return [];
      return [
        {
          message: `${labelOfPath(path, project)}与上年不同：上年“${quote(before)}”，现在“${quote(now)}”`,
          places: [place(path)],
          fixes: [fix("改回上年的", set(path, before))],
        },
      ];
    });
  },
};

const bareName = (name: string): string =>
  withoutSpaces(normaliseCharacters(name))
    .replace(/^20\d{2}年?(?:度)?/u, "")
    .replace(/[“”"《》()（）]/gu, "")
    .replace(/项目$/u, "");

export const projectName: Check = {
  id: "C37",
  family: "format",
  severity: "warning",
  title: "项目名称前后一致",
  why: "封面、正文和表里的项目名称不一样，系统里会被当成两个项目。",
  source: "真实项目文本中的实例",
  run(project, { district }) {
    const name = bareName(project.name);
    if (name.length < 6) return [];
    const read = phraseReader(district.checks.synonyms);
    const own = read(name);
    return textsOf(project).story.flatMap(({ path, plain, text }) =>
      [...plain.matchAll(/[“"《]([^“”"《》]{5,40}?(?:项目|经费))[”"》]/gu)].flatMap(
        (match): CheckResult[] => {
          const other = bareName(match[1]!);
          const likeness = sameness(own, read(other));
          // “另一个项目”经费218.5万元: the money of this project cannot be another one's.
          const ownsTheMoney =
            path === "fundingNote" &&
            /^[”"》](?:的)?(?:年度|本年)?(?:经费|资金|预算|总投入)/u.test(
              plain.slice(match.index + match[0].length - 1),
            );
          if (other === name || name.includes(other) || (likeness < 0.6 && !ownsTheMoney)) return [];
          const from = match.index + 1;
          const span = { from, to: from + match[1]!.length };
          return [
            {
              message: `项目名称前后不一：这里写“${quote(text.slice(span.from, span.to))}”，项目名称是“${quote(project.name)}”`,
              places: [place(path, span), place("name")],
              about: match[1]!,
              fixes: [
                fix("改成项目名称", ...replaceSpans(project, [{ path, ...span, text: project.name.trim() }])),
              ],
            },
          ];
        },
      ),
    );
  },
};

export const tooLong: Check = {
  id: "C68",
  family: "format",
  severity: "error",
  title: "超过规定字数",
  why: "一体化系统对这些栏有字数上限，超过的部分录不进去，或被截断。",
  source: "财办〔2020〕13号技术标准（字段长度）",
  run(project) {
    const { name, story, evaluation, cells } = textsOf(project);
    return [...name, ...story, ...evaluation, ...cells].flatMap(({ path, text }): CheckResult[] => {
      const limit = fieldAt(path)?.maxLength;
      if (limit === undefined || text.length <= limit) return [];
      return [
        {
          message: `${labelOfPath(path, project)}有 ${text.length} 字，超过规定的 ${limit} 字`,
          places: [place(path, { from: limit, to: text.length })],
          fixes: [],
        },
      ];
    });
  },
};

const PHONE =
  /^(?:\(?0\d{2,3}\)?[- ]?)?\d{7,8}(?:[-转]\d{1,6})?$|^1[3-9]\d{9}$|^(?:400|800)[- ]?\d{3}[- ]?\d{4}$/u;

export const phoneNumber: Check = {
  id: "C69",
  family: "format",
  severity: "hint",
  title: "联系电话",
  why: "财政审核有疑问时要打这个电话，少一位就找不到人。",
  source: "本程序所定",
  run(project) {
    const text = normaliseCharacters(project.unit.phone).trim();
    const numbers = text
      .split(/[、,，;；/]|\s{2,}/u)
      .map((part) => part.trim())
      .filter((part) => part !== "");
    const wrong = numbers.filter((number) => !PHONE.test(number.replace(/\s/gu, "")));
    if (wrong.length === 0) return [];
    return [{ message: `联系电话“${wrong[0]}”位数不对`, places: [place("unit/phone")], fixes: [] }];
  },
};

/** Bytes in UTF-8, as the national system counts them. */
function bytesOf(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const code = character.codePointAt(0)!;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
}

/** The longest run of characters that both have, if it is long enough to be a name. */
function sharedName(text: string, other: string): string {
  for (let length = Math.min(text.length, other.length); length >= 5; length -= 1) {
    for (let from = 0; from + length <= text.length; from += 1) {
      const piece = text.slice(from, from + length);
      if (other.includes(piece)) return piece;
    }
  }
  return "";
}

/** Without what the folder says already: the unit and the project; what is left over of that is cut at the end. */
function shortened(name: string, most: number, { unit, name: project }: Project): string {
  const dot = name.lastIndexOf(".");
  const ending = dot > 0 && name.length - dot <= 6 ? name.slice(dot) : "";
  let stem = ending === "" ? name : name.slice(0, dot);
  stem = stem.replace(/中国共产党|中共|[\p{Script=Han}]{2,3}市|委员会|20\d{2}年度?|项目支出|项目/gu, (part) =>
    part === "委员会" ? "委" : part.startsWith("20") ? part.slice(0, 4) : "",
  );
  for (const known of [unit.name, project]) {
    const without = stem.replace(sharedName(stem, known), "");
    if (bytesOf(stem + ending) > most && without.replace(/\d/gu, "").length >= 4) stem = without;
  }
  while (stem !== "" && bytesOf(stem + ending) > most) stem = [...stem].slice(0, -1).join("");
  return stem + ending;
}

export const fileNames: Check = {
  id: "C50",
  family: "format",
  severity: "hint",
  title: "附件文件名",
  why: "有的系统文件名只存 50 个字节（约16个汉字），再长会传不上去或被截断。",
  source: "一体化附件表 file_name 字段长度",
  run(project, { district, fileNames: names = [] }) {
    const most = parameter(district, "C50.bytes");
    const own = names.filter((name) => bytesOf(name) > most);
    const evidence = project.actuals.flatMap((actual) =>
      actual.evidence.flatMap((entry, index): CheckResult[] => {
        if (bytesOf(entry.name) <= most) return [];
        const shorter = shortened(entry.name, most, project);
        const path = `actuals/${actual.id}/evidence`;
        return [
          {
            message: `佐证文件名太长：“${quote(entry.name)}”`,
            detail: `${bytesOf(entry.name)} 字节，可以改为“${shorter}”。`,
            places: [place(path)],
            about: entry.name,
            fixes: [
              fix(
                `改名为 ${shorter}`,
                set(
                  path,
                  actual.evidence.map((other, at) => (at === index ? { ...other, name: shorter } : other)),
                ),
              ),
            ],
          },
        ];
      }),
    );
    return [
      ...own.map((name): CheckResult => ({
        message: `文件名太长：“${quote(name)}”`,
        detail: `${bytesOf(name)} 字节，可以改为“${shortened(name, most, project)}”。`,
        places: [place("name")],
        about: name,
        fixes: [],
      })),
      ...evidence,
    ];
  },
};
