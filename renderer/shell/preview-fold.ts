/** Whether the printed page stands beside the form: by the width of the window and the settings, until F4 says otherwise. */
import { useSyncExternalStore } from "react";

import { ledger, queryClient, settingsQuery, useSettings } from "../client/index.ts";
import { reportError } from "./messages.ts";
import { changeView, useView, viewState } from "./view-state.ts";

/** Below this width of the window (CSS pixels) the form needs the room. */
const WIDE = 1400;
const query = `(min-width: ${WIDE}px)`;

const isWide = (): boolean => matchMedia(query).matches;

export function isPreviewOpen(): boolean {
  const wanted = queryClient.getQueryData(settingsQuery.queryKey)?.preferences.preview ?? true;
  return viewState().preview ?? (isWide() && wanted);
}

export function usePreviewOpen(): boolean {
  const chosen = useView("preview");
  const wanted = useSettings().preferences.preview;
  const wide = useSyncExternalStore((listener) => {
    const list = matchMedia(query);
    list.addEventListener("change", listener);
    return () => list.removeEventListener("change", listener);
  }, isWide);
  return chosen ?? (wide && wanted);
}

/** F4. On a wide window the choice is kept for the next start; on a narrow one it holds for this session. */
export function togglePreview(): void {
  const open = !isPreviewOpen();
  changeView({ preview: open });
  if (isWide()) ledger().settings.setPreferences({ preview: open }).catch(reportError);
}
