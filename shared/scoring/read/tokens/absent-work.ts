/**
 * 没有新建项目的按满分计；有新建项目的，…: what holds where the work does not exist this year, told apart from the standard
 * itself before anything else is read. The words of both sides are blanked, so that every offset stays where it was.
 */
import { WORDS } from "../lexicon/words.ts";
import type { Span } from "../../types.ts";

export interface AbsentWork extends Span {
  absent: "full" | "exclude";
  /** Points that stand beside it and must be the full ones; null for 满分, 不扣分, 视同完成. */
  points: string | null;
}

const WHEN =
  "(?:其中)?(?:如果?|若|凡|对)?(?:本年度?|当年|年度内|年内|全年|本单位|本部门|本地区|(?:本)?辖区内?|区域内|本项|该项)?";
/** These name what does not apply by themselves. */
const EXPLICIT = "不涉及|未涉及|不适用|未安排|未列入计划|未承担|不承担|不具备";
/** These need the other side beside them: 无…；有…. */
const BARE = "没有|无|未发生|未开展|未产生|未实施|未收到|未接到";
const NAME = "[^,;。:()\\d]{0,14}?";
const CLOSING = "(?:的(?:单位|部门|乡镇|街道|地区)?|时)?,?";
const FULL =
  "(?:不(?:予)?(?:考核|考评)(?:本项|该项|此项|该指标|本指标)?,?)?(?:直接|均|一律)?(?:本项|该项|此项)?(?:直接)?(?:(?:视为|视同)(?:已?完成|达标|满分),?)?(?:按|得|计|记|给|赋|算|以)?满分(?:计算|计分|计入|处理|计|记|给|得分|分值)?" +
  "|(?:直接|均|一律)?(?:本项|该项|此项)?(?:直接)?(?:(?:视为|视同)(?:已?完成|达标),?)?(?:可)?(?:得|计|记|给|赋)\\s*(\\d+(?:\\.\\d+)?)分|(?:视为|视同)(?:已?完成|达标)|不(?:予)?扣分";
const RESCALED =
  "(?:,?(?:并|其|该项|本项)?(?:分值|权重|总分|其余指标(?:得分|分值)?|其他指标(?:得分|分值)?)?(?:由|按)?(?:比例|其余指标|其他指标)?(?:折算|换算|还原|分摊|调整|折合)(?:到|至|为|成|给)?(?:其他(?:各项)?指标|其余(?:各项)?指标|百分制|100分|其他各项)?)";
const LEFT_OUT =
  `(?:本项|该项|此项|该指标)?(?:不(?:予)?考核|不参(?:与|加)(?:评分|考核|评价|计分)|不(?:纳入|列入|计入)(?:评分|考核|评价|考评|总分|计分)|免考核?|免评|剔除|免予考核|按(?:合理)?缺项处理(?:,?不计入总分)?|不评价|不评分)${RESCALED}*` +
  `|(?:本项|该项|此项)?不计分${RESCALED}+`;
const CLAUSE = new RegExp(
  `(${WHEN})(?:(${EXPLICIT})|(${BARE})|因([^,;。\\d]{1,12})取消)(${NAME})${CLOSING}(?:(${FULL})|(${LEFT_OUT}))(?=[,;。\\n]|$)`,
  "y",
);
const PRESENT =
  /(?:其中)?(?:如果?|若)?(?:(?:其余|其他)(?:单位|部门|情况|的)?|(?:有|收到|接到|发生|安排|涉及|适用|具备|承担|存在|(?:正常)?(?:实施|开展|进行))(?:了)?([^,;。:\d]{0,12}?)(?:的(?:单位|部门)?|时)),?/y;

const START = /(?:^|[,;。\n])\s*/g;
/** 未完成, 未按期: the work exists and was not done. */
const UNDONE =
  /^(?:完成|达|按|及时|如期|超|全部|足额|落实|通过|到位|实现|符合|满足|做到|合格|整改(?!事项|任务|问题|要求|内容)|出现|发现)/u;

const NO_WORK = /(?:项目|任务|业务|工作|职责|职能)(?:的(?:单位|部门|乡镇|街道|地区))?$/u;
const NOT_ASSESSED = /的?(?:单位|部门|乡镇|街道|地区)?(?:不(?:予)?(?:考核|考评))/u;

const namesFault = (noun: string): boolean =>
  [...noun].some((_, from) =>
    [2, 3, 4].some((length) =>
      WORDS.get(noun.slice(from, from + length))?.words.some((word) => word.kind === "fault"),
    ),
  );

/** 无公开任务的得满分, 无应追回资金的得满分: what there is to do is named, so that no other side has to be. */
const isNamedWork = (noun: string): boolean =>
  !namesFault(noun) && noun.length > 2 && (NO_WORK.test(noun) || /^应(?!急|届|用)/u.test(noun));

const blank = (text: string, from: number, to: number): string =>
  text.slice(0, from) + " ".repeat(to - from) + text.slice(to);

const alike = (a: string, b: string): boolean =>
  a === "" ||
  b === "" ||
  [...a].some((_, from) => from + 2 <= a.length && b.includes(a.slice(from, from + 2)));

/** The marker of the other side right after `from`, as its end; −1 where none stands there. */
function presentAt(text: string, from: number, noun: string): number {
  const start = from + (/^[,;。\s]+/u.exec(text.slice(from, from + 8))?.[0].length ?? 0);
  PRESENT.lastIndex = start;
  const marker = PRESENT.exec(text);
  const generic = /^(?:任务|业务|工作|项目|此类|该类|该项|此项|支出)*$/u;
  if (marker !== null && (generic.test(marker[1] ?? "") || alike(marker[1]!, noun))) return PRESENT.lastIndex;
  return noun.length >= 2 && text.startsWith(noun, start) ? start + noun.length : -1;
}

/** @param countsFaults the indicator is at its best at 0, so that 无… speaks of its result. */
export function withoutAbsentWork(
  text: string,
  countsFaults: boolean,
): { text: string; found: AbsentWork | null } {
  for (const start of text.matchAll(START)) {
    const from = start.index + start[0].length;
    CLAUSE.lastIndex = from;
    const clause = CLAUSE.exec(text);
    if (clause === null) continue;
    const [, , explicit, bare, , noun = "", full, points] = clause;
    const to = CLAUSE.lastIndex;
    const present = presentAt(text, to, noun);
    const names = noun !== "" || explicit !== undefined || bare === undefined;
    // 无违规行为的得满分 is the best result of a count of faults; 无工程类项目的单位不考核 is none.
    // 无应公开事项: nothing that was to be done; 有应公开事项的 is the other side.
    const isDue = /^应(?!急|届|用)/u.test(noun) && present >= 0;
    if (countsFaults && !isDue && !(NO_WORK.test(noun) && !namesFault(noun) && NOT_ASSESSED.test(clause[0])))
      continue;
    if (
      !names ||
      UNDONE.test(noun) ||
      (bare !== undefined &&
        !NOT_ASSESSED.test(clause[0]) &&
        !(isNamedWork(noun) && full !== undefined) &&
        (present < 0 || (namesFault(noun) && present < 0)))
    )
      continue;
    const rest = present < 0 ? blank(text, from, to) : blank(text, from, present);
    return {
      text: rest,
      found: { absent: full === undefined ? "exclude" : "full", points: points ?? null, from, to },
    };
  }
  return { text, found: null };
}
