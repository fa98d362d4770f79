/** Numbers that are part of a number said elsewhere in the same sentence, or of one term of the year only. */
import type { Portion, Quantity } from "./quantity.ts";

const TERM = /(?:[上下]半年|[春夏秋冬]季|(?<!每)第?[一二三四]季度|暑假|寒假|(?<!每个?)学期)[^，。；]{0,14}$/u;
/** 第一批2座, 其余5所: of a whole by their very name. */
const BATCH = /(?:第[一二三四][批期轮]|首批|先行|先期|其余|剩余|余下|另外)[^，。；]{0,14}$/u;
const TOTAL_LEAD =
  /(?:全年|共|共计|合计|总计|累计|总共)(?:计划|不少于|约|达到?|完成)?(\p{Script=Han}{2})?\s*$/u;

/** @param phrase the words of the sentence part before the number. 上半年和下半年各1次 is the year's number again. */
export function portionOf(phrase: string): Portion {
  if (/[各每]/u.test(phrase)) return "none";
  if (BATCH.test(phrase)) return "subtotal";
  return TERM.test(phrase) ? "term" : "none";
}

function saysTotal(plain: string, part: Quantity, total: Quantity): boolean {
  if (total.unit.canonical !== part.unit.canonical || total.from <= part.from) return false;
  const between = plain.slice(part.spanTo, total.from);
  const lead = TOTAL_LEAD.exec(between);
  if (lead === null || /[。；;\n]/u.test(between)) return false;
  // 全年筛查2.2万人 is the total of what was 筛查 before, and of nothing else.
  return lead[1] === undefined || `${part.before}${part.after}`.includes(lead[1]);
}

function leadsToTotal(plain: string, part: Quantity, total: Quantity): boolean {
  if (!saysTotal(plain, part, total)) return false;
  return part.frequency > 1 ? part.value !== total.value : part.value < total.value;
}

/** 每半年1期，全年2期: the total only says the same again. */
function restates(plain: string, total: Quantity, part: Quantity): boolean {
  return part.frequency > 1 && part.value === total.value && saysTotal(plain, part, total);
}

/** 每月1批次，开学前各1批次: all of one unit in one sentence add up, though only the first says what they are. */
export function sentenceAddsUpTo(
  total: (value: number) => boolean,
  of: Quantity,
  quantities: readonly Quantity[],
  plain: string,
): boolean {
  const together = quantities.filter(
    (other) =>
      other.path === of.path &&
      other.unit.canonical === of.unit.canonical &&
      !other.part &&
      other.portion !== "subtotal" &&
      !/[。；;\n]/u.test(plain.slice(Math.min(of.from, other.from), Math.max(of.from, other.from))),
  );
  return together.length > 1 && total(together.reduce((sum, { value }) => sum + value, 0));
}

/** Marks what is followed by its own total in the same sentence, and a total that repeats what stands before it. */
export function withSubtotals(plain: string, quantities: readonly Quantity[]): Quantity[] {
  return quantities.map((entry, index) => {
    const later = quantities.slice(index + 1, index + 8);
    const earlier = quantities.slice(Math.max(0, index - 7), index);
    const inside =
      later.some((total) => leadsToTotal(plain, entry, total)) ||
      earlier.some((part) => restates(plain, entry, part));
    return inside ? { ...entry, portion: "subtotal" } : entry;
  });
}
