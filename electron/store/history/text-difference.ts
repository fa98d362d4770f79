/** The difference of two texts as one replaced stretch: what typing, pasting or deleting in one place makes. */
export interface TextDifference {
  /** Offset in UTF-16 units. */
  at: number;
  removed: string;
  inserted: string;
}

export function differenceOf(before: string, after: string): TextDifference {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < shorter - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end += 1;
  return {
    at: start,
    removed: before.slice(start, before.length - end),
    inserted: after.slice(start, after.length - end),
  };
}

function replaced(text: string, at: number, there: string, instead: string): string | null {
  if (text.slice(at, at + there.length) !== there || text.length < at + there.length) return null;
  return text.slice(0, at) + instead + text.slice(at + there.length);
}

/** The text after the change; null where `before` is not the text it was made on. */
export function textAfter(before: string, { at, removed, inserted }: TextDifference): string | null {
  return replaced(before, at, removed, inserted);
}

/** The text before the change; null where `after` is not the text it led to. */
export function textBefore(after: string, { at, removed, inserted }: TextDifference): string | null {
  return replaced(after, at, inserted, removed);
}
