/** 调查样本不少于200份，满意度90分以上得10分: how many are to be asked, which no result shows and no points depend on. */
import type { Context } from "../context.ts";
import type { Element } from "../syntax.ts";

const SAMPLE = /(样本|样本量|样本数|问卷|问卷数|调查问卷)$/u;
/** What follows may still be about the sample. */
const ABOUT_IT = /^[的]?(未|不|没|达|少|低|否|满足|每|超|多|样本|问卷)/u;

function isSample(elements: readonly Element[], index: number): boolean {
  const [name, number, comma, next] = elements.slice(index, index + 4);
  const opens = index === 0 || elements[index - 1]!.type === "separator";
  if (!opens || name?.type !== "text" || !SAMPLE.test(name.text)) return false;
  if (number?.type !== "condition" || number.condition.kind !== "number") return false;
  const { metric, lower, upper, op } = number.condition;
  const isLeast =
    metric === "plain" && op === "ge" && upper === undefined && lower?.amount.measure === "unit";
  const isApart = comma?.type === "separator" && comma.value !== "pause" && next?.type === "text";
  return isLeast && isApart && !ABOUT_IT.test(next.text);
}

/** @returns the elements without the size of a sample, about which is asked. */
export function withoutSamples(elements: readonly Element[], text: string, context: Context): Element[] {
  const index = elements.findIndex((_, place) => isSample(elements, place));
  if (index < 0) return [...elements];
  const said = text.slice(elements[index]!.from, elements[index + 1]!.to);
  context.assume(
    "sample",
    `“${said}”没有写明达不到时怎样计分`,
    [["apart", "是对调查的要求，不影响得分"]],
    "apart",
  );
  return elements.filter((_, place) => place < index || place > index + 2);
}
