import type { Highlight } from "./highlight.ts";

/** The element that prints the field, else one of the same row, else one of the same list. */
export function elementForPath(root: ParentNode, path: string): Element | null {
  const places = [...root.querySelectorAll("[data-path]")];
  const pathOf = (element: Element): string => element.getAttribute("data-path") ?? "";
  const exact = places.find((element) => pathOf(element) === path);
  if (exact !== undefined) return exact;
  const keys = path.split("/");
  for (let length = Math.min(2, keys.length); length > 0; length -= 1) {
    const prefix = `${keys.slice(0, length).join("/")}/`;
    const near = places.find((element) => pathOf(element).startsWith(prefix));
    if (near !== undefined) return near;
  }
  return null;
}

/**
 * Brings it to the middle of what scrolls around it, a marked passage before the field it stands in; nothing moves where
 * the form does not print it.
 */
export function scrollToPlace(root: ParentNode, { path, from }: Highlight): void {
  const field = elementForPath(root, path);
  const passage = from === undefined ? null : root.querySelector("mark");
  (passage ?? field)?.scrollIntoView({ block: "center", inline: "nearest" });
}
