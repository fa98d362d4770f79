/** Goals against each other, against the outline and against the table. */
import { quote } from "../../text/index.ts";
import { storyOf, annualRows } from "../support/texts.ts";
import { parameter } from "../parameters.ts";
import { place } from "../support/places.ts";
import type { Check, CheckResult } from "../types.ts";
import { compareTextWithTable } from "./compare.ts";
import { quantitiesIn } from "./quantities.ts";
import { phraseReader, sameness } from "./words.ts";

export const goalsSayHowMuch: Check = {
  id: "C16",
  family: "textAgainstTable",
  severity: "warning",
  title: "年度目标要有数、不照抄",
  why: "年度目标要说清今年做到多少；没有数、或照抄概况和总体目标，等于没有目标。",
  source: "基层填报问题综述（长期目标与年度目标混同）；真实项目文本中的实例",
  run(project, { district }) {
    const annual = storyOf(project, "annualGoal/text");
    const overall = storyOf(project, "overallGoal/text");
    const overview = storyOf(project, "overview");
    const read = phraseReader(district.checks.synonyms);
    const copied = parameter(district, "C16.copied") / 100;
    const results: CheckResult[] = [];
    if (annual.plain.trim() !== "") {
      if (!/\d/u.test(annual.plain) && quantitiesIn(annual).length === 0) {
        results.push({
          message: "年度目标没有一个数",
          detail: `“${quote(annual.text, 50)}”`,
          places: [place(annual.path)],
          about: "number",
          fixes: [],
        });
      }
      for (const [other, label] of [
        [overall, "总体目标"],
        [overview, "项目基本概况"],
      ] as const) {
        if (other.plain.trim() === "" || sameness(read(annual.text), read(other.text)) <= copied) continue;
        results.push({
          message: `年度目标和${label}几乎一样`,
          detail: `年度目标“${quote(annual.text, 30)}”　${label}“${quote(other.text, 30)}”`,
          places: [place(annual.path), place(other.path)],
          about: label,
          fixes: [],
        });
      }
    }
    if (overall.plain.trim() !== "" && !/\d/u.test(overall.plain) && quantitiesIn(overall).length === 0) {
      results.push({
        message: "总体目标没有一个数，看不出三年要做到什么",
        places: [place(overall.path)],
        about: "overall",
        severity: "hint",
        fixes: [],
      });
    }
    return results;
  },
};

/** What is done, as a goal names it; the word must end the phrase or nearly so. */
const ACTIVITY =
  /(?:培训|会议|教育|宣传|创建|检查|巡查|评比|竞赛|比赛|演出|演练|慰问|调研|述职|换届|维修|改造|采购|购置|救助|义诊|体检|筛查|监测|编制|普查|测评|展览|讲座|观影|观摩|征文|走访|绿化|养护|清运|安装|更换)$/u;
/** What it is for: results are measured by 效益, not one by one. */
const EFFECT =
  /^(?:提升|提高|增强|促进|推动|保障|改善|加强|进一步|确保|实现|巩固|完善|营造|树立|激发|满足|达到|保持|优化|推进|助力|打造|引导|切实|不断|有效|强化|加大|落实|深化|健全|改进|丰富|规范|扎实|全力|着力|按时|及时)/u;

function activityPhrases(plain: string): { text: string; from: number; to: number }[] {
  const pattern = /[^，。；、,;:：\n]+/gu;
  return [...plain.matchAll(pattern)].flatMap((match) => {
    const parts = match[0]
      .split(/(?:等多种形式|等形式|等方式|等活动|等)?(?:开展|组织|举办|实施|以及|和(?=\p{Script=Han}{4}))/u)
      .filter((part) => part.trim() !== "");
    return parts.flatMap((part) => {
      const text = part
        .replace(/^(?:通过|每年|全年|按要求|围绕|继续|做好|抓好|对|为)/u, "")
        .replace(/(?:工作|活动|项目|任务)$/u, "")
        .trim();
      if (
        text.length < 3 ||
        text.length > 14 ||
        /\d/u.test(text) ||
        EFFECT.test(text) ||
        !ACTIVITY.test(text)
      )
        return [];
      const from = match.index + match[0].indexOf(text);
      return [{ text, from, to: from + text.length }];
    });
  });
}

export const goalActivities: Check = {
  id: "C17",
  family: "textAgainstTable",
  severity: "warning",
  title: "目标里的工作要有指标",
  why: "年度目标写了的工作，目标表里却没有指标去考核，审核会问这项工作怎么算完成。",
  source: "已部署审核工具的语义检查；真实项目文本中的实例",
  run(project, { district }) {
    const rows = annualRows(project);
    const goal = storyOf(project, "annualGoal/text");
    if (rows.length === 0 || goal.plain.trim() === "") return [];
    const read = phraseReader(district.checks.synonyms);
    const cells = rows.map((row) => `${row.level3}，${row.content}，${row.target}`).join("，");
    const table = read(cells).bigrams;
    const uncovered = activityPhrases(goal.plain).filter(({ text }) => {
      // The last word (教育, 培训) is everybody's; what stands before it names this one.
      const own = [...read(text.length > 3 ? text.slice(0, -1) : text).bigrams];
      const covered = own.filter((bigram) => table.has(bigram)).length;
      // Where the table knows no 培训 at all, other words in common are no cover.
      const kind = ACTIVITY.exec(text)![0];
      return own.length > 0 && covered / own.length < (cells.includes(kind) ? 0.4 : 0.6);
    });
    if (uncovered.length === 0) return [];
    return [
      {
        message: `年度目标写了但没有指标：${uncovered.map(({ text }) => text).join("、")}`,
        detail: "给它们各加一条指标，或从年度目标里去掉。",
        places: uncovered.map((span) => place(goal.path, span)),
        about: "activities",
        fixes: [],
      },
    ];
  },
};

export const planHasDates: Check = {
  id: "C60",
  family: "textAgainstTable",
  severity: "hint",
  title: "计划要有时间",
  why: "实施计划没有时间节点，进度就无从监控，七月的运行监控也没有参照。",
  source: "真实项目文本中的实例；县级申报表“实施进度计划”",
  run(project) {
    const { plain, path } = storyOf(project, "plan");
    if (
      plain.trim() === "" ||
      /月|季度|半年|学期|暑假|寒假|春季|秋季|年底|年末|\d+日|旬|每周|春节|国庆|汛期|年初|每日|每天/u.test(
        plain,
      )
    )
      return [];
    return [
      {
        message: "实施计划没有时间节点",
        detail: "写上每项工作几月做、几月完成。",
        places: [place(path)],
        fixes: [],
      },
    ];
  },
};

export const textAgainstText: Check = {
  id: "C62",
  family: "textAgainstTable",
  severity: "warning",
  title: "文本各处的数量",
  why: "内容写 3 期、计划写 2 期，同一份文本自己就对不上。",
  source: "文本内部一致性，本程序所定",
  run(project, { district }) {
    const comparison = compareTextWithTable(project, district);
    const told = new Set(comparison.differs.map(({ quantity }) => quantity));
    return comparison.contradictions
      .filter(([a, b]) => !told.has(a) && !told.has(b))
      .map(([a, b]): CheckResult => {
        const texts = [a, b].map((quantity) => quote(quantity.clause, 30));
        return {
          message: `前后写得不一样：“${texts[0]}”与“${texts[1]}”`,
          places: [a, b].map((quantity) =>
            place(quantity.path, { from: quantity.from, to: quantity.spanTo }),
          ),
          about: `${a.clause}${b.path}`,
          fixes: [],
        };
      });
  },
};
