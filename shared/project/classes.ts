/**
 * The official indicator classes. 2015/2020: 产出 {数量 质量 时效 成本} 效益 满意度; since 财预〔2021〕101号 成本指标 is a
 * level of its own with 经济/社会/生态环境成本. Both stand side by side, as local forms still mix them.
 */
export const INDICATOR_CLASSES: readonly { level1: string; level2: readonly string[] }[] = [
  { level1: "成本指标", level2: ["经济成本指标", "社会成本指标", "生态环境成本指标"] },
  { level1: "产出指标", level2: ["数量指标", "质量指标", "时效指标", "成本指标"] },
  {
    level1: "效益指标",
    level2: ["经济效益指标", "社会效益指标", "生态效益指标", "可持续影响指标"],
  },
  { level1: "满意度指标", level2: ["服务对象满意度指标"] },
];

/** 产出, 产出指标 and 产出 指标 are one class; returns the official wording, or the text itself where it is none of them. */
export function officialClassName(text: string, level: 1 | 2): string {
  const bare = text.replace(/\s+/gu, "").replace(/指标$/u, "");
  const names =
    level === 1
      ? INDICATOR_CLASSES.map((entry) => entry.level1)
      : INDICATOR_CLASSES.flatMap((entry) => entry.level2);
  return names.find((name) => name.replace(/指标$/u, "") === bare) ?? text;
}

/** 指标性质 as printed on the form. */
export const COMPARISONS = ["=", "≥", ">", "≤", "<", "定性"] as const;
export type Comparison = (typeof COMPARISONS)[number];

const COMPARISON_SPELLINGS: Readonly<Record<string, Comparison>> = {
  "=": "=",
  "＝": "=",
  "═": "=",
  "﹦": "=",
  "==": "=",
  等于: "=",
  "≥": "≥",
  ">=": "≥",
  "≧": "≥",
  "⩾": "≥",
  "＞＝": "≥",
  "＞=": "≥",
  ">＝": "≥",
  "=>": "≥",
  大于等于: "≥",
  大于或等于: "≥",
  不低于: "≥",
  不少于: "≥",
  ">": ">",
  "＞": ">",
  "﹥": ">",
  大于: ">",
  "≤": "≤",
  "<=": "≤",
  "≦": "≤",
  "⩽": "≤",
  "＜＝": "≤",
  "＜=": "≤",
  "<＝": "≤",
  "=<": "≤",
  小于等于: "≤",
  小于或等于: "≤",
  不高于: "≤",
  不超过: "≤",
  "<": "<",
  "＜": "<",
  "﹤": "<",
  小于: "<",
  定性: "定性",
  定性指标: "定性",
};

/** What a written 指标性质 means; null for an empty or unknown one. */
export function readComparison(text: string): Comparison | null {
  const spelling = text.replace(/\s+/gu, "");
  // A cell may read "constructor", which every object answers to.
  return Object.hasOwn(COMPARISON_SPELLINGS, spelling) ? COMPARISON_SPELLINGS[spelling]! : null;
}
