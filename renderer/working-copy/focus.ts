/** Which field the cursor is in, and putting it there. Inputs carry their field's path in `data-path`. */
import { useSyncExternalStore } from "react";

import type { CheckPlace } from "../../shared/checks/index.ts";
import type { FieldPath } from "../../shared/project/index.ts";

const SEARCH_LIMIT = 3_000;

let focused: FieldPath | null = null;
const listeners = new Set<() => void>();

function setFocused(path: FieldPath): void {
  if (path === focused) return;
  focused = path;
  for (const listener of listeners) listener();
}

export function forgetFocus(): void {
  focused = null;
  for (const listener of listeners) listener();
}

const pathOf = (target: EventTarget | null): FieldPath | null =>
  target instanceof Element ? (target.closest<HTMLElement>("[data-path]")?.dataset["path"] ?? null) : null;

/** Follows the cursor for the life of the page; the last field stays known while the cursor is on a button. */
export function followFocus(): () => void {
  const listener = (event: FocusEvent) => {
    const path = pathOf(event.target);
    if (path !== null) setFocused(path);
  };
  document.addEventListener("focusin", listener);
  return () => document.removeEventListener("focusin", listener);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The field the cursor is, or last was, in. */
export function useFocusedPath(): FieldPath | null {
  return useSyncExternalStore(subscribe, () => focused);
}

/** Fields only: the printed page names its texts by the same paths. */
const IN_FORM = ":not([data-printed] *)";
const FOCUSABLE = "input:not([type=hidden]), textarea, select, button, [tabindex]";

function findTarget(path: FieldPath): HTMLElement | null {
  const exact = document.querySelector<HTMLElement>(`[data-path="${CSS.escape(path)}"]${IN_FORM}`);
  const row = path.split("/").slice(0, 2).join("/");
  const near = [
    `[data-path^="${CSS.escape(row)}/"]${IN_FORM}`,
    `[data-path="${CSS.escape(row)}"]${IN_FORM}`,
  ].join();
  const found = exact ?? (path.includes("/") ? document.querySelector<HTMLElement>(near) : null);
  if (found === null) return null;
  return found.matches(FOCUSABLE) ? found : (found.querySelector<HTMLElement>(FOCUSABLE) ?? found);
}

function select(element: HTMLElement, place: CheckPlace): void {
  if (
    place.from === undefined ||
    !(
      element instanceof HTMLTextAreaElement ||
      (element instanceof HTMLInputElement && element.type === "text")
    )
  )
    return;
  element.setSelectionRange(place.from, place.to ?? place.from);
}

/** Puts the cursor into a field, waiting for its page to be drawn. False where it never came. */
export async function focusField(place: CheckPlace): Promise<boolean> {
  const deadline = performance.now() + SEARCH_LIMIT;
  for (;;) {
    const element = findTarget(place.path);
    if (element !== null) {
      element.focus({ preventScroll: true });
      element.scrollIntoView({ block: "center" });
      select(element, place);
      return true;
    }
    if (performance.now() > deadline) return false;
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
}
