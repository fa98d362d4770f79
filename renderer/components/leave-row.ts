/** Where the cursor goes when its row does. */

const ROW = "tr, li";

/**
 * Before a row is removed by one of its buttons: the cursor goes on to the same button of the row that takes its place, or to
 * the last button above the rows where none is left, so that a keyboard is not sent back to the top of the page.
 */
export function leaveRow(button: HTMLElement): void {
  const row = button.closest<HTMLElement>(ROW);
  const rows = [...(row?.parentElement?.children ?? [])];
  const neighbour = row?.nextElementSibling ?? rows.at(-2) ?? null;
  const place = [...(row?.querySelectorAll("button") ?? [])].indexOf(button as HTMLButtonElement);
  const same = neighbour === row ? null : neighbour?.querySelectorAll("button")[place];
  const above = button.closest("section")?.querySelectorAll<HTMLElement>("header button");
  (same ?? [...(above ?? [])].at(-1))?.focus();
}
