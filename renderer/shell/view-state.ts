/** What the window shows besides the record: search text, year, the preview's fold, open panels. */
import { useSyncExternalStore } from "react";

import type { FormId } from "../../shared/forms/index.ts";

interface ViewState {
  /** What the list of projects is narrowed to. */
  search: string;
  /** The budget year she works on; null = every year. */
  year: number | null;
  /** F4's answer for this session; null = by the width of the window and the settings. */
  preview: boolean | null;
  /** Which form the preview shows. */
  form: FormId;
  printing: boolean;
  keyList: boolean;
  /** Ctrl+K is open. */
  palette: boolean;
}

let state: ViewState = {
  search: "",
  year: null,
  preview: null,
  form: "projectText",
  printing: false,
  keyList: false,
  palette: false,
};
const listeners = new Set<() => void>();

export const viewState = (): ViewState => state;

export function changeView(change: Partial<ViewState>): void {
  state = { ...state, ...change };
  for (const listener of listeners) listener();
}

export function useView<K extends keyof ViewState>(key: K): ViewState[K] {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => state[key],
  );
}
