/** What the end of a 三级指标 says about its unit. */
import { readUnit } from "./units.ts";

interface NamedUnit {
  pattern: RegExp;
  /** The unit to offer. */
  unit: string | null;
  accepts(unit: string): boolean;
}

const family =
  (...families: string[]) =>
  (unit: string): boolean => {
    const read = readUnit(unit);
    return read !== null && families.includes(read.family);
  };
const oneOf =
  (...units: string[]) =>
  (unit: string): boolean =>
    units.some((accepted) => unit === accepted || unit === `万${accepted}`);

const NAMES: readonly NamedUnit[] = [
  {
    pattern: /(?<!效|频|速|心|(?<!成)功)率$|比例$|占比$/u,
    unit: "%",
    accepts: (unit) => /^(?:%|％|‰|百分比|百分点|个百分点|\/万|1\/10万)$/u.test(unit),
  },
  { pattern: /满意度$/u, unit: "%", accepts: (unit) => /^(?:%|％|百分比|分|个百分点|百分点)$/u.test(unit) },
  { pattern: /人次(?:数|数量)?$/u, unit: "人次", accepts: oneOf("人次") },
  { pattern: /(?:人数|人员数量?)$/u, unit: "人", accepts: oneOf("人", "名", "位") },
  { pattern: /期数$/u, unit: "期", accepts: oneOf("期") },
  { pattern: /(?:场次|场数)$/u, unit: "场", accepts: oneOf("场", "场次", "次") },
  {
    pattern: /(?<!班|场|人|批)次数$/u,
    unit: "次",
    accepts: oneOf("次", "场次", "人次", "次/年", "场", "万次"),
  },
  { pattern: /户数$/u, unit: "户", accepts: oneOf("户") },
  { pattern: /面积$/u, unit: null, accepts: family("area") },
  { pattern: /(?:里程|长度)$/u, unit: null, accepts: family("length") },
  { pattern: /套数$/u, unit: "套", accepts: oneOf("套", "台套", "台（套）", "台(套)") },
  { pattern: /册数$/u, unit: "册", accepts: oneOf("册", "本") },
];

/** Null where name and unit fit, or the name says nothing. `suggestion` is null where more than one unit would do. */
export function unitClash(level3: string, unit: string): { tail: string; suggestion: string | null } | null {
  const name = level3.replace(/[（(][^（）()]*[)）]\s*$/u, "").trim();
  const bare = unit.replace(/\s+/gu, "");
  for (const entry of NAMES) {
    const match = entry.pattern.exec(name);
    if (match !== null) return entry.accepts(bare) ? null : { tail: match[0], suggestion: entry.unit };
  }
  return null;
}

/** The unit a name asks for, where it asks for exactly one. */
export function unitOfName(level3: string): string | null {
  const name = level3.trim();
  return NAMES.find(({ pattern }) => pattern.test(name))?.unit ?? null;
}

const MEASURED =
  /(?:数|量|率|度|次|期|人|积|程|额|本|例|时间|时限|价|台|套|比|幅度|规模|情况|水平|天数|成效|效果|机制|费|产值|收入|距离|进度|值|日期|成本|比重|指数|级别?|机会|能力|程度)$/u;

/** Whether a name says what is measured (…人数, …率) rather than only what is done. */
export function namesAMeasure(level3: string): boolean {
  return MEASURED.test(level3.replace(/[（(][^（）()]*[)）]\s*$/u, "").trim());
}
