/** Units of measure (度量单位): which of them count the same thing, and how they convert. */
import { normaliseCharacters } from "../../text/index.ts";

export type UnitFamily =
  | "people"
  | "personTimes"
  | "event"
  | "thing"
  | "household"
  | "length"
  | "area"
  | "volume"
  | "mass"
  | "money"
  | "percent"
  | "duration";

export interface Unit {
  family: UnitFamily;
  /** Units with one canonical name are the same unit: 名 = 位 = 人. */
  canonical: string;
  /** Multiplied onto the number to compare within the family (公里 → 米). */
  factor: number;
}

const GROUPS: readonly (readonly [
  UnitFamily,
  readonly (readonly [canonical: string, factor: number, ...spellings: string[]])[],
])[] = [
  ["people", [["人", 1, "人", "名", "位", "人员"]]],
  ["personTimes", [["人次", 1, "人次"]]],
  [
    "event",
    [
      ["次", 1, "次", "回"],
      ["场", 1, "场", "场次"],
      ["期", 1, "期"],
      ["班", 1, "班次", "班", "个班", "个班次"],
      ["批", 1, "批", "批次"],
      ["轮", 1, "轮"],
      ["届", 1, "届"],
    ],
  ],
  [
    "thing",
    [
      ["个", 1, "个", "家", "所", "处", "座"],
      ["项", 1, "项"],
      ["件", 1, "件"],
      ["套", 1, "套"],
      ["台", 1, "台", "台套", "台(套)", "部"],
      ["辆", 1, "辆"],
      ["条", 1, "条"],
      ["篇", 1, "篇"],
      ["份", 1, "份"],
      ["册", 1, "册", "本"],
      ["张", 1, "张"],
      ["幅", 1, "幅"],
      ["块", 1, "块"],
      ["间", 1, "间"],
      ["栋", 1, "栋", "幢"],
      ["株", 1, "株", "棵"],
      ["盏", 1, "盏"],
      ["根", 1, "根"],
      ["组", 1, "组"],
      ["支", 1, "支"],
      ["起", 1, "起", "宗", "例"],
      ["头", 1, "头", "只", "羽", "头(羽)"],
      ["头次", 1, "头次", "羽次", "头(羽)次"],
      ["处次", 1, "处次"],
      ["所次", 1, "所次"],
      ["座次", 1, "座次"],
      ["户次", 1, "户次"],
      ["册次", 1, "册次"],
      ["台次", 1, "台次"],
      ["车次", 1, "车次"],
      ["家次", 1, "家次"],
      ["口", 1, "口", "眼"],
      ["卷", 1, "卷"],
      ["页", 1, "页"],
      ["节", 1, "节"],
      ["床", 1, "床", "张床"],
      ["门", 1, "门"],
      ["扇", 1, "扇"],
      ["面", 1, "面"],
      ["枚", 1, "枚"],
      ["副", 1, "副"],
      ["箱", 1, "箱"],
      ["瓶", 1, "瓶"],
      ["袋", 1, "袋"],
      ["桶", 1, "桶"],
      ["架", 1, "架"],
      ["艘", 1, "艘"],
      ["顶", 1, "顶"],
      ["款", 1, "款"],
      ["集", 1, "集"],
      ["校次", 1, "校次"],
      ["村次", 1, "村次"],
      ["条次", 1, "条次"],
      ["件次", 1, "件次"],
      ["套次", 1, "套次"],
      ["店次", 1, "店次"],
      ["点次", 1, "点次"],
      ["队次", 1, "队次"],
      ["站次", 1, "站次"],
      ["台件", 1, "台件", "台(件)"],
      ["件套", 1, "件套", "件(套)"],
      ["台辆", 1, "台辆", "台(辆)"],
      ["人份", 1, "人份"],
      ["画幅", 1, "画幅"],
    ],
  ],
  ["household", [["户", 1, "户"]]],
  [
    "length",
    [
      ["米", 1, "米", "m", "延米"],
      ["公里", 1000, "公里", "千米", "km", "KM"],
    ],
  ],
  [
    "area",
    [
      ["平方米", 1, "平方米", "平米", "㎡", "m²", "m2"],
      ["公顷", 10_000, "公顷"],
      ["平方公里", 1_000_000, "平方公里", "平方千米"],
      ["亩", 2000 / 3, "亩"],
    ],
  ],
  ["volume", [["立方米", 1, "立方米", "立方", "m³"]]],
  [
    "mass",
    [
      ["千克", 1, "千克", "公斤"],
      ["吨", 1000, "吨"],
    ],
  ],
  ["money", [["元", 1, "元"]]],
  ["percent", [["%", 1, "%", "％", "百分比"]]],
  [
    "duration",
    [
      ["天", 1, "天", "日", "工作日", "个工作日"],
      ["小时", 1, "小时"],
      ["分钟", 1, "分钟"],
      ["学时", 1, "学时", "课时"],
      ["月", 1, "个月", "月"],
    ],
  ],
];

const UNITS = new Map<string, Unit>(
  GROUPS.flatMap(([family, entries]) =>
    entries.flatMap(([canonical, factor, ...spellings]) =>
      spellings.map((spelling) => [spelling, { family, canonical, factor }] as const),
    ),
  ),
);

/** The unit a 度量单位 cell means; 万人, 万元 carry their multiplier. Null for an unknown one. */
export function readUnit(text: string): (Unit & { multiplier: number }) | null {
  const bare = normaliseCharacters(text).replace(/\s+/gu, "");
  const plain = UNITS.get(bare);
  if (plain !== undefined) return { ...plain, multiplier: 1 };
  const scaled = /^(万|亿|千|百)(.+)$/u.exec(bare);
  const unit = scaled === null ? undefined : UNITS.get(scaled[2]!);
  return unit === undefined ? null : { ...unit, multiplier: MULTIPLIERS[scaled![1]!]! };
}

export const MULTIPLIERS: Readonly<Record<string, number>> = {
  十: 10,
  百: 100,
  千: 1000,
  万: 10_000,
  十万: 100_000,
  百万: 1_000_000,
  千万: 10_000_000,
  亿: 100_000_000,
};

/** Spellings for a pattern, the longest first. */
export const UNIT_PATTERN = [...UNITS.keys()]
  .toSorted((a, b) => b.length - a.length)
  .map((spelling) => spelling.replace(/[()]/gu, (sign) => `\\${sign}`))
  .join("|");

/** Exactly the same thing is counted: 人 = 名, 个 = 家. */
export function sameUnit(a: Unit, b: Unit): boolean {
  return a.family === b.family && (a.canonical === b.canonical || a.factor !== 1 || b.factor !== 1);
}
