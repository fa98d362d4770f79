import { LedgerError, type HandlersOf, type LedgerContract } from "../../shared/api/index.ts";
import type { ApiContext } from "./context.ts";

export function lockHandlers({ lock }: ApiContext): HandlersOf<LedgerContract["lock"]> {
  /** What a locked window may not do though it knows the area. */
  const open = (): void => {
    if (lock.isLocked()) throw new LedgerError("window.locked");
  };
  return {
    state: () => lock.state(),
    lock: () => lock.lock(),
    unlock: ({ password }) => lock.unlock(password),
    setPassword({ current, password }) {
      open();
      return lock.setPassword(current, password);
    },
    removePassword({ current }) {
      open();
      return lock.removePassword(current);
    },
    setIdle({ minutes }) {
      open();
      return lock.setIdle(minutes);
    },
  };
}
