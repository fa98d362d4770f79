/**
 * The cursor is not lost at the top of the page with the button it stood on: where that goes, or can no longer be pressed,
 * and nothing else took the cursor, the next control beside it does. Where a step has a better place (the first field of
 * a new line), its own code puts the cursor there (focusField, focusSoon, useTakenCursor, leaveRow).
 */

/** No text fields: Ctrl+Z would be theirs, and she may want to take the step back. */
const CONTROL = [
  "a[href]",
  "button:enabled",
  "select:enabled",
  "input[type=checkbox]:enabled",
  "input[type=radio]:enabled",
]
  .map((kind) => `${kind}:not([tabindex="-1"])`)
  .join();

/** What stands on the page at once may take the cursor first. */
const PATIENCE = 60;

interface Place {
  parent: Element;
  /** What stood before it; null where it was the first. */
  previous: Node | null;
}

const isOff = (element: Element): boolean => element.matches(":disabled");

/** A button that waits for its own step comes back. */
const isWaiting = (element: Element): boolean => element.hasAttribute("data-loading");

const comesAfter = (previous: Node, control: Node): boolean =>
  (previous.compareDocumentPosition(control) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0 &&
  !previous.contains(control);

/** The first control behind the place, else the last before it; from its own surroundings outwards. */
function nextControl({ parent, previous }: Place, page: Element): HTMLElement | null {
  let area: Element | null = parent;
  let before = previous;
  while (area !== null && area !== page) {
    const controls = [...area.querySelectorAll<HTMLElement>(CONTROL)].filter((each) =>
      each.checkVisibility(),
    );
    const edge = before;
    const found = controls.find((each) => edge === null || comesAfter(edge, each)) ?? controls.at(-1);
    if (found !== undefined) return found;
    before = area;
    area = area.parentElement;
  }
  return null;
}

export function keepCursor(): () => void {
  /** Where the cursor is, or was before it was lost; null once she left it herself. */
  let last: HTMLElement | null = null;
  let place: Place | null = null;
  let timer: ReturnType<typeof setTimeout> | null = null;

  const look = (): void => {
    timer = null;
    const page = document.querySelector("main");
    if (last === null || page === null || document.activeElement !== document.body) return;
    if (last.isConnected && !isOff(last)) return last.focus({ preventScroll: true });
    if (last.isConnected && isWaiting(last)) return;
    const at = last.isConnected ? { parent: last.parentElement!, previous: last } : place;
    if (at === null || !page.contains(at.parent)) return;
    nextControl(at, page)?.focus({ preventScroll: true });
  };
  const observer = new MutationObserver((records) => {
    if (last === null || document.activeElement !== document.body) return;
    for (const { target, removedNodes, previousSibling } of records)
      for (const gone of removedNodes)
        if (gone.contains(place?.parent ?? last))
          place = { parent: target as Element, previous: previousSibling };
    timer ??= setTimeout(look, PATIENCE);
  });
  const entered = (event: FocusEvent) => {
    last = event.target instanceof HTMLElement ? event.target : null;
    place = null;
  };
  const left = (event: FocusEvent) => {
    if (event.relatedTarget !== null) return;
    const element = event.target;
    requestAnimationFrame(() => {
      const stands = element instanceof Element && element.isConnected && !isOff(element);
      if (stands && element === last && document.activeElement === document.body) last = null;
    });
  };
  document.addEventListener("focusin", entered);
  document.addEventListener("focusout", left);
  observer.observe(document.body, {
    subtree: true,
    childList: true,
    attributeFilter: ["disabled", "data-loading"],
  });
  return () => {
    document.removeEventListener("focusin", entered);
    document.removeEventListener("focusout", left);
    observer.disconnect();
    if (timer !== null) clearTimeout(timer);
  };
}
