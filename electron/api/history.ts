import { LedgerError, type HandlersOf, type LedgerContract } from "../../shared/api/index.ts";
import { editsBetween } from "../../shared/lifecycle/index.ts";
import { printDate, type Project } from "../../shared/project/index.ts";
import { localDay } from "../clock.ts";
import type { AroundChange } from "../store/index.ts";
import type { ApiContext } from "./context.ts";

const two = (value: number): string => String(value).padStart(2, "0");

function saidTime(moment: string): string {
  const at = new Date(moment);
  return `${printDate(localDay(at))} ${two(at.getHours())}:${two(at.getMinutes())}`;
}

export function historyHandlers({ ledger }: ApiContext): HandlersOf<LedgerContract["history"]> {
  const store = () => ledger.store;

  function known<Value>(value: Value | null): Value {
    if (value === null) throw new LedgerError("project.notFound");
    return value;
  }
  const around = (id: string, change: number): AroundChange => known(store().history.around(id, change));
  const present = (id: string): Project => known(store().projects.find(id));

  return {
    timeline: ({ id, before, limit }) => store().history.timeline(id, before, limit),
    around: ({ id, change }) => ({ ...around(id, change), now: present(id) }),
    bringBack({ id, change, reason }) {
      const { after } = around(id, change);
      // The rules of the standards stood in that state too, so nothing is read anew.
      const edits = editsBetween(present(id), after);
      if (edits.length === 0) return null;
      const [entry] = store().history.timeline(id, change + 1, 1).entries;
      const label = `恢复到 ${saidTime(entry!.at)} 的样子`;
      return store().projects.edit({ id, edits, label, together: null, reason });
    },
  };
}
