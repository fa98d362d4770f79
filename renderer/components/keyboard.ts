/** Keys and input methods. */

interface KeyLike {
  key: string;
  keyCode: number;
  isComposing?: boolean;
  nativeEvent?: { isComposing: boolean };
}

/** The key belongs to the input method: Enter then ends a composition and must neither submit nor move. */
export function isComposing(event: KeyLike): boolean {
  return event.isComposing === true || event.nativeEvent?.isComposing === true || event.keyCode === 229;
}

/** Where Ctrl+Z and the arrow keys belong to the text; in a grid cell that only waits for typing Ctrl+Z is the window's, the arrows the grid's. */
export function isTextField(element: Element | null): element is HTMLElement {
  if (element instanceof HTMLTextAreaElement) return element.dataset["mode"] !== "ready";
  if (element instanceof HTMLInputElement)
    return !["button", "checkbox", "radio", "submit", "range"].includes(element.type);
  return element instanceof HTMLElement && element.isContentEditable;
}
