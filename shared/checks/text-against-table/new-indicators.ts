import { blankIndicator, type Edit, type Project } from "../../project/index.ts";
import { plainBefore } from "./phrases.ts";
import type { Quantity } from "./quantity.ts";

/** A short fingerprint of a text (FNV-1a), so that a mend names the same new row each time it is computed. */
function fingerprint(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1)
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193) >>> 0;
  return hash.toString(36);
}

const COUNT_NAME: Readonly<Record<string, string>> = {
  人: "人数",
  名: "人数",
  位: "人数",
  人次: "人次",
  次: "次数",
  场: "场次",
  场次: "场次",
  期: "期数",
  批: "批数",
  批次: "批次",
  户: "户数",
  个: "个数",
  家: "家数",
};

function rowName(quantity: Quantity): string {
  const before = plainBefore(quantity).replace(/[^\p{Script=Han}A-Za-z“”]/gu, "");
  const after = quantity.after.replace(/[^\p{Script=Han}A-Za-z“”]/gu, "");
  const words = `${before}${after}`
    .replace(/^(?:组织开展|组织召开|组织|召开|开展|举办)(?=.{3})/u, "")
    .slice(0, 30);
  const measure = COUNT_NAME[quantity.unitText] ?? "数量";
  return words.endsWith(measure) ? words : `${words}${measure}`;
}

/** New 数量指标 rows for planned quantities, after the last of their class; points are left for the person to give. */
export function indicatorsFor(project: Project, quantities: readonly Quantity[]): Edit[] {
  const isCount = (level2: string) => level2.startsWith("数量");
  const last = project.indicators.findLastIndex((row) => isCount(row.level2) && row.horizon === "annual");
  const model = project.indicators[last];
  const before = project.indicators[last + 1]?.id ?? null;
  const taken = new Set(project.indicators.map((row) => row.id));
  return quantities.map((quantity, index): Edit => {
    let id = `plan-${fingerprint(`${quantity.clause}#${index}`)}`;
    while (taken.has(id)) id += "x";
    taken.add(id);
    const row = {
      ...blankIndicator(id),
      level1: model?.level1 ?? "产出指标",
      level2: model?.level2 ?? "数量指标",
      level3: rowName(quantity),
      comparison: quantity.looseness === "atLeast" ? "≥" : "=",
      target: String(Math.round(quantity.value * 1e6) / 1e6),
      unit: quantity.unitText,
      attribute: "quantitative" as const,
      content: `反映${rowName(quantity)}`,
    };
    return { kind: "insert", list: "indicators", row, before: last < 0 ? null : before };
  });
}
