import type { HandlersOf, LedgerContract } from "../../shared/api/index.ts";
import { dutiesOf, dutyYears } from "../../shared/duties/index.ts";
import { localDay } from "../clock.ts";
import type { ApiContext } from "./context.ts";

export function dutyHandlers({ ledger, clock }: ApiContext): HandlersOf<LedgerContract["duties"]> {
  return {
    list() {
      const today = localDay(clock.now());
      const { district } = ledger.store.settings.get();
      return dutiesOf(today, ledger.store.duties(dutyYears(today)), district);
    },
  };
}
