/** Sentences and clauses around a place in a text. */

/** As written and as read (half-width). */
const MARK = /[，。；！？、\n,;!?]/u;

/** Characters of a text, by UTF-16 offsets. */
export interface Span {
  from: number;
  to: number;
}

/** The clause that holds from…to, with the mark that ends it or, at the end of a sentence, the one before it. */
export function clauseAround(text: string, from: number, to: number): Span {
  let start = from;
  while (start > 0 && !/[，。；！？\n]/u.test(text[start - 1]!)) start -= 1;
  let end = to;
  while (end < text.length && !/[，。；！？\n]/u.test(text[end]!)) end += 1;
  const following = text[end];
  if (following === "，" || following === "；") return { from: start, to: end + 1 };
  const preceding = text[start - 1];
  if (preceding === "，" || preceding === "；") return { from: start - 1, to: end };
  return { from: start, to: Math.min(text.length, end + (following === undefined ? 0 : 1)) };
}

const COUNTED = String.raw`[\d０-９二两三四五六七八九十]`;
const BEGINS_COUNTED = new RegExp(`^${COUNTED}`, "u");
/** 约200名党员, 每18个党支部: what stands before cannot do without its number. */
const NEEDS_NUMBER = /[到达于过至约共计每第占超满近各]\s*$/u;
/** What follows is a thing of its own (14家|基层党组织), not the rest of the number (95%|以上) and no end. */
const OWN_WORD = /^(?!以|左右|的|多|余|等)\p{Script=Han}/u;

/** The pieces of a clause between its 、 (as offsets), those in brackets and quotation marks left together. */
function itemsOf(text: string, from: number, to: number): Span[] {
  const items: Span[] = [];
  let start = from;
  let depth = 0;
  for (let at = from; at < to; at += 1) {
    if (/[（(《“‘]/u.test(text[at]!)) depth += 1;
    else if (/[）)》”’]/u.test(text[at]!)) depth -= 1;
    else if (text[at] === "、" && depth <= 0) {
      items.push({ from: start, to: at });
      start = at + 1;
    }
  }
  return [...items, { from: start, to }];
}

/** Whether an item ends with its number: 讲座3场, 满意度95%以上. */
const endsCounted = (text: string, number: Span, item: Span): boolean =>
  /^(?:及?以[上下内]|左右)?$/u.test(text.slice(number.to, item.to));

/** The item of a list that goes and leaves the list whole; null where it cannot be told apart from its sentence. */
function itemAround(text: string, items: readonly Span[], number: Span): Span | null {
  const index = items.findIndex((item) => item.from <= number.from && number.to <= item.to);
  const [item, next] = [items[index], items[index + 1]];
  if (items.length < 2 || item === undefined) return null;
  if (index > 0)
    return next !== undefined || endsCounted(text, number, item)
      ? { from: item.from - 1, to: item.to }
      : null;
  // 全年计划为|2个行业党委、|18个党支部: where the next item begins with its number, so does this one.
  return BEGINS_COUNTED.test(text.slice(next!.from, next!.to)) ? { from: number.from, to: next!.from } : null;
}

/** The clause without the marks around it. */
function withinMarks(text: string, { from, to }: Span): Span {
  const mark = /[，；。！？\n]/u;
  return {
    from: mark.test(text[from] ?? "") ? from + 1 : from,
    to: mark.test(text[to - 1] ?? "") ? to - 1 : to,
  };
}

/**
 * What goes with a number: its item of a list (、18个党支部); where its clause says other numbers too, the number alone if
 * the sentence can do without it; else the clause.
 */
export function pieceAround(text: string, from: number, to: number): Span {
  const whole = clauseAround(text, from, to);
  const clause = withinMarks(text, whole);
  const items = itemsOf(text, clause.from, clause.to);
  const item = itemAround(text, items, { from, to });
  if (item !== null) return item;
  const others = /[\d０-９]/u.test(text.slice(clause.from, from) + text.slice(to, clause.to));
  const alone = OWN_WORD.test(text.slice(to)) && !NEEDS_NUMBER.test(text.slice(0, from));
  if (alone && (others || items.length > 1)) return { from, to };
  const [first, second] = items;
  return second !== undefined && to <= first!.to ? { from: first!.from, to: second.from } : whole;
}

/** The words between two marks, with years left open: what tells whether a sentence was rewritten since last year. */
export function wordsAround(text: string, from: number, to: number): string {
  let start = from;
  while (start > 0 && !MARK.test(text[start - 1]!)) start -= 1;
  let end = to;
  while (end < text.length && !MARK.test(text[end]!)) end += 1;
  return withoutYears(text.slice(start, end));
}

export const withoutYears = (text: string): string => text.replace(/(?:19|20|21)\d{2}/gu, "年");
