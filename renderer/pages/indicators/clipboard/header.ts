/** The titles over a pasted block, and the fields they name. */
import type { Block } from "./block.ts";

/** Fields of an indicator that a pasted column can fill, by the path's last part. */
export type PasteField =
  | "level1"
  | "level2"
  | "level3"
  | "comparison"
  | "target"
  | "unit"
  | "attribute"
  | "points"
  | "standard"
  | "content"
  | "basis";

export const PASTE_LABEL: Readonly<Record<PasteField, string>> = {
  level1: "一级指标",
  level2: "二级指标",
  level3: "三级指标",
  comparison: "指标性质",
  target: "指标值",
  unit: "度量单位",
  attribute: "指标属性",
  points: "分值",
  standard: "评（扣）分标准",
  content: "指标内容",
  basis: "设定依据",
};

const TITLES: readonly (readonly [PasteField, RegExp])[] = [
  ["level1", /^一级(?:指标)?$/u],
  ["level2", /^二级(?:指标)?$/u],
  ["level3", /^(?:三级(?:指标)?|指标名称|绩效指标名称)$/u],
  ["comparison", /^(?:指标)?性质$|^(?:计算|运算|比较)?符号?$/u],
  ["target", /^(?:年度)?(?:绩效)?(?:指标值|目标值)$/u],
  ["unit", /^(?:度量|计量|指标)?单位$/u],
  ["attribute", /^(?:指标)?(?:属性|类型)$/u],
  ["points", /^(?:指标)?(?:分值|权重|标准分)$/u],
  ["standard", /^(?:评|扣|计|赋)+分?(?:扣分)?(?:标准|办法|方法|细则)$/u],
  ["content", /^指标(?:内容|解释|说明)$/u],
  ["basis", /^(?:绩效)?(?:指标值)?设定依据(?:及(?:指标值)?数据来源)?$|^(?:依据|数据来源)$/u],
];

const plain = (title: string): string => title.replaceAll(/[\s（）()/／*]/gu, "");

const fieldOf = (title: string): PasteField | null =>
  TITLES.find(([, pattern]) => pattern.test(plain(title)))?.[0] ?? null;

export interface NamedColumns {
  /** Per column of the block: the field it fills, null for one that is left out. */
  fields: (PasteField | null)[];
  /** Titles of columns that fill nothing here. */
  unknown: string[];
  /** How many rows the titles take. */
  height: number;
}

/** Reads the titles where the block begins with them (one row, or two with merged cells); null where it begins with data. */
export function readTitles(block: Block): NamedColumns | null {
  for (const height of [1, 2]) {
    const rows = block.slice(0, height);
    if (rows.length < height) return null;
    const titles = (block[0] ?? []).map(
      (_, column) =>
        rows.map((row) => row[column] ?? "").findLast((text) => fieldOf(text) !== null) ??
        rows[0]![column] ??
        "",
    );
    const fields = titles.map(fieldOf);
    if (fields.filter((field) => field !== null).length < 2) continue;
    return {
      fields,
      unknown: titles.filter((title, column) => fields[column] === null && title.trim() !== ""),
      height,
    };
  }
  return null;
}
