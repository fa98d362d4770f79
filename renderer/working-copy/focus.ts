/** Which field the cursor is in, and putting it there. Inputs carry their field's path in `data-path`. */
import { useSyncExternalStore } from "react";

import type { CheckPlace } from "../../shared/checks/index.ts";
import type { FieldPath } from "../../shared/project/index.ts";

const SEARCH_LIMIT = 3_000;

/** A field, and the characters of it that a finding pointed at until something is typed there. */
let focused: CheckPlace | null = null;
const listeners = new Set<() => void>();

function setPlace(place: CheckPlace | null): void {
  focused = place;
  for (const listener of listeners) listener();
}

function setFocused(path: FieldPath): void {
  if (path !== focused?.path) setPlace({ path });
}

/** What is typed moves the characters that were pointed at. */
function forgetCharacters(): void {
  if (focused?.from !== undefined) setPlace({ path: focused.path });
}

export const forgetFocus = (): void => setPlace(null);

const pathOf = (target: EventTarget | null): FieldPath | null =>
  target instanceof Element ? (target.closest<HTMLElement>("[data-path]")?.dataset["path"] ?? null) : null;

/** Follows the cursor for the life of the page; the last field stays known while the cursor is on a button. */
export function followFocus(): () => void {
  const listener = (event: FocusEvent) => {
    const path = pathOf(event.target);
    if (path !== null) setFocused(path);
  };
  document.addEventListener("focusin", listener);
  document.addEventListener("input", forgetCharacters);
  return () => {
    document.removeEventListener("focusin", listener);
    document.removeEventListener("input", forgetCharacters);
  };
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The field the cursor is, or last was, in. */
export function useFocusedPath(): FieldPath | null {
  return useSyncExternalStore(subscribe, () => focused?.path ?? null);
}

/** The same with the characters that were pointed at. */
export function useFocusedPlace(): CheckPlace | null {
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

function isText(element: HTMLElement): element is HTMLInputElement | HTMLTextAreaElement {
  return (
    element instanceof HTMLTextAreaElement || (element instanceof HTMLInputElement && element.type === "text")
  );
}

const nextFrame = (): Promise<void> => new Promise((resolve) => requestAnimationFrame(() => resolve()));

function putCursor(element: HTMLElement): void {
  element.focus({ preventScroll: true });
  element.scrollIntoView({ block: "center" });
}

/**
 * Selects the characters a place names. The field may be drawn only after its row was chosen, so it is waited for; a
 * field of another kind (a choice, a button) is only pointed at.
 */
async function selectCharacters(place: CheckPlace, deadline: number): Promise<void> {
  while (performance.now() <= deadline) {
    const element = findTarget(place.path);
    if (element !== null && pathOf(element) === place.path) {
      if (element !== document.activeElement) putCursor(element);
      if (isText(element)) element.setSelectionRange(place.from!, place.to ?? place.from!);
      setPlace(place);
      return;
    }
    await nextFrame();
  }
}

/** Puts the cursor where `find` says, waiting for it to be drawn: what comes with the answer to a step. */
export async function focusSoon(find: () => HTMLElement | null | undefined): Promise<void> {
  const deadline = performance.now() + SEARCH_LIMIT;
  for (;;) {
    const element = find();
    if (element !== null && element !== undefined) return element.focus();
    if (performance.now() > deadline) return;
    await nextFrame();
  }
}

/**
 * Puts the cursor into a field, waiting for its page to be drawn, and selects what the place names. False where it never came.
 * @param isThere false while what stands on the page is not yet what is meant
 */
export async function focusField(place: CheckPlace, isThere = () => true): Promise<boolean> {
  const deadline = performance.now() + SEARCH_LIMIT;
  for (;;) {
    const element = isThere() ? findTarget(place.path) : null;
    if (element !== null) {
      putCursor(element);
      if (place.from !== undefined) await selectCharacters(place, deadline);
      return true;
    }
    if (performance.now() > deadline) return false;
    await nextFrame();
  }
}
