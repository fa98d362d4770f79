/** How alike two short Chinese phrases are in what they name. */
import { normaliseCharacters } from "../../text/index.ts";

/** Words that mean the same in these forms; the first stands for all. A district adds its own. */
const SYNONYMS: readonly (readonly string[])[] = [
  ["拨付", "划拨", "下拨"],
  ["补助", "补贴", "资助", "津贴"],
  ["维修", "修缮", "维护"],
  ["讲座", "宣讲"],
  ["检查", "巡查", "督查"],
  ["会议", "例会"],
  ["采购", "购置", "购买", "配备", "配置"],
  ["路灯", "照明灯"],
  ["体检", "健康检查"],
  ["演出", "展演"],
  ["中小学", "学校"],
  ["老人", "老年人"],
  ["残疾人", "残障"],
];

/** What a plan does in general, and the measure words of names: they tell nothing apart. */
const GENERIC =
  /(?:计划|全年|年度|本年|当年|年内|预计|分别|同步开展|同步|组织开展|组织召开|组织举办|组织实施|开展|举办|召开|完成|实施|进行|反映|各类|各个|各项|所属|全区|全市|全县|我区|辖区|相关|有关|工作|情况|数量|总数|个数|人数|次数|场数|期数|件数|户数|套数|台数|场次|班次|人次|总量|约|不少于|达到|不低于|共计|合计|累计|指导|使|将|对|为|向|的|了|等|与|和|及|在|项目)/gu;

const NAMED_PEOPLE =
  /(老|残疾|军|病|工|客|商|法|保证|监护|负责|带头|传承|经纪|受助|援助|申请|投保|护理)人[数次]/gu;

const LEADING = /^(?:组织|安排|做好|推进|力争|确保|分|共|各|新增)/u;

/** Of each group only one can be meant: 新建公厕 is not 改造公厕. */
const EXCLUSIVE: readonly (readonly string[])[] = [
  ["新建", "改建", "扩建", "改造", "维修", "修缮", "拆除", "养护", "更换"],
  ["小学", "初中", "高中", "幼儿园", "中学", "职校"],
  ["城市", "农村", "城镇", "乡村"],
  ["区级", "市级", "省级", "国家级", "县级", "镇级", "村级"],
  ["男", "女"],
  ["线上", "线下"],
  ["教师", "学生", "家长", "校长"],
  ["医生", "护士", "村医"],
  ["老年人", "儿童", "妇女", "残疾人", "青少年"],
  ["图书", "报刊"],
  ["室内", "室外"],
  ["会议", "培训", "演出", "检查", "讲座", "比赛", "展览", "调研", "宣传", "演练", "义诊", "体检"],
];

/** What a short phrase names, ready to be compared many times. */
export interface Phrase {
  /** Without signs, generic words and synonyms. */
  clean: string;
  /** Pairs of neighbouring characters, each as one number. */
  bigrams: ReadonlySet<number>;
  /** For each group of EXCLUSIVE, which of its members the phrase names, as bits. */
  kinds: readonly number[];
}

function bigramsOf(clean: string): Set<number> {
  const set = new Set<number>();
  for (let index = 0; index + 1 < clean.length; index += 1) {
    set.add(clean.charCodeAt(index) * 0x10000 + clean.charCodeAt(index + 1));
  }
  if (clean.length === 1) set.add(clean.charCodeAt(0));
  return set;
}

function kindsOf(text: string): number[] {
  return EXCLUSIVE.map((group) =>
    group.reduce((bits, word, index) => (text.includes(word) ? bits | (1 << index) : bits), 0),
  );
}

export type ReadPhrase = (text: string) => Phrase;

const readers = new WeakMap<readonly (readonly string[])[], ReadPhrase>();
/** Phrases remembered at most; a day's typing must not fill the memory. */
const MOST_PHRASES = 5_000;

/** A reader of phrases with the district's synonyms. Phrases are remembered, since each is compared many times. */
export function phraseReader(synonyms: readonly (readonly string[])[]): ReadPhrase {
  const known = readers.get(synonyms);
  if (known !== undefined) return known;
  const replacements = [...SYNONYMS, ...synonyms]
    .flatMap(([first, ...others]) => others.map((other) => [other, first!] as const))
    .toSorted((a, b) => b[0].length - a[0].length);
  const phrases = new Map<string, Phrase>();
  const read = (written: string): Phrase => {
    const remembered = phrases.get(written);
    if (remembered !== undefined) return remembered;
    let text = normaliseCharacters(written).replace(/[^\p{Script=Han}A-Za-z]/gu, "");
    const kinds = kindsOf(text);
    for (const [from, to] of replacements) if (text.includes(from)) text = text.replaceAll(from, to);
    // 老人数 counts 老人; 人数 must not take their 人 away.
    const bare = text.replace(NAMED_PEOPLE, "$1人").replace(GENERIC, "").replace(LEADING, "");
    const clean = bare === "" ? text : bare;
    const phrase = { clean, bigrams: bigramsOf(clean), kinds };
    if (phrases.size >= MOST_PHRASES) phrases.clear();
    phrases.set(written, phrase);
    return phrase;
  };
  readers.set(synonyms, read);
  return read;
}

function shared(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  let count = 0;
  for (const bigram of small) if (large.has(bigram)) count += 1;
  return count;
}

/** 0 … 1: the share of the shorter phrase that stands in the longer one, lowered where the longer says much more. */
export function likeness({ bigrams: a }: Phrase, { bigrams: b }: Phrase): number {
  if (a.size === 0 || b.size === 0) return 0;
  const common = shared(a, b);
  return (0.75 * common) / Math.min(a.size, b.size) + (0.25 * common) / Math.max(a.size, b.size);
}

/** 0 … 1 by shared bigrams (Dice): for whole texts that may be copies. */
export function sameness({ bigrams: a }: Phrase, { bigrams: b }: Phrase): number {
  return a.size + b.size === 0 ? 0 : (2 * shared(a, b)) / (a.size + b.size);
}

/** Whether any neighbouring pair of characters stands in both. */
export function touch({ bigrams: a }: Phrase, { bigrams: b }: Phrase): boolean {
  for (const bigram of a) if (b.has(bigram)) return true;
  return false;
}

/** One phrase names one member of a group and the other another. */
export function excludeEachOther(a: Phrase, b: Phrase): boolean {
  return a.kinds.some((bits, group) => bits !== 0 && b.kinds[group] !== 0 && (bits & b.kinds[group]!) === 0);
}

/** Both name the same kind of activity (培训, 会议, 演出 …): the last group of EXCLUSIVE. */
export function sameKind(a: Phrase, b: Phrase): boolean {
  return (a.kinds.at(-1)! & b.kinds.at(-1)!) !== 0;
}
