/** 用语: leftover slogans, slips of the pen, several names for one body. */
import { labelOfPath, type Project } from "../project/index.ts";
import { quote } from "../text/index.ts";
import { officeNames } from "./support/office-names.ts";
import { fix, place, replaceSpans, type Replacement } from "./support/places.ts";
import { perText, textsOf, type WrittenText } from "./support/texts.ts";
import type { Check, CheckResult } from "./types.ts";

function proseOf(project: Project): WrittenText[] {
  const { name, story, cells, evaluation } = textsOf(project);
  return [
    ...name,
    ...story,
    ...evaluation,
    ...cells.filter(
      ({ field }) =>
        field === "level3" || field === "content" || field === "basis" || field === "standard/text",
    ),
  ];
}

const outdatedWords: Check = {
  id: "C38",
  family: "wording",
  severity: "warning",
  title: "往年的提法和机构名",
  why: "往年活动的口号、撤并前的机构名留在文中，说明是旧文本改的；词表可以在设置里增减。",
  source: "真实项目文本中的实例；词表由单位自己维护",
  run(project, { district }) {
    if (project.year === null) return [];
    const words = district.checks.outdatedWords.filter(
      ({ word, lastYear }) => word !== "" && lastYear < project.year!,
    );
    return words.flatMap(({ word, lastYear }): CheckResult[] => {
      const places = proseOf(project).flatMap(({ path, plain }) => {
        const at = plain.indexOf(word);
        return at < 0 ? [] : [place(path, { from: at, to: at + word.length })];
      });
      if (places.length === 0) return [];
      return [
        {
          message: `“${word}”是 ${lastYear} 年的提法，项目是 ${project.year} 年的`,
          detail: `在${[...new Set(places.map(({ path }) => labelOfPath(path, project)))].join("、")}。`,
          places,
          about: word,
          fixes: [],
        },
      ];
    });
  },
};

/** Slips that are wrong wherever they stand, with what was meant. */
const SLIPS: readonly (readonly [RegExp, string])[] = [
  [/(?<=[，。；、,])发(?=促进|推动|提升)/gu, ""],
  [/布署/gu, "部署"],
  [/按装/gu, "安装"],
  [/坐谈会/gu, "座谈会"],
  [/建全(?!民|省|市|区|县|国|校|员)/gu, "健全"],
  [/在接再[励厉]|再接再励/gu, "再接再厉"],
  [/资科/gu, "资料"],
  [/工做/gu, "工作"],
  [/目地(?=是|在于|，|。)/gu, "目的"],
  [/经废/gu, "经费"],
  [/培训斑/gu, "培训班"],
  [/截止(?=目前|20\d\d年|到目前)/gu, "截至"],
  [/既使/gu, "即使"],
  [/座落/gu, "坐落"],
  [/渡过(?=难关)/gu, "度过"],
  [/幅射/gu, "辐射"],
  [/松驰/gu, "松弛"],
  [/贯切/gu, "贯彻"],
  [/惯彻/gu, "贯彻"],
  [/提搞/gu, "提高"],
  [/因该/gu, "应该"],
  [/做为/gu, "作为"],
  [/坚苦/gu, "艰苦"],
  [/名符其实/gu, "名副其实"],
  [/一愁莫展/gu, "一筹莫展"],
  [/^反应(?=.{2,40}(?:情况|数量|程度|人数|次数|率))/gu, "反映"],
];
const DOUBLED = /(?:(?<!目)的的|与与|及及|(?<![归合兼吞])并并|和和(?!气|美|睦)|，，|。。|、、|；；|：：)/gu;
/** 开展开展. Words that may end one name and begin the next (服务服务对象, 党组织组织) are not among them. */
const DOUBLED_WORD =
  /(开展|进行|实施|完成|加强|促进|提高|提升|推动|推进|活动|经费|资金|党员|群众|通过|反映|落实|以及|进一步|全面|相关|我区|全区|达到|其中|确保|按照|根据|年度)\1/gu;

const slipsIn = perText(({ path, plain }): (Replacement & { wrong: string })[] => {
  const slips = SLIPS.flatMap(([pattern, right]) =>
    [...plain.matchAll(pattern)].map((match) => ({ match, right })),
  );
  const doubled = [...plain.matchAll(DOUBLED)].map((match) => ({ match, right: match[0].slice(1) }));
  const words = [...plain.matchAll(DOUBLED_WORD)].map((match) => ({ match, right: match[1]! }));
  return [...slips, ...doubled, ...words].map(({ match, right }) => ({
    path,
    from: match.index,
    to: match.index + match[0].length,
    text: right,
    wrong: match[0],
  }));
});

const slips: Check = {
  id: "C63",
  family: "wording",
  severity: "warning",
  title: "错字和叠字",
  why: "错字、多字会原样印在正式文本上，影响对整份材料的信任。",
  source: "真实项目文本中的实例；常见别字表",
  run(project) {
    return proseOf(project).flatMap((written) =>
      slipsIn(written).map((slip): CheckResult => {
        const around = written.text.slice(Math.max(0, slip.from - 6), slip.to + 8);
        const missing = slip.text === "";
        return {
          message: missing
            ? `多写了“${slip.wrong}”字：“${quote(around)}”`
            : `“${slip.wrong}”应为“${slip.text}”：“${quote(around)}”`,
          places: [place(slip.path, slip)],
          about: `${slip.wrong}${around}`,
          fixes: [
            fix(missing ? `删去“${slip.wrong}”` : `改为“${slip.text}”`, ...replaceSpans(project, [slip])),
          ],
        };
      }),
    );
  },
};

const MIN_REPEAT = 6;

/** The longest run of characters that stands twice in one sentence, without overlap. */
function repeatedIn(sentence: string): { text: string; at: number } | null {
  for (let at = 0; at + 2 * MIN_REPEAT <= sentence.length; at += 1) {
    const piece = sentence.slice(at, at + MIN_REPEAT);
    if (!/^\p{Script=Han}+$/u.test(piece)) continue;
    const again = sentence.indexOf(piece, at + MIN_REPEAT);
    if (again < 0) continue;
    let length = MIN_REPEAT;
    while (
      at + length < again &&
      /\p{Script=Han}/u.test(sentence[at + length]!) &&
      sentence[at + length] === sentence[again + length]
    )
      length += 1;
    return { text: sentence.slice(at, at + length), at: again };
  }
  return null;
}

const repeatedPhrase: Check = {
  id: "C64",
  family: "wording",
  severity: "hint",
  title: "一句话里的重复",
  why: "同一个长词在一句话里出现两次，读起来啰嗦，多半是改稿时留下的。",
  source: "真实项目文本中的实例",
  run(project) {
    const { story } = textsOf(project);
    return story
      .filter(({ path }) => path === "activities" || path === "outcomes" || path === "overview")
      .flatMap(({ path, text }): CheckResult[] => {
        let offset = 0;
        for (const sentence of text.split(/(?<=[。；\n])/u)) {
          const repeated = repeatedIn(sentence);
          if (
            repeated !== null &&
            !project.unit.name.includes(repeated.text) &&
            !project.name.includes(repeated.text)
          ) {
            const from = offset + repeated.at;
            return [
              {
                message: `${labelOfPath(path, project)}的一句话里“${quote(repeated.text, 20)}”出现两次`,
                places: [place(path, { from, to: from + repeated.text.length })],
                fixes: [],
              },
            ];
          }
          offset += sentence.length;
        }
        return [];
      });
  },
};

const severalNames: Check = {
  id: "C65",
  family: "wording",
  severity: "hint",
  title: "同一机构的几种简称",
  why: "一份材料里同一个机构叫法不一，看的人会以为是几个单位。第一次用全称并注明简称，后面只用一种。",
  source: "真实项目文本中的实例",
  run(project) {
    const { story, name, cells } = textsOf(project);
    const texts = [
      ...name,
      ...story,
      ...cells.filter(({ field }) => field === "level3" || field === "content"),
    ];
    const names = officeNames(project.name, texts);
    if (names.length < 2 || (names.length < 3 && !names.every(({ short }) => short))) return [];
    return [
      {
        message: `同一机构有 ${names.length} 种写法：${names.map(({ text }) => `“${text}”`).join("、")}`,
        places: names.map(({ path, from, to }) => place(path, { from, to })),
        about: "names",
        fixes: [],
      },
    ];
  },
};

/** 秘密★1年, 密级：机密, 「绝密」: as marked on a document; “保守国家秘密” in a sentence is no marking. */
const SECRET =
  /(?:秘密|机密|绝密)级?\s*[★☆]|[★☆]\s*(?:秘密|机密|绝密)|密级\s*[:：]\s*(?:秘密|机密|绝密)|[「『【〔［[]\s*(?:秘密|机密|绝密)级?\s*[」』】〕］\]]/gu;

const secrecy: Check = {
  id: "C67",
  family: "wording",
  severity: "warning",
  title: "密级字样",
  why: "带密级标志的内容不能在非涉密电脑上处理，更不能拷到普通U盘。请先停下来核实。",
  source: "保密管理规定（涉密信息不得在非涉密设备上处理）",
  run(project) {
    return proseOf(project).flatMap(({ path, plain }) =>
      [...plain.matchAll(SECRET)].map((match): CheckResult => ({
        message: `${labelOfPath(path, project)}里有密级字样“${match[0]}”`,
        places: [place(path, { from: match.index, to: match.index + match[0].length })],
        about: match[0],
        fixes: [],
      })),
    );
  },
};

export const WORDING_CHECKS: readonly Check[] = [outdatedWords, slips, repeatedPhrase, severalNames, secrecy];
