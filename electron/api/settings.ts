import { nativeTheme } from "electron";

import type { HandlersOf, LedgerContract } from "../../shared/api/index.ts";
import type { ApiContext } from "./context.ts";

export function settingsHandlers({ ledger }: ApiContext): HandlersOf<LedgerContract["settings"]> {
  const settings = () => ledger.store.settings;
  return {
    get: () => settings().get(),
    setOffice: (office) => settings().setOffice(office),
    setPreferences(preferences) {
      const next = settings().setPreferences(preferences);
      nativeTheme.themeSource = next.preferences.appearance;
      return next;
    },
    setDistrict: (district) => settings().setDistrict(district),
    setPlace(place) {
      settings().setPlace(place);
      return null;
    },
  };
}
