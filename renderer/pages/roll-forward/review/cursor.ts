/** Where the cursor stands in the list, by what is asked there rather than by number: rows may go, one or several at a time. */

/** A place, as the keys to look for: the row itself, those after it, then those before it from the nearest. */
export function placeAt(rows: readonly { key: string }[], index: number): string[] {
  const keys = rows.map(({ key }) => key);
  return [...keys.slice(index), ...keys.slice(0, index).toReversed()];
}

/** The row of a place as the list is now; the first where none of it is left. */
export function cursorAt(rows: readonly { key: string }[], place: readonly string[]): number {
  const at = new Map(rows.map(({ key }, index) => [key, index]));
  const key = place.find((each) => at.has(each));
  return key === undefined ? 0 : at.get(key)!;
}
