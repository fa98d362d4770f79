/** A project that nobody runs, with what a form may say of it. */
import type { Dice } from "./dice.ts";

export interface InventedIndicator {
  level1: string;
  level2: string;
  level3: string;
  comparison: string;
  target: string;
  unit: string;
  attribute: "" | "quantitative" | "qualitative";
  points: string;
  standard: string;
  content: string;
  basis: string;
  value: string;
  score: string;
  reason: string;
}

export interface InventedProject {
  year: number;
  /** Record path → text as typed: name, unit/name … */
  head: Record<string, string>;
  /** Long texts by record path. */
  texts: Record<string, string>;
  overallGoal: string;
  annualGoal: string;
  goalResult: string;
  /** Amounts in 元. */
  sources: { label: string; sourceClass: string; amount: number; executed: number }[];
  indicators: InventedIndicator[];
  preparedBy: string;
  preparedOn: string;
}

const PLACES = ["青云区", "湖滨县", "河西镇", "南屏街道", "龙泉市", "东川区"];
const OFFICES = [
  "民政局",
  "教育体育局",
  "水务局",
  "委宣传部",
  "卫生健康局",
  "综合执法大队",
  "文化馆",
  "疾病预防控制中心",
];
const THINGS = [
  "老年食堂",
  "灌溉沟渠",
  "校舍",
  "路灯",
  "防疫物资",
  "图书",
  "巡逻队伍",
  "垃圾分类",
  "应急广播",
  "文艺演出",
  "宣讲",
  "乡村医生",
];
const DEEDS = ["建设", "维护", "补助", "改造", "更新", "培训", "采购", "运行"];
const ENDS = ["项目", "经费", "工程", "专项资金", "补助资金", ""];
const PEOPLE = ["李文华", "王秀英", "赵建国", "杨丽萍", "普云松", "段志强", "和春梅", "欧阳明"];
const UNITS = ["个", "次", "人", "人次", "平方米", "公里", "万元", "套", "%", "户", "天", "万人次", "元/人"];
const QUALITIES = [
  "明显提升",
  "有所改善",
  "长期",
  "持续增强",
  "按时完成",
  "全覆盖",
  "12月31日前",
  "2026年11月底前完成",
];
const CLASSES: readonly (readonly [string, string, string])[] = [
  ["产出指标", "数量指标", "数量"],
  ["产出指标", "质量指标", "合格率"],
  ["产出指标", "时效指标", "完成及时率"],
  ["产出指标", "成本指标", "成本"],
  ["效益指标", "经济效益指标", "节约支出"],
  ["效益指标", "社会效益指标", "受益人口"],
  ["效益指标", "生态效益指标", "排放下降率"],
  ["效益指标", "可持续影响指标", "持续运行年限"],
  ["满意度指标", "服务对象满意度指标", "群众满意度"],
];

function sentence(dice: Dice, start: string): string {
  const middle = dice.pick(["进一步完善", "全面推进", "组织开展", "认真落实"]);
  const end = dice.pick(["服务水平得到提高", "解决群众反映的突出问题", "确保按期交付使用", "惠及辖区居民"]);
  return `${start}${middle}${dice.pick(THINGS)}${dice.pick(DEEDS)}${dice.whole(2, 90)}${dice.pick(["处", "次", "项"])}，${end}。`;
}

function indicatorOf(
  dice: Dice,
  [level1, level2, kind]: (typeof CLASSES)[number],
  count: number,
): InventedIndicator {
  const thing = dice.pick(THINGS);
  const isText = /时效|可持续|社会|经济/u.test(level2) && dice.chance(0.5);
  const isRate = /率|满意度/u.test(kind);
  const points = dice.pick(["5", "10", "8", "2.5", "15"]);
  const target = isText
    ? dice.pick(QUALITIES)
    : isRate
      ? String(dice.whole(80, 100))
      : String(dice.whole(1, 900));
  const full = dice.chance(0.7);
  return {
    level1,
    level2,
    level3: `${thing}${dice.chance(0.5) ? dice.pick(DEEDS) : ""}${kind}${count > 0 ? dice.pick(["（一期）", "甲", "乙", "丙"]) : ""}`,
    comparison: isText ? "=" : level2 === "成本指标" ? "≤" : dice.pick(["≥", "=", "≥", ">"]),
    target,
    unit: isText ? "" : isRate ? "%" : dice.pick(UNITS),
    attribute: isText ? "qualitative" : "quantitative",
    points,
    standard: `${points}分，${dice.pick(["完成得", "达标得"])}${points}分，${dice.pick(["否则不得分", "每少1个扣0.5分，扣完为止", "未完成按比例得分"])}`,
    content: `反映${thing}${kind}的情况`,
    basis: dice.pick([
      `${dice.whole(2019, 2025)}年工作台账`,
      "云财绩〔2024〕12号",
      "行业标准及合同约定",
      "统计报表",
    ]),
    value: isText ? dice.pick(["已完成", "明显提升", target]) : String(dice.whole(1, 900)),
    score: full ? points : "1.5",
    reason: full ? "" : `因${thing}招标推迟，下一步加快进度`,
  };
}

export function inventProject(dice: Dice, index: number): InventedProject {
  const place = dice.pick(PLACES);
  const office = place.endsWith("区") || place.endsWith("县") ? dice.pick(OFFICES) : "人民政府";
  const year = dice.whole(2022, 2027);
  const thing = dice.pick(THINGS);
  const deed = dice.pick(DEEDS);
  const number = ["", "（二期）", "（扩面）"][index] ?? "";
  const classes = CLASSES.filter((_, at) => at < 2 || dice.chance(0.6));
  const indicators = classes.flatMap((kind) =>
    Array.from({ length: dice.chance(0.25) ? 2 : 1 }, (_, count) => indicatorOf(dice, kind, count)),
  );
  const labels = dice.shuffled([
    ["财政拨款", "fiscal"],
    ["上年结转资金", "carryover"],
    ["单位自有资金", "own"],
    ["其他资金", "other"],
  ] as const);
  const sources = labels.slice(0, dice.whole(1, 3)).map(([label, sourceClass]) => {
    const amount = dice.whole(20, 9_000) * 100;
    return { label, sourceClass, amount, executed: Math.round(amount * 0.9) };
  });
  return {
    year,
    head: {
      name: `${dice.chance(0.3) ? place : ""}${thing}${deed}${number}${dice.pick(ENDS)}`,
      "unit/name": `${place}${office}`,
      "unit/department/name": dice.chance(0.5)
        ? `${place}${office}`
        : `${place}${dice.pick(["农业农村局", "财政局"])}`,
      leader: dice.pick(PEOPLE),
      "unit/phone": dice.pick(["0871-67471234", "13987001234", "67475566", "０８７１－６７４７１２３４"]),
      "unit/address": `${place}春融街${dice.whole(1, 300)}号`,
      "unit/representative": dice.pick(PEOPLE),
      "unit/creditCode": "115301210151295790",
      projectCode: `530114${dice.whole(21, 26)}0000000001${dice.whole(1000, 9999)}`,
      period: `${year}年1月-${year}年12月`,
      nature: dice.pick(["新增", "延续"]),
    },
    texts: {
      justification: sentence(dice, `按照市委市政府${year}年工作要求，`),
      overview: sentence(dice, "本项目"),
      activities: sentence(dice, "一是"),
      plan: sentence(dice, "上半年"),
      outcomes: sentence(dice, "项目实施后，"),
    },
    overallGoal: sentence(dice, "通过三年努力，"),
    annualGoal: sentence(dice, "当年"),
    goalResult: sentence(dice, "截至年底，"),
    sources,
    indicators,
    preparedBy: dice.pick(PEOPLE),
    preparedOn: `${year}年${dice.whole(1, 12)}月${dice.whole(1, 28)}日`,
  };
}
